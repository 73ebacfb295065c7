import type { Article } from '../../article/article';
import { touches } from '../../article/span';
import type { Span } from '../../article/span';
import type { Check, Documentation } from '../rule';

export const documentation: Documentation = {
  title: 'Bold text in a heading',
  why: 'A heading is bold already. Marks inside it show on the page as nothing, or as uneven weight.',
  source: 'Contribute, text formatting guidelines',
  examples: [
    {
      wrong: '## Upload logs in «**direct**» mode\n\n### «__Result__»\n\nSetext «**too**»\n---\n',
      right: '## Upload logs in direct mode\n\n### Result\n\nSetext too\n---\n',
    },
    { wrong: '## [«**Plan**»]\n\n[**plan**]: a.md\n' },
    { wrong: '## «***Important***» and *new*\n', right: '## *Important* and *new*\n' },
    { wrong: '# [**Azure CLI**](#tab/cli)\n\nThe title of a tab is no heading on the page.\n\n---\n', fine: true },
    {
      wrong: '## Set `**kwargs` to 2\\*\\*3 ** 4 and **open, snake__case__name\n\nText in **bold**.\n',
      fine: true,
    },
  ],
};

export const check: Check = {
  type: 'heading-bold',
  check({ article }, report) {
    // Without the marks the label of a definition would be another one.
    const labels = article.links.filter(({ form }) => form === 'collapsed' || form === 'shortcut');
    let code = 0;
    for (const { textSpan, isTab } of article.headings) {
      if (isTab) continue;
      while (code < article.codeSpans.length && article.codeSpans[code]!.end <= textSpan.start) code++;
      for (const { start, end } of boldIn(article, textSpan, code)) {
        const edits = [
          { span: { start, end: start + 2 }, text: '' },
          { span: { start: end - 2, end }, text: '' },
        ];
        const fix = { title: 'Remove the bold', edits, isSafe: true };
        report({ span: { start, end }, fixes: labels.some((link) => touches(link.textSpan, start)) ? [] : [fix] });
      }
    }
  },
};

/** From marker to marker; `code` is the index of the first code span that may lie in the heading. */
function boldIn({ text, codeSpans }: Article, heading: Span, code: number): readonly Span[] {
  const found: Span[] = [];
  let open: { readonly start: number; readonly marker: string } | undefined;
  for (const { 0: marker, index } of text.slice(heading.start, heading.end).matchAll(/\\[^]|\*{2,3}|_{2,3}/g)) {
    const start = heading.start + index;
    while (code < codeSpans.length && codeSpans[code]!.end <= start) code++;
    const isCode = code < codeSpans.length && codeSpans[code]!.start <= start;
    if (isCode || marker.startsWith('\\')) continue;
    const end = start + marker.length;
    const before = text[start - 1] ?? ' ';
    const after = text[end] ?? ' ';
    // Underscores within a word are part of it.
    const isWord = marker.startsWith('_') && isLetter(before) && isLetter(after);
    if (isWord) continue;
    if (open?.marker === marker && !isBlank(before)) {
      found.push({ start: open.start, end });
      open = undefined;
    } else if (!isBlank(after)) open = { start, marker };
  }
  return found;
}

function isBlank(character: string): boolean {
  return /\s/.test(character);
}

function isLetter(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}
