import { oneOrMany, type ConfigValue } from '../../docset/configText';
import { compilePattern, type Pattern } from './pattern/pattern';
import { anything, nothing, type Place, type Schema } from './schema';

/**
 * The object of a schema as its keywords see it. A keyword that is absent or null gives undefined; so does one
 * of a wrong type, with a problem beside it, and the rest of the schema holds all the same.
 */
export interface KeywordReader {
  /** Whatever stands there, null included. */
  raw(keyword: string): ConfigValue | undefined;
  number(keyword: string): number | undefined;
  text(keyword: string): string | undefined;
  flag(keyword: string): boolean | undefined;
  list(keyword: string): readonly ConfigValue[] | undefined;
  texts(keyword: string): readonly string[] | undefined;
  /** Lists of texts. */
  groups(keyword: string): readonly (readonly string[])[] | undefined;
  object(keyword: string): KeywordReader | undefined;
  /** Objects in a list, or one that stands alone. */
  objects(keyword: string): readonly KeywordReader[] | undefined;
  members(keyword: string): readonly (readonly [key: string, value: ConfigValue])[] | undefined;
  schema(keyword: string): Schema | undefined;
  schemas(keyword: string): readonly Schema[] | undefined;
  /** An object whose members are schemas. */
  schemaMembers(keyword: string): readonly SchemaMember[] | undefined;
  schemaAt(value: ConfigValue): Schema | undefined;
  /** Undefined, with a problem, for a pattern that cannot be read. */
  pattern(place: Place, written: string): Pattern | undefined;
  problem(place: Place, message: string): void;
}

export interface SchemaMember {
  readonly key: string;
  readonly schema: Schema;
  readonly place: Place;
}

export interface ReaderWorld {
  /** The schema that an object is, each object once. */
  compile(object: ConfigValue): Schema;
  problem(place: Place, message: string): void;
}

export function keywordReader(object: ConfigValue, world: ReaderWorld): KeywordReader {
  // Whatever the letter case, as everywhere in configuration; every keyword there is asks once.
  const members = new Map(object.entries?.map(({ key, value }) => [key.toLowerCase(), value]));
  const raw = (keyword: string) => members.get(keyword.toLowerCase());

  function read<T>(
    keyword: string,
    wanted: string,
    convert: (value: ConfigValue) => T | undefined,
    value = raw(keyword),
  ): T | undefined {
    if (!value || value.value === null || value.value === undefined) return undefined;
    const converted = convert(value);
    if (converted === undefined) world.problem(value, `'${keyword}' should be ${wanted}.`);
    return converted;
  }

  function schemaAt(value: ConfigValue): Schema | undefined {
    if (typeof value.value === 'boolean') return value.value ? anything : nothing;
    return value.entries && world.compile(value);
  }

  return {
    raw,
    schemaAt,
    problem: world.problem,
    number: (keyword) => read(keyword, 'a number', ({ value }) => (typeof value === 'number' ? value : undefined)),
    text: (keyword) => read(keyword, 'a text', textOf),
    flag: (keyword) => read(keyword, 'true or false', ({ value }) => (typeof value === 'boolean' ? value : undefined)),
    list: (keyword) => read(keyword, 'a list', ({ items }) => items),
    texts: (keyword) => read(keyword, 'a list of texts', textsOf),
    groups: (keyword) => read(keyword, 'a list of lists of texts', ({ items }) => all(items, textsOf)),
    object: (keyword) => read(keyword, 'an object', (value) => value.entries && keywordReader(value, world)),
    objects: (keyword) =>
      read(keyword, 'a list of objects', (value) =>
        all(oneOrMany(value), (item) => item.entries && keywordReader(item, world)),
      ),
    members: (keyword) => read(keyword, 'an object', membersIn),
    schema: (keyword) => read(keyword, 'a schema', schemaAt),
    schemas: (keyword) => read(keyword, 'a list of schemas', ({ items }) => all(items, schemaAt)),
    schemaMembers: (keyword) =>
      read(keyword, 'an object', membersIn)?.flatMap(([key, value]) => {
        const schema = read(key, 'a schema', schemaAt, value);
        return schema ? [{ key, schema, place: value }] : [];
      }),
    pattern(place, written) {
      const { pattern, problem } = compilePattern(written);
      if (problem !== undefined) world.problem(place, `The pattern '${written}' cannot be used: ${problem}.`);
      return pattern;
    },
  };
}

function membersIn(value: ConfigValue): readonly (readonly [string, ConfigValue])[] | undefined {
  return value.entries?.map((entry) => [entry.key, entry.value] as const);
}

function textOf({ value }: ConfigValue): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function textsOf({ items }: ConfigValue): readonly string[] | undefined {
  return all(items, textOf);
}

/** All of them converted, or none. */
function all<From, To>(
  items: readonly From[] | undefined,
  convert: (item: From) => To | undefined,
): readonly To[] | undefined {
  const converted = items?.map(convert);
  return converted?.every((item) => item !== undefined) ? (converted as readonly To[]) : undefined;
}
