import type { RuleSetEntry } from '../rule';

/** What Learn runs its content rules on: landing and hub pages, which are articles by their file only, are left out. */
const pages = ['conceptual', 'post'];

/** The same and include files, of which it is not always known what pages show them. */
const articles = [...pages, 'include'];

/** The content rules, as far as their levels on Learn are known; a docset's own rule set takes their place type by type. */
export const learnContent: readonly RuleSetEntry[] = [
  // Headings
  {
    type: 'h1-missing',
    severity: 'warning',
    contentTypes: pages,
    message: 'H1 is required. Use a single hash (#) followed by a space to create your top-level heading.',
  },
  {
    type: 'h1-empty',
    severity: 'suggestion',
    message: 'H1 is empty. Add a title.',
    contentTypes: articles,
  },
  {
    type: 'h1-not-first',
    severity: 'warning',
    message: 'Markdown content is not allowed before {0}.',
    contentTypes: pages,
  },
  {
    type: 'multiple-h1s',
    severity: 'warning',
    message: 'Multiple H1s are not allowed. You can only have one top-level heading',
    contentTypes: articles,
  },
  {
    type: 'h1-in-zone',
    severity: 'suggestion',
    message: "H1 in zone '{0}'. H1 is only allowed in Docs zones.",
    contentTypes: articles,
  },
  {
    type: 'h1-in-moniker',
    severity: 'warning',
    message: 'H1s are not allowed in moniker sections. Each article should have one and only one H1.',
    contentTypes: articles,
  },
  {
    type: 'h1-in-include',
    severity: 'suggestion',
    message: "H1 headings aren't allowed in included files. Every parent file should have an H1.",
    contentTypes: articles,
  },
  {
    type: 'h2-duplicated',
    severity: 'suggestion',
    message: '{0} is duplicated. Headings of level 2 must be unique within an article.',
    contentTypes: articles,
  },
  {
    type: 'headings-with-underline',
    severity: 'suggestion',
    message: '{0} is written with an underline. Use number signs (#) instead.',
    contentTypes: articles,
  },
  {
    type: 'heading-skipped',
    severity: 'suggestion',
    message: 'Skipped heading: {0} followed by heading: {1}. Headings must increment with no skipped levels',
    contentTypes: articles,
  },
  {
    type: 'heading-empty',
    severity: 'suggestion',
    message: 'Empty {0}. Headings must have content.',
    contentTypes: articles,
  },
  {
    type: 'heading-no-content',
    severity: 'suggestion',
    message: '{0} contains no content. Add content or remove the unused heading.',
    contentTypes: articles,
  },
  {
    type: 'disallowed-heading',
    severity: 'suggestion',
    message: '{0} is not allowed as a heading.',
    contentTypes: articles,
    parameters: { disallowed: [] },
    isOff: true,
  },

  // Images
  {
    type: 'alt-text-missing',
    severity: 'warning',
    message: "Missing alternate text for image '{0}'. Alt text is required for accessibility.",
  },
  {
    type: 'duplicate-alt-text',
    severity: 'warning',
    message: 'Alt text {0} is duplicated. Within an article, alt text must be unique.',
    contentTypes: articles,
  },
  {
    type: 'alt-text-bad-length',
    severity: 'suggestion',
    message: 'Alt text {0} has {1} characters. Its length should be between {2} and {3}.',
    contentTypes: articles,
    parameters: { min: 40, max: 150 },
    isOff: true,
  },
  {
    type: 'alt-text-equals-filename',
    severity: 'suggestion',
    message: 'Alt text {0} is the name of the image file.',
    contentTypes: articles,
    isOff: true,
  },
  {
    type: 'image-inline',
    severity: 'suggestion',
    message: "Image '{0}' stands within text. Put it into a paragraph of its own.",
    contentTypes: articles,
    isOff: true,
  },

  // Links
  {
    type: 'hard-coded-locale',
    severity: 'warning',
    message:
      "Link '{0}' contains locale code '{1}'. For localizability, remove '{1}' from links to most Microsoft sites.",
  },
  {
    type: 'disallowed-link',
    code: 'docs-link-absolute',
    severity: 'suggestion',
    message: "Absolute link '{0}' will be broken in isolated environments. Replace with a relative link.",
    parameters: { linkTypes: ['docs', 'learn'] },
  },
  {
    type: 'insecure-link',
    severity: 'suggestion',
    message: "Link '{0}' is insecure. Links to Microsoft sites must use 'https' instead of 'http'.",
    parameters: { sites: 'microsoft' },
  },
  {
    type: 'preserve-view-not-set',
    severity: 'suggestion',
    message: 'Did you mean to link to a specific version? If so, add &preserve-view=true to the url: {0}',
  },
  {
    type: 'html-link',
    severity: 'suggestion',
    message: 'HTML link {0} is not allowed. Use a Markdown link.',
    contentTypes: articles,
    isOff: true,
  },
  {
    type: 'link-text-missing',
    severity: 'suggestion',
    message: "Link '{0}' has no text. Add link text.",
    contentTypes: articles,
  },

  // Code, text and tables
  {
    type: 'code-block-unclosed',
    severity: 'warning',
    message: 'The code block does not end. Add a line with {0} where it should.',
  },
  {
    type: 'code-block-indented',
    severity: 'warning',
    message: "Indented code blocks aren't allowed. Use a Markdown code block surrounded by triple backticks (```).",
    contentTypes: articles,
  },
  {
    type: 'code-language-missing',
    code: 'dev-language-missing',
    severity: 'suggestion',
    message: 'The code block has no language. Add one behind the fence.',
    contentTypes: articles,
    parameters: { minLines: 20 },
    isOff: true,
  },
  {
    type: 'code-language-invalid',
    code: 'dev-language-invalid',
    severity: 'info',
    message: "'{0}' is not a language that the site knows.",
    contentTypes: articles,
    parameters: { languages: undefined },
    isOff: true,
  },
  {
    // Which of these words and languages are meant, only a docset's own rule set says.
    type: 'sensitive-language',
    severity: 'suggestion',
    message: "Term '{0}' is sensitive and should not be used in content or code.",
    contentTypes: articles,
    parameters: { disallowed: [], exceptions: [] },
    isOff: true,
  },
  {
    type: 'tabbed-conceptual',
    code: 'tabbed-conceptual-not-allowed',
    severity: 'suggestion',
    message: 'The tabbed conceptual syntax is deprecated and should not be added to this repository.',
    isOff: true,
  },
  {
    type: 'column-header-missing',
    severity: 'suggestion',
    message:
      'Column headers are required for tables. Add appropriate header text or remove any extra table cells that ' +
      'cause an extra column.',
    contentTypes: articles,
  },
  {
    type: 'table-syntax-invalid',
    severity: 'warning',
    message: 'Table syntax is invalid. Ensure your table includes a header and is surrounded by empty lines.',
    contentTypes: articles,
  },

  // Zone pivots
  {
    type: 'duplicate-pivot-groups',
    severity: 'suggestion',
    message:
      "Pivot group id '{1}' is duplicated in '{0}'. Only the first group with this ID will be used. Delete or rename " +
      'the subsequent group.',
  },
  {
    type: 'duplicate-pivot-ids',
    severity: 'suggestion',
    message:
      "Pivot id '{2}' is duplicated in pivot group '{1}' in '{0}'. Only the first pivot with this ID will be used. " +
      'Delete or rename the subsequent pivot.',
  },
  {
    type: 'pivot-id-not-found',
    severity: 'suggestion',
    message: "Pivot ID '{2}' is not defined {1} in '{0}'.",
  },
  {
    type: 'pivot-id-unused',
    severity: 'suggestion',
    message: "Pivot ID '{2}' is defined in '{1}' group in '{0}', but not used.",
  },

  // The docset as a whole
  {
    type: 'content-rule-set',
    severity: 'error',
    messages: {
      syntax: { code: 'json-syntax-error', message: '{0}' },
      'unknown-type': {
        code: 'content-rule-type-unknown',
        severity: 'suggestion',
        message: "There is no content rule of the type '{0}'.",
      },
    },
  },
  {
    type: 'duplicate-titles',
    severity: 'warning',
    message: "Title '{0}' is duplicated with other articles: '{1}'",
    parameters: { canonicalVersionOnly: true },
  },
  {
    type: 'duplicate-h1s',
    severity: 'warning',
    message: "H1 '{0}' is duplicated with other articles: '{1}'",
    parameters: { canonicalVersionOnly: true },
  },
  {
    type: 'path-too-deep',
    severity: 'suggestion',
    message: "Article URL '{0}' is '{1}' levels deep. For SEO, URLs should be '{2}' levels or fewer.",
    contentTypes: articles,
    parameters: { maxLevel: 8 },
    isOff: true,
  },
  {
    type: 'path-duplication',
    severity: 'suggestion',
    message: "Article URL '{0}' contains duplicated text '{1}'. For SEO, article URLs should not contain duplication.",
    contentTypes: articles,
    isOff: true,
  },
  {
    type: 'toc-deprecated',
    severity: 'suggestion',
    message: 'A TOC in markdown is deprecated. Use TOC.yml.',
  },
  {
    type: 'toc-entry-duplicated',
    severity: 'suggestion',
    message: 'Article is referenced in more than one TOC node: {0}. Each article can only be referenced once in a toc.',
  },
  {
    type: 'toc-breadcrumb-link-external',
    severity: 'suggestion',
    message: 'External link: {0}. TOC and breadcrumb links can’t be to pages outside of Docs.',
    isOff: true,
  },
  {
    type: 'toc-missing',
    severity: 'suggestion',
    message: 'Article is not referenced from a table of contents. Every article must be in a toc.',
    contentTypes: articles,
  },
];
