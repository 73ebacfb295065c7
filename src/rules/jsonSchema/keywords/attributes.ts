import type { ConfigValue } from '../../../docset/configText';
import { quotedList } from '../../../docset/quotedList';
import type { KeywordReader } from '../keywordReader';
import { memberPath, type Check } from '../schema';
import { hasValue, memberOf } from '../values';

/** Keywords about which attributes an object has: each alone, and one beside another. */

/** `required`: the key is there, whatever its value. */
export function required(reader: KeywordReader): Check | undefined {
  return missing(reader.texts('required'), (object, key) => memberOf(object, key) !== undefined);
}

/** `strictRequired`: the key is there and says something; an empty list does not. */
export function strictRequired(reader: KeywordReader): Check | undefined {
  return missing(reader.texts('strictRequired'), (object, key) => {
    const value = memberOf(object, key);
    return hasValue(value) && value?.items?.length !== 0;
  });
}

function missing(
  keys: readonly string[] | undefined,
  isThere: (object: ConfigValue, key: string) => boolean,
): Check | undefined {
  if (!keys?.length) return undefined;
  return (object, path, run) => {
    if (!object.entries) return;
    for (const key of keys) {
      const attribute = memberPath(path, key);
      if (!isThere(object, key)) run.report('missing-attribute', object, attribute, attribute);
    }
  };
}

/** What one attribute asks of the others: `dependentSchemas`, `dependentRequired` and the older `dependencies`. */
export function dependencies(reader: KeywordReader): Check | undefined {
  const checks = ['dependentSchemas', 'dependentRequired', 'dependencies'].flatMap(
    (keyword) => reader.members(keyword)?.flatMap(([key, wanted]) => dependency(reader, key, wanted) ?? []) ?? [],
  );
  if (!checks.length) return undefined;
  return (object, path, run) => {
    if (object.entries) for (const check of checks) check(object, path, run);
  };
}

function dependency(reader: KeywordReader, key: string, wanted: ConfigValue): Check | undefined {
  const others = wanted.items?.flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
  if (others) {
    return (object, path, run) => {
      if (!hasValue(memberOf(object, key))) return;
      const attribute = memberPath(path, key);
      for (const other of others) {
        const wantedPath = memberPath(path, other);
        if (hasValue(memberOf(object, other))) continue;
        run.report('missing-paired-attribute', object, attribute, wantedPath, attribute, wantedPath);
      }
    };
  }
  const schema = reader.schemaAt(wanted);
  if (!schema) reader.problem(wanted, `'${key}' should be a list of attributes or a schema.`);
  return (
    schema &&
    ((object, path, run) => {
      const value = memberOf(object, key);
      if (!value || !hasValue(value)) return;
      const attempt = run.attempt(schema, object, path);
      if (!attempt.items.length) return run.keep(attempt);
      const attribute = memberPath(path, key);
      run.report('dependent-schemas-failed', value, attribute, attribute);
    })
  );
}

/** `either`: of each group one attribute at least. */
export function either(reader: KeywordReader): Check | undefined {
  return grouped(reader.groups('either'), (count) => count < 1, 'missing-either-attribute');
}

/** `precludes`: of each group one attribute at most. */
export function precludes(reader: KeywordReader): Check | undefined {
  return grouped(reader.groups('precludes'), (count) => count > 1, 'precluded-attributes');
}

/** Found by its first attribute when a rule gives it another code. */
function grouped(
  groups: readonly (readonly string[])[] | undefined,
  isBroken: (count: number) => boolean,
  code: 'missing-either-attribute' | 'precluded-attributes',
): Check | undefined {
  if (!groups?.length) return undefined;
  return (object, path, run) => {
    if (!object.entries) return;
    for (const group of groups) {
      const [first] = group;
      const count = group.filter((key) => hasValue(memberOf(object, key))).length;
      if (first !== undefined && isBroken(count)) run.report(code, object, memberPath(path, first), quotedList(group));
    }
  };
}

/** `docsetUnique`: no other page has the same value. */
export function docsetUnique(reader: KeywordReader): Check | undefined {
  const keys = new Set(reader.texts('docsetUnique'));
  if (!keys.size) return undefined;
  const rule = {};
  return (object, path, run) => {
    for (const key of keys) {
      const value = memberOf(object, key);
      if (value && hasValue(value)) run.noteUnique({ propertyPath: memberPath(path, key), value, rule });
    }
  };
}
