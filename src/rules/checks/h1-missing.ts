import { pageOutline } from '../pageOutline';
import { lineEndOf } from '../insertions';
import type { Check, Documentation, Fix, RuleContext } from '../rule';
import { isPageRoot } from '../pageFiles';
import { isOnDocs } from '../views';

export const documentation: Documentation = {
  title: 'A page without a title heading',
  why: 'The page has no heading of its own. One in a zone for a pivot, a PDF or a product does not count; one in an included file does.',
  source: 'Learn content rules, H1Missing',
  examples: [
    {
      wrong: '«»Text\n\n## Details\n',
      bare: true,
      message: 'H1 is required. Use a single hash (#) followed by a space to create your top-level heading.',
    },
    {
      wrong: '«»---\ntitle: How to start\n---\n\nText\n',
      right: '---\ntitle: How to start\n---\n\n# How to start\n\nText\n',
      bare: true,
    },
    { wrong: '«»#Title\n\nText\n', bare: true },
    { wrong: '«»::: zone target="pdf"\n# Title\n::: zone-end\n', bare: true },
    { wrong: '# Title\n\nText\n', fine: true },
    { wrong: 'Title\n=====\n\nText\n', fine: true },
    {
      wrong: '[!INCLUDE [intro](../includes/intro.md)]\n',
      files: { 'includes/intro.md': '# Title\n' },
      fine: true,
    },
    { wrong: '[!INCLUDE [intro](~/elsewhere/intro.md)]\n\nText\n', fine: true },
    { wrong: 'Text\n', path: 'includes/text.md', fine: true },
  ],
};

export const check: Check = {
  type: 'h1-missing',
  check(context, report) {
    if (!isPageRoot(context)) return;
    const outline = pageOutline(context);
    // An include that nobody can read may bring the heading.
    if (outline.some(({ kind }) => kind === 'unknown')) return;
    if (outline.some(({ heading, view }) => heading?.level === 1 && isOnDocs(view) && !view.pivots)) return;
    report({ span: { start: 0, end: 0 }, fixes: fixesOf(context) });
  },
};

/** The title of the front matter as the heading. */
function fixesOf({ article }: RuleContext): readonly Fix[] {
  const { frontMatter } = article;
  const title = frontMatter?.data.title;
  if (!frontMatter || typeof title !== 'string' || !title.trim()) return [];
  const lineEnd = lineEndOf(article);
  const span = { start: frontMatter.span.end, end: frontMatter.span.end };
  const edits = [{ span, text: `${lineEnd}${lineEnd}# ${title.trim()}` }];
  return [{ title: 'Add the title as heading', edits, isSafe: false }];
}
