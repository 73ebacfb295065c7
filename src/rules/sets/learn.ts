import type { RuleSetEntry } from '../rule';
import { learnContent } from './learnContent';

/** The content and metadata rules that Learn is known to run, and what its build drops without a word. */
export const learn: readonly RuleSetEntry[] = [
  // Links and files
  {
    type: 'link-redirected',
    severity: 'suggestion',
    messages: {
      moved: "'{0}' is redirected to '{1}'. Link to that page itself.",
      circular: "'{0}' is redirected in a circle: no reader of this link arrives.",
    },
  },
  { type: 'link-case', severity: 'info', message: "The file is '{0}' on disk: the letter case differs." },
  { type: 'link-backslash', severity: 'info', message: "Write the path '{0}' with forward slashes." },
  // Front matter and metadata
  {
    type: 'front-matter-unclosed',
    severity: 'warning',
    message: "The front matter never ends, so the page shows it as text. Close it with a line '---'.",
  },
  {
    type: 'missing-attribute',
    code: 'title-missing',
    severity: 'warning',
    message: "Missing required attribute: '{0}'. Add a title string to show in search engine results.",
    on: 'pages',
    parameters: { attribute: 'title' },
  },
  {
    type: 'missing-attribute',
    code: 'description-missing',
    severity: 'suggestion',
    message: "Missing required attribute: '{0}'.",
    on: 'pages',
    parameters: { attribute: 'description' },
  },
  {
    type: 'missing-attribute',
    code: 'author-missing',
    severity: 'warning',
    message: "Missing required attribute: '{0}'. Add the current author's GitHub ID.",
    on: 'pages',
    parameters: { attribute: 'author' },
  },
  {
    type: 'missing-attribute',
    code: 'ms-author-missing',
    severity: 'suggestion',
    message: "Missing required attribute: '{0}'.",
    on: 'pages',
    parameters: { attribute: 'ms.author' },
  },
  {
    type: 'missing-attribute',
    code: 'ms-service-missing',
    severity: 'suggestion',
    message: "Missing required attribute: '{0}'.",
    on: 'pages',
    parameters: { attribute: 'ms.service', alternatives: ['ms.prod'] },
  },
  {
    type: 'missing-attribute',
    code: 'ms-topic-missing',
    severity: 'suggestion',
    message: "Missing required attribute: '{0}'.",
    on: 'pages',
    parameters: { attribute: 'ms.topic' },
  },
  {
    type: 'missing-attribute',
    code: 'ms-date-missing',
    severity: 'suggestion',
    message: "Missing required attribute: '{0}'.",
    on: 'pages',
    parameters: { attribute: 'ms.date' },
  },
  {
    type: 'ms-date-invalid',
    severity: 'warning',
    messages: {
      format:
        "Invalid date format for '{0}': '{1}'. Must be a date in format MM/DD/YYYY, no more than 30 days from today.",
      range:
        "Value out of range for '{0}': '{1}'. Must be a date in format MM/DD/YYYY, no more than 30 days from today.",
    },
    on: 'pages',
    parameters: { daysAhead: 30 },
  },
  {
    type: 'string-length-invalid',
    code: 'title-bad-length',
    severity: 'info',
    message: "String '{0}' is too {1}: {2} characters. Length should be {3}.",
    on: 'pages',
    // The guide counts the suffix and the site name, too, but hardly a title has room for both, and search results
    // cut them off first: of a title that fits alone its author has nothing to shorten.
    parameters: { attribute: 'title', max: 65 },
  },
  {
    type: 'string-length-invalid',
    code: 'description-bad-length',
    severity: 'info',
    message: "String '{0}' is too {1}: {2} characters. Length should be {3}.",
    on: 'pages',
    parameters: { attribute: 'description', min: 75, max: 300 },
  },
  // Markdown of Learn
  {
    // Here `placeholder-as-html` speaks about tags that are no html.
    type: 'disallowed-html-tag',
    severity: 'info',
    message:
      "HTML tag '{0}' isn't allowed. Disallowed HTML poses a security risk and must be replaced with approved Docs " +
      'Markdown syntax.',
    parameters: { placeholders: false },
  },
  {
    type: 'placeholder-as-html',
    severity: 'warning',
    message: "'{0}' is taken for an html tag and disappears from the page.",
  },
  {
    type: 'image-type',
    severity: 'suggestion',
    messages: {
      missing: 'The image has no type. Without one it counts as type="content".',
      unknown: "'{0}' is no image type. Use content, complex or icon.",
    },
  },
  {
    type: 'directive-as-text',
    severity: 'warning',
    messages: {
      'blank-before-name': "The page shows this tag as text: '{0}' has to follow the colons without a blank.",
      'unknown-name': "The page shows this tag as text: Learn knows no ':::{0}'.",
      'attribute-grammar': "The page shows this tag as text: ':::{0}' cannot be written in this form.",
    },
  },
  {
    type: 'directive-unclosed',
    severity: 'warning',
    message:
      "':::{0}' does not end: what follows it to the end of the page, list item or quote belongs to it. " +
      "Add ':::{0}-end:::'.",
  },
  {
    type: 'stray-end-tag',
    severity: 'warning',
    message: "The page shows '{0}' as text: there is nothing open that it could end.",
  },
  {
    type: 'tab-group-unclosed',
    severity: 'warning',
    message: "The tab group does not end: '{0}' belongs to its last tab. Add --- below the tabs.",
  },
  {
    type: 'alert-as-quote',
    severity: 'warning',
    messages: {
      'unknown-kind':
        "Learn knows no alert '{0}' and shows a plain quote. Use NOTE, TIP, IMPORTANT, CAUTION or WARNING.",
      'blank-in-marker': 'A blank within the brackets makes this a plain quote. Write [!{0}].',
      'indented-marker': 'More than one blank before [!{0}] makes this a plain quote.',
      'no-quote': 'Without > before it, [!{0}] is plain text.',
    },
  },
  ...learnContent,
];
