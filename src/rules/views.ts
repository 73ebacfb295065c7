import type { Article, Block, Directive, Tab } from '../article/article';
import { groupBy } from '../docset/groupBy';

/**
 * For whom a piece of a page is shown: the zones, moniker zones and tabs it stands in. Two pieces that no
 * reader ever sees together (two pivots, two tabs) are not compared with each other.
 */
export interface View {
  /** `docs`, `chromeless` or `pdf`; undefined outside every zone with a target. */
  readonly target?: string;
  readonly pivots?: readonly string[];
  /** The range of a moniker zone, as written. */
  readonly monikers?: string;
  /** The versions that it stands for, where they are known: none for a range that the page has no version of. */
  readonly versions?: readonly string[];
  readonly tab?: Pick<Tab, 'ids' | 'condition'>;
}

/**
 * What holds for `block`; the innermost of each kind counts. With `outer`, what holds for the whole file it is in.
 * `versionsIn` looks up the versions of a range; undefined when they are not known.
 */
export function viewOf(
  block: Block | undefined,
  outer: View = {},
  versionsIn: (range: string) => readonly string[] | undefined = () => undefined,
): View {
  if (!block || !isInView(block)) return outer;
  const view: { -readonly [Key in keyof View]: View[Key] } = {};
  for (let each: Block | undefined = block; each; each = each.parent) {
    if (each.kind === 'tab') view.tab ??= each.node as Tab;
    if (each.kind !== 'directive') continue;
    const { name, attributes } = each.node as Directive;
    const valueOf = (key: string) => attributes.find((attribute) => attribute.name === key)?.value;
    if (name === 'moniker') view.monikers ??= valueOf('range');
    if (name !== 'zone') continue;
    view.target ??= valueOf('target');
    view.pivots ??= valueOf('pivot')
      ?.split(',')
      .map((pivot) => pivot.trim());
  }
  if (view.monikers === undefined) return { ...outer, ...view };
  const versions = versionsIn(view.monikers);
  return { ...outer, ...view, ...(versions && { versions }) };
}

/** Whether anything around `block` decides who sees it, which is so of few. */
function isInView(block: Block): boolean {
  for (let each: Block | undefined = block; each; each = each.parent) {
    if (each.kind === 'tab' || each.kind === 'directive') return true;
  }
  return false;
}

/** Whether some reader sees both. Different moniker ranges count as apart where nobody knows their versions. */
export function canMeet(a: View, b: View): boolean {
  if (a.target !== undefined && b.target !== undefined && a.target !== b.target) return false;
  if (a.pivots && b.pivots && !a.pivots.some((pivot) => b.pivots!.includes(pivot))) return false;
  if (a.monikers !== undefined && b.monikers !== undefined && !canVersionsMeet(a, b)) return false;
  return canTabsMeet(a.tab, b.tab);
}

/** Whether it is part of the article on Learn, not only of its form inside a product or a PDF. */
export function isOnDocs({ target }: View): boolean {
  return target === undefined || target === 'docs';
}

/** Whether every zone ends before the next one opens. Where one does not, nobody can say who sees what. */
export function zonesAreWhole({ problems }: Article): boolean {
  return !problems.some(
    ({ type, variant }) => type === 'invalid-zone' && (variant === 'nested' || variant === 'no-end'),
  );
}

/** Those of `items` that some reader sees together with another one; with `keyOf`, with one that has another key. */
export function sharingView<Item extends { readonly view: View }>(
  items: readonly Item[],
  keyOf: (item: Item) => unknown = (item) => item,
): readonly Item[] {
  if (items.length < 2) return [];
  // No page has so many kinds of readers; more must not make a check slow.
  const kinds = [...groupBy(items, ({ view }) => viewKey(view)).values()].slice(0, 100).map((members) => ({
    view: members[0]!.view,
    keys: new Set(members.map(keyOf)),
  }));
  return items.filter((item) => {
    const key = keyOf(item);
    return kinds.some(({ view, keys }) => (keys.size > 1 || !keys.has(key)) && canMeet(view, item.view));
  });
}

/** The same for views that hold for the same readers. */
export function viewKey(view: View): string {
  if (isForEverybody(view)) return '';
  return JSON.stringify([view.target, view.pivots, view.monikers, view.tab?.ids, view.tab?.condition]);
}

/** A zone without a version counts as none. */
function canVersionsMeet(a: View, b: View): boolean {
  if (!a.versions || !b.versions) return a.monikers === b.monikers;
  return !a.versions.length || !b.versions.length || a.versions.some((version) => b.versions!.includes(version));
}

/** Different tabs are never seen together, save a tab that depends on the other one. */
function canTabsMeet(a: View['tab'], b: View['tab']): boolean {
  if (!a || !b) return true;
  return (
    a.ids.some((id) => b.ids.includes(id)) ||
    (a.condition !== undefined && b.ids.includes(a.condition)) ||
    (b.condition !== undefined && a.ids.includes(b.condition))
  );
}

/** Whether nothing is known of it that would make a difference: most of a page is like that. */
export function isForEverybody({ target, pivots, monikers, tab }: View): boolean {
  return target === undefined && pivots === undefined && monikers === undefined && tab === undefined;
}
