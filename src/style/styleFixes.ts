import type { Article } from '../article/article';
import type { Span, TextEdit } from '../article/span';
import { lineEndOf } from '../rules/insertions';
import type { Fix } from '../rules/rule';
import type { StyleRuleId } from './styleRules';

/**
 * How to mend what a style rule found. remark-lint reports places and words only, so the edits are ours; a rule
 * that is not listed has no single right answer.
 */
export function styleFixesFor(rule: StyleRuleId, article: Article, span: Span): readonly Fix[] {
  return fixers[rule]?.(article, span) ?? [];
}

/** Whether there is a fix for at least some of what the rule finds. */
export function hasStyleFix(rule: string): boolean {
  return Object.hasOwn(fixers, rule);
}

type Fixer = (article: Article, span: Span) => readonly Fix[];

const fixers: Partial<Record<StyleRuleId, Fixer>> = {
  'strong-marker': ({ text }, span) => exchangeMarkers(text, span, '__', '**'),
  'emphasis-marker': ({ text }, span) =>
    text[span.start] === '_' ? exchangeMarkers(text, span, '_', '*') : exchangeMarkers(text, span, '*', '_'),
  // The place is the first character after the blanks.
  'no-heading-content-indent': ({ text }, { start }) => {
    const from = startOfBlanks(text, start);
    return start - from > 1 ? [safe('Remove the extra blanks', { start: from + 1, end: start }, '')] : [];
  },
  'no-heading-punctuation': ({ text }, span) => {
    const end = startOfBlanks(text, span.end);
    const isPunctuation = '.,;:'.includes(text[end - 1] ?? ' ');
    return isPunctuation ? [safe('Remove the punctuation', { start: end - 1, end }, '')] : [];
  },
  'hard-break-spaces': ({ text }, { start }) => {
    let end = start;
    while (text[end] === ' ') end++;
    return [safe('Leave two blanks', { start, end }, '  ')];
  },
  'no-blockquote-without-marker': (article, { start }) => {
    const lineStart = startOfBlanks(article.text, start);
    return [
      suggested('End the quote with an empty line', { start: lineStart, end: lineStart }, lineEndOf(article)),
      suggested('Make the line part of the quote', { start, end: start }, '> '),
    ];
  },
  'ordered-list-marker-style': ({ text }, { start }) =>
    text[start] === ')' ? [safe('Number with a full stop', { start, end: start + 1 }, '.')] : [],
};

/** Exchanges the markers around a span, unless what touches them might then be read otherwise. */
function exchangeMarkers(text: string, { start, end }: Span, from: string, to: string): readonly Fix[] {
  const inside = { start: start + from.length, end: end - from.length };
  const written = text.slice(inside.start, inside.end);
  if (!text.startsWith(from, start) || !text.startsWith(from, inside.end) || written === '') return [];
  const around = [text[start - 1], text[end]].map((each) => each ?? ' ');
  const touching = [...around, written[0]!, written[written.length - 1]!];
  // An underscore within a word is an underscore.
  const isWithinWord = to.startsWith('_') && around.some((each) => /[\p{L}\p{N}]/u.test(each));
  if (isWithinWord || touching.some((each) => '*_'.includes(each)) || written.includes(to[0]!)) return [];
  const edits = [
    { span: { start, end: inside.start }, text: to },
    { span: { start: inside.end, end }, text: to },
  ];
  return [{ title: `Use ${to}`, edits, isSafe: true }];
}

function safe(title: string, span: Span, text: string): Fix {
  return fix(title, { span, text }, true);
}

/** A fix that the author has to choose: it is one of several answers, or throws text away. */
function suggested(title: string, span: Span, text: string): Fix {
  return fix(title, { span, text }, false);
}

function fix(title: string, edit: TextEdit, isSafe: boolean): Fix {
  return { title, edits: [edit], isSafe };
}

/** The first of the blanks and tabs that end at `offset`. */
function startOfBlanks(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && (text[start - 1] === ' ' || text[start - 1] === '\t')) start--;
  return start;
}
