import * as assert from 'node:assert/strict';
import { readArticle } from '../../../src/article/readArticle';
import { assertProblems, assertSpans, outline } from '../../support/readMarked';

suite('Alerts', () => {
  test('an alert is a quote with a marker of its own line, in any letter case', () => {
    const article = assertSpans('«> [!Note]  \n> Text.\ngoes on lazily»\n\nx\n', ({ alerts }) =>
      alerts.map(({ span }) => span),
    );
    const [alert] = article.alerts;
    assert.deepEqual([alert!.kind, alert!.written, alert!.recognised], ['NOTE', 'Note', true]);
    assert.equal(outline(article), 'alert(paragraph) paragraph');
    assertSpans('> «[!NOTE]»\n', ({ alerts }) => alerts.map(({ markerSpan }) => markerSpan));
    assertSpans('>[!«WARNING»]\n', ({ alerts }) => alerts.map(({ writtenSpan }) => writtenSpan));
  });

  test('a marker inside a running quote begins a new alert', () => {
    const article = readArticle('> [!NOTE]\n> one\n> [!TIP]\n> two\n> [!div class="x"]\n> three\n');
    assert.equal(outline(article), 'alert(paragraph) alert(paragraph) div(paragraph)');
    assert.deepEqual(
      article.alerts.map(({ kind }) => kind),
      ['NOTE', 'TIP'],
    );
  });

  test('alerts stand in lists, zones and quotes, and hold blocks', () => {
    assert.equal(
      outline(readArticle('1. a\n\n   > [!NOTE]\n   > - b\n   > ```\n   > [c](d)\n   > ```\n')),
      'list(listItem(paragraph alert(list(listItem(paragraph)) fencedCode)))',
    );
    assert.equal(outline(readArticle('> > [!NOTE]\n> > a\n')), 'quote(alert(paragraph))');
  });

  test('a video in a quote is a block of one line', () => {
    const article = assertSpans('> [!VIDEO «https://x.org/v?a=b»]\n> text\n', ({ videos }) =>
      videos.map(({ target }) => target.span),
    );
    assert.equal(outline(article), 'video quote(paragraph)');
    assert.equal(outline(readArticle('> [!VIDEO  https://x.org/v]\n')), 'quote(paragraph)');
  });

  test('text behind a marker makes a plain quote, and the build says so', () => {
    const article = assertProblems(
      '> «[!NOTE]» Text.\n\n> a\n> «[!TIP]» b\n\n> «[!div class="x"]» c\n',
      'invalid-note-section text-after-marker NOTE',
      'invalid-note-section text-after-marker TIP',
      'invalid-note-section text-after-marker div',
    );
    assert.deepEqual(
      article.alerts.map(({ trap, recognised }) => [trap, recognised]),
      [
        ['text-after-marker', false],
        ['text-after-marker', false],
      ],
    );
    assert.equal(outline(article), 'quote(paragraph) quote(paragraph) quote(paragraph)');
  });

  test('what only looks like an alert says why it is none', () => {
    assertProblems('> «[!INFO]»\n> a\n', 'alert-as-quote unknown-kind INFO');
    assertProblems('«[!NOTE]»\na\n', 'alert-as-quote no-quote NOTE');
    assertProblems('- «[!tip]» a\n', 'alert-as-quote no-quote tip');
    assertProblems('> «[! NOTE]»\n> a\n', 'alert-as-quote blank-in-marker NOTE');
    assertProblems('> «[!NOTE ]»\n> a\n', 'alert-as-quote blank-in-marker NOTE');
    assertProblems('>  «[!NOTE]»\n>  a\n', 'alert-as-quote indented-marker NOTE');
    assertProblems('> a\n>   «[!NOTE]»\n', 'alert-as-quote indented-marker NOTE');
    const [alert] = readArticle('> [!DANGER]\n> a\n').alerts;
    assert.deepEqual([alert!.kind, alert!.recognised, alert!.trap], [undefined, false, 'unknown-kind']);
  });

  test('other things in brackets are no alerts', () => {
    assertProblems('> [!INCLUDE [a](b.md)]\n\n> [!x](y)\n\n> \\[!NOTE]\n\n`[!NOTE]`\n\n    [!NOTE]\n\n[!Other]\n');
    assertProblems('```\n[!NOTE]\n```\n');
  });
});
