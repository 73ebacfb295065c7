import assert from 'node:assert/strict';
import type { AlertKind } from '../../../src/article/article';
import { readArticle } from '../../../src/article/readArticle';
import { applyEdits } from '../../../src/article/span';
import { toggleAlert } from '../../../src/features/editing/alertToggle';
import { unmark } from '../../support/marked';

function toggled(source: string, kind: AlertKind = 'NOTE'): string {
  const { text, spans, cursor } = unmark(source);
  const answer = toggleAlert(readArticle(text), spans[0] ?? { start: cursor, end: cursor }, kind);
  return 'refusal' in answer ? answer.refusal : applyEdits(text, answer);
}

/** Toggles there and back again. */
function pair(plain: string, marked: string, alert: string): void {
  assert.equal(toggled(marked), alert);
  assert.equal(toggled(alert.replace('[!NOTE]', '[!NO¦TE]')), plain);
}

suite('Toggling an alert', () => {
  test('marks the paragraph at the caret, and takes the marks away again', () => {
    pair(
      '# A\n\nOne\ntwo.\n\nThree.\n',
      '# A\n\nO¦ne\ntwo.\n\nThree.\n',
      '# A\n\n> [!NOTE]\n> One\n> two.\n\nThree.\n',
    );
    pair('One.', 'One.¦', '> [!NOTE]\n> One.');
    pair('One.\r\n\r\n- a\r\n- b', '«One.\r\n\r\n- a\r\n- b»', '> [!NOTE]\r\n> One.\r\n>\r\n> - a\r\n> - b');
  });

  test('keeps the indentation of a step', () => {
    pair(
      '1. Step.\n\n   Text\n   more.\n\n   ```\n     x\n   ```\n1. Next.\n',
      '1. Step.\n\n   «Text\n   more.\n\n   ```\n     x\n   ```»\n1. Next.\n',
      '1. Step.\n\n   > [!NOTE]\n   > Text\n   > more.\n   >\n   > ```\n   >   x\n   > ```\n1. Next.\n',
    );
    pair('- One\n  two.\n', '- O¦ne\n  two.\n', '- > [!NOTE]\n  > One\n  > two.\n');
    pair(
      '1. Step.\n\n    ```\n    x\n    ```\n',
      '1. Step.\n\n    «```\n    x\n    ```»\n',
      '1. Step.\n\n    > [!NOTE]\n    > ```\n    > x\n    > ```\n',
    );
    pair('1. A\n\n\tText.\n', '1. A\n\n\tT¦ext.\n', '1. A\n\n\t> [!NOTE]\n\t> Text.\n');
  });

  test('gives back what stood close to its neighbours', () => {
    pair('- a\n- b\n- c\n', '- a\n- «b»\n- c\n', '- a\n- > [!NOTE]\n  > b\n- c\n');
    pair('- a\n* b\n', '- a\n«* b»\n', '- a\n> [!NOTE]\n> * b\n');
    pair('Text.\n### B\n1. c\n', 'Text.\n«### B»\n1. c\n', 'Text.\n> [!NOTE]\n> ### B\n1. c\n');
    pair('```\nx\n```\ny\n', '```\nx\n```\n«y»\n', '```\nx\n```\n> [!NOTE]\n> y\n');
  });

  test('changes one kind into another', () => {
    assert.equal(toggled('> [!note]\n> T¦ext.\n', 'WARNING'), '> [!WARNING]\n> Text.\n');
    assert.equal(toggled('- > [!TIP]\n  > «Text.»\n', 'CAUTION'), '- > [!CAUTION]\n  > Text.\n');
  });

  test('gives a plain quote its marker, and an empty line a new alert', () => {
    assert.equal(toggled('- > T¦ext.\n  > More.\n'), '- > [!NOTE]\n  > Text.\n  > More.\n');
    assert.equal(toggled('Text.\n\n¦\n\nText.\n'), 'Text.\n\n> [!NOTE]\n> \n\nText.\n');
    assert.equal(toggled('- a\r\n\r\n  ¦'), '- a\r\n\r\n  > [!NOTE]\r\n  > ');
  });

  test('does not let it run into what stands around it', () => {
    assert.equal(toggled('Above\n> [!NOTE]\n> T¦ext.\n'), 'Above\n\nText.\n');
    assert.equal(toggled('O¦ne.\n> Quote.\n'), '> [!NOTE]\n> One.\n\n> Quote.\n');
    assert.equal(toggled('> [!NO¦TE]\n'), '\n');
  });

  test('is refused for a part of what cannot be parted', () => {
    assert.match(toggled('```\n«a»\nb\n```\n'), /whole code block/);
    assert.match(toggled('---\nti¦tle: x\n---\n'), /front matter/);
  });
});
