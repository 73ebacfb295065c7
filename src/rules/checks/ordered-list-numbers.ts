import type { Span } from '../../article/span';
import { groupBy } from '../../docset/groupBy';
import type { Check, Documentation } from '../rule';

export const documentation: Documentation = {
  title: 'Steps that are numbered by hand',
  why: 'With `1.` before every step the page still counts them, and whoever adds one touches no other line.',
  source: 'Entra docs, instructions for authors; Contribute, markdown reference for lists',
  examples: [
    {
      wrong: '1. One\n«2.» Two\n3. Three\n\n   1. a\n   «2.» b\n',
      right: '1. One\n1. Two\n1. Three\n\n   1. a\n   1. b\n',
    },
    { wrong: '1. One\n1. Two\n\nText\n\n3. Three\n3. Four\n\n- a\n- b\n', fine: true },
  ],
};

export const check: Check = {
  type: 'ordered-list-numbers',
  check({ article: { blocks, text } }, report) {
    const items = blocks.filter(({ kind, parent }) => kind === 'listItem' && parent?.listStart !== undefined);
    for (const [list, ofList] of groupBy(items, ({ parent }) => parent!)) {
      const numbers = ofList.map(({ span: { start } }) => numberAt(text, start));
      const { listStart } = list;
      const wrong = numbers.filter(({ start, end }) => text.slice(start, end) !== String(listStart));
      const [first] = wrong;
      if (!first) continue;
      const span = { start: first.start, end: first.end + 1 };
      // A shorter number would move the text away from what is indented below it.
      const keepsWidth = wrong.every(({ start, end }) => end - start === String(listStart).length);
      const edits = wrong.map((each) => ({ span: each, text: String(listStart) }));
      report({
        span,
        args: [`${listStart}`],
        fixes: keepsWidth ? [{ title: `Number all with ${listStart}.`, edits, isSafe: true }] : [],
      });
    }
  },
};

function numberAt(text: string, start: number): Span {
  const digits = /^\d{1,9}/.exec(text.slice(start, start + 9))?.[0] ?? '';
  return { start, end: start + digits.length };
}
