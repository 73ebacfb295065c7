import type { Alert, Article } from '../../article/article';
import { alertAliases, alerts } from '../../vocabulary/alerts';
import { linePrefix } from '../insertions';
import { nearest } from '../nearest';
import type { Check, Documentation, Fix } from '../rule';

export const documentation: Documentation = {
  title: 'An alert that the page shows as a plain quote',
  why: 'Learn knows five alerts in one form. Anything else is a quote or a paragraph that begins with brackets, and the build says nothing.',
  source: 'Learn build, grammar of alerts',
  examples: [
    {
      wrong: '> «[!INFO]»\n> Keep in mind.\n',
      right: '> [!NOTE]\n> Keep in mind.\n',
      message: "Learn knows no alert 'INFO' and shows a plain quote. Use NOTE, TIP, IMPORTANT, CAUTION or WARNING.",
    },
    { wrong: '> «[!IMPORTENT]»\n> Keep in mind.\n', right: '> [!IMPORTANT]\n> Keep in mind.\n' },
    { wrong: '> «[!DANGER]»\n> Keep out.\n' },
    {
      wrong: '> «[! NOTE]»\n> Keep in mind.\n',
      right: '> [!NOTE]\n> Keep in mind.\n',
      message: 'A blank within the brackets makes this a plain quote. Write [!NOTE].',
    },
    {
      wrong: '>  «[!NOTE]»\n> Keep in mind.\n',
      right: '> [!NOTE]\n> Keep in mind.\n',
      message: 'More than one blank before [!NOTE] makes this a plain quote.',
    },
    {
      wrong: '«[!NOTE]»\nKeep in mind,\nalways.\n\nText\n',
      right: '> [!NOTE]\n> Keep in mind,\n> always.\n\nText\n',
      message: 'Without > before it, [!NOTE] is plain text.',
    },
    {
      wrong:
        '> [!NOTE]\n> Text\n\n>[!Tip]\n>Text\n\n> [!div class="checklist"]\n> * One\n\n> [!VIDEO https://contoso.com]\n\n' +
        '> A quote of [!NOTE].\n\n```\n> [!INFO]\n```\n\n[!INCLUDE [a](~/b.md)]\n',
      fine: true,
    },
  ],
};

export const check: Check = {
  type: 'alert-as-quote',
  check({ article }, report) {
    for (const alert of article.alerts) {
      // Text behind the marker is what the build reports itself.
      if (!alert.trap || alert.trap === 'text-after-marker') continue;
      report({ variant: alert.trap, span: alert.markerSpan, args: [alert.written], fixes: fixesOf(article, alert) });
    }
  },
};

const kinds = alerts.map(({ kind }): string => kind);

function fixesOf(article: Article, { trap, written, markerSpan, writtenSpan, block }: Alert): readonly Fix[] {
  if (trap === 'unknown-kind') {
    const upper = written.toUpperCase();
    const kind = Object.hasOwn(alertAliases, upper) ? alertAliases[upper] : nearest(kinds, upper);
    if (kind === undefined) return [];
    return [{ title: `Change the alert to ${kind}`, edits: [{ span: writtenSpan, text: kind }], isSafe: true }];
  }
  const marker = `[!${written}]`;
  if (trap === 'blank-in-marker') {
    return [{ title: `Write ${marker}`, edits: [{ span: markerSpan, text: marker }], isSafe: true }];
  }
  if (trap === 'indented-marker') {
    const before = article.text.slice(0, markerSpan.start);
    const blanks = before.length - before.trimEnd().length;
    const span = { start: markerSpan.start - blanks + 1, end: markerSpan.start };
    return [{ title: 'Remove the blanks', edits: [{ span, text: '' }], isSafe: true }];
  }
  return [{ title: 'Make it an alert', edits: quoted(article, markerSpan.start, block.span.end), isSafe: true }];
}

/** Puts `>` before every line from the one at `start` to `end`. */
function quoted({ lines, text, ...article }: Article, start: number, end: number) {
  const prefix = linePrefix({ lines, text, ...article }, start);
  const first = lines.lineAt(start);
  const count = lines.lineAt(Math.max(start, end - 1)) - first + 1;
  return Array.from({ length: count }, (_, index) => {
    const at = index === 0 ? start : lines.starts[first + index]!;
    // A line that the paragraph took in without its indentation gets none either.
    const offset = index > 0 && text.startsWith(prefix, at) ? at + prefix.length : at;
    return { span: { start: offset, end: offset }, text: '> ' };
  });
}
