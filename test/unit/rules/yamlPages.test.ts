import assert from 'node:assert/strict';
import { checkFile } from '../../../src/rules/engine';
import type { Finding } from '../../../src/rules/rule';
import { activeRules } from '../../../src/rules/ruleSets';
import { applyEdits } from '../../../src/article/span';
import { mark, unmark } from '../../support/marked';
import { docsetOf, type FileRecord } from '../../support/memoryDocset';

/** Checks the page with its marks taken out, asserts that its findings are marked, and gives them. */
function assertFindings(source: string, codes: readonly string[], files: FileRecord = {}): readonly Finding[] {
  const { text } = unmark(source);
  const docset = docsetOf({ ...files, 'articles/page.yml': text });
  for (const path of docset.articlePaths) docset.facts(path);
  const findings = checkFile(docset, 'articles/page.yml', activeRules(docset, 'build'));
  const spans = findings.map(({ span }) => span);
  assert.equal(mark(text, spans), source);
  assert.deepEqual(
    findings.map(({ code }) => code),
    codes,
  );
  return findings;
}

const faq = (answer: string) =>
  `### YamlMime:FAQ\ntitle: Questions\nsections:\n- name: One\n  questions:\n  - question: Why?\n    answer: ${answer}`;

suite('A YAML page', () => {
  test('has links in the fields that its kind says', () => {
    const source =
      '### YamlMime:Landing\ntitle: a.md\nlandingContent:\n- title: A\n  linkLists:\n  - linkListType: overview\n' +
      '    links:\n    - text: A\n      url: «gone.md»\n    - text: B\n      url: "here.md?x#gone"\n' +
      '    - text: C\n      url: /entra/x\n    - text: D\n      url: "«../gone.md»"\n';
    assertFindings(source, ['file-not-found', 'file-not-found'], {
      'articles/here.md': '# Here\n\n<a id="gone"></a>\n',
    });
  });

  test('is checked for what the markdown in its fields says, at its place in the file', () => {
    assertFindings(
      faq('|\n      See [a](«gone.md») and [b](here.md).\n\n      > [!NOTE]\n      > ![x](«x.png»)\n'),
      ['file-not-found', 'file-not-found'],
      { 'articles/here.md': '# Here\n' },
    );
    assertFindings(faq('>\n      See\n      [a](«gone.md»)\n'), ['file-not-found']);
    assertFindings(faq('"See \\"it\\" in [a](«gone.md»)"\n'), ['file-not-found']);
    assertFindings(faq('|\n      [!INCLUDE [a](«../includes/a.md»)]\n'), ['include-not-found']);
    assertFindings(faq('|\n      # A heading\n\n      ## Another\n\n      No metadata, [none](#of-that)\n'), []);
  });

  test('is mended where the mended text means the same', () => {
    const files = { 'articles/here.md': '# Here\n\n## Start\n' };
    const source = faq('|\n      See [a](here.md#start) and [b](«here.md#Start»).\n');
    const [finding] = assertFindings(source, ['bookmark-not-found'], files);
    const fix = finding?.fixes[0];
    assert.ok(fix);
    const { text } = unmark(source);
    assert.equal(applyEdits(text, fix.edits), text.replace('#Start', '#start'));
  });

  test('of LandingData has links of which nothing is said', () => {
    assertFindings('### YamlMime:LandingData\ntitle: A\nsections:\n- items:\n  - html: <a href="gone.md">A</a>\n', []);
  });

  test('of a kind that Learn alone knows is left alone', () => {
    assertFindings('### YamlMime:ModuleUnit\nuid: a\nuid_: b\nhref: gone.md\n', []);
  });
});
