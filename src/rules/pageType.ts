import type { Docset } from '../docset/docset';
import { isMarkdown } from '../docset/paths';

/**
 * What rule files call the kind of a file, in lower case: `toc`, `redirection`, `conceptual` for an article (or what
 * its `layout` or `page_type` says), the YAML page's own kind (`landing`, `faq`), `include` for markdown that is no page.
 */
export function pageTypeOf(docset: Pick<Docset, 'buildKind' | 'metadata' | 'text'>, path: string): string {
  const kind = docset.buildKind(path);
  if (kind === 'toc') return 'toc';
  if (!isMarkdown(path)) return mimeOf(docset.text(path) ?? '') ?? kind;
  if (kind !== 'page') return 'include';
  const metadata = docset.metadata(path);
  const own = metadata.get('page_type')?.value ?? metadata.get('layout')?.value;
  return typeof own === 'string' && own !== '' ? own.toLowerCase() : 'conceptual';
}

/** Of a YAML page: the kind that its first line names, in lower case. */
function mimeOf(text: string): string | undefined {
  return /^#+\s*YamlMime:\s*([\w.-]+)/.exec(text)?.[1]?.toLowerCase();
}
