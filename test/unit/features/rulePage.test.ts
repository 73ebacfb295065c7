import assert from 'node:assert/strict';
import { readArticle } from '../../../src/article/readArticle';
import { hasRulePage } from '../../../src/features/hasRulePage';
import { rulePage } from '../../../src/features/rulePage';
import { ruleTable } from '../../../src/features/ruleTable';
import { codesOf, entriesOf } from '../../../src/rules/ruleSets';
import { styleRules } from '../../../src/style/styleRules';

suite('The page about a rule', function () {
  // Every example is run, to see what can be mended.
  this.timeout(20_000);

  test('is there for every code of every rule set and every style rule', () => {
    for (const code of [...entriesOf('entra').flatMap(codesOf), ...styleRules.map(({ id }) => id)]) {
      assert.ok(hasRulePage(code), code);
      const { headings } = readArticle(rulePage(code) ?? '');
      assert.equal(headings[0]?.text, code);
      const sections = headings.slice(1).map(({ text }) => text);
      assert.deepEqual(
        sections.filter((text) => text === 'Fix' || text === 'Silence it'),
        ['Fix', 'Silence it'],
        code,
      );
    }
  });

  test('shows what is wrong with its marks, and what is right without', () => {
    const page = rulePage('link-backslash') ?? '';
    const [, wrong = '', right = ''] = /## Wrong\n\n(.*?)\n\n## Right\n\n(.*?)\n\n##/s.exec(page) ?? [];
    assert.match(wrong, /^```markdown\n[^]*«[^]*»[^]*\n```$/);
    assert.match(right, /^```markdown\n[^«»]*\n```$/);
  });

  test('shows the levels of each rule set, with the words of the finding', () => {
    assert.ok((rulePage('file-not-found') ?? '').includes("| `build` | warning | Invalid file link: '…'. |"));
  });

  test('says what can be done and how to have none of it', () => {
    const fixOf = (code: string) => /## Fix\n\n(.*)\n/.exec(rulePage(code) ?? '')?.[1] ?? '';
    assert.match(fixOf('link-backslash'), /`entra-docs fix`/);
    assert.match(fixOf('multiple-h1s'), /You choose it/);
    assert.match(fixOf('circular-reference'), /Nobody but you/);
    assert.ok((rulePage('link-backslash') ?? '').includes('`<!-- lint ignore link-backslash -->`'));
  });

  test('shows the examples of its own code where a rule has several', () => {
    const page = rulePage('author-missing') ?? '';
    assert.match(page, /«author»/);
    assert.doesNotMatch(page, /«titel»/);
  });

  test('is not there for a code that is no rule', () => {
    assert.equal(hasRulePage('no-such-code'), false);
    assert.equal(rulePage('constructor'), undefined);
  });
});

suite('The table of all rules', function () {
  this.timeout(20_000);

  test('has each code once, those of the build first', () => {
    const rows = ruleTable();
    const codes = rows.map(({ code }) => code);
    assert.equal(new Set(codes).size, codes.length);
    assert.deepEqual([...new Set(rows.map(({ set }) => set))], ['build', 'learn', 'entra']);
    assert.deepEqual(
      ruleTable('build').map(({ code }) => code),
      rows.filter(({ set }) => set === 'build').map(({ code }) => code),
    );
  });

  test('has the levels of each code, gravest first', () => {
    assert.deepEqual(ruleTable().find(({ code }) => code === 'invalid-image')?.levels, ['error', 'warning']);
  });

  test('has a fix for three of five of the codes that real docsets show', () => {
    const fixes = new Map(ruleTable().map(({ code, fix }) => [code, fix]));
    for (const code of met) assert.ok(fixes.has(code), `${code} is no code any more`);
    const without = met.filter((code) => fixes.get(code) === 'none');
    assert.ok(without.length <= met.length * 0.4, `${without.length} of ${met.length}: ${without.join(', ')}`);
  });
});

/** What the rules find in about nine hundred published articles that pass their build. */
const met = [
  'alert-case',
  'alerts-adjacent',
  'alerts-too-many',
  'alt-text-bad-length',
  'alt-text-ending',
  'alt-text-kind',
  'code-block-unclosed',
  'column-header-missing',
  'definition-unused',
  'description-bad-length',
  'fence-language',
  'hard-coded-locale',
  'heading-bold',
  'heading-no-content',
  'heading-skipped',
  'http-link',
  'icon-alt-text',
  'image-type',
  'image-unused',
  'include-unused',
  'link-backslash',
  'link-redirected',
  'link-text-weak',
  'metadata-key-misspelt',
  'ms-date-one-digit',
  'preserve-view-not-set',
  'product-name',
  'reference-undefined',
  'tab-group-unclosed',
  'title-bad-length',
  'title-repeats-suffix',
  'toc-entry-duplicated',
  'toc-missing',
];
