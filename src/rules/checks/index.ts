// Written by esbuild.js from the files of this folder: do not edit.
import { check as alertAsQuote } from './alert-as-quote';
import { check as altTextMissing } from './alt-text-missing';
import { check as attributeReserved } from './attribute-reserved';
import { check as bookmarkNotFound } from './bookmark-not-found';
import { check as circularReference } from './circular-reference';
import { check as codeBlockUnclosed } from './code-block-unclosed';
import { check as codesnippetNotFound } from './codesnippet-not-found';
import { check as directiveAsText } from './directive-as-text';
import { check as directiveUnclosed } from './directive-unclosed';
import { check as disallowedHtmlAttribute } from './disallowed-html-attribute';
import { check as disallowedHtmlTag } from './disallowed-html-tag';
import { check as docsLinkAbsolute } from './docs-link-absolute';
import { check as fileNotFound } from './file-not-found';
import { check as frontMatterUnclosed } from './front-matter-unclosed';
import { check as h1Missing } from './h1-missing';
import { check as h1NotFirst } from './h1-not-first';
import { check as hardCodedLocale } from './hard-coded-locale';
import { check as headingSkipped } from './heading-skipped';
import { check as imageType } from './image-type';
import { check as includeInvalid } from './include-invalid';
import { check as includeNotFound } from './include-not-found';
import { check as insecureLink } from './insecure-link';
import { check as invalidCode } from './invalid-code';
import { check as invalidForm } from './invalid-form';
import { check as invalidImage } from './invalid-image';
import { check as invalidMonikerRange } from './invalid-moniker-range';
import { check as invalidNestedColumn } from './invalid-nested-column';
import { check as invalidNoteSection } from './invalid-note-section';
import { check as invalidRow } from './invalid-row';
import { check as invalidTabGroup } from './invalid-tab-group';
import { check as invalidValue } from './invalid-value';
import { check as invalidVideo } from './invalid-video';
import { check as invalidZone } from './invalid-zone';
import { check as linkBackslash } from './link-backslash';
import { check as linkCase } from './link-case';
import { check as linkOutOfScope } from './link-out-of-scope';
import { check as linkRedirected } from './link-redirected';
import { check as localFilePath } from './local-file-path';
import { check as mergeConflict } from './merge-conflict';
import { check as metadataKeyMisspelt } from './metadata-key-misspelt';
import { check as missingAttribute } from './missing-attribute';
import { check as msDateInvalid } from './ms-date-invalid';
import { check as msDateOneDigit } from './ms-date-one-digit';
import { check as multipleH1s } from './multiple-h1s';
import { check as placeholderAsHtml } from './placeholder-as-html';
import { check as preserveViewNotSet } from './preserve-view-not-set';
import { check as productCasing } from './product-casing';
import { check as productName } from './product-name';
import { check as strayEndTag } from './stray-end-tag';
import { check as stringLengthInvalid } from './string-length-invalid';
import { check as tabGroupUnclosed } from './tab-group-unclosed';
import { check as unexpectedType } from './unexpected-type';
import { check as unknownLanguageCode } from './unknown-language-code';
import { check as violateSchema } from './violate-schema';
import { check as yamlDuplicateKey } from './yaml-duplicate-key';
import { check as yamlHeaderNotObject } from './yaml-header-not-object';
import { check as yamlHeaderSyntaxError } from './yaml-header-syntax-error';
import type { Check } from '../rule';

/** All checks there are, by the name of their files. */
export const checks: readonly Check[] = [
  alertAsQuote,
  altTextMissing,
  attributeReserved,
  bookmarkNotFound,
  circularReference,
  codeBlockUnclosed,
  codesnippetNotFound,
  directiveAsText,
  directiveUnclosed,
  disallowedHtmlAttribute,
  disallowedHtmlTag,
  docsLinkAbsolute,
  fileNotFound,
  frontMatterUnclosed,
  h1Missing,
  h1NotFirst,
  hardCodedLocale,
  headingSkipped,
  imageType,
  includeInvalid,
  includeNotFound,
  insecureLink,
  invalidCode,
  invalidForm,
  invalidImage,
  invalidMonikerRange,
  invalidNestedColumn,
  invalidNoteSection,
  invalidRow,
  invalidTabGroup,
  invalidValue,
  invalidVideo,
  invalidZone,
  linkBackslash,
  linkCase,
  linkOutOfScope,
  linkRedirected,
  localFilePath,
  mergeConflict,
  metadataKeyMisspelt,
  missingAttribute,
  msDateInvalid,
  msDateOneDigit,
  multipleH1s,
  placeholderAsHtml,
  preserveViewNotSet,
  productCasing,
  productName,
  strayEndTag,
  stringLengthInvalid,
  tabGroupUnclosed,
  unexpectedType,
  unknownLanguageCode,
  violateSchema,
  yamlDuplicateKey,
  yamlHeaderNotObject,
  yamlHeaderSyntaxError,
];
