import type { RuleSetEntry } from '../rule';

/** The editorial rules and product names of Microsoft Entra documentation. */
export const entra: readonly RuleSetEntry[] = [
  // Links and files
  {
    type: 'insecure-link',
    code: 'http-link',
    severity: 'info',
    message: "Link '{0}' is insecure. Use 'https' if the site serves it.",
    parameters: { sites: 'others' },
  },
  {
    type: 'link-text-weak',
    severity: 'suggestion',
    messages: {
      words: "The link text '{0}' does not say where the link leads.",
      address: {
        severity: 'info',
        message: 'Say in words where the link leads. An address that is meant to show stands in <>.',
      },
    },
  },
  { type: 'bookmark-empty', severity: 'info', message: 'The link leads to the top of its own page.' },
  { type: 'definition-unused', severity: 'info', message: "Nothing refers to the definition of '{0}'." },
  {
    type: 'reference-undefined',
    severity: 'suggestion',
    message: "There is no definition of '{0}', so the page shows the brackets.",
  },

  { type: 'image-unused', severity: 'info', message: 'No article, include file or page shows this picture.' },
  { type: 'include-unused', severity: 'info', message: 'No page includes this file.' },
  {
    type: 'redirection-order',
    severity: 'info',
    message: "The file is sorted by source, but '{0}' stands below '{1}'.",
  },
  { type: 'redirection-chained', severity: 'info', message: "'{0}' is redirected to '{1}'. Redirect there at once." },

  // Front matter and metadata
  {
    type: 'metadata-key-misspelt',
    severity: 'suggestion',
    message: "Learn knows no metadata key '{0}'. Did you mean '{1}'?",
    on: 'pages',
  },
  { type: 'ms-date-one-digit', severity: 'info', message: 'Write the date as {0}.' },
  {
    type: 'title-site-name',
    severity: 'suggestion',
    message: 'Leave out the name of the site: Learn adds it to every title.',
    on: 'pages',
  },
  {
    type: 'title-repeats-suffix',
    severity: 'info',
    messages: {
      apart: {
        severity: 'suggestion',
        message: "The title ends with its suffix: the page shows '... - {0} - {0}'.",
      },
      within: "The title ends with the words of its suffix, '{0}', which the site adds once more.",
    },
    on: 'pages',
  },

  // Headings, lists, code and alerts
  { type: 'heading-bold', severity: 'suggestion', message: 'A heading is bold already: leave the marks out.' },
  {
    type: 'ordered-list-numbers',
    severity: 'info',
    isOff: true,
    message: 'Number every step with {0}. and let the page count.',
  },
  {
    type: 'fence-language',
    severity: 'info',
    messages: {
      missing: "Say in which language the code is: 'console', 'output', 'json'.",
      misspelt: {
        severity: 'suggestion',
        message: "Learn knows no language '{0}'. Did you mean '{1}'?",
      },
    },
    parameters: { maxLines: 19 },
  },
  { type: 'alert-case', severity: 'info', message: 'Write [!{0}] in capital letters.' },
  {
    type: 'alerts-adjacent',
    severity: 'info',
    message: 'Two alerts in a row: make them one, or one of them plain text.',
  },
  {
    type: 'alerts-too-many',
    severity: 'info',
    message: 'The article has {0} alerts. More than {1} lose their effect.',
    on: 'pages',
    parameters: { max: 8 },
  },

  // Pictures
  {
    // The guide wants at least 40 characters, but a short text that says it all is no worse.
    type: 'alt-text-bad-length',
    severity: 'info',
    message: 'Alt text {0} has {1} characters. What needs more than {3} belongs into the text of the article.',
    parameters: { min: 0, max: 150 },
  },
  {
    type: 'alt-text-equals-filename',
    severity: 'info',
    message: 'Alt text {0} is the name of the image file.',
  },
  { type: 'alt-text-ending', severity: 'info', message: 'End the alternative text with a period.' },
  {
    type: 'alt-text-kind',
    severity: 'info',
    messages: {
      missing: "Begin with the kind of picture, such as 'Screenshot of' or 'Diagram that shows'.",
      vague: "Say what kind of picture it is, not '{0}': 'Screenshot of', 'Diagram that shows'.",
    },
  },
  {
    type: 'icon-alt-text',
    severity: 'suggestion',
    message: 'The build drops the alternative text of an icon.',
  },

  // Comments to the checker
  {
    type: 'silence-unused',
    severity: 'info',
    message: "Nothing here needs the comment: '{0}' finds nothing.",
    on: 'pages',
  },

  // Product names
  {
    type: 'product-name',
    severity: 'suggestion',
    messages: {
      text: "'{0}' is a former name. Write '{1}'.",
      'user-interface': {
        severity: 'info',
        message: "'{0}' is a former name. If the user interface says '{1}' by now, write that.",
      },
    },
  },
  { type: 'product-casing', severity: 'info', message: "The name is '{0}'." },
  {
    type: 'product-first-use',
    severity: 'info',
    message: "Write '{0}' where it is named first.",
    on: 'pages',
  },
  { type: 'product-retired', severity: 'info', message: "'{0}' is retired." },
];
