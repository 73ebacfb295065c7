import type { KeywordReader } from '../keywordReader';
import type { Check } from '../schema';

/** `maximum`, `minimum`, `exclusiveMaximum`, `exclusiveMinimum` and `multipleOf`, for numbers only. */
export function limits(reader: KeywordReader): Check | undefined {
  const rules = limitKinds.flatMap(({ keyword, sign, isBroken }) => {
    const limit = reader.number(keyword);
    return limit === undefined ? [] : [{ limit, criterion: `${sign} ${limit}`, isBroken }];
  });
  if (!rules.length) return undefined;
  return (value, path, run) => {
    const number = value.value;
    if (typeof number !== 'number') return;
    for (const { limit, criterion, isBroken } of rules) {
      if (isBroken(number, limit)) run.report('number-invalid', value, path, number, criterion);
    }
  };
}

const limitKinds: readonly {
  readonly keyword: string;
  readonly sign: string;
  readonly isBroken: (number: number, limit: number) => boolean;
}[] = [
  { keyword: 'maximum', sign: '<=', isBroken: (number, limit) => number > limit },
  { keyword: 'minimum', sign: '>=', isBroken: (number, limit) => number < limit },
  { keyword: 'exclusiveMaximum', sign: '<', isBroken: (number, limit) => number >= limit },
  { keyword: 'exclusiveMinimum', sign: '>', isBroken: (number, limit) => number <= limit },
  { keyword: 'multipleOf', sign: 'multiple of', isBroken: (number, limit) => !isMultiple(number, limit) },
];

/** Everything is a multiple of nothing. */
function isMultiple(number: number, of: number): boolean {
  return of === 0 || Number.isInteger(number / of);
}
