import { applyEdits, type TextEdit } from '../../article/span';
import type { Docset } from '../../docset/docset';
import { folderOf, isMarkdown, relativePath } from '../../docset/paths';
import { readToc } from '../../docset/toc/readToc';
import type { Toc, TocNode } from '../../docset/toc/toc';
import { hrefTo } from '../../rules/writeHref';
import type { Refusal } from '../refactor/change';
import { markdownEntry } from './markdownEntry';
import { yamlEntry } from './yamlEntry';

/** Where a new entry goes: `after` a node on its level, `inside` it as the last of its own, or as the `first` of all. */
export type TocSpot =
  { readonly as: 'after' | 'inside'; readonly node: TocNode } | { readonly as: 'first'; readonly node?: undefined };

/** What a new entry says. */
export interface TocEntryText {
  readonly name: string;
  readonly href: string;
}

/** How a form of TOC writes a new entry; undefined where it cannot be written in the style of its surroundings. */
export type WriteEntry = (toc: Toc, text: string, spot: TocSpot, entry: TocEntryText) => TextEdit | undefined;

/**
 * The edit that gives `toc`, whose text is `text`, one more entry, written like its neighbours. Everything else stays
 * as it is. The node of `spot` is one of `toc`.
 */
export function addTocEntry(toc: Toc, text: string, spot: TocSpot, entry: TocEntryText): TextEdit | Refusal {
  if (!toc.isComplete) return { refusal: `'${toc.path}' cannot be read to its end: mend it first.` };
  if (/\.json$/i.test(toc.path)) return { refusal: `'${toc.path}' is JSON: its entries are added by hand.` };
  const write: WriteEntry = isMarkdown(toc.path) ? markdownEntry : yamlEntry;
  const edit = write(toc, text, spot, entry);
  if (edit && isAdded(toc, text, edit, entry)) return edit;
  return { refusal: `'${toc.path}' is written in a way that leaves no room for an entry there: add it by hand.` };
}

/** How `toc` names the page at `path`, which need not be there yet, in the manner of the entry `like`. */
export function tocHref(docset: Docset, toc: Toc, path: string, like: TocNode | undefined): string {
  return hrefTo(docset, toc.path, path, like?.href?.text ?? '') ?? relativePath(folderOf(toc.path), path);
}

/** Reads what the edit makes of the TOC: the new entry and nothing else must have come. */
function isAdded(toc: Toc, text: string, edit: TextEdit, entry: TocEntryText): boolean {
  const after = readToc(toc.path, applyEdits(text, [edit]));
  if (!after.isComplete || after.problems.length > toc.problems.length) return false;
  const before = namesIn(toc.nodes);
  const names = namesIn(after.nodes);
  const at = names.findIndex((name, index) => name !== before[index]);
  const place = at < 0 ? names.length - 1 : at;
  return (
    names.length === before.length + 1 &&
    hasEntry(after.nodes, entry) &&
    names.every((name, index) => index === place || name === before[index < place ? index : index - 1])
  );
}

/** Of all entries from top to bottom, what they say. */
function namesIn(nodes: readonly TocNode[]): readonly string[] {
  return nodes.flatMap(({ name, href, items }) => [`${name?.text}\n${href?.text}`, ...namesIn(items)]);
}

function hasEntry(nodes: readonly TocNode[], entry: TocEntryText): boolean {
  return nodes.some(
    ({ name, href, items }) => (name?.text === entry.name && href?.text === entry.href) || hasEntry(items, entry),
  );
}
