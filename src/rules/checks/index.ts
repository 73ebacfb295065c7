// Written by esbuild.js from the files of this folder: do not edit.
import { check as alertAsQuote } from './alert-as-quote';
import { check as alertCase } from './alert-case';
import { check as alertsAdjacent } from './alerts-adjacent';
import { check as alertsTooMany } from './alerts-too-many';
import { check as altTextBadLength } from './alt-text-bad-length';
import { check as altTextEnding } from './alt-text-ending';
import { check as altTextEqualsFilename } from './alt-text-equals-filename';
import { check as altTextKind } from './alt-text-kind';
import { check as altTextMissing } from './alt-text-missing';
import { check as attributeReserved } from './attribute-reserved';
import { check as bookmarkEmpty } from './bookmark-empty';
import { check as bookmarkNotFound } from './bookmark-not-found';
import { check as circularReference } from './circular-reference';
import { check as codeBlockIndented } from './code-block-indented';
import { check as codeBlockUnclosed } from './code-block-unclosed';
import { check as codeLanguageInvalid } from './code-language-invalid';
import { check as codeLanguageMissing } from './code-language-missing';
import { check as codesnippetNotFound } from './codesnippet-not-found';
import { check as columnHeaderMissing } from './column-header-missing';
import { check as configFile } from './config-file';
import { check as contentRuleSet } from './content-rule-set';
import { check as custom404Page } from './custom-404-page';
import { check as dataPage } from './data-page';
import { check as dataPageUid } from './data-page-uid';
import { check as definitionUnused } from './definition-unused';
import { check as directiveAsText } from './directive-as-text';
import { check as directiveUnclosed } from './directive-unclosed';
import { check as disallowedDomain } from './disallowed-domain';
import { check as disallowedHeading } from './disallowed-heading';
import { check as disallowedHtmlAttribute } from './disallowed-html-attribute';
import { check as disallowedHtmlTag } from './disallowed-html-tag';
import { check as disallowedLink } from './disallowed-link';
import { check as duplicateAltText } from './duplicate-alt-text';
import { check as duplicateH1s } from './duplicate-h1s';
import { check as duplicatePivotGroups } from './duplicate-pivot-groups';
import { check as duplicatePivotIds } from './duplicate-pivot-ids';
import { check as duplicateTitles } from './duplicate-titles';
import { check as duplicateUid } from './duplicate-uid';
import { check as fenceLanguage } from './fence-language';
import { check as fileNotFound } from './file-not-found';
import { check as frontMatterUnclosed } from './front-matter-unclosed';
import { check as h1Empty } from './h1-empty';
import { check as h1InInclude } from './h1-in-include';
import { check as h1InMoniker } from './h1-in-moniker';
import { check as h1InZone } from './h1-in-zone';
import { check as h1Missing } from './h1-missing';
import { check as h1NotFirst } from './h1-not-first';
import { check as h2Duplicated } from './h2-duplicated';
import { check as hardCodedLocale } from './hard-coded-locale';
import { check as headingBold } from './heading-bold';
import { check as headingEmpty } from './heading-empty';
import { check as headingNoContent } from './heading-no-content';
import { check as headingSkipped } from './heading-skipped';
import { check as headingsWithUnderline } from './headings-with-underline';
import { check as htmlLink } from './html-link';
import { check as iconAltText } from './icon-alt-text';
import { check as imageInline } from './image-inline';
import { check as imageType } from './image-type';
import { check as imageUnused } from './image-unused';
import { check as includeInvalid } from './include-invalid';
import { check as includeNotFound } from './include-not-found';
import { check as includeUnused } from './include-unused';
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
import { check as linkTextMissing } from './link-text-missing';
import { check as linkTextWeak } from './link-text-weak';
import { check as localFilePath } from './local-file-path';
import { check as mergeConflict } from './merge-conflict';
import { check as metadataKeyMisspelt } from './metadata-key-misspelt';
import { check as metadataSchema } from './metadata-schema';
import { check as missingAttribute } from './missing-attribute';
import { check as monikerVersions } from './moniker-versions';
import { check as msDateInvalid } from './ms-date-invalid';
import { check as msDateOneDigit } from './ms-date-one-digit';
import { check as multipleH1s } from './multiple-h1s';
import { check as orderedListNumbers } from './ordered-list-numbers';
import { check as pathDuplication } from './path-duplication';
import { check as pathTooDeep } from './path-too-deep';
import { check as pivotGroupNotFound } from './pivot-group-not-found';
import { check as pivotIdNotFound } from './pivot-id-not-found';
import { check as pivotIdUnused } from './pivot-id-unused';
import { check as placeholderAsHtml } from './placeholder-as-html';
import { check as preserveViewNotSet } from './preserve-view-not-set';
import { check as productCasing } from './product-casing';
import { check as productFirstUse } from './product-first-use';
import { check as productName } from './product-name';
import { check as productRetired } from './product-retired';
import { check as publishConflict } from './publish-conflict';
import { check as redirectionChained } from './redirection-chained';
import { check as redirectionFile } from './redirection-file';
import { check as redirectionOrder } from './redirection-order';
import { check as referenceUndefined } from './reference-undefined';
import { check as ruleOverrideInvalid } from './rule-override-invalid';
import { check as sensitiveLanguage } from './sensitive-language';
import { check as silenceUnused } from './silence-unused';
import { check as strayEndTag } from './stray-end-tag';
import { check as stringLengthInvalid } from './string-length-invalid';
import { check as tabGroupUnclosed } from './tab-group-unclosed';
import { check as tabbedConceptual } from './tabbed-conceptual';
import { check as tableSyntaxInvalid } from './table-syntax-invalid';
import { check as titleRepeatsSuffix } from './title-repeats-suffix';
import { check as titleSiteName } from './title-site-name';
import { check as tocBreadcrumbLinkExternal } from './toc-breadcrumb-link-external';
import { check as tocDeprecated } from './toc-deprecated';
import { check as tocEntryDuplicated } from './toc-entry-duplicated';
import { check as tocFile } from './toc-file';
import { check as tocMissing } from './toc-missing';
import { check as unexpectedType } from './unexpected-type';
import { check as unknownLanguageCode } from './unknown-language-code';
import { check as violateSchema } from './violate-schema';
import { check as xrefNotFound } from './xref-not-found';
import { check as yamlDuplicateKey } from './yaml-duplicate-key';
import { check as yamlHeaderNotObject } from './yaml-header-not-object';
import { check as yamlHeaderSyntaxError } from './yaml-header-syntax-error';
import { check as zonePivotDefinitionConflict } from './zone-pivot-definition-conflict';
import { check as zonePivotDefinitionNotFound } from './zone-pivot-definition-not-found';
import { check as zonePivotGroupMissing } from './zone-pivot-group-missing';
import type { Check } from '../rule';

