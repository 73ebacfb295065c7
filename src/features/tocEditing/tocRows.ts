import type { Docset } from '../../docset/docset';
import { folderOf, isWithin } from '../../docset/paths';
import { entriesOf } from '../../docset/toc/tocEntries';
import type { Toc, TocNode } from '../../docset/toc/toc';
import { rolesOf } from '../../docset/toc/tocRoles';

/** One entry of a TOC in a list that shows the tree from top to bottom. */
export interface TocRow {
  readonly node: TocNode;
  /** 0 at the top. */
  readonly depth: number;
  readonly name: string;
  /** What the entry leads to, as written; empty for one that only holds others. */
  readonly href: string;
  /** Whether entries below it are shown: not below one that takes in another TOC. */
  readonly canHoldEntries: boolean;
}

/** All entries of `toc`, from top to bottom. */
export function tocRows(toc: Toc): readonly TocRow[] {
  const rows: TocRow[] = [];
  const visit = (node: TocNode, depth: number): void => {
    const roles = rolesOf(node);
    const href = roles.toc?.href.text ?? roles.topic?.text ?? '';
    rows.push({ node, depth, name: node.name?.text ?? node.uid?.text ?? href, href, canHoldEntries: !roles.toc });
    for (const child of node.items) visit(child, depth + 1);
  };
  for (const node of toc.nodes) visit(node, 0);
  return rows;
}

/**
 * The TOCs that an article at `path` may stand in, the likeliest first: one that has articles of its folder, then one
 * that lies nearest above it. TOCs that are not loaded are left out.
 */
export function tocsFor(docset: Docset, path: string): readonly Toc[] {
  const folder = folderOf(path);
  const isBreadcrumb = (toc: string) => /(?:^|\/)breadcrumbs?\//i.test(toc);
  return docset.tocPaths
    .flatMap((each) => docset.toc(each) ?? [])
    .map((toc) => ({
      toc,
      neighbours: neighboursIn(docset, toc, folder),
      nearness: isWithin(folderOf(toc.path), path) ? folderOf(toc.path).length : -1,
      isLast: isBreadcrumb(toc.path),
    }))
    .sort((a, b) => Number(a.isLast) - Number(b.isLast) || b.neighbours - a.neighbours || b.nearness - a.nearness)
    .map(({ toc }) => toc);
}

/** The row after which an article at `path` would go if nobody said otherwise: the last one of its folder. */
export function likelyRow(docset: Docset, toc: Toc, path: string): TocRow | undefined {
  const folder = folderOf(path);
  return tocRows(toc).findLast(({ node }) => folderOf(pageOf(docset, toc, node) ?? '/') === folder);
}

/** The rows of `toc` that open the page at `path` themselves. */
export function rowsOfPage(docset: Docset, toc: Toc, path: string): readonly TocRow[] {
  return tocRows(toc).filter(({ node }) => pageOf(docset, toc, node) === path);
}

function neighboursIn(docset: Docset, toc: Toc, folder: string): number {
  return entriesOf(docset, toc).filter(({ node }) => folderOf(pageOf(docset, toc, node) ?? '/') === folder).length;
}

function pageOf(docset: Docset, toc: Toc, node: TocNode): string | undefined {
  const { topic } = rolesOf(node);
  const resolution = topic && docset.resolve(toc.path, { href: topic.text });
  return resolution?.kind === 'file' ? resolution.path : undefined;
}
