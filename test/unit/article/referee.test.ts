import * as assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { tests as commonMarkExamples } from 'commonmark-spec';
import fc from 'fast-check';
import { readArticle } from '../../../src/article/readArticle';
import { factsOfArticle, factsOfRemark } from '../../support/articleFacts';
import type { Facts } from '../../support/articleFacts';
import { maskLearn } from '../../support/maskedArticle';
import { runs } from '../../support/runs';

/**
 * remark is the referee of our reader: over the examples of CommonMark, over generated text and, where
 * ENTRA_DOCS_REFEREE names a folder, over all markdown files below it, both must see the same blocks, headings,
 * definitions, links and images at the same places.
 */
suite('The reader and remark', function () {
  this.timeout(60_000);

  test('agree on every example of CommonMark, but for those with a reason', () => {
    const differing = commonMarkExamples
      .filter(({ markdown }) => !agree(withTabs(markdown), false))
      .map(({ number }) => number);
    assert.deepEqual(differing, Object.keys(reasons).map(Number));
  });

  test('agree on generated blocks', () => {
    fc.assert(
      fc.property(generated(blockTokens), (text) => assertAgreement(text, false)),
      runs(600),
    );
  });

  test('agree on generated running text', () => {
    const definitions = '\n\n[a]: /one\n[b]: <two three> "t"\n';
    const texts = generated(inlineTokens).filter((text) => !hasUnclosedLabel(text));
    fc.assert(
      fc.property(texts, (text) => assertAgreement(text + definitions, false)),
      runs(1000),
    );
  });

  test('agree on generated tables', () => {
    fc.assert(
      fc.property(generated(tableTokens), (text) => assertAgreement(text, true)),
      runs(300),
    );
  });

  const folder = process.env.ENTRA_DOCS_REFEREE;
  (folder ? test : test.skip)('agree on the articles of ENTRA_DOCS_REFEREE', function () {
    this.timeout(600_000);
    const differing: string[] = [];
    for (const path of readdirSync(folder!, { recursive: true, encoding: 'utf8' })) {
      if (!path.endsWith('.md')) continue;
      const article = readArticle(readFileSync(join(folder!, path), 'utf8'));
      const { text, masks } = maskLearn(article);
      const theirs = factsOfRemark(text, true).filter((fact) => !masks.has(Number(/^html@(\d+)$/.exec(fact)?.[1])));
      const difference = differenceOf(factsOfArticle(article), theirs);
      if (difference) differing.push(`${path}\n${difference}`);
    }
    assert.deepEqual(differing, []);
  });
});

/** Examples of CommonMark where we differ, by number. */
const reasons: Readonly<Record<number, string>> = {
  96: 'On Learn, `---` in the first line begins front matter.',
  98: 'On Learn, `---` in the first line begins front matter.',
  215: 'remark lets the heading begin at the definition that stands before it.',
};

/**
 * What the generators leave out, because remark reads it otherwise than CommonMark says (and Markdig does): an
 * empty list item right below text, html tags alone on a line that continues a paragraph of a quote, a title in
 * parentheses with another parenthesis in it, and `[label][` with nothing to close it.
 */
const blockTokens = [
  ...['- x', '1. x', '* y', '+ z', '> ', '>', '  ', '    ', '\t', '```', '~~~', '# ', '## ', '\n', '\n', '\n', '\n\n'],
  ...['***', '---', '===', '<div>', '</div>', '<!--', '-->', 'word <b>', 'text', '[a]', '[b]', '(b)', '[a]: /u\n'],
  ...['[b]: <v w> "t"', '`', '``', '![', '[', ']', '(', '\\', '<https://x.y>', '&amp;', ':', '<pre>', '='],
];

const inlineTokens = [
  ...['[', ']', '(', ')', '![', '](', '](/u)', '[]', '[a]', '[b]', '<', '>', '<u v>', '"', "'", '`', '``', '\\', '\n'],
  ...[' ', 'a', 'b', '&amp;', '&ouml;', '<https://x.y>', '<a@b.c>', '<b ', 'c=', '<!--', '-->', '*', '_', '**', '</b>'],
];

const tableTokens = [
  ...['|', '| a ', '| b', ' | ', '|-|-|', '-|-', '| --- | --- |', '|:-:|', '\n', '\n', '\n', '\n\n', 'text', '\\|'],
  ...['[x](/u)', '![i](j)', '> ', '- x', '# h', '<div>', '\n| h | i |\n|---|---|\n'],
];

function generated(tokens: readonly string[]): fc.Arbitrary<string> {
  return fc
    .array(fc.constantFrom(...tokens), { maxLength: 24 })
    .map((parts) => parts.join(''))
    .filter((text) => !text.startsWith('---'));
}

function hasUnclosedLabel(text: string): boolean {
  return /\]\[(?!(?:[^[\]\\]|\\[^])*\])/.test(text) || /\]\[\s+\]/.test(text);
}

function agree(text: string, withTables: boolean): boolean {
  return differenceOf(factsOfArticle(readArticle(text)), factsOfRemark(text, withTables)) === '';
}

function assertAgreement(text: string, withTables: boolean): void {
  const ours = factsOfArticle(readArticle(text));
  const theirs = factsOfRemark(text, withTables);
  if (differenceOf(ours, theirs)) assert.deepEqual(ours, theirs, JSON.stringify(text));
}

/** What only one of them sees, or nothing. */
function differenceOf(ours: Facts, theirs: Facts): string {
  const known = new Set(ours);
  const remarks = new Set(theirs);
  return [
    ...ours.filter((fact) => !remarks.has(fact)).map((fact) => `ours:   ${fact}`),
    ...theirs.filter((fact) => !known.has(fact)).map((fact) => `remark: ${fact}`),
  ].join('\n');
}

/** The examples write tabs as arrows. */
function withTabs(markdown: string): string {
  return markdown.replaceAll('→', '\t');
}