/** All checks there are, by the name of their files. */
export const checks: readonly Check[] = [
  alertAsQuote,
  alertCase,
  alertsAdjacent,
  alertsTooMany,
  altTextBadLength,
  altTextEnding,
  altTextEqualsFilename,
  altTextKind,
  altTextMissing,
  attributeReserved,
  bookmarkEmpty,
  bookmarkNotFound,
  circularReference,
  codeBlockIndented,
  codeBlockUnclosed,
  codeLanguageInvalid,
  codeLanguageMissing,
  codesnippetNotFound,
  columnHeaderMissing,
  configFile,
  contentRuleSet,
  custom404Page,
  dataPage,
  dataPageUid,
  definitionUnused,
  directiveAsText,
  directiveUnclosed,
  disallowedDomain,
  disallowedHeading,
  disallowedHtmlAttribute,
  disallowedHtmlTag,
  disallowedLink,
  duplicateAltText,
  duplicateH1s,
  duplicatePivotGroups,
  duplicatePivotIds,
  duplicateTitles,
  duplicateUid,
  fenceLanguage,
  fileNotFound,
  frontMatterUnclosed,
  h1Empty,
  h1InInclude,
  h1InMoniker,
  h1InZone,
  h1Missing,
  h1NotFirst,
  h2Duplicated,
  hardCodedLocale,
  headingBold,
  headingEmpty,
  headingNoContent,
  headingSkipped,
  headingsWithUnderline,
  htmlLink,
  iconAltText,
  imageInline,
  imageType,
  imageUnused,
  includeInvalid,
  includeNotFound,
  includeUnused,
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
  linkTextMissing,
  linkTextWeak,
  localFilePath,
  mergeConflict,
  metadataKeyMisspelt,
  metadataSchema,
  missingAttribute,
  monikerVersions,
  msDateInvalid,
  msDateOneDigit,
  multipleH1s,
  orderedListNumbers,
  pathDuplication,
  pathTooDeep,
  pivotGroupNotFound,
  pivotIdNotFound,
  pivotIdUnused,
  placeholderAsHtml,
  preserveViewNotSet,
  productCasing,
  productFirstUse,
  productName,
  productRetired,
  publishConflict,
  redirectionChained,
  redirectionFile,
  redirectionOrder,
  referenceUndefined,
  ruleOverrideInvalid,
  sensitiveLanguage,
  silenceUnused,
  strayEndTag,
  stringLengthInvalid,
  tabGroupUnclosed,
  tabbedConceptual,
  tableSyntaxInvalid,
  titleRepeatsSuffix,
  titleSiteName,
  tocBreadcrumbLinkExternal,
  tocDeprecated,
  tocEntryDuplicated,
  tocFile,
  tocMissing,
  unexpectedType,
  unknownLanguageCode,
  violateSchema,
  xrefNotFound,
  yamlDuplicateKey,
  yamlHeaderNotObject,
  yamlHeaderSyntaxError,
  zonePivotDefinitionConflict,
  zonePivotDefinitionNotFound,
  zonePivotGroupMissing,
];
