import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/article/span';
import { redirectionProblems } from '../../../src/docset/redirectionProblems';
import { redirectionFixes } from '../../../src/rules/redirectionFixes';
import { finish } from '../../../src/docset/steps';
import { docsetOf, minimalConfig } from '../../support/memoryDocset';

const path = '.openpublishing.redirection.json';

/** Each fix of each problem: its title, and what it makes of the file. */
function fixesIn(text: string, files: Readonly<Record<string, string>> = {}) {
  const docset = docsetOf({ ...minimalConfig(), ...files, [path]: text });
  return finish(redirectionProblems(docset))
    .flatMap(redirectionFixes(docset))
    .map(({ title, edits, remove, isSafe }) => ({ title, text: applyEdits(text, edits), remove, isSafe }));
}

const list = (...items: readonly string[]) => `{\n  "redirections": [\n${items.join('')}  ]\n}\n`;
const item = (source: string, end = ',', more = '') =>
  `    { "source_path": "${source}", "redirect_url": "/base/x"${more} }${end}\n`;

suite('Fixes of redirections', () => {
  for (const [where, before, after] of [
    ['first', list(item('a.md'), item('b.md', '')), list(item('b.md', ''))],
    ['in the middle', list(item('c.md'), item('a.md'), item('b.md', '')), list(item('c.md'), item('b.md', ''))],
    ['last', list(item('b.md'), item('a.md', '')), list(item('b.md', ''))],
    ['last with a comma', list(item('b.md'), item('a.md', ',')), list(item('b.md', ','))],
    ['alone', list(item('a.md', '')), list()],
  ] as const) {
    test(`remove the entry that stands ${where}, and nothing else`, () => {
      const [removal, deletion] = fixesIn(before, { 'a.md': '# A\n' });
      assert.equal(removal?.text, after);
      assert.equal(removal?.isSafe, false);
      assert.deepEqual(deletion, { title: "Delete 'a.md'", text: before, remove: 'a.md', isSafe: false });
    });
  }

  test('remove without asking what is said twice, but not what is said in two ways', () => {
    const same = fixesIn(list(item('a.md'), item('a.md', '')));
    assert.deepEqual(
      same.map(({ isSafe }) => isSafe),
      [true],
    );
    const other = fixesIn(list(item('a.md'), item('A.md', '').replace('/base/x', '/base/y')));
    assert.deepEqual(
      other.map(({ isSafe }) => isSafe),
      [false],
    );
  });

  test('offer nothing to delete where several files stand at one address', () => {
    const fixes = fixesIn(list(item('a/index.md', '')), { 'a/index.md': '# A\n', 'a/index.yml': '' });
    assert.deepEqual(
      fixes.map(({ remove }) => remove),
      [undefined],
    );
  });
});
