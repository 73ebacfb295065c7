/**
 * How much `work` does, by a measure that does not depend on the machine: the characters and items that the
 * language's own functions look at while it runs. Loops by index count only as far as they call one of these.
 */
export function countSteps(work: () => void): number {
  let steps = 0;
  const restore: (() => void)[] = [];

  /** Has `cost` say what each call of a method costs; `result` is what it gave. */
  function watch(owner: object, name: PropertyKey, cost: Cost): void {
    const original = Object.getOwnPropertyDescriptor(owner, name)!;
    const method = original.value as (...args: unknown[]) => unknown;
    const counted = function (this: never, ...args: unknown[]): unknown {
      const from: unknown = (this as { readonly lastIndex?: unknown }).lastIndex;
      const result = method.apply(this, args);
      steps += cost(this, args, result, typeof from === 'number' ? from : 0);
      return result;
    };
    Object.defineProperty(owner, name, { ...original, value: counted });
    restore.push(() => Object.defineProperty(owner, name, original));
  }

  /** These stop when they have found something: what counts is how often they ask. */
  function watchQuestions(name: PropertyKey): void {
    const original = Object.getOwnPropertyDescriptor(Array.prototype, name)!;
    const method = original.value as (this: unknown, ask: Ask, self: unknown) => unknown;
    const counted = function (this: unknown, ask: Ask, self: unknown): unknown {
      return method.call(this, (...args: unknown[]) => (steps++, ask.apply(self, args)), self);
    };
    Object.defineProperty(Array.prototype, name, { ...original, value: counted });
    restore.push(() => Object.defineProperty(Array.prototype, name, original));
  }

  for (const name of ['some', 'every', 'find', 'findIndex', 'findLast']) watchQuestions(name);
  for (const [owner, names, cost] of watched) for (const name of names) watch(owner, name, cost);
  try {
    work();
  } finally {
    for (const undo of restore.reverse()) undo();
  }
  return steps;
}

type Ask = (this: unknown, ...args: unknown[]) => unknown;

type Cost = (self: never, args: readonly unknown[], result: unknown, lastIndex: number) => number;

const one: Cost = () => 1;
const all: Cost = (self: { readonly length: number }) => self.length + 1;

/** A search that starts at the second argument looks as far as it finds something. */
const search: Cost = (self: { readonly length: number }, [, from], result) => {
  const start = typeof from === 'number' ? from : 0;
  return (typeof result === 'number' && result >= 0 ? result : self.length) - start + 1;
};

const match: Cost = (self: RegExp, [subject], result, lastIndex) => {
  const start = self.global || self.sticky ? lastIndex : 0;
  if (!result) return self.sticky ? 1 : String(subject).length - start + 1;
  const { index, 0: found } = result as RegExpExecArray;
  return index + found.length - start + 1;
};

const arrayIterator = Object.getPrototypeOf([].values()) as object;

const watched: readonly (readonly [owner: object, names: readonly PropertyKey[], cost: Cost])[] = [
  [String.prototype, ['charAt', 'charCodeAt', 'slice', 'startsWith', 'endsWith'], one],
  [String.prototype, ['indexOf'], search],
  [String.prototype, ['includes', 'trim', 'trimStart', 'trimEnd', 'toLowerCase', 'split', 'replaceAll'], all],
  [RegExp.prototype, ['exec'], match],
  [Array.prototype, ['filter', 'map', 'flatMap', 'reduce', 'forEach', 'sort', 'toReversed', 'join', 'concat'], all],
  [Array.prototype, ['indexOf'], search],
  [Array.prototype, ['includes', 'slice'], all],
  [Array.prototype, ['push'], one],
  [arrayIterator, ['next'], one],
  [Map.prototype, ['get', 'set', 'has'], one],
  [Set.prototype, ['add', 'has'], one],
];
