import { schemaMessages, schemaSeverity, type SchemaCode } from '../jsonSchema/messages';
import type { RuleSetEntry } from '../rule';

/** Of every file in YAML or JSON, before the build knows what it is. */
const dataMessages = {
  'json-syntax-error': { code: 'json-syntax-error', severity: 'error', message: '{0}' },
  'yaml-syntax-error': { code: 'yaml-syntax-error', severity: 'error', message: '{0}' },
  'yaml-duplicate-key': {
    code: 'yaml-duplicate-key',
    severity: 'warning',
    message: "Key '{0}' is already defined, remove the duplicate key.",
  },
  'null-array-value': {
    code: 'null-array-value',
    severity: 'warning',
    message: "'{0}' contains null value, the null value has been removed.",
  },
  'violate-schema': {
    code: 'violate-schema',
    severity: 'error',
    message: 'Expected type {0}, please input {0} or type compatible with {0}.',
  },
  'violate-schema:boolean-token': {
    code: 'violate-schema',
    severity: 'error',
    message: 'Unexpected character encountered while parsing value: {0}.',
  },
  'violate-schema:boolean-text': {
    code: 'violate-schema',
    severity: 'error',
    message: 'Could not convert string to boolean: {0}.',
  },
} as const;

/** What the build reports of a docset's other files: configuration, redirections, TOCs, definitions, the versions of pages. */
export const buildDocset: readonly RuleSetEntry[] = [
  // Configuration and other data files
  {
    type: 'config-file',
    severity: 'error',
    messages: {
      ...dataMessages,
      'glob-pattern-invalid': { code: 'glob-pattern-invalid', message: '{0}' },
      'file-not-found': { code: 'file-not-found', message: "Invalid file link: '{0}'." },
    },
  },

  {
    type: 'rule-override-invalid',
    severity: 'warning',
    message: "Validation rule '{0}' is not overridable, so overrides in docfx.yml/docfx.json will be ignored.",
  },
  {
    type: 'metadata-schema',
    severity: 'warning',
    messages: Object.fromEntries(
      Object.entries(schemaMessages).map(([code, message]) => [
        code,
        { code, message, severity: schemaSeverity(code as SchemaCode) },
      ]),
    ),
  },

  // Redirections
  {
    type: 'redirection-file',
    severity: 'error',
    messages: {
      ...dataMessages,
      'redirection-conflict': {
        code: 'redirection-conflict',
        message: "The '{0}' appears twice or more in the redirection mappings.",
      },
      'redirection-invalid': {
        code: 'redirection-invalid',
        message: "File '{0}' is redirected to '{1}'. Only content files can be redirected.",
      },
      'redirection-url-conflict': {
        code: 'redirection-url-conflict',
        severity: 'warning',
        message:
          "The following files are redirected to '{0}' with redirect_document_id set to true: {1}. Only one file can " +
          'have its document ID redirected to each redirect_url. Change all but one instance to false in redirection ' +
          'file(s): {2}.',
      },
      'redirect-url-invalid': {
        code: 'redirect-url-invalid',
        severity: 'suggestion',
        message:
          "Can't redirect document ID for redirected file '{0}' because redirect URL '{1}' is invalid or is in a " +
          'different docset. Specify a redirect_url in the same docset, or set redirect_document_id to false in ' +
          '.openpublishing.redirection.json.',
      },
      'circular-redirection': {
        code: 'circular-redirection',
        severity: 'warning',
        message: 'Build has identified circular redirection: {0}.',
      },
      'source-path-conflict': {
        code: 'source-path-conflict',
        message: "A redirection item cannot contain 'source_path' and 'source_path_from_root' at the same time.",
      },
      'redirection-path-syntax-error': {
        code: 'redirection-path-syntax-error',
        severity: 'warning',
        message:
          "Redirection path syntax is incorrect. 'source_path' should start without '/' and 'source_path_from_root' " +
          "should start with '/'.",
      },
      'path-invalid': { code: 'path-invalid', severity: 'warning', message: 'Path {0} contains invalid chars {1}.' },
      'missing-attribute': {
        code: 'missing-attribute',
        severity: 'warning',
        message: "Missing required attribute: '(source_path or source_path_from_root) or redirect_url'.",
      },
      'redirected-file-not-removed': {
        code: 'redirected-file-not-removed',
        severity: 'warning',
        message:
          "Redirected file '{0}' are still in the repo. After adding a file to the redirection JSON file, you must " +
          'delete the original file from the repo.',
      },
    },
  },

  // Pages in YAML and JSON: one that its schema does not allow is not published
  {
    type: 'data-page',
    severity: 'error',
    messages: {
      ...Object.fromEntries(Object.entries(schemaMessages).map(([code, message]) => [code, { code, message }])),
      ...dataMessages,
      'schema-not-found': { code: 'schema-not-found', message: "Unknown schema '{0}'." },
      'yaml-header-not-object': {
        code: 'yaml-header-not-object',
        severity: 'warning',
        message: 'Expect yaml header to be an object, but got {0}.',
      },
    },
  },
  {
    type: 'data-page-uid',
    severity: 'warning',
    messages: {
      'xref-not-found': { code: 'xref-not-found', message: "Cross reference not found: '{0}'." },
      'xref-type-invalid': {
        code: 'xref-type-invalid',
        message: "Invalid cross reference: '{0}'. Expected type {1} but got '{2}'.",
      },
      'duplicate-uid': { code: 'duplicate-uid', message: "UID '{0}' is duplicated in {1}." },
      'circular-reference': {
        code: 'circular-reference',
        severity: 'error',
        message: 'Build has identified file(s) referencing each other: {0}.',
      },
      'min-reference-count-invalid': {
        code: 'min-reference-count-invalid',
        message: "UID '{0}' reference count should be least {1}, but now is {2} ({3}).",
      },
      'max-reference-count-invalid': {
        code: 'max-reference-count-invalid',
        message: "UID '{0}' reference count should not be more than {1}, but now is {2} ({3}).",
      },
    },
  },

  // TOC
  {
    type: 'toc-file',
    severity: 'error',
    messages: {
      ...dataMessages,
      'yaml-header-syntax-error': { code: 'yaml-header-syntax-error', severity: 'warning', message: '{0}' },
      'yaml-header-not-object': {
        code: 'yaml-header-not-object',
        severity: 'warning',
        message: 'Expect yaml header to be an object, but got {0}.',
      },
      'missing-attribute': {
        code: 'missing-attribute',
        severity: 'warning',
        message: "Missing required attribute: '{0}'.",
      },
      'invalid-topic-href': {
        code: 'invalid-topic-href',
        message: "The topic href '{0}' can only reference to a local file or absolute path.",
      },
      'invalid-toc-href': {
        code: 'invalid-toc-href',
        message: "The toc href '{0}' can only reference to a local TOC file, folder or absolute path.",
      },
      'file-not-found': { code: 'file-not-found', severity: 'warning', message: "Invalid file link: '{0}'." },
      'toc-not-found': {
        code: 'toc-not-found',
        severity: 'warning',
        message: 'Unable to find either toc.yml or toc.md inside {0} Please make sure the file exists.',
      },
      'invalid-toc-syntax': {
        code: 'invalid-toc-syntax',
        message:
          'The toc syntax is invalid, each line must be a valid markdown ' +
          '[ATX heading](https://spec.commonmark.org/0.28/#atx-heading) with a single link, xref link or literal text.',
      },
      'invalid-toc-level': {
        code: 'invalid-toc-level',
        message: "The toc level can't be skipped from {0} to {1}.",
      },
      'circular-reference': {
        code: 'circular-reference',
        message: 'Build has identified file(s) referencing each other: {0}.',
      },
    },
  },

  // Versions
  {
    type: 'moniker-versions',
    severity: 'error',
    messages: {
      ...dataMessages,
      ...Object.fromEntries(
        Object.entries({
          'not-defined': "'{0}'. Moniker '{1}' is not defined.",
          'moniker-not-defined': "Moniker '{0}' is not defined.",
          'no-moniker': "Expect a moniker string, but got '{0}'.",
          'no-comparator': "Expect a comparator set, but got '{0}'.",
          rest: "Parse ends before reaching end of string, unrecognized string: '{0}'.",
        }).map(([variant, words]) => [
          `moniker-range-invalid:${variant}`,
          { code: 'moniker-range-invalid', message: `Invalid moniker range: ${words}` },
        ]),
      ),
      'moniker-range-undefined': {
        code: 'moniker-range-undefined',
        severity: 'suggestion',
        message:
          "Moniker range '{0}' should not be defined in file metadata of docfx.yml/docfx.json or in moniker zone of " +
          "file '{1}'. Please check the 'groups' setting in docfx.yml/docfx.json.",
      },
      'moniker-range-out-of-scope': {
        code: 'moniker-range-out-of-scope',
        message:
          'No moniker intersection between docfx.yml/docfx.json and file metadata. Config moniker range ' +
          "'{0}' is {1}, while file monikers is {2}.",
      },
      'moniker-zone-empty': {
        code: 'moniker-zone-empty',
        severity: 'warning',
        message:
          "No intersection between zone and file level monikers. The result of zone level range string '{0}' is {1}, " +
          'while file level monikers is {2}.',
      },
      'duplicate-moniker-config': {
        code: 'duplicate-moniker-config',
        severity: 'warning',
        message: "Both 'monikers' and 'monikerRange' are defined, 'monikers' is ignored.",
      },
    },
  },

  // Zone pivots
  {
    type: 'zone-pivot-group-missing',
    severity: 'suggestion',
    message:
      'Missing metadata attribute: zone_pivot_groups. To use zone pivots in your file, you must specify the valid zone ' +
      'pivot group that contains the pivot IDs you want to use.',
  },
  {
    type: 'zone-pivot-definition-not-found',
    severity: 'suggestion',
    message:
      "No source file is present for '{0}'. To use zone pivots, you must first define the zone pivot groups in " +
      "zone-pivot-groups.yml or specify a file by 'zone_pivot_group_filename' metadata. Cross docset reference to zone " +
      'pivot groups definition not supported by docfx.',
  },
  {
    type: 'zone-pivot-definition-conflict',
    severity: 'suggestion',
    message: "Multiple source files are present for '{0}'.",
  },
  {
    type: 'pivot-group-not-found',
    severity: 'suggestion',
    message:
      "Pivot group '{0}' isn't defined in '{1}'. Make sure every pivot group you reference in your content has been " +
      'properly defined.',
  },
];
