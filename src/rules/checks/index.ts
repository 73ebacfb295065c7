// Written by esbuild.js from the files of this folder: do not edit.
import { check as alertAsQuote, documentation as alertAsQuoteDocumentation } from './alert-as-quote';
import { check as alertCase, documentation as alertCaseDocumentation } from './alert-case';
import { check as alertsAdjacent, documentation as alertsAdjacentDocumentation } from './alerts-adjacent';
import { check as alertsTooMany, documentation as alertsTooManyDocumentation } from './alerts-too-many';
import { check as altTextBadLength, documentation as altTextBadLengthDocumentation } from './alt-text-bad-length';
import { check as altTextEnding, documentation as altTextEndingDocumentation } from './alt-text-ending';
import { check as altTextEqualsFilename, documentation as altTextEqualsFilenameDocumentation } from './alt-text-equals-filename';
import { check as altTextKind, documentation as altTextKindDocumentation } from './alt-text-kind';
import { check as altTextMissing, documentation as altTextMissingDocumentation } from './alt-text-missing';
import { check as attributeReserved, documentation as attributeReservedDocumentation } from './attribute-reserved';
import { check as bookmarkEmpty, documentation as bookmarkEmptyDocumentation } from './bookmark-empty';
import { check as bookmarkNotFound, documentation as bookmarkNotFoundDocumentation } from './bookmark-not-found';
import { check as circularReference, documentation as circularReferenceDocumentation } from './circular-reference';
import { check as codeBlockIndented, documentation as codeBlockIndentedDocumentation } from './code-block-indented';
import { check as codeBlockUnclosed, documentation as codeBlockUnclosedDocumentation } from './code-block-unclosed';
import { check as codeLanguageInvalid, documentation as codeLanguageInvalidDocumentation } from './code-language-invalid';
import { check as codeLanguageMissing, documentation as codeLanguageMissingDocumentation } from './code-language-missing';
import { check as codesnippetNotFound, documentation as codesnippetNotFoundDocumentation } from './codesnippet-not-found';
import { check as columnHeaderMissing, documentation as columnHeaderMissingDocumentation } from './column-header-missing';
import { check as configFile, documentation as configFileDocumentation } from './config-file';
import { check as contentRuleSet, documentation as contentRuleSetDocumentation } from './content-rule-set';
import { check as custom404Page, documentation as custom404PageDocumentation } from './custom-404-page';
import { check as dataPage, documentation as dataPageDocumentation } from './data-page';
import { check as dataPageUid, documentation as dataPageUidDocumentation } from './data-page-uid';
import { check as definitionUnused, documentation as definitionUnusedDocumentation } from './definition-unused';
import { check as directiveAsText, documentation as directiveAsTextDocumentation } from './directive-as-text';
import { check as directiveUnclosed, documentation as directiveUnclosedDocumentation } from './directive-unclosed';
import { check as disallowedDomain, documentation as disallowedDomainDocumentation } from './disallowed-domain';
import { check as disallowedHeading, documentation as disallowedHeadingDocumentation } from './disallowed-heading';
import { check as disallowedHtmlAttribute, documentation as disallowedHtmlAttributeDocumentation } from './disallowed-html-attribute';
import { check as disallowedHtmlTag, documentation as disallowedHtmlTagDocumentation } from './disallowed-html-tag';
import { check as disallowedLink, documentation as disallowedLinkDocumentation } from './disallowed-link';
import { check as duplicateAltText, documentation as duplicateAltTextDocumentation } from './duplicate-alt-text';
import { check as duplicateH1s, documentation as duplicateH1sDocumentation } from './duplicate-h1s';
import { check as duplicatePivotGroups, documentation as duplicatePivotGroupsDocumentation } from './duplicate-pivot-groups';
import { check as duplicatePivotIds, documentation as duplicatePivotIdsDocumentation } from './duplicate-pivot-ids';
import { check as duplicateTitles, documentation as duplicateTitlesDocumentation } from './duplicate-titles';
import { check as duplicateUid, documentation as duplicateUidDocumentation } from './duplicate-uid';
import { check as fenceLanguage, documentation as fenceLanguageDocumentation } from './fence-language';
import { check as fileNotFound, documentation as fileNotFoundDocumentation } from './file-not-found';
import { check as frontMatterUnclosed, documentation as frontMatterUnclosedDocumentation } from './front-matter-unclosed';
import { check as h1Empty, documentation as h1EmptyDocumentation } from './h1-empty';
import { check as h1InInclude, documentation as h1InIncludeDocumentation } from './h1-in-include';
import { check as h1InMoniker, documentation as h1InMonikerDocumentation } from './h1-in-moniker';
import { check as h1InZone, documentation as h1InZoneDocumentation } from './h1-in-zone';
import { check as h1Missing, documentation as h1MissingDocumentation } from './h1-missing';
import { check as h1NotFirst, documentation as h1NotFirstDocumentation } from './h1-not-first';
import { check as h2Duplicated, documentation as h2DuplicatedDocumentation } from './h2-duplicated';
import { check as hardCodedLocale, documentation as hardCodedLocaleDocumentation } from './hard-coded-locale';
import { check as headingBold, documentation as headingBoldDocumentation } from './heading-bold';
import { check as headingEmpty, documentation as headingEmptyDocumentation } from './heading-empty';
import { check as headingNoContent, documentation as headingNoContentDocumentation } from './heading-no-content';
import { check as headingSkipped, documentation as headingSkippedDocumentation } from './heading-skipped';
import { check as headingsWithUnderline, documentation as headingsWithUnderlineDocumentation } from './headings-with-underline';
import { check as htmlLink, documentation as htmlLinkDocumentation } from './html-link';
import { check as iconAltText, documentation as iconAltTextDocumentation } from './icon-alt-text';
import { check as imageInline, documentation as imageInlineDocumentation } from './image-inline';
import { check as imageType, documentation as imageTypeDocumentation } from './image-type';
import { check as imageUnused, documentation as imageUnusedDocumentation } from './image-unused';
import { check as includeInvalid, documentation as includeInvalidDocumentation } from './include-invalid';
import { check as includeNotFound, documentation as includeNotFoundDocumentation } from './include-not-found';
import { check as includeUnused, documentation as includeUnusedDocumentation } from './include-unused';
import { check as insecureLink, documentation as insecureLinkDocumentation } from './insecure-link';
import { check as invalidCode, documentation as invalidCodeDocumentation } from './invalid-code';
import { check as invalidForm, documentation as invalidFormDocumentation } from './invalid-form';
import { check as invalidImage, documentation as invalidImageDocumentation } from './invalid-image';
import { check as invalidMonikerRange, documentation as invalidMonikerRangeDocumentation } from './invalid-moniker-range';
import { check as invalidNestedColumn, documentation as invalidNestedColumnDocumentation } from './invalid-nested-column';
import { check as invalidNoteSection, documentation as invalidNoteSectionDocumentation } from './invalid-note-section';
import { check as invalidRow, documentation as invalidRowDocumentation } from './invalid-row';
import { check as invalidTabGroup, documentation as invalidTabGroupDocumentation } from './invalid-tab-group';
import { check as invalidValue, documentation as invalidValueDocumentation } from './invalid-value';
import { check as invalidVideo, documentation as invalidVideoDocumentation } from './invalid-video';
import { check as invalidZone, documentation as invalidZoneDocumentation } from './invalid-zone';
import { check as linkBackslash, documentation as linkBackslashDocumentation } from './link-backslash';
import { check as linkCase, documentation as linkCaseDocumentation } from './link-case';
import { check as linkOutOfScope, documentation as linkOutOfScopeDocumentation } from './link-out-of-scope';
import { check as linkRedirected, documentation as linkRedirectedDocumentation } from './link-redirected';
import { check as linkTextMissing, documentation as linkTextMissingDocumentation } from './link-text-missing';
import { check as linkTextWeak, documentation as linkTextWeakDocumentation } from './link-text-weak';
import { check as localFilePath, documentation as localFilePathDocumentation } from './local-file-path';
import { check as mergeConflict, documentation as mergeConflictDocumentation } from './merge-conflict';
import { check as metadataKeyMisspelt, documentation as metadataKeyMisspeltDocumentation } from './metadata-key-misspelt';
import { check as metadataSchema, documentation as metadataSchemaDocumentation } from './metadata-schema';
import { check as missingAttribute, documentation as missingAttributeDocumentation } from './missing-attribute';
import { check as monikerVersions, documentation as monikerVersionsDocumentation } from './moniker-versions';
import { check as msDateInvalid, documentation as msDateInvalidDocumentation } from './ms-date-invalid';
import { check as msDateOneDigit, documentation as msDateOneDigitDocumentation } from './ms-date-one-digit';
import { check as multipleH1s, documentation as multipleH1sDocumentation } from './multiple-h1s';
import { check as orderedListNumbers, documentation as orderedListNumbersDocumentation } from './ordered-list-numbers';
import { check as pathDuplication, documentation as pathDuplicationDocumentation } from './path-duplication';
import { check as pathTooDeep, documentation as pathTooDeepDocumentation } from './path-too-deep';
import { check as pivotGroupNotFound, documentation as pivotGroupNotFoundDocumentation } from './pivot-group-not-found';
import { check as pivotIdNotFound, documentation as pivotIdNotFoundDocumentation } from './pivot-id-not-found';
import { check as pivotIdUnused, documentation as pivotIdUnusedDocumentation } from './pivot-id-unused';
import { check as placeholderAsHtml, documentation as placeholderAsHtmlDocumentation } from './placeholder-as-html';
import { check as preserveViewNotSet, documentation as preserveViewNotSetDocumentation } from './preserve-view-not-set';
import { check as productCasing, documentation as productCasingDocumentation } from './product-casing';
import { check as productFirstUse, documentation as productFirstUseDocumentation } from './product-first-use';
import { check as productName, documentation as productNameDocumentation } from './product-name';
import { check as productRetired, documentation as productRetiredDocumentation } from './product-retired';
import { check as publishConflict, documentation as publishConflictDocumentation } from './publish-conflict';
import { check as redirectionChained, documentation as redirectionChainedDocumentation } from './redirection-chained';
import { check as redirectionFile, documentation as redirectionFileDocumentation } from './redirection-file';
import { check as redirectionOrder, documentation as redirectionOrderDocumentation } from './redirection-order';
import { check as referenceUndefined, documentation as referenceUndefinedDocumentation } from './reference-undefined';
import { check as ruleOverrideInvalid, documentation as ruleOverrideInvalidDocumentation } from './rule-override-invalid';
import { check as sensitiveLanguage, documentation as sensitiveLanguageDocumentation } from './sensitive-language';
import { check as silenceUnused, documentation as silenceUnusedDocumentation } from './silence-unused';
import { check as strayEndTag, documentation as strayEndTagDocumentation } from './stray-end-tag';
import { check as stringLengthInvalid, documentation as stringLengthInvalidDocumentation } from './string-length-invalid';
import { check as tabGroupUnclosed, documentation as tabGroupUnclosedDocumentation } from './tab-group-unclosed';
import { check as tabbedConceptual, documentation as tabbedConceptualDocumentation } from './tabbed-conceptual';
import { check as tableSyntaxInvalid, documentation as tableSyntaxInvalidDocumentation } from './table-syntax-invalid';
import { check as titleRepeatsSuffix, documentation as titleRepeatsSuffixDocumentation } from './title-repeats-suffix';
import { check as titleSiteName, documentation as titleSiteNameDocumentation } from './title-site-name';
import { check as tocBreadcrumbLinkExternal, documentation as tocBreadcrumbLinkExternalDocumentation } from './toc-breadcrumb-link-external';
import { check as tocDeprecated, documentation as tocDeprecatedDocumentation } from './toc-deprecated';
import { check as tocEntryDuplicated, documentation as tocEntryDuplicatedDocumentation } from './toc-entry-duplicated';
import { check as tocFile, documentation as tocFileDocumentation } from './toc-file';
import { check as tocMissing, documentation as tocMissingDocumentation } from './toc-missing';
import { check as unexpectedType, documentation as unexpectedTypeDocumentation } from './unexpected-type';
import { check as unknownLanguageCode, documentation as unknownLanguageCodeDocumentation } from './unknown-language-code';
import { check as violateSchema, documentation as violateSchemaDocumentation } from './violate-schema';
import { check as xrefNotFound, documentation as xrefNotFoundDocumentation } from './xref-not-found';
import { check as yamlDuplicateKey, documentation as yamlDuplicateKeyDocumentation } from './yaml-duplicate-key';
import { check as yamlHeaderNotObject, documentation as yamlHeaderNotObjectDocumentation } from './yaml-header-not-object';
import { check as yamlHeaderSyntaxError, documentation as yamlHeaderSyntaxErrorDocumentation } from './yaml-header-syntax-error';
import { check as zonePivotDefinitionConflict, documentation as zonePivotDefinitionConflictDocumentation } from './zone-pivot-definition-conflict';
import { check as zonePivotDefinitionNotFound, documentation as zonePivotDefinitionNotFoundDocumentation } from './zone-pivot-definition-not-found';
import { check as zonePivotGroupMissing, documentation as zonePivotGroupMissingDocumentation } from './zone-pivot-group-missing';
import type { Check, Documentation } from '../rule';

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

