import { href, inlineMarkdown, listOf, markdown, pageOf } from './parts';

/** A procedure, or several, step by step. */
export const howTo = pageOf({
  introduction: markdown,
  prerequisites: {
    // Some pages have a text here, others an object.
    properties: { summary: markdown, dependencies: { items: inlineMarkdown } },
  },
  procedureSection: listOf({ title: inlineMarkdown, summary: markdown, steps: { items: markdown } }),
  nextStepAction: href,
  relatedContent: listOf({ text: inlineMarkdown, url: href }),
});
