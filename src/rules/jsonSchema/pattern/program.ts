import { PatternError, type PatternNode, type PlaceTest, type UnitTest } from './syntax';

/** A pattern as states and the ways between them. */
export interface Program {
  readonly start: number;
  readonly states: readonly State[];
  /** Those of them that take a unit. */
  readonly takers: readonly Taker[];
  /** The states that lead to each without taking a unit. */
  readonly into: readonly (readonly number[])[];
  /** The programs of `(?=...)` and `(?!...)`. */
  readonly ahead: readonly Program[];
}

export type State =
  | { readonly kind: 'end' }
  | Taker
  | { readonly kind: 'fork'; readonly next: readonly number[] }
  | { readonly kind: 'place'; readonly holds: PlaceTest; readonly next: number }
  | { readonly kind: 'ahead'; readonly program: number; readonly isNegative: boolean; readonly next: number };

export interface Taker {
  readonly kind: 'unit';
  readonly index: number;
  readonly test: UnitTest;
  readonly next: number;
}

/** Throws a `PatternError` for a pattern with too many states: a repetition is written out. */
export function compileProgram(node: PatternNode): Program {
  const states: State[] = [{ kind: 'end' }];
  const ahead: Program[] = [];
  const known = new Map<PatternNode, number>();

  function add(state: State): number {
    if (states.length >= mostStates) throw new PatternError('it is too large');
    return states.push(state) - 1;
  }

  /** The first state of `part`, which goes on to the state `next`. */
  function place(part: PatternNode, next: number): number {
    switch (part.kind) {
      case 'unit':
        return add({ kind: 'unit', index: states.length, test: part.test, next });
      case 'place':
        return add({ kind: 'place', holds: part.holds, next });
      case 'ahead':
        return add({ kind: 'ahead', program: programOf(part.part), isNegative: part.isNegative, next });
      case 'sequence':
        return part.parts.reduceRight((behind, each) => place(each, behind), next);
      case 'choice':
        return add({ kind: 'fork', next: part.options.map((option) => place(option, next)) });
      case 'repeat':
        return repeat(part, next);
    }
  }

  /** A repetition comes here again and again with the same part. */
  function programOf(part: PatternNode): number {
    const index = known.get(part) ?? ahead.push(compileProgram(part)) - 1;
    known.set(part, index);
    return index;
  }

  function repeat({ part, min, max }: PatternNode & { readonly kind: 'repeat' }, next: number): number {
    let first = next;
    if (max === Infinity) {
      const ways: number[] = [next];
      first = add({ kind: 'fork', next: ways });
      ways.push(place(part, first));
    } else {
      for (let i = min; i < max; i++) first = add({ kind: 'fork', next: [place(part, first), next] });
    }
    for (let i = 0; i < min; i++) {
      const before = place(part, first);
      // A part that takes nothing and asks nothing may be repeated a thousand million times.
      if (before === first) break;
      first = before;
    }
    return first;
  }

  const start = place(node, endState);
  const into: number[][] = states.map(() => []);
  states.forEach((state, index) => {
    if (state.kind === 'end' || state.kind === 'unit') return;
    for (const next of [state.next].flat()) into[next]!.push(index);
  });
  return { start, states, takers: states.filter((state) => state.kind === 'unit'), into, ahead };
}

/** The index of the state at which the pattern is found. */
export const endState = 0;

const mostStates = 2000;
