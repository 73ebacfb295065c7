import { contains, type Span } from '../../article/span';
import type { Docset } from '../../docset/docset';
import type { TocNode } from '../../docset/toc/toc';
import { linksTo } from '../references/linksTo';
import type { ViewItem } from './docsetView';

/** The entries of tables of contents that open the page at `path`, with the entries above each. */
export function tocItems(docset: Docset, path: string): readonly ViewItem[] {
  return linksTo(docset, path, () => false)
    .filter(({ role }) => role === 'topic')
    .map(({ file, target }) => {
      const way = wayTo(docset.toc(file)?.nodes ?? [], target.span);
      const names = way.map(({ name, uid }) => name?.text ?? uid?.text ?? '…');
      const above = names.slice(0, -1).join(' › ');
      return {
        label: names.at(-1) ?? target.href,
        description: [above, file].filter(Boolean).join(' · '),
        path: file,
        span: way.at(-1)?.head ?? target.span,
      };
    });
}

/** The entry around `span`, and those above it from the top. Of markdown the heading is all of an entry. */
function wayTo(nodes: readonly TocNode[], span: Span): readonly TocNode[] {
  for (const node of nodes) {
    const below = wayTo(node.items, span);
    if (below.length) return [node, ...below];
    if (contains(node.span, span)) return [node];
  }
  return [];
}
