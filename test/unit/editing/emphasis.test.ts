import assert from 'node:assert/strict';
import { readArticle } from '../../../src/article/readArticle';
import { applyEdits } from '../../../src/article/span';
import { toggleEmphasis, type EmphasisKind } from '../../../src/features/editing/emphasis';
import { emphasisIn } from '../../../src/features/editing/emphasisSpans';
import { mark, unmark } from '../../support/marked';

/** The text after toggling, with the selections marked, or the caret. */
function toggled(source: string, kind: EmphasisKind = 'bold'): string {
  const { text, spans, cursor } = unmark(source);
  const toggle = toggleEmphasis(readArticle(text), spans.length ? spans : [{ start: cursor, end: cursor }], kind);
  if (!toggle) return 'nothing';
  const after = applyEdits(text, toggle.edits);
  const [first] = toggle.selections;
  return spans.length ? mark(after, toggle.selections) : `${after.slice(0, first!.start)}¦${after.slice(first!.start)}`;
}

/** Both ways. */
function pair(plain: string, marked: string, kind: EmphasisKind = 'bold'): void {
  assert.equal(toggled(plain, kind), marked);
  assert.equal(toggled(marked, kind), plain);
}

suite('Toggling bold, italic and code', () => {
  test('marks the word at the caret, and takes its marks away', () => {
    pair('One t¦wo three.\n', 'One **t¦wo** three.\n');
    pair('One ¦two three.', 'One **¦two** three.');
    pair('Set ms.da¦te now\r\n', 'Set `ms.da¦te` now\r\n', 'code');
    pair("It's Köl¦n!\n", "It's *Köl¦n*!\n", 'italic');
    pair('One ¦ two.\n', 'One **¦** two.\n');
    pair('One. ¦\n', 'One. `¦`\n', 'code');
    assert.equal(toggled('One **¦** two.\n', 'italic'), 'One ***¦*** two.\n');
  });

  test('marks what is selected, without the blanks around it', () => {
    pair('One «two three» four.\n', 'One **«two three»** four.\n');
    assert.equal(toggled('One« two »three.\n'), 'One« **two** »three.\n'.replace('« **two** »', '« **two** »'));
    assert.equal(toggled('«**two**»\n'), '«two»\n');
    assert.equal(toggled('a __b «c»__\n'), 'a b «c»\n');
  });

  test('keeps marks of another kind', () => {
    pair('**a «b» c**\n', '**a *«b»* c**\n', 'italic');
    pair('**«b»**\n', '***«b»***\n', 'italic');
    assert.equal(toggled('«a *b* c»\n'), '**«a *b* c»**\n');
    assert.equal(toggled('`co¦de` text\n', 'code'), 'co¦de text\n');
  });

  test('cuts no mark, link or code in two', () => {
    assert.equal(toggled('a *b «c* d»\n'), 'a ***b «c* d»**\n');
    assert.equal(toggled('a [b «c](d.md) e» f\n'), 'a **[b «c](d.md) e»** f\n');
    assert.equal(toggled('[a «b» c](d.md)\n'), '[a **«b»** c](d.md)\n');
    assert.equal(toggled('a `b «c` d» e\n'), 'a **`b «c` d»** e\n');
    assert.equal(toggled('«a **b** c»\n'), '**«a b c»**\n');
  });

  test('leaves out punctuation next to which marks would be read as text', () => {
    assert.equal(toggled('At this time«, there are known» issues.\n'), 'At this time«, **there are known»** issues.\n');
    assert.equal(toggled('time«, **there are known»** issues.\n'), 'time«, there are known» issues.\n');
    assert.equal(toggled('«one (two)»x\n', 'italic'), '*«one (two*»)x\n'.replace('*»)', '*)»'));
    assert.equal(toggled('One «two,» three.\n'), 'One **«two,»** three.\n');
    assert.equal(toggled('a«.»b\n'), 'nothing');
    assert.equal(toggled('a«, b»\n', 'code'), 'a`«, b»`\n');
  });

  test('gives code with backticks enough of them', () => {
    assert.equal(toggled('a «b`c» d\n', 'code'), 'a `` «b`c» `` d\n');
    assert.equal(toggled('«a `b` c»\n', 'code'), '`«a b c»`\n');
    assert.equal(toggled('a `` b`¦c `` d\n', 'code'), 'a b`¦c d\n');
  });

  test('works in each block by itself', () => {
    assert.equal(
      toggled('## «A\n\n- b\n\n| c | d |\n|---|---|\n| e | f» |\n'),
      '## **«A**\n\n- **b**\n\n| **c** | **d** |\n|---|---|\n| **e** | **f»** |\n',
    );
    assert.equal(toggled('«**a**\n\n**b**»\n'), '«a\n\nb»\n');
    assert.equal(toggled('«**a**\n\nb»\n'), '«**a**\n\n**b»**\n');
  });

  test('works at several cursors at once', () => {
    assert.equal(toggled('«a» b «c» **«d»**\n'), '**«a»** b **«c»** «d»\n');
    assert.equal(toggled('«»word«» x\n'), '**«»word«»** x\n');
  });

  test('leaves code, tags and front matter alone', () => {
    assert.equal(toggled('```\nco¦de\n```\n'), 'nothing');
    assert.equal(toggled('---\nti¦tle: x\n---\n'), 'nothing');
    assert.equal(toggled('a `b c¦d` e\n'), 'nothing');
    assert.equal(toggled(':::image type="content" source="a¦b.png" alt-text="x":::\n'), 'nothing');
    assert.equal(toggled(':::image type="content" source="«a.png»" alt-text="x":::\n', 'code'), 'nothing');
    assert.equal(toggled('«![Alt.](a.png)»\n\n[!INCLUDE [a](b.md)]\n'), 'nothing');
    assert.equal(toggled('\n¦\n'), 'nothing');
  });
});

suite('Emphasis in running text', () => {
  const found = (text: string) =>
    [...emphasisIn(readArticle(text), { start: 0, end: text.length })]
      .sort((a, b) => a.span.start - b.span.start)
      .map(({ kind, span }) => `${kind} ${text.slice(span.start, span.end)}`);

  test('is found by the rules of CommonMark', () => {
    assert.deepEqual(found('a *b* __c__ `*d*` \\*e\\* f_g_h'), ['italic *b*', 'bold __c__', 'code `*d*`']);
    assert.deepEqual(found('***a** b*'), ['italic ***a** b*', 'bold **a**']);
    assert.deepEqual(found('**a *b* c** d*'), ['bold **a *b* c**', 'italic *b*']);
    assert.deepEqual(found('* a * **b'), []);
    assert.deepEqual(found('[*a*](b_c_d.md) *e*'), ['italic *a*', 'italic *e*']);
  });

  test('costs no more than the text is long', () => {
    for (const text of ['*a '.repeat(20_000), 'a* '.repeat(20_000), '*a_ '.repeat(20_000), '**a*b '.repeat(20_000)]) {
      const start = process.cpuUsage().user;
      emphasisIn(readArticle(`x ${text}`), { start: 0, end: text.length });
      assert.ok(process.cpuUsage().user - start < 2_000_000, text.slice(0, 10));
    }
  });
});
