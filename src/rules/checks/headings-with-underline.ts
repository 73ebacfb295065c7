import { isPageRoot } from '../pageFiles';
import { headingLabel, pageHeadings, type HeadingItem } from '../pageOutline';
import type { Check, Documentation, Fix } from '../rule';

export const documentation: Documentation = {
  title: 'A heading made by underlining',
  why: 'A line of `=` or `-` turns all the lines above it into a heading, which often nobody meant: a missing empty line above a rule is enough.',
  source: 'Learn content rules, SetexHeadings',
  examples: [
    {
      wrong: 'Title\n«=====»\n\nText\n«---»\n',
      right: '# Title\n\n## Text\n',

      message: "H1 'Title' is written with an underline. Use number signs (#) instead.",
    },
    { wrong: '# Title\n\nText\n\n---\n', fine: true },
  ],
};

export const check: Check = {
  type: 'headings-with-underline',
  check(context, report) {
    if (!isPageRoot(context)) return;
    for (const item of pageHeadings(context)) {
      if (item.heading.style !== 'setext') continue;
      report({ path: item.file.path, span: item.span, args: [headingLabel(item)], fixes: fixesOf(item) });
    }
  },
};

/** Of a heading on one line; one that begins further up may have been meant as text. */
function fixesOf({ file: { article, include }, heading: { level, span, textSpan } }: HeadingItem): readonly Fix[] {
  const { lines } = article;
  if (include || lines.lineAt(textSpan.start) !== lines.lineAt(textSpan.end)) return [];
  const edits = [
    { span: { start: textSpan.start, end: textSpan.start }, text: `${'#'.repeat(level)} ` },
    { span: { start: textSpan.end, end: Math.min(span.end, lines.spanOf(lines.lineAt(span.end)).end) }, text: '' },
  ];
  return [{ title: 'Write it with number signs', edits, isSafe: false }];
}
