import assert from 'node:assert/strict';
import { readConfigText, type ConfigValue } from '../../src/docset/configText';
import { readSchema } from '../../src/rules/jsonSchema/readSchema';
import type { SchemaItem, Validation } from '../../src/rules/jsonSchema/schema';
import { validate } from '../../src/rules/jsonSchema/validate';
import { wordItem } from '../../src/rules/jsonSchema/wording';
import { mark, unmark } from './marked';

/** The day on which tests of schemas run. */
export const schemaToday = new Date('2026-03-10T12:00:00Z');

/** The value of a text: YAML by itself, which JSON is too. */
export function valueOf(text: string, path = 'a.json'): ConfigValue {
  const { root } = readConfigText(path, text);
  if (!root) throw new Error(`No value: ${text}`);
  return root;
}

/** Holds a value, written as JSON, against a schema, which must be without problems. */
export function validated(schema: unknown, text: string): Validation {
  const { schema: read, problems } = readSchema('schema.json', JSON.stringify(schema));
  assert.deepEqual(problems, []);
  return validate(read, valueOf(text), { now: schemaToday });
}

/** In the words of the build, as long as no rule of the schema says otherwise. */
export function messageOf(item: SchemaItem): string {
  return wordItem(item, new Map(), undefined)?.message ?? '';
}

/** Holds the value in `source`, whose marks stand around each finding, against `schema`, and returns the items. */
export function expectFindings(
  schema: unknown,
  source: string,
  messages: readonly string[],
  marks = source,
): readonly SchemaItem[] {
  const { text } = unmark(source);
  const { items } = validated(schema, text);
  assert.deepEqual(items.map(messageOf), messages);
  const spans = items.map(({ place }) => place.span);
  const distinct = spans.filter(
    (span, index) => spans.findIndex(({ start, end }) => start === span.start && end === span.end) === index,
  );
  assert.equal(mark(text, distinct), marks);
  return items;
}
