import type { ConfigEntry } from '../../../docset/configText';
import type { KeywordReader } from '../keywordReader';
import { anything, memberPath, nothing, type Check, type Run, type Schema } from '../schema';
import { membersOf, typeNameOf } from '../values';

/** `maxProperties` and `minProperties`. */
export function propertyCount(reader: KeywordReader): Check | undefined {
  const max = reader.number('maxProperties');
  const min = reader.number('minProperties');
  if (max === undefined && min === undefined) return undefined;
  return (value, path, run) => {
    const count = membersOf(value)?.size;
    if (count === undefined) return;
    if (max !== undefined && count > max) run.report('property-count-invalid', value, path, path, `<= ${max}`);
    if (min !== undefined && count < min) run.report('property-count-invalid', value, path, path, `>= ${min}`);
  };
}

/**
 * The members of an object, one after the other: `propertyNames`, `properties`, `patternProperties`, and
 * `additionalProperties` for those that neither of the two names.
 */
export function properties(reader: KeywordReader): Check | undefined {
  const names = reader.schema('propertyNames');
  const byName = new Map(reader.schemaMembers('properties')?.map(({ key, schema }) => [key, schema]));
  const byPattern = patterns(reader);
  const rest = reader.schema('additionalProperties') ?? anything;
  if (!names && !byName.size && !byPattern.length && rest === anything) return undefined;
  return (object, path, run) => {
    for (const entry of membersOf(object)?.values() ?? []) {
      const member = memberPath(path, entry.key);
      if (names) checkName(names, entry, member, run);
      const named = byName.get(entry.key);
      const matching = byPattern.filter(({ matches }) => matches(entry.key) === true);
      for (const schema of [...(named ? [named] : []), ...matching.map((each) => each.schema)]) {
        run.apply(schema, entry.value, member);
      }
      if (named || matching.length) continue;
      if (rest === nothing) {
        run.report('unknown-field', entry.value, member, member, typeNameOf(entry.value.value));
      } else if (rest !== anything) {
        // The build forgets the name here: what is wrong is about the object.
        run.apply(rest, entry.value, path);
      }
    }
  };
}

function patterns(reader: KeywordReader) {
  const members = reader.schemaMembers('patternProperties') ?? [];
  return members.flatMap(({ key, schema, place }) => {
    const matches = reader.pattern(place, key);
    return matches ? [{ matches, schema }] : [];
  });
}

function checkName(schema: Schema, { key, keySpan, value }: ConfigEntry, path: string, run: Run): void {
  run.apply(schema, { value: key, path: value.path, span: keySpan }, path);
}
