import { parseTree, type Node as JsonNode, type ParseError } from 'jsonc-parser';
import type { ConfigProblem } from './configProblem';
import { listValue, objectValue, type ConfigEntry, type ConfigValue } from './configValue';
import { readPlainYaml } from './plainYaml';
import { readYaml } from './yamlText';

export type { ConfigEntry, ConfigValue } from './configValue';

/**
 * A configuration text, JSON or YAML, as values that know where they stand. JSON may hold comments and
 * trailing commas; of a broken text the part that could be read is there, with one problem beside it.
 */
export interface ConfigText {
  /** Undefined for an empty text. */
  readonly root: ConfigValue | undefined;
  readonly problem: ConfigProblem | undefined;
}

/** Reads `text`; the extension of `path` says whether it is YAML, anything else is JSON. */
export function readConfigText(path: string, text: string): ConfigText {
  const isYaml = /\.ya?ml$/i.test(path);
  const root = isYaml ? readPlainYaml(path, text) : undefined;
  if (root) return { root, problem: undefined };
  if (!isTooDeep(text)) return isYaml ? readYaml(path, text) : readJson(path, text);
  const code = isYaml ? 'yaml-syntax-error' : 'json-syntax-error';
  const message = 'The file is nested too deeply.';
  return { root: undefined, problem: { path, code, message, span: { start: 0, end: 0 } } };
}

/** The value of `key`, whatever its letter case; the last one wins. */
export function entryOf(object: ConfigValue | undefined, key: string): ConfigValue | undefined {
  const lower = key.toLowerCase();
  return object?.entries?.findLast((entry) => entry.key.toLowerCase() === lower)?.value;
}

/** The string at `key`, or undefined when there is none or it is something else. */
export function stringOf(object: ConfigValue | undefined, key: string): string | undefined {
  const value = entryOf(object, key)?.value;
  return typeof value === 'string' ? value : undefined;
}

/** A value that may be one string or a list of them. */
export function stringsOf(value: ConfigValue | undefined): readonly string[] {
  return oneOrMany(value).flatMap((item) => (typeof item.value === 'string' ? [item.value] : []));
}

/** A value that may stand alone or in a list. */
export function oneOrMany(value: ConfigValue | undefined): readonly ConfigValue[] {
  if (!value || value.value === null) return [];
  return value.items ?? [value];
}

/**
 * The parsers call themselves for every level, so a text of nothing but brackets would exhaust the stack.
 * Brackets in strings are counted as well: no real config comes near the limit.
 */
function isTooDeep(text: string): boolean {
  if (/(?:[-?][ \t]){100}/.test(text)) return true;
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i) | 32; // `[` and `{` differ in this bit only, as do `]` and `}`.
    if (code === 123 && ++depth > 500) return true;
    if (code === 125) depth--;
  }
  return false;
}

function readJson(path: string, text: string): ConfigText {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  const [error] = errors;
  const problem = error && {
    path,
    code: 'json-syntax-error',
    message: buildMessage(text, error) ?? jsonMessages[error.error] ?? 'The JSON cannot be read.',
    span: { start: error.offset, end: error.offset + error.length },
  };
  return { root: tree && fromJson(path, tree), problem: text.trim() === '' ? undefined : problem };
}

/** What the build says, where that can be told from the place: of a value that is missing, and of a name without quotes. */
function buildMessage(text: string, { error, offset }: ParseError): string | undefined {
  const character = text.charAt(offset);
  if (jsonMessages[error] === 'A value is expected.' && character) {
    return `Unexpected character encountered while parsing value: ${character}.`;
  }
  const name = /[\w$]+/y;
  name.lastIndex = offset;
  const after =
    name.test(text) && /[{,]\s*$/.test(text.slice(Math.max(0, offset - 80), offset)) ? text.charAt(name.lastIndex) : '';
  return after && !/[\s:]/.test(after) ? `Invalid JavaScript property identifier character: ${after}.` : undefined;
}

/** By jsonc-parser's error numbers, which start at 1. */
const jsonMessages: readonly (string | undefined)[] = [
  undefined,
  'This is not a JSON value.',
  'This is not a JSON number.',
  'A property name in double quotes is expected.',
  'A value is expected.',
  'A colon is expected.',
  'A comma is expected.',
  'A closing brace is expected.',
  'A closing bracket is expected.',
  'The end of the file is expected.',
  'Comments are not allowed here.',
  'The comment does not end.',
  'The string does not end.',
  'The number does not end.',
  'This is not a Unicode escape.',
  'This is not an escape.',
  'This character is not allowed here.',
];

function fromJson(path: string, node: JsonNode): ConfigValue {
  const span = { start: node.offset, end: node.offset + node.length };
  if (node.type === 'array')
    return listValue(
      path,
      span,
      (node.children ?? []).map((child) => fromJson(path, child)),
    );
  if (node.type !== 'object') return { value: node.value as unknown, path, span };
  const entries: ConfigEntry[] = [];
  for (const { children } of node.children ?? []) {
    const [key, value] = children ?? [];
    if (!key || !value) continue; // Half-written: a key that has no value yet.
    const keySpan = { start: key.offset, end: key.offset + key.length };
    entries.push({ key: String(key.value), keySpan, value: fromJson(path, value) });
  }
  return objectValue(path, span, entries);
}
