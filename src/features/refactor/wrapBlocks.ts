import type { Article, Block, Directive } from '../../article/article';
import { slugOf } from '../../article/slug';
import { contains, type Span, type TextEdit } from '../../article/span';
import type { ZonePivot, ZonePivotGroup } from '../../docset/zonePivots/zonePivotGroups';
import { addEntry, addHeader, entryOf, isHeaderUnread, setValue } from '../../rules/headerEdits';
import { lineAbove, lineBelow } from '../../rules/insertions';
import type { Question } from '../question';
import { zonePivotGroupsOf } from '../zonePivotGroups';
import { isRefusal, type Refusal } from './change';
import { wholeBlocks, type BlockRange } from './wholeBlocks';

/** A zone that blocks can be put into. */
export interface ZoneChoice {
  readonly group: ZonePivotGroup;
  readonly pivot: ZonePivot;
}

/** The zones that the article may have: of the groups that it names, or of all while it names none. */
export function zoneChoices({ docset, path }: Pick<Question, 'docset' | 'path'>): readonly ZoneChoice[] {
  return zonePivotGroupsOf(docset, path).flatMap((group) => group.pivots.map((pivot) => ({ group, pivot })));
}

/** Puts the selected blocks into a zone for one pivot; an article that names no group gets the name of this one. */
export function wrapInZone(
  { docset, path, article }: Omit<Question, 'offset'>,
  selection: Span,
  { group, pivot }: ZoneChoice,
): readonly TextEdit[] | Refusal {
  const range = wholeBlocks(article, selection);
  if (isRefusal(range)) return range;
  if (standsIn(range, isZone) || holds(article, range, isZone)) return { refusal: 'Zones cannot stand in each other.' };
  if (hasTitle(article, range)) return { refusal: 'The title of an article (its H1) has to stay outside of zones.' };
  const isPage = docset.buildKind(path) === 'page';
  const isNamed = docset.metadata(path).has('zone_pivot_groups');
  const named = isPage && !isNamed ? nameGroup(article, group.id) : [];
  const [opening, closing] = wrapped(article, range, `::: zone pivot="${pivot.id}"`, '::: zone-end');
  const [header] = named;
  // A header that is new comes before what stands at the very start.
  const isHere = header && header.span.end === opening.span.start;
  if (isHere) return [{ span: header.span, text: header.text + opening.text }, closing];
  return [...named, opening, closing];
}

/** Makes the first tab of a new group, called `title`, of the selected blocks. */
export function wrapInTab(article: Article, selection: Span, title: string): readonly TextEdit[] | Refusal {
  const range = wholeBlocks(article, selection);
  if (isRefusal(range)) return range;
  const isTab = ({ kind }: Block) => kind === 'tab' || kind === 'tabGroup';
  if (standsIn(range, isTab) || holds(article, range, isTab)) return { refusal: 'Tabs cannot stand in each other.' };
  if (range.blocks.some(({ kind }) => kind === 'thematicBreak')) {
    return { refusal: 'A thematic break would end the tabs: remove it first.' };
  }
  if (hasTitle(article, range)) return { refusal: 'The title of an article (its H1) has to stay outside of tabs.' };
  const name = title.replace(/[[\]\\]/g, '').trim();
  const id = slugOf(name).replace(/[^a-z0-9-]/g, '') || 'tab';
  const heading = `${'#'.repeat(levelAt(article, range))} [${name || 'Tab'}](#tab/${id})`;
  return wrapped(article, range, heading, '---');
}

function wrapped(article: Article, { span }: BlockRange, before: string, after: string): readonly [TextEdit, TextEdit] {
  return [lineAbove(article, span.start, before, true), lineBelow(article, span.start, span.end, after, true)];
}

function standsIn({ parent }: BlockRange, isWanted: (block: Block) => boolean): boolean {
  for (let block = parent; block; block = block.parent) if (isWanted(block)) return true;
  return false;
}

function holds({ blocks }: Article, { span }: BlockRange, isWanted: (block: Block) => boolean): boolean {
  return blocks.some((block) => contains(span, block.span) && isWanted(block));
}

function hasTitle({ headings }: Article, { span }: BlockRange): boolean {
  return headings.some((heading) => heading.level === 1 && !heading.isTab && contains(span, heading.span));
}

function isZone({ kind, node }: Block): boolean {
  return kind === 'directive' && (node as Directive).name === 'zone';
}

function nameGroup(article: Article, id: string): readonly TextEdit[] {
  if (isHeaderUnread(article)) return [];
  if (!article.frontMatter) return [addHeader(article, { zone_pivot_groups: id })];
  const empty = entryOf(article, 'zone_pivot_groups');
  const edit = empty ? setValue(empty, id) : addEntry(article, 'zone_pivot_groups', id);
  return edit ? [edit] : [];
}

/** That of the tabs there are, else one below the section that the tabs come to stand in. */
function levelAt({ headings }: Article, { span }: BlockRange): number {
  const tab = headings.find(({ isTab }) => isTab);
  const section = headings.findLast((heading) => heading.span.end < span.start);
  return tab?.level ?? Math.min((section?.level ?? 1) + 1, 6);
}
