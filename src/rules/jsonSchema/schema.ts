import type { Span } from '../../article/span';
import type { ConfigValue } from '../../docset/configText';
import type { SchemaCode } from './messages';

/**
 * A JSON schema in the dialect of Learn's build, ready to be held against values: what its keywords say, as
 * functions. A value is a `ConfigValue`, each part of which knows its own file and span, so an object may be
 * put together from several files.
 */
export interface Schema {
  /** A value of none of these types is not looked at further. Undefined allows any. */
  readonly types: readonly TypeName[] | undefined;
  readonly checks: readonly Check[];
  /** Of a schema with `$ref`: the one that stands in its place, if it can be found. */
  readonly target?: () => Schema | undefined;
}

/** As the build prints them. */
export type TypeName = 'Array' | 'Boolean' | 'Integer' | 'Null' | 'Number' | 'Object' | 'String';

/** What one keyword says of a value; `path` is the way to it, such as `a.b`, '' for the root. */
export type Check = (value: ConfigValue, path: string, run: Run) => void;

/** One validation under way, as checks see it. */
export interface Run {
  /** The present moment, in milliseconds since 1970. */
  readonly now: number;
  report(code: SchemaCode, place: Place, path: string, ...args: readonly (string | number)[]): void;
  /** Holds `schema` against a part of the value, or against the same value again. */
  apply(schema: Schema, value: ConfigValue, path: string): void;
  /** The same, without a word about it unless `keep` is called with what comes back. */
  attempt(schema: Schema, value: ConfigValue, path: string): Validation;
  keep(attempt: Validation): void;
  noteUnique(unique: UniqueValue): void;
  noteContent(content: Content): void;
}

export interface Place {
  readonly path: string;
  readonly span: Span;
}

export interface Validation {
  readonly items: readonly SchemaItem[];
  readonly uniqueValues: readonly UniqueValue[];
  readonly contents: readonly Content[];
}

/** One thing that is wrong. */
export interface SchemaItem {
  /** The base code; the schema's own `rules` may give it another one. */
  readonly code: SchemaCode;
  readonly args: readonly string[];
  /** The attribute it is about, such as `a.b`: what `rules` look it up by. */
  readonly propertyPath: string;
  readonly place: Place;
}

/** A value that no other page of the docset may have, by `docsetUnique`. */
export interface UniqueValue {
  readonly propertyPath: string;
  readonly value: ConfigValue;
  /** The keyword that wants it: values are compared only with others of the same one. */
  readonly rule: object;
}

/** A text that is more than text: a link, markdown, a uid. */
export interface Content {
  /** Lower case: `href`, `markdown`, `inlinemarkdown`, `html`, `uid`, `xref`, ... */
  readonly contentType: string;
  readonly propertyPath: string;
  readonly value: ConfigValue;
  /** How often a uid must and may be referred to. */
  readonly minReferenceCount?: number;
  readonly maxReferenceCount?: number;
  /** Of a uid: what kind of thing it names. */
  readonly schemaType?: string;
  /** Of a reference to a uid: the kinds of things it may name. */
  readonly xrefTypes?: readonly string[];
}

/** The schema `true`. */
export const anything: Schema = { types: undefined, checks: [] };

/** The schema `false`. */
export const nothing: Schema = {
  types: undefined,
  checks: [(value, path, run) => run.report('boolean-schema-failed', value, path, path)],
};

/** The way to the member `key` of what is at `path`. */
export function memberPath(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}
