import type { Block, Directive, Tab } from '../article/article';

/**
 * For whom a piece of a page is shown: the zones, moniker zones and tabs it stands in. Two pieces that no
 * reader ever sees together (two pivots, two tabs) are not compared with each other.
 */
export interface View {
  /** `docs`, `chromeless` or `pdf`; undefined outside every zone with a target. */
  readonly target?: string;
  readonly pivots?: readonly string[];
  /** The range as written: which versions it means is not looked up. */
  readonly monikers?: string;
  readonly tab?: Pick<Tab, 'ids' | 'condition'>;
}

/** What holds for `block`; the innermost of each kind counts. With `outer`, what holds for the whole file it is in. */
export function viewOf(block: Block | undefined, outer: View = {}): View {
  const view: { -readonly [Key in keyof View]: View[Key] } = {};
  for (let each = block; each; each = each.parent) {
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
  return { ...outer, ...view };
}

/** Whether some reader sees both. Different moniker ranges count as apart, because nobody here knows better. */
export function canMeet(a: View, b: View): boolean {
  if (a.target !== undefined && b.target !== undefined && a.target !== b.target) return false;
  if (a.pivots && b.pivots && !a.pivots.some((pivot) => b.pivots!.includes(pivot))) return false;
  if (a.monikers !== undefined && b.monikers !== undefined && a.monikers !== b.monikers) return false;
  return canTabsMeet(a.tab, b.tab);
}

/** Whether it is part of the article on Learn, not only of its form inside a product or a PDF. */
export function isOnDocs({ target }: View): boolean {
  return target === undefined || target === 'docs';
}

/** The same for views that hold for the same readers. */
export function viewKey(view: View): string {
  return JSON.stringify([view.target, view.pivots, view.monikers, view.tab?.ids, view.tab?.condition]);
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
