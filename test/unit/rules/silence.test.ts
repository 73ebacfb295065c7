import assert from 'node:assert/strict';
import { readArticle } from '../../../src/article/readArticle';
import { ignoredTerms, silenceOf } from '../../../src/rules/silence';
import { unmark } from '../../support/marked';

suite('Silencing comments', () => {
  test('disable holds from there on', () => {
    assert.equal(silenced('«a»\n\n<!-- lint disable x -->\n\n«b»\n\n# «c»\n'), 'b c');
  });

  test('enable ends it', () => {
    assert.equal(silenced('<!-- lint disable x -->\n\n«a»\n\n<!-- lint enable x -->\n\n«b»\n'), 'a');
  });

  test('ignore holds for the next block, a whole list included, and no further', () => {
    assert.equal(silenced('«a»\n\n<!-- lint ignore x -->\n\n- «b»\n- «c»\n\n«d»\n'), 'b c');
  });

  test('ignore in running text holds to the end of the paragraph', () => {
    assert.equal(silenced('«a» <!-- lint ignore x --> «b»\n«c»\n\n«d»\n'), 'b c');
  });

  test('ignore at the end of a list item silences nothing outside it', () => {
    assert.equal(silenced('- a\n\n  <!-- lint ignore x -->\n\n«b»\n'), '');
  });

  test('without a code every rule is meant, with codes only those', () => {
    assert.equal(silenced('<!-- lint disable -->\n\n«a»\n'), 'a');
    assert.equal(silenced('<!-- lint disable y z -->\n\n«a»\n'), '');
    assert.equal(silenced('<!-- lint disable y x -->\n\n«a»\n'), 'a');
  });

  test('the last comment that speaks about a code decides', () => {
    assert.equal(silenced('<!-- lint disable -->\n\n«a»\n\n<!-- lint enable x -->\n\n«b»\n'), 'a');
    assert.equal(silenced('<!-- lint disable x -->\n\n«a»\n\n<!-- lint enable -->\n\n«b»\n'), 'a');
  });

  test('comments at the head of the body silence what is wrong in the front matter', () => {
    assert.equal(silenced('---\n«title»: a\n---\n\n<!-- lint disable x -->\n\n«b»\n'), 'title b');
    assert.equal(silenced('---\n«title»: a\n---\n\nText.\n\n<!-- lint disable x -->\n'), '');
  });

  test('ignore-line holds for the line it stands on, before and after', () => {
    assert.equal(silenced('«a»\n«b» <!-- lint ignore-line x --> «c»\n«d»\n'), 'b c');
    assert.equal(silenced('# «a» <!-- lint ignore-line x -->\n\n«b»\n'), 'a');
    assert.equal(silenced('| «a» |\n|---|\n| «b» <!-- lint ignore-line x y --> |\n| «c» |\n'), 'b');
  });

  test('ignore-line alone on its line holds for the one below', () => {
    assert.equal(silenced('<!-- lint ignore-line x -->\n«a»\n«b»\n'), 'a');
    assert.equal(silenced('- <!-- lint ignore-line x -->\n  «a»\n- «b»\n'), 'a');
  });

  test('ignore-line in the front matter holds for the entry beside or below it', () => {
    assert.equal(silenced('---\ntitle: «a» # lint ignore-line x\nauthor: «b»\n---\n«c»\n'), 'a');
    assert.equal(silenced('---\n# lint ignore-line x\n«title»: >\n  a\n  «b»\nauthor: «c»\n---\n'), 'title b');
  });

  test('disable in the front matter holds for the whole file', () => {
    assert.equal(silenced('---\n«title»: a\n# lint disable x\n---\n# «b»\n'), 'title b');
  });

  test('a rule is named by its code or by its type', () => {
    const article = readArticle('<!-- lint disable type -->\n\na\n');
    assert.equal(silenceOf(article).covers({ code: 'code', type: 'type', span: { start: 29, end: 30 } }), true);
  });

  test('comments of other tools and half-written ones say nothing', () => {
    const text =
      '<!-- lint -->\n<!-- lint disabled x -->\n<!-- markdownlint-disable -->\n<!-- a lint disable x -->\n\n«a»\n';
    assert.equal(silenced(text), '');
  });
});

suite('Stale comments', () => {
  test('are those whose codes have covered nothing, of rules that have run', () => {
    const { text, spans } = unmark(
      '<!-- lint disable x y other -->\n\n«a»\n\n<!-- lint enable x -->\n\n<!-- lint ignore y -->\n\nb\n\n<!-- lint ignore -->\n',
    );
    const silence = silenceOf(readArticle(text));
    assert.ok(silence.covers({ code: 'x', type: 'x', span: spans[0]! }));
    const stale = silence.stale((code) => code === 'x' || code === 'y');
    assert.deepEqual(
      stale.map(({ comment: { verb }, codes }) => [verb, ...codes.map(({ code }) => code)]),
      [
        ['disable', 'y'],
        ['ignore', 'y'],
      ],
    );
  });
});

suite('Ignored terms', () => {
  test('come from DocuTune comments, in lower case', () => {
    const article = readArticle('# A\n\n<!-- docutune:ignore "Azure AD" "AAD" -->\n\n<!-- "not" -->\n');
    assert.deepEqual([...ignoredTerms(article)], ['azure ad', 'aad']);
  });
});

/** The marked words of which a finding with code `x` is silenced. */
function silenced(source: string): string {
  const { text, spans } = unmark(source);
  const silence = silenceOf(readArticle(text));
  return spans
    .filter((span) => silence.covers({ code: 'x', type: 'x', span }))
    .map(({ start, end }) => text.slice(start, end))
    .join(' ');
}
