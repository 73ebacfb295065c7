import type { RuleSetEntry } from '../rule';
import { buildDocset } from './buildDocset';

/** Of every tag whose attributes are read alike. */
const attributeMessages = {
  'invalid-attribute': 'Invalid attribute.',
  'duplicate-attribute': 'Attribute "{0}" specified multiple times.',
  'unquoted-value': 'Invalid attribute "{0}". Values must be enclosed in double quotes.',
  'unterminated-value': 'Invalid attribute "{0}". Values must be terminated with a double quote.',
} as const;

const noDescription = {
  severity: 'warning',
  message: 'If type is "complex", then descriptive content is required. Please make sure you have descriptive content.',
} as const;

/** What Learn's build engine itself reports, with its levels and in its words, and nothing else. */
export const build: readonly RuleSetEntry[] = [
  // Links and files
  { type: 'file-not-found', severity: 'warning', message: "Invalid file link: '{0}'." },
  {
    type: 'link-out-of-scope',
    severity: 'warning',
    message: "File '{0}' referenced by link '{1}' will not be built because it is not included in build scope.",
  },
  {
    type: 'local-file-path',
    severity: 'warning',
    message: "Link '{0}' points to a local file. Use a relative path instead.",
  },
  {
    type: 'bookmark-not-found',
    severity: 'warning',
    messages: {
      unknown: "Cannot find bookmark '#{0}' in '{1}'.",
      similar: "Cannot find bookmark '#{0}' in '{1}', did you mean '#{2}'?",
    },
  },
  { type: 'include-not-found', severity: 'error', message: "Invalid include link: '{0}'." },
  { type: 'include-invalid', severity: 'warning', message: "Invalid include link extension: '{0}'." },
  {
    type: 'circular-reference',
    severity: 'error',
    message: 'Build has identified file(s) referencing each other: {0}.',
  },
  { type: 'codesnippet-not-found', severity: 'warning', message: "Invalid code snippet link: '{0}'." },

  {
    type: 'custom-404-page',
    severity: 'warning',
    message: 'Custom 404 page will be deprecated in future. Please remove the 404.md file to resolve this warning.',
    on: 'pages',
  },

  {
    type: 'publish-conflict',
    severity: 'warning',
    messages: {
      'publish-url-conflict': {
        code: 'publish-url-conflict',
        message: "Two or more files publish to the same url '{0}': {1}.",
      },
      'publish-url-conflict:version': {
        code: 'publish-url-conflict',
        message: "Two or more files of the same version({2}) publish to the same url '{0}': {1}.",
      },
      'output-path-conflict': {
        code: 'output-path-conflict',
        message: "Two or more files output to the same path '{0}': {1}.",
      },
    },
  },

  {
    type: 'disallowed-domain',
    severity: 'suggestion',
    messages: {
      image: {
        code: 'external-image',
        message:
          "Image '{0}' references an external site. This poses a security risk and external images are unavailable in " +
          'some environments. Reference an image file within the repo instead.',
      },
      other: "Url '{0}' references a disallowed domain '{1}'. This poses a security risk.",
    },
  },

  // Cross references
  { type: 'xref-not-found', severity: 'warning', message: "Cross reference not found: '{0}'." },
  {
    type: 'duplicate-uid',
    severity: 'warning',
    messages: {
      'same-versions': "UID '{0}' is duplicated in {1}.",
      'overlapping-versions': {
        code: 'moniker-overlapping',
        severity: 'error',
        message: 'Two or more documents with the same uid `{0}`({1}) have defined overlapping moniker: {2}.',
      },
    },
    on: 'pages',
  },

  // Front matter and metadata
  { type: 'yaml-header-syntax-error', severity: 'warning', message: '{0}', on: 'pages' },
  {
    type: 'yaml-header-not-object',
    severity: 'warning',
    message: 'Expect yaml header to be an object, but got {0}.',
    on: 'pages',
  },
  {
    type: 'yaml-duplicate-key',
    severity: 'warning',
    message: "Key '{0}' is already defined, remove the duplicate key.",
    on: 'pages',
  },
  {
    type: 'attribute-reserved',
    severity: 'warning',
    message: 'Attribute {0} is reserved for use by Docs.',
    on: 'pages',
  },
  {
    type: 'violate-schema',
    severity: 'error',
    message: 'Expected type {0}, please input {0} or type compatible with {0}.',
    on: 'pages',
  },
  { type: 'unexpected-type', severity: 'warning', message: "Expected type '{0}' but got '{1}'.", on: 'pages' },
  { type: 'invalid-value', severity: 'warning', message: "Invalid value for '{0}': '{1}'.", on: 'pages' },

  // Markdown of Learn
  {
    type: 'invalid-image',
    severity: 'error',
    messages: {
      ...attributeMessages,
      'missing-source': 'source is a required attribute. Please ensure you have specified a source attribute.',
      'missing-alt-text': 'alt-text is a required attribute. Please ensure you have specified an alt-text attribute.',
      'unexpected-attribute': "Image reference '{0}' is invalid per the schema. Unexpected attribute: '{1}'.",
      'end-not-closed': {
        severity: 'warning',
        message: 'Invalid image on line {0}. "{1}" is invalid. Missing ending ":::image-end:::"',
      },
      'no-description': noDescription,
    },
  },
  {
    type: 'invalid-video',
    severity: 'error',
    messages: {
      ...attributeMessages,
      'missing-source': 'source is a required attribute. Please ensure you have specified a source attribute.',
      'missing-thumbnail': 'thumbnail is a required attribute. Please ensure you have specified a thumbnail attribute.',
      'missing-upload-date':
        'upload-date is a required attribute. Please ensure you have specified a upload-date attribute.',
      'unexpected-attribute': "Video reference '{0}' is invalid per the schema. Unexpected attribute: '{1}'.",
      'max-width': "Video reference '{0}' is invalid. 'max-width' must be a number.",
      host: {
        severity: 'warning',
        message:
          "Video source, '{0}', should be from https://channel9.msdn.com, https://www.youtube.com/embed, or " +
          'https://www.microsoft.com/en-us/videoplayer/embed',
      },
      channel9: {
        severity: 'warning',
        message:
          "Your source from channel9.msdn.com does not end in '/player'. " +
          'Please make sure you are correctly linking to the Channel 9 video player. ',
      },
      'end-not-closed': {
        severity: 'warning',
        message: 'Invalid video on line {0}. "{1}" is invalid. Missing ending ":::video-end:::"',
      },
      'no-description': noDescription,
    },
  },
  {
    type: 'invalid-code',
    severity: 'error',
    messages: {
      ...attributeMessages,
      'missing-source': 'source is a required attribute. Please ensure you have specified a source attribute',
      'unexpected-attribute': 'Unexpected attribute "{0}".',
      'unknown-language': 'Language is not set, and we could not infer language from the file type.',
      'not-rendered': {
        severity: 'warning',
        message: 'It looks like your code snippet was not rendered. Try range instead.',
      },
    },
  },
  {
    type: 'unknown-language-code',
    severity: 'warning',
    message:
      "Unrecognized language value '{0}' in code snippet '{1}' in file '{2}'. Your code snippet might not render " +
      'correctly. If this is the case, you can request a new value or use range instead.',
  },
  {
    type: 'invalid-form',
    severity: 'error',
    messages: {
      ...attributeMessages,
      'missing-action': 'Form action must be specified.',
      'missing-submit-text': 'Submit text must be specified.',
      'unexpected-attribute': 'Unexpected attribute "{0}".',
    },
  },
  {
    type: 'invalid-zone',
    severity: 'error',
    messages: {
      ...attributeMessages,
      'unexpected-target': 'Unexpected target "{0}". Permitted targets are "docs", "chromeless" or "pdf".',
      'invalid-pivot':
        'Invalid pivot "{0}". Pivot must be a comma-delimited list of pivot names. ' +
        'Pivot names must be lower-case and contain only letters, numbers or dashes.',
      'unexpected-attribute': 'Unexpected attribute "{0}".',
      'no-target-or-pivot': 'Either target or pivot must be specified.',
      'pivot-on-pdf': 'Pivot not permitted on pdf target.',
      nested: 'Zones cannot be nested.',
      'text-after-end': {
        severity: 'warning',
        message: 'Invalid zone on line {0}. "{1}" is invalid. Invalid character after "::: zone-end": "{2}"',
      },
      'no-end': {
        severity: 'warning',
        message: 'Invalid zone on line {0}. No "::: zone-end" found. Blocks should be explicitly closed.',
      },
    },
  },
  {
    type: 'invalid-moniker-range',
    severity: 'warning',
    messages: {
      'unterminated-range': 'MonikerRange does not have ending character (").',
      'text-after-range': 'MonikerRange have some invalid chars in the starting.',
      'text-after-end': 'MonikerRange have some invalid chars in the ending.',
      'no-end': 'No "::: moniker-end" found for "{0}", MonikerRange does not end explicitly.',
    },
  },
  { type: 'invalid-row', severity: 'warning', message: 'Row has some invalid chars in the ending.' },
  {
    type: 'invalid-nested-column',
    severity: 'warning',
    message: 'NestedColumn have some invalid chars in the ending.',
  },
  {
    type: 'invalid-note-section',
    severity: 'warning',
    message: 'Text in the first line of Note/Section/Video is not valid. Will be rendered to <blockquote>',
  },
  {
    type: 'invalid-tab-group',
    severity: 'warning',
    messages: {
      'duplicate-id': 'Duplicate tab id: {0}.',
      'different-ids': 'Tab group with different tab id set.',
      'all-hidden': 'All tabs are hidden in the tab group.',
    },
  },
  {
    type: 'disallowed-html-tag',
    severity: 'info',
    message:
      "HTML tag '{0}' isn't allowed. Disallowed HTML poses a security risk and must be replaced with approved Docs " +
      'Markdown syntax.',
  },
  {
    type: 'disallowed-html-attribute',
    severity: 'info',
    message:
      "HTML attribute '{0}' on tag '{1}' isn't allowed. Disallowed HTML poses a security risk and must be replaced " +
      'with approved Docs Markdown syntax.',
  },
  { type: 'merge-conflict', severity: 'warning', message: 'File contains merge conflict markers.' },

  // Other files
  ...buildDocset,
];
