import type { ConfigValue } from '../../../docset/configText';
import type { KeywordReader } from '../keywordReader';
import { memberPath, type Check, type Run } from '../schema';
import { hasValue, memberOf, shown } from '../values';

/**
 * `enumDependencies`: which values an attribute may have, and for each of them which values the next one may
 * have, and so on. `name[1]` is the second item of a list; `name[0]` is also a value that stands alone. An
 * empty text among the values allows that the attribute is missing.
 */
export function enumDependencies(reader: KeywordReader): Check | undefined {
  const members = reader.members('enumDependencies');
  if (!members) return undefined;
  const levels = levelsOf(members);
  return (object, path, run) => {
    if (object.entries) checkLevels(levels, undefined, { object, path, run });
  };
}

/** One attribute, and what each of its values asks of others. */
interface Level {
  readonly name: string;
  readonly index: number;
  readonly written: string;
  readonly values: ReadonlyMap<string, readonly Level[]>;
}

/** The value that led to a level. */
interface Parent {
  readonly name: string;
  /** As messages name it. */
  readonly shownName: string;
  readonly value: ConfigValue;
}

interface Target {
  readonly object: ConfigValue;
  readonly path: string;
  readonly run: Run;
}

function levelsOf(members: readonly (readonly [string, ConfigValue])[]): readonly Level[] {
  return members.map(([written, allowed]) => {
    const [, name = written, index = '0'] = /^(.*)\[(\d{1,9})\]$/.exec(written) ?? [];
    const values = (allowed.entries ?? []).map(({ key, value }) => {
      return [key, levelsOf(value.entries?.map((entry) => [entry.key, entry.value] as const) ?? [])] as const;
    });
    return { name, index: Number(index), written, values: new Map(values) };
  });
}

function checkLevels(levels: readonly Level[], parent: Parent | undefined, target: Target): void {
  const { object, path, run } = target;
  for (const level of levels) {
    const raw = memberOf(object, level.name);
    if (!raw) {
      const mayBeMissing = !parent || [...level.values.keys()].some((value) => value.trim() === '');
      if (!mayBeMissing) reportPair(target, object, memberPath(path, level.name), level.name, parent);
      continue;
    }
    const value = raw.items ? raw.items[level.index] : raw;
    if (!value) continue;
    if (!hasValue(value)) return;
    const shownName = memberPath(path, raw.items ? level.written : level.name);
    const next = typeof value.value === 'string' ? level.values.get(value.value) : undefined;
    if (next) checkLevels(next, { name: level.name, shownName, value }, target);
    else if (parent) reportPair(target, value, shownName, shown(value.value), parent);
    else run.report('invalid-value', value, memberPath(path, level.name), shownName, shown(value.value));
  }
}

function reportPair({ path, run }: Target, place: ConfigValue, name: string, value: string, parent: Parent): void {
  const { shownName, value: parentValue } = parent;
  const attribute = memberPath(path, parent.name);
  run.report('invalid-paired-attribute', place, attribute, name, value, shownName, shown(parentValue.value));
}
