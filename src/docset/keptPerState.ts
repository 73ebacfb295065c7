import type { Docset } from './docset';

/** What was worked out, and whether nothing that it depends on is still to be loaded. */
export interface Worked<Value> {
  readonly value: Value;
  readonly isComplete: boolean;
}

/**
 * A question to a whole docset whose answer is kept until something in the docset changes; with `dataState`, until
 * something does that is no article. An answer that is not complete, because files are still to be loaded, is given but
 * not kept.
 */
export function keptPerState<Value>(
  work: (docset: Docset) => Worked<Value>,
  state: 'state' | 'dataState' = 'state',
): (docset: Docset) => Value {
  const known = new WeakMap<object, { readonly value: Value }>();
  return (docset) => {
    const key = docset[state];
    const kept = known.get(key);
    if (kept) return kept.value;
    const { value, isComplete } = work(docset);
    if (isComplete) known.set(key, { value });
    return value;
  };
}
