import type { Article } from '../article/article';
import type { Span } from '../article/span';
import { spanSet } from './spanSet';
import type { StyleRuleId } from './styleRules';

/** Where a rule is wrong although it read the text as CommonMark has it. Our own reader has the last word. */
export function exemptionsOf(article: Article): (rule: StyleRuleId, span: Span) => boolean {
  const made: Partial<Record<StyleRuleId, (span: Span) => boolean>> = {};
  return (rule, span) => {
    const make = exemptions[rule];
    return !!make && (made[rule] ??= make(article))(span);
  };
}

type MakeExemption = (article: Article) => (span: Span) => boolean;

const exemptions: Partial<Record<StyleRuleId, MakeExemption>> = {
  // Blanks that fill up the last cell of a table row break no line.
  'hard-break-spaces': ({ blocks }) => {
    const tables = spanSet(blocks.filter(({ kind }) => kind === 'table').map(({ span }) => span));
    return ({ start }) => tables.has(start);
  },
  // Of `[text](#)`, the top of the page, our own rule `bookmark-empty` speaks.
  'no-empty-url': ({ text }) => {
    return ({ start, end }) => {
      const written = text.slice(start, end);
      return written.endsWith('#)') || written.endsWith('?)');
    };
  },
  // `$(az account show)` is a command, not a prompt.
  'no-shell-dollars': ({ text }) => {
    return ({ start, end }) => /^[ \t]*\$\S/m.test(text.slice(start, end));
  },
};
