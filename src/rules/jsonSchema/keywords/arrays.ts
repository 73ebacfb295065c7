import type { KeywordReader } from '../keywordReader';
import { nothing, type Check } from '../schema';
import { identityOf } from '../values';

/** Keywords that hold for arrays. Items have no path of their own: what is wrong with one is about the array. */

/** `maxItems` and `minItems`. */
export function itemCount(reader: KeywordReader): Check | undefined {
  const max = reader.number('maxItems');
  const min = reader.number('minItems');
  if (max === undefined && min === undefined) return undefined;
  return (value, path, run) => {
    if (!value.items) return;
    const { length } = value.items;
    if (max !== undefined && length > max) run.report('array-length-invalid', value, path, path, `<= ${max}`);
    if (min !== undefined && length < min) run.report('array-length-invalid', value, path, path, `>= ${min}`);
  };
}

/** `items`, one schema for all or one for each place, and `additionalItems` for those behind. */
export function items(reader: KeywordReader): Check | undefined {
  if (!reader.raw('items')?.items) {
    const schema = reader.schema('items');
    return schema && ((value, path, run) => value.items?.forEach((item) => run.apply(schema, item, path)));
  }
  const each = reader.schemas('items');
  const rest = reader.schema('additionalItems');
  if (!each) return undefined;
  return (value, path, run) => {
    for (const [index, item] of value.items?.entries() ?? []) {
      const schema = each[index] ?? rest;
      if (!schema) return;
      if (index >= each.length && rest === nothing) {
        return run.report('array-length-invalid', value, path, path, `<= ${each.length}`);
      }
      run.apply(schema, item, path);
    }
  };
}

/** `minItemsWhen`: of the items that fulfil a condition there are enough. */
export function atLeast(reader: KeywordReader): Check | undefined {
  return counted(reader, 'minItemsWhen', (count, value) => count < value, 'array-min-check-invalid');
}

/** `maxItemsWhen`: of the items that fulfil a condition there are not too many. */
export function atMost(reader: KeywordReader): Check | undefined {
  return counted(reader, 'maxItemsWhen', (count, value) => count > value, 'array-max-check-invalid');
}

function counted(
  reader: KeywordReader,
  keyword: string,
  isBroken: (count: number, value: number) => boolean,
  code: 'array-min-check-invalid' | 'array-max-check-invalid',
): Check | undefined {
  const rules = reader.objects(keyword)?.map((rule) => ({
    value: rule.number('value') ?? 0,
    condition: rule.schema('condition'),
  }));
  if (!rules?.length) return undefined;
  return (array, path, run) => {
    if (!array.items) return;
    for (const { value, condition } of rules) {
      const matching = array.items.filter((item) => condition && !run.attempt(condition, item, '').items.length);
      if (isBroken(matching.length, value)) run.report(code, array, path, value);
    }
  };
}

/** `uniqueItems`. */
export function uniqueItems(reader: KeywordReader): Check | undefined {
  if (!reader.flag('uniqueItems')) return undefined;
  return (value, path, run) => {
    const identities = new Set(value.items?.map((item) => identityOf(item.value)));
    if (identities.size < (value.items?.length ?? 0)) run.report('array-not-unique', value, path, path);
  };
}

/** `contains`. */
export function contains(reader: KeywordReader): Check | undefined {
  const schema = reader.schema('contains');
  if (!schema) return undefined;
  return (value, path, run) => {
    if (!value.items || value.items.some((item) => !run.attempt(schema, item, '').items.length)) return;
    run.report('array-contains-failed', value, path, path);
  };
}
