import type { KeywordReader } from '../keywordReader';
import type { Check } from '../schema';
import * as arrays from './arrays';
import * as attributes from './attributes';
import * as combinations from './combinations';
import { enumDependencies } from './enumDependencies';
import { limits } from './numbers';
import { properties, propertyCount } from './properties';
import * as strings from './strings';
import * as values from './values';

/** All keywords, in the order in which the build speaks. Each gives undefined for a schema that does not use it. */
export const keywords: readonly ((reader: KeywordReader) => Check | undefined)[] = [
  values.deprecated,
  values.constant,
  values.enumeration,
  values.contentType,
  strings.date,
  strings.alias,
  strings.length,
  strings.pattern,
  strings.format,
  limits,
  arrays.itemCount,
  arrays.items,
  arrays.atLeast,
  arrays.atMost,
  arrays.uniqueItems,
  arrays.contains,
  attributes.required,
  attributes.strictRequired,
  attributes.dependencies,
  attributes.either,
  attributes.precludes,
  enumDependencies,
  attributes.docsetUnique,
  propertyCount,
  properties,
  combinations.anyOf,
  combinations.allOf,
  combinations.oneOf,
  combinations.condition,
  combinations.not,
];
