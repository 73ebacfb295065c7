import { docsetWith } from '../contentRules/exampleRules';
import { isPageRoot } from '../pageFiles';
import { headingLabel, pageHeadings } from '../pageOutline';
import type { Check, Documentation } from '../rule';

export interface DisallowedHeadingParameters {
  /** Texts that no heading may have, compared without regard to letter case. */
  readonly disallowed: readonly string[];
}

const files = docsetWith({
  type: 'DisallowedHeadings',
  code: 'disallowed-heading',
  message: '{0} is not allowed as a heading.',
  disallowed: ['Introduction'],
});

export const documentation: Documentation = {
  title: 'A heading that the docset does not want',
  why: 'The docset names headings that say nothing about what follows them.',
  source: 'Learn content rules, DisallowedHeadings',
  examples: [
    { wrong: '# Title\n\n«## Introduction»\n', files, message: "H2 'Introduction' is not allowed as a heading." },
    { wrong: '# Title\n\n## Introduction to the product\n', files, fine: true },
  ],
};

export const check: Check<DisallowedHeadingParameters> = {
  type: 'disallowed-heading',
  check(context, report, { disallowed }) {
    if (!isPageRoot(context)) return;
    const unwanted = new Set(disallowed.map((text) => text.trim().toLowerCase()));
    for (const item of pageHeadings(context)) {
      if (!unwanted.has(item.heading.text.trim().toLowerCase())) continue;
      report({ path: item.file.path, span: item.span, args: [headingLabel(item)] });
    }
  },
};
