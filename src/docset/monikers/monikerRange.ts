import type { MonikerDefinition } from './monikerDefinition';

/** What is wrong with a range or a list of versions: a variant of `moniker-range-invalid` and what its message names. */
export interface RangeProblem {
  readonly variant: 'not-defined' | 'no-moniker' | 'no-comparator' | 'rest' | 'moniker-not-defined';
  readonly args: readonly string[];
}

export interface EvaluatedRange {
  /** Lower case, in order, each once. */
  readonly monikers: readonly string[];
  readonly problems: readonly RangeProblem[];
}

/**
 * The versions that `range` stands for: comparisons (`>= a`, or `a` alone) one after another must all hold, `||`
 * stands between alternatives. A comparison holds for versions of the same product only. Names that are not
 * defined stand for no version. Without a definition only the form of the range is looked at.
 */
export function evaluateRange(range: string, definition: MonikerDefinition | undefined): EvaluatedRange {
  if (!range.trim() || range.length > longest) return nothing;
  const { alternatives, problems } = parse(range);
  if (!definition) return { monikers: [], problems };
  const undefinedOnes: RangeProblem[] = [];
  const found = new Set<string>();
  for (const comparisons of alternatives) {
    const sets = comparisons.map((comparison) => {
      if (definition.has(comparison.name.toLowerCase())) return versionsOf(comparison, definition);
      undefinedOnes.push({ variant: 'not-defined', args: [range, comparison.name] });
      return [];
    });
    const [first = [], ...others] = sets;
    for (const moniker of first) if (others.every((set) => set.includes(moniker))) found.add(moniker);
  }
  return { monikers: [...found].sort(), problems: [...problems, ...undefinedOnes] };
}

/** The versions of a list of names; those that are not defined are left out. Without a definition there are none. */
export function validateMonikers(
  names: readonly string[],
  definition: MonikerDefinition | undefined,
): readonly string[] {
  const known = names.map((name) => name.toLowerCase()).filter((name) => definition?.has(name));
  return [...new Set(known)].sort();
}

const nothing: EvaluatedRange = { monikers: [], problems: [] };

/** No real range comes near; each of the problems of a longer one would quote it whole. */
const longest = 2000;

interface Comparison {
  readonly operator: string;
  readonly name: string;
}

function versionsOf({ operator, name }: Comparison, definition: MonikerDefinition): readonly string[] {
  const own = name.toLowerCase();
  const versions = definition.versionsWith(own);
  const index = versions.indexOf(own);
  switch (operator) {
    case '>':
      return versions.slice(index + 1);
    case '>=':
      return versions.slice(index);
    case '<':
      return versions.slice(0, index);
    case '<=':
      return versions.slice(0, index + 1);
    default:
      return [own];
  }
}

/** As the build reads it: after a mistake it goes on where it stands, so that one range may have several problems. */
function parse(range: string) {
  const alternatives: (readonly Comparison[])[] = [];
  const problems: RangeProblem[] = [];
  let at = 0;

  function accept(symbol: RegExp): string | undefined {
    symbol.lastIndex = at;
    const match = symbol.exec(range);
    if (!match) return undefined;
    at = symbol.lastIndex;
    return match[1];
  }

  function comparisons(): readonly Comparison[] {
    const found: Comparison[] = [];
    for (;;) {
      const operator = accept(operatorSymbol);
      const name = accept(monikerSymbol);
      if (name !== undefined) {
        found.push({ operator: operator ?? '=', name });
        continue;
      }
      if (operator !== undefined) problems.push({ variant: 'no-moniker', args: [range.slice(at)] });
      if (!found.length) problems.push({ variant: 'no-comparator', args: [range.slice(at)] });
      return found;
    }
  }

  do {
    const found = comparisons();
    if (!found.length) break;
    alternatives.push(found);
  } while (accept(orSymbol) !== undefined);
  if (range.slice(at).trim()) problems.push({ variant: 'rest', args: [range.slice(at)] });
  return { alternatives, problems };
}

const orSymbol = /\s*(\|\|)/y;
const operatorSymbol = /\s*(=|[<>]=?)/y;
const monikerSymbol = /\s*([\p{L}\p{M}\p{N}\p{Pc}.-]+)/uy;
