import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/article/span';
import type { Docset } from '../../../src/docset/docset';
import { checkDocset, checkFile } from '../../../src/rules/engine';
import { documentationOf } from '../../../src/rules/documentation';
import { examplesOf } from '../../../src/rules/examples';
import { checks } from '../../../src/rules/checks/index';
import { frontMatter } from '../../../src/rules/exampleRun';
import type { Check, Example, Finding } from '../../../src/rules/rule';
import { activeRules, codeOf, entriesOf } from '../../../src/rules/ruleSets';
import { mark, unmark } from '../../support/marked';
import { docsetOf, minimalConfig } from '../../support/memoryDocset';

const today = new Date(2026, 2, 10);

for (const check of checks) {
  const { title } = documentationOf(check);
  const examples = examplesOf(check);
  suite(`${check.type}: ${title}`, () => {
    test('has an example of what is wrong and one of what is fine', () => {
      assert.ok(examples.some((example) => !example.fine));
      assert.ok(examples.some((example) => example.fine));
    });

    for (const example of examples) {
      const name = example.wrong.trim().split('\n', 1)[0]!;

      test(`${example.fine ? 'fine' : 'wrong'}: ${name}`, () => {
        const found = findingsIn(check, example, articleText(example));
        assertMarked(example, found, articleText(example));
        const all = [found.own, ...found.elsewhere.values(), found.docset].flat();
        assert.equal(all.length === 0, example.fine === true, 'exactly a fine example finds nothing');
        if (example.message !== undefined) assert.equal(all[0]?.message, example.message);
        assert.ok(all.every(({ message }) => message && !/\{\d\}/.test(message)));
      });

      test(`with other line ends: ${name}`, () => {
        const source = articleText(example).replace(/\r?\n/g, '\r\n');
        assertMarked(example, findingsIn(check, example, source), source);
      });

      if (!example.fine) test(`mended: ${name}`, () => checkFixes(check, example));
    }

    test('says nothing about an empty text and survives a byte order mark and half an article', () => {
      const { text } = unmark(articleText(examples[0]!));
      for (const each of ['', '\uFEFF', `\uFEFF${text}`, text.slice(0, text.length >> 1), '---\n', '\uD800'])
        findingsIn(check, examples[0]!, each);
    });
  });
}

function checkFixes(check: Check, example: Example): void {
  const { text } = unmark(articleText(example));
  const fixes = findingsIn(check, example, articleText(example)).own.flatMap((finding) => finding.fixes[0] ?? []);
  if (example.right === undefined) {
    assert.deepEqual(
      fixes.map(({ title }) => title),
      [],
      'a fix needs an example of the right text',
    );
    return;
  }
  assert.ok(fixes.length, 'a right text needs a fix that leads there');
  const mended = applyEdits(
    text,
    fixes.flatMap(({ edits }) => edits),
  );
  assert.equal(mended, articleText({ ...example, wrong: example.right }));
  const created = Object.fromEntries(fixes.flatMap(({ create }) => (create ? [[create.path, create.text]] : [])));
  assert.deepEqual(findingsIn(check, { ...example, files: { ...example.files, ...created } }, mended).own, []);
}

function articleText({ wrong, bare, path = '.md' }: Pick<Example, 'wrong' | 'bare' | 'path'>): string {
  return bare || !path.endsWith('.md') ? wrong : frontMatter + wrong;
}

interface Found {
  readonly own: readonly Finding[];
  readonly elsewhere: ReadonlyMap<string, readonly Finding[]>;
  readonly docset: readonly Finding[];
}

/** Levels for the rules that run only where somebody gives them one. */
const offUnlessAskedFor = Object.fromEntries(
  entriesOf('entra')
    .filter(({ isOff }) => isOff)
    .map((entry) => [codeOf(entry), entry.severity]),
);

/** `source` is the text of the example's own file; marks in it and in the other files are taken out. */
function findingsIn(check: Check, example: Example, source: string): Found {
  const path = example.path ?? 'articles/example.md';
  const files = { ...minimalConfig(), ...example.files, [path]: source };
  const texts = Object.entries(files).map(([name, text]) => [name, unmark(text).text]);
  const docset: Docset = docsetOf(Object.fromEntries(texts) as Record<string, string>);
  // Some rules speak only when the whole docset has been read.
  for (const each of [...docset.articlePaths, ...docset.includePaths]) docset.facts(each);
  const rules = activeRules(docset, 'entra', offUnlessAskedFor).filter(
    (rule) => rule.check === check || check.checkSilence,
  );
  assert.ok(rules.length, `${check.type} stands in no rule set that holds here`);
  const options = {
    today,
    onFailure({ error }: { readonly error: unknown }) {
      throw error;
    },
  };
  // A check of comments that silence rules needs the others beside it.
  const ofFile = checkFile(docset, path, rules, options).filter(({ type }) => type === check.type);
  const ofDocset = checkDocset(docset, check.checkSilence ? [] : rules, options);
  const inFile = (file: string) => [
    ...ofFile.filter((finding) => (finding.path ?? path) === file),
    ...(ofDocset.get(file) ?? []),
  ];
  const others = new Set([...ofDocset.keys(), ...ofFile.map((finding) => finding.path)]);
  return {
    own: inFile(path),
    elsewhere: new Map(
      [...others].flatMap((other) =>
        other === undefined || other === path ? [] : [[other, inFile(other)] as [string, readonly Finding[]]],
      ),
    ),
    docset: ofDocset.get(undefined) ?? [],
  };
}

/** Findings stand where the marks are, in the example's own file (`source`) and in the others. */
function assertMarked(example: Example, { own, elsewhere, docset }: Found, source: string): void {
  assert.equal(asMarked(source, own), inOrder(source));
  const marked = Object.entries(example.files ?? {}).filter(([, text]) => text.includes('«'));
  assert.deepEqual(
    Object.fromEntries([...elsewhere].map(([path, found]) => [path, asMarked(example.files?.[path] ?? '', found)])),
    Object.fromEntries(marked.map(([path, text]) => [path, inOrder(text)])),
  );
  assert.deepEqual(
    docset.map(({ message }) => message),
    example.docset ?? [],
  );
}

function asMarked(source: string, findings: readonly Finding[]): string {
  return mark(
    unmark(source).text,
    findings.map(({ span }) => span),
  );
}

function inOrder(source: string): string {
  const { text, spans } = unmark(source);
  return mark(text, spans);
}
