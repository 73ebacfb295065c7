import { inlineMarkdown, listOf, markdown, pageOf, text } from './parts';

/** Questions and their answers, in sections. */
export const faq = pageOf({
  title: inlineMarkdown,
  summary: markdown,
  sections: listOf({
    name: text,
    summary: markdown,
    questions: listOf({ question: inlineMarkdown, answer: markdown }),
  }),
  additionalContent: markdown,
});
