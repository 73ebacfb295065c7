import { isMarkdown } from '../paths';
import { readDataToc } from './dataToc';
import { readMarkdownToc } from './markdownToc';
import type { Toc } from './toc';

/** Reads the TOC at `path` (docset-relative); its extension says which form it has. Any text is a TOC. */
export function readToc(path: string, source: string): Toc {
  return isMarkdown(path) ? readMarkdownToc(path, source) : readDataToc(path, source);
}
