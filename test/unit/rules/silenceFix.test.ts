import assert from 'node:assert/strict';
import { readArticle } from '../../../src/article/readArticle';
import { applyEdits } from '../../../src/article/span';
import { silenceOf } from '../../../src/rules/silence';
import { silenceFix } from '../../../src/rules/silenceFix';
import { unmark } from '../../support/marked';

suite('Silencing a finding where it stands', () => {
  const places: Readonly<Record<string, readonly [marked: string, silenced: string]>> = {
    'above its paragraph': ['Text\n\nOne «two»\n', 'Text\n\n<!-- lint ignore x -->\nOne two\n'],
    'above a heading': ['# «Title»\n', '<!-- lint ignore x -->\n# Title\n'],
    'above a fence': ['«```»\na\n```\n', '<!-- lint ignore x -->\n```\na\n```\n'],
    'in the same list item': ['1. One\n1. «Two»\n', '1. One\n1. <!-- lint ignore x -->\n   Two\n'],
    'in the same quote': ['> One\n>\n> «Two»\n', '> One\n>\n> <!-- lint ignore x -->\n> Two\n'],
    'above an alert as a whole': ['- > [!NOTE]\n  > «One»\n', '- <!-- lint ignore x -->\n  > [!NOTE]\n  > One\n'],
    'above a list': ['Text\n\n«1.» One\n2. Two\n', 'Text\n\n<!-- lint ignore x -->\n1. One\n2. Two\n'],
    'above a table': ['| a |\n|---|\n| «b» |\n', '<!-- lint ignore x -->\n| a |\n|---|\n| b |\n'],
    'with the line ends of the article': ['A\r\n\r\n«B»\r\n', 'A\r\n\r\n<!-- lint ignore x -->\r\nB\r\n'],
    'above an entry of the front matter': [
      '---\ntitle: a\ndescription: «b»\n---\nText\n',
      '---\ntitle: a\n# lint ignore-line x\ndescription: b\n---\nText\n',
    ],
    'above an entry of several lines': [
      '---\ntitle: >-\n  a\n  «b»\nauthor: c\n---\n',
      '---\n# lint ignore-line x\ntitle: >-\n  a\n  b\nauthor: c\n---\n',
    ],
  };
  for (const [title, [marked, expected]] of Object.entries(places)) {
    test(title, () => {
      const { text, spans } = unmark(marked);
      const finding = { code: 'x', type: 'x', span: spans[0]! };
      const { edits, isSafe } = silenceFix(readArticle(text), finding);
      assert.equal(isSafe, false);
      const silenced = applyEdits(text, edits);
      assert.equal(silenced, expected);
      const moved = silenced.length - text.length;
      const span = { start: finding.span.start + moved, end: finding.span.end + moved };
      assert.ok(silenceOf(readArticle(silenced)).covers({ ...finding, span }));
    });
  }

  test('for the file, when the finding is about the file', () => {
    const whole = { code: 'x', type: 'x', span: { start: 0, end: 0 } };
    for (const text of ['# Title\n', '\uFEFF# Title\n', '---\ntitle: a\n---\n# Title\n', '---\na: b\n---', '']) {
      const silenced = applyEdits(text, silenceFix(readArticle(text), whole).edits);
      assert.ok(silenced.includes('<!-- lint disable x -->'));
      assert.ok(silenceOf(readArticle(silenced)).covers(whole), silenced);
    }
  });
});
