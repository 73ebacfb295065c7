import type { ConfigValue } from '../../docset/configText';
import {
  nothing,
  type Content,
  type Run,
  type Schema,
  type SchemaItem,
  type TypeName,
  type UniqueValue,
  type Validation,
} from './schema';
import { typeNameOf } from './values';

export interface ValidationOptions {
  /** The present moment, for dates that may be only so far from it. */
  readonly now: Date;
}

/**
 * Holds `value` against `schema`: all that is wrong, in the order in which the build says it, and what the
 * schema wants to be looked at elsewhere. A schema that leads back to itself, or branches without end, is
 * left off after a great number of steps; nothing here throws.
 */
export function validate(schema: Schema, value: ConfigValue, { now }: ValidationOptions): Validation {
  const budget = { steps: mostSteps, depth: 0 };
  return attempt(schema, value, '', now.getTime(), budget);
}

/** A page's metadata take about a hundred, a large YAML page some thousands. */
const mostSteps = 50_000;

/** Values are no deeper than 500 levels, and real schemas add a few steps at each. */
const deepest = 600;

interface Budget {
  steps: number;
  depth: number;
}

function attempt(schema: Schema, value: ConfigValue, path: string, now: number, budget: Budget): Validation {
  const items: SchemaItem[] = [];
  const uniqueValues: UniqueValue[] = [];
  const contents: Content[] = [];
  const run: Run = {
    now,
    report: (code, place, propertyPath, ...args) =>
      void items.push({ code, args: args.map(String), propertyPath, place: { path: place.path, span: place.span } }),
    apply: (part, partValue, partPath) => hold(part, partValue, partPath, run, budget),
    attempt: (part, partValue, partPath) => attempt(part, partValue, partPath, now, budget),
    keep(other) {
      items.push(...other.items);
      uniqueValues.push(...other.uniqueValues);
      contents.push(...other.contents);
    },
    noteUnique: (unique) => void uniqueValues.push(unique),
    noteContent: (content) => void contents.push(content),
  };
  hold(schema, value, path, run, budget);
  return { items, uniqueValues, contents };
}

function hold(schema: Schema, value: ConfigValue, path: string, run: Run, budget: Budget): void {
  // A YAML alias has no value of its own here, and what is not known is not wrong.
  if (value.value === undefined || budget.steps <= 0 || budget.depth >= deepest) return;
  budget.steps--;
  budget.depth++;
  const { types, checks } = resolved(schema);
  const type = typeNameOf(value.value);
  if (types && !types.some((wanted) => isOfType(wanted, type))) {
    run.report('unexpected-type', value, path, types.join(', '), type);
  } else {
    for (const check of checks) check(value, path, run);
  }
  budget.depth--;
}

function isOfType(wanted: TypeName, type: ReturnType<typeof typeNameOf>): boolean {
  return wanted === type || (wanted === 'Number' && (type === 'Integer' || type === 'Float'));
}

/** The schema at the end of its references; those that lead in a circle allow nothing. */
function resolved(schema: Schema): Schema {
  const passed = new Set<Schema>();
  let current = schema;
  while (current.target) {
    const next = current.target();
    if (!next) return current;
    if (passed.has(next)) return nothing;
    passed.add(next);
    current = next;
  }
  return current;
}
