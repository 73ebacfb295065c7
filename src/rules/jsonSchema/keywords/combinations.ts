import type { KeywordReader } from '../keywordReader';
import type { Check, Validation } from '../schema';
import { shown } from '../values';

/** Keywords that put schemas together. */

/** `anyOf`: without a schema that fits, what is said is what the nearest one says. */
export function anyOf(reader: KeywordReader): Check | undefined {
  const schemas = reader.schemas('anyOf');
  if (!schemas?.length) return undefined;
  return (value, path, run) => {
    let nearest: Validation | undefined;
    for (const schema of schemas) {
      const attempt = run.attempt(schema, value, path);
      if (!attempt.items.length) return run.keep(attempt);
      if (!nearest || attempt.items.length < nearest.items.length) nearest = attempt;
    }
    if (nearest) run.keep(nearest);
  };
}

/** `allOf`. */
export function allOf(reader: KeywordReader): Check | undefined {
  const schemas = reader.schemas('allOf');
  return schemas && ((value, path, run) => schemas.forEach((schema) => run.apply(schema, value, path)));
}

/** `oneOf`. */
export function oneOf(reader: KeywordReader): Check | undefined {
  const schemas = reader.schemas('oneOf');
  if (!schemas?.length) return undefined;
  return (value, path, run) => {
    const attempts = schemas.map((schema) => run.attempt(schema, value, path));
    const fitting = attempts.filter(({ items }) => !items.length);
    const failed = attempts.filter(({ items }) => items.length);
    if (fitting.length === 1) return run.keep(fitting[0]!);
    if (!failed.length) return run.report('one-of-failed', value, path, path, shown(value.value));
    run.keep(failed.reduce((nearest, each) => (each.items.length < nearest.items.length ? each : nearest)));
  };
}

/** `if`, `then` and `else`. */
export function condition(reader: KeywordReader): Check | undefined {
  const asked = reader.schema('if');
  const then = reader.schema('then');
  const otherwise = reader.schema('else');
  if (!asked) return undefined;
  return (value, path, run) => {
    const schema = run.attempt(asked, value, path).items.length ? otherwise : then;
    if (schema) run.apply(schema, value, path);
  };
}

/** `not`. */
export function not(reader: KeywordReader): Check | undefined {
  const schema = reader.schema('not');
  if (!schema) return undefined;
  return (value, path, run) => {
    if (run.attempt(schema, value, path).items.length) return;
    run.report('not-failed', value, path, path, shown(value.value));
  };
}
