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

  // Front matter and metadata
  {
    type: 'metadata-key-misspelt',
    severity: 'suggestion',
    message: "Learn knows no metadata key '{0}'. Did you mean '{1}'?",
    on: 'pages',
  },
  { type: 'ms-date-one-digit', severity: 'info', message: 'Write the date as {0}.' },

  // Markdown of Learn
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
];
