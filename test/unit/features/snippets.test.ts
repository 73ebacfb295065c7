import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readArticle } from '../../../src/article/readArticle';
import { directives } from '../../../src/vocabulary/directives';
import { frontMatterKey } from '../../../src/vocabulary/frontMatterKeys';
import { snippetText } from '../../support/snippetText';

interface Snippet {
  readonly scope: string;
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}

const snippets = JSON.parse(readFileSync('snippets/entra-docs.code-snippets', 'utf8')) as Record<string, Snippet>;
const date = { CURRENT_YEAR: '2026', CURRENT_MONTH: '11', CURRENT_DATE: '23' };

suite('The snippets', () => {
  test('have a prefix of their own, entra- for what an article says and learn- for how it is written', () => {
    const prefixes = Object.values(snippets).map(({ prefix }) => prefix);
    assert.equal(new Set(prefixes).size, prefixes.length);
    for (const prefix of prefixes) assert.match(prefix, /^(?:entra|learn)-[a-z-]+$/);
  });

  for (const [name, { scope, body, description }] of Object.entries(snippets)) {
    test(`${name}: what it inserts is read without a problem`, () => {
      assert.equal(scope, 'markdown');
      assert.match(description, /\.$/);
      const article = readArticle(inArticle(snippetText(body.join('\n'), date)));
      assert.deepEqual(article.problems, []);
      for (const { key } of article.frontMatter?.entries ?? []) assert.ok(frontMatterKey(key), key);
    });
  }

  test('those for whole articles bring a header with what Learn wants to see in the article itself', () => {
    for (const name of ['Overview', 'Concept', 'How-to', 'Quickstart', 'Tutorial', 'Troubleshooting']) {
      const text = snippetText(snippets[`${name} article`]!.body.join('\n'), date);
      const { frontMatter, headings } = readArticle(text);
      assert.equal(frontMatter?.data['ms.date'], '11/23/2026', name);
      const description = String(frontMatter?.data.description);
      assert.ok(description.length >= 75 && description.length <= 300, `${name}: ${description.length}`);
      assert.equal(headings[0]?.text, frontMatter?.data.title, name);
      assert.equal(headings.filter(({ level }) => level === 1).length, 1, name);
      assert.ok(
        frontMatterKey('ms.topic')?.values?.some(({ value }) => value === frontMatter?.data['ms.topic']),
        name,
      );
    }
  });

  for (const { snippets: bodies } of directives) {
    for (const { label, body } of bodies) {
      test(`The completion ${label} inserts what is read without a problem`, () => {
        assert.deepEqual(readArticle(`# Title\n\n${snippetText(body, date)}\n`).problems, []);
      });
    }
  }
});

/** A line of front matter goes where it belongs; anything else stands in the text. */
function inArticle(text: string): string {
  if (text.startsWith('---\n')) return text;
  if (/^(?:[\w-]+: |# Customer intent)/.test(text)) return `---\ntitle: Title\n${text}\n---\n\n# Title\n`;
  return `# Title\n\n${text}\n`;
}