/** What there is to read about each check, by its type. */
export const documentations: ReadonlyMap<string, Documentation> = new Map([
  ['alert-as-quote', alertAsQuoteDocumentation],
  ['alert-case', alertCaseDocumentation],
  ['alerts-adjacent', alertsAdjacentDocumentation],
  ['alerts-too-many', alertsTooManyDocumentation],
  ['alt-text-bad-length', altTextBadLengthDocumentation],
  ['alt-text-ending', altTextEndingDocumentation],
  ['alt-text-equals-filename', altTextEqualsFilenameDocumentation],
  ['alt-text-kind', altTextKindDocumentation],
  ['alt-text-missing', altTextMissingDocumentation],
  ['attribute-reserved', attributeReservedDocumentation],
  ['bookmark-empty', bookmarkEmptyDocumentation],
  ['bookmark-not-found', bookmarkNotFoundDocumentation],
  ['circular-reference', circularReferenceDocumentation],
  ['code-block-indented', codeBlockIndentedDocumentation],
  ['code-block-unclosed', codeBlockUnclosedDocumentation],
  ['code-language-invalid', codeLanguageInvalidDocumentation],
  ['code-language-missing', codeLanguageMissingDocumentation],
  ['codesnippet-not-found', codesnippetNotFoundDocumentation],
  ['column-header-missing', columnHeaderMissingDocumentation],
  ['config-file', configFileDocumentation],
  ['content-rule-set', contentRuleSetDocumentation],
  ['custom-404-page', custom404PageDocumentation],
  ['data-page', dataPageDocumentation],
  ['data-page-uid', dataPageUidDocumentation],
  ['definition-unused', definitionUnusedDocumentation],
  ['directive-as-text', directiveAsTextDocumentation],
  ['directive-unclosed', directiveUnclosedDocumentation],
  ['disallowed-domain', disallowedDomainDocumentation],
  ['disallowed-heading', disallowedHeadingDocumentation],
  ['disallowed-html-attribute', disallowedHtmlAttributeDocumentation],
  ['disallowed-html-tag', disallowedHtmlTagDocumentation],
  ['disallowed-link', disallowedLinkDocumentation],
  ['duplicate-alt-text', duplicateAltTextDocumentation],
  ['duplicate-h1s', duplicateH1sDocumentation],
  ['duplicate-pivot-groups', duplicatePivotGroupsDocumentation],
  ['duplicate-pivot-ids', duplicatePivotIdsDocumentation],
  ['duplicate-titles', duplicateTitlesDocumentation],
  ['duplicate-uid', duplicateUidDocumentation],
  ['fence-language', fenceLanguageDocumentation],
  ['file-not-found', fileNotFoundDocumentation],
  ['front-matter-unclosed', frontMatterUnclosedDocumentation],
  ['h1-empty', h1EmptyDocumentation],
  ['h1-in-include', h1InIncludeDocumentation],
  ['h1-in-moniker', h1InMonikerDocumentation],
  ['h1-in-zone', h1InZoneDocumentation],
  ['h1-missing', h1MissingDocumentation],
  ['h1-not-first', h1NotFirstDocumentation],
  ['h2-duplicated', h2DuplicatedDocumentation],
  ['hard-coded-locale', hardCodedLocaleDocumentation],
  ['heading-bold', headingBoldDocumentation],
  ['heading-empty', headingEmptyDocumentation],
  ['heading-no-content', headingNoContentDocumentation],
  ['heading-skipped', headingSkippedDocumentation],
  ['headings-with-underline', headingsWithUnderlineDocumentation],
  ['html-link', htmlLinkDocumentation],
  ['icon-alt-text', iconAltTextDocumentation],
  ['image-inline', imageInlineDocumentation],
  ['image-type', imageTypeDocumentation],
  ['image-unused', imageUnusedDocumentation],
  ['include-invalid', includeInvalidDocumentation],
  ['include-not-found', includeNotFoundDocumentation],
  ['include-unused', includeUnusedDocumentation],
  ['insecure-link', insecureLinkDocumentation],
  ['invalid-code', invalidCodeDocumentation],
  ['invalid-form', invalidFormDocumentation],
  ['invalid-image', invalidImageDocumentation],
  ['invalid-moniker-range', invalidMonikerRangeDocumentation],
  ['invalid-nested-column', invalidNestedColumnDocumentation],
  ['invalid-note-section', invalidNoteSectionDocumentation],
  ['invalid-row', invalidRowDocumentation],
  ['invalid-tab-group', invalidTabGroupDocumentation],
  ['invalid-value', invalidValueDocumentation],
  ['invalid-video', invalidVideoDocumentation],
  ['invalid-zone', invalidZoneDocumentation],
  ['link-backslash', linkBackslashDocumentation],
  ['link-case', linkCaseDocumentation],
  ['link-out-of-scope', linkOutOfScopeDocumentation],
  ['link-redirected', linkRedirectedDocumentation],
  ['link-text-missing', linkTextMissingDocumentation],
  ['link-text-weak', linkTextWeakDocumentation],
  ['local-file-path', localFilePathDocumentation],
  ['merge-conflict', mergeConflictDocumentation],
  ['metadata-key-misspelt', metadataKeyMisspeltDocumentation],
  ['metadata-schema', metadataSchemaDocumentation],
  ['missing-attribute', missingAttributeDocumentation],
  ['moniker-versions', monikerVersionsDocumentation],
  ['ms-date-invalid', msDateInvalidDocumentation],
  ['ms-date-one-digit', msDateOneDigitDocumentation],
  ['multiple-h1s', multipleH1sDocumentation],
  ['ordered-list-numbers', orderedListNumbersDocumentation],
  ['path-duplication', pathDuplicationDocumentation],
  ['path-too-deep', pathTooDeepDocumentation],
  ['pivot-group-not-found', pivotGroupNotFoundDocumentation],
  ['pivot-id-not-found', pivotIdNotFoundDocumentation],
  ['pivot-id-unused', pivotIdUnusedDocumentation],
  ['placeholder-as-html', placeholderAsHtmlDocumentation],
  ['preserve-view-not-set', preserveViewNotSetDocumentation],
  ['product-casing', productCasingDocumentation],
  ['product-first-use', productFirstUseDocumentation],
  ['product-name', productNameDocumentation],
  ['product-retired', productRetiredDocumentation],
  ['publish-conflict', publishConflictDocumentation],
  ['redirection-chained', redirectionChainedDocumentation],
  ['redirection-file', redirectionFileDocumentation],
  ['redirection-order', redirectionOrderDocumentation],
  ['reference-undefined', referenceUndefinedDocumentation],
  ['rule-override-invalid', ruleOverrideInvalidDocumentation],
  ['sensitive-language', sensitiveLanguageDocumentation],
  ['silence-unused', silenceUnusedDocumentation],
  ['stray-end-tag', strayEndTagDocumentation],
  ['string-length-invalid', stringLengthInvalidDocumentation],
  ['tab-group-unclosed', tabGroupUnclosedDocumentation],
  ['tabbed-conceptual', tabbedConceptualDocumentation],
  ['table-syntax-invalid', tableSyntaxInvalidDocumentation],
  ['title-repeats-suffix', titleRepeatsSuffixDocumentation],
  ['title-site-name', titleSiteNameDocumentation],
  ['toc-breadcrumb-link-external', tocBreadcrumbLinkExternalDocumentation],
  ['toc-deprecated', tocDeprecatedDocumentation],
  ['toc-entry-duplicated', tocEntryDuplicatedDocumentation],
  ['toc-file', tocFileDocumentation],
  ['toc-missing', tocMissingDocumentation],
  ['unexpected-type', unexpectedTypeDocumentation],
  ['unknown-language-code', unknownLanguageCodeDocumentation],
  ['violate-schema', violateSchemaDocumentation],
  ['xref-not-found', xrefNotFoundDocumentation],
  ['yaml-duplicate-key', yamlDuplicateKeyDocumentation],
  ['yaml-header-not-object', yamlHeaderNotObjectDocumentation],
  ['yaml-header-syntax-error', yamlHeaderSyntaxErrorDocumentation],
  ['zone-pivot-definition-conflict', zonePivotDefinitionConflictDocumentation],
  ['zone-pivot-definition-not-found', zonePivotDefinitionNotFoundDocumentation],
  ['zone-pivot-group-missing', zonePivotGroupMissingDocumentation],
]);
