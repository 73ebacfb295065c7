import { touches, type Span } from '../article/span';
import type { Docset } from '../docset/docset';
import { entriesOf } from '../docset/toc/tocEntries';

/** The name of an entry of a TOC, and the address of the page that the entry opens. */
export interface NamedEntry {
  readonly span: Span;
  readonly topic: string;
}

/** The entry whose name stands at `offset` of the TOC at `path`; undefined elsewhere, and for one that opens no page. */
export function namedEntryAt(docset: Docset, path: string, offset: number): NamedEntry | undefined {
  const toc = docset.toc(path);
  for (const { node, roles } of toc ? entriesOf(docset, toc) : []) {
    if (!node.name || !touches(node.name.span, offset)) continue;
    return roles.topic && { span: node.name.span, topic: roles.topic.text };
  }
  return undefined;
}
