import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Docset } from '../../../../src/docset/docset';
import { checkDocset, checkFile } from '../../../../src/rules/engine';
import { activeRules } from '../../../../src/rules/ruleSets';
import { fileNameFor, fileNameProblem } from '../../../../src/features/newArticle/fileName';
import { newArticle, type NewArticle } from '../../../../src/features/newArticle/newArticle';
import { templateOf, type ArticleTemplate } from '../../../../src/features/newArticle/template';
import { isRefusal } from '../../../../src/features/refactor/change';
import { readArticle } from '../../../../src/article/readArticle';
import { today } from '../../../support/featureWorld';
import { docsetOf, type FileRecord } from '../../../support/memoryDocset';
import { snippetText } from '../../../support/snippetText';

const snippets = JSON.parse(readFileSync('snippets/entra-docs.code-snippets', 'utf8')) as Record<
  string,
  { readonly body: readonly string[] }
>;

const kinds = ['Overview', 'Concept', 'How-to', 'Quickstart', 'Tutorial', 'Troubleshooting', "What's new"];

function template(kind: string): ArticleTemplate {
  const found = templateOf(snippets[`${kind} article`]!.body.join('\n'));
  assert.ok(found, kind);
  return found;
}

const neighbour = (author: string, more = '') =>
  `---\ntitle: A neighbour\ndescription: An article that stands beside the new one and says what articles here say about themselves.\nauthor: ${author}\nms.author: ${author}alias\nms.service: entra-id\n${more}ms.topic: how-to\nms.date: 11/01/2026\n---\n\n# A neighbour\n\nIt has a text.\n`;

const config = (metadata: object): FileRecord => ({
  '.openpublishing.publish.config.json': JSON.stringify({
    docsets_to_publish: [{ docset_name: 'memory', build_source_folder: 'docs' }],
  }),
  'docs/docfx.json': JSON.stringify({
    build: { content: [{ files: ['**/*.md', '**/*.yml'], exclude: ['**/includes/**'] }], ...metadata },
  }),
});

/** With the articles `files` of the docset; the configuration supplies who is responsible. */
const supplied = (files: FileRecord = {}): FileRecord => ({
  ...config({
    globalMetadata: { 'ms.service': 'entra-id', manager: 'lead' },
    fileMetadata: { author: { '**/*.md': 'writer' }, 'ms.author': { '**/*.md': 'writeralias' } },
  }),
  ...files,
});

function create(docset: Docset, kind: string, title: string, name = 'new-one', folder = 'articles'): NewArticle {
  const made = newArticle(docset, { template: template(kind), folder, name, title, today });
  if (isRefusal(made)) assert.fail(made.refusal);
  return made;
}

function read(docset: Docset): Docset {
  for (const path of [...docset.articlePaths, ...docset.includePaths]) docset.facts(path);
  return docset;
}

suite('A new article', () => {
  for (const kind of kinds) {
    for (const [what, files] of [
      ['metadata from the configuration', supplied({ 'docs/articles/a.md': neighbour('anna') })],
      ['metadata from its neighbours', { ...config({}), 'docs/articles/a.md': neighbour('anna') }],
    ] as const) {
      test(`${kind}, ${what}: nothing is wrong with it`, () => {
        const docset = read(docsetOf(files, 'docs'));
        const { path, text } = create(docset, kind, 'Security keys');
        docset.update(path, text);
        const rules = activeRules(docset, 'entra');
        const serious = [
          ...checkFile(docset, path, rules, { today }),
          ...(checkDocset(docset, rules, { today }).get(path) ?? []),
        ].filter(({ severity }) => severity === 'error' || severity === 'warning');
        assert.deepEqual(
          serious.map(({ code, message }) => `${code}: ${message}`),
          [],
        );
      });
    }

    test(`${kind}: its snippet inserts the text that the file is made with`, () => {
      const { snippet, text } = create(read(docsetOf(supplied(), 'docs')), kind, 'Pay $5 for {keys} and a \\');
      assert.equal(`${snippetText(snippet)}\n`.replace(/\n+$/, '\n'), text);
      assert.ok(readArticle(text).headings[0]?.text.includes('Pay $5 for {keys}'));
    });
  }

  test('says what the configuration does not say, in the usual order', () => {
    const docset = read(docsetOf(supplied(), 'docs'));
    const keys = (text: string) => readArticle(text).frontMatter?.entries.map(({ key }) => key);
    assert.deepEqual(keys(create(docset, 'How-to', 'Add a key').text), ['title', 'description', 'ms.topic', 'ms.date']);
    const bare = read(docsetOf({ ...config({}), 'docs/b/a.md': neighbour('anna', 'ms.subservice: keys\n') }, 'docs'));
    assert.deepEqual(keys(create(bare, 'How-to', 'Add a key', 'x', 'b').text), [
      'title',
      'description',
      'author',
      'ms.author',
      'ms.service',
      'ms.subservice',
      'ms.topic',
      'ms.date',
    ]);
  });

  test('takes author and service from most articles of its folder, else of the docset', () => {
    const files = {
      ...config({}),
      'docs/a/1.md': neighbour('anna'),
      'docs/a/2.md': neighbour('ben'),
      'docs/a/3.md': neighbour('ben'),
      'docs/b/4.md': neighbour('anna'),
      'docs/b/5.md': neighbour('anna'),
    };
    const docset = read(docsetOf(files, 'docs'));
    const author = (folder: string) =>
      readArticle(create(docset, 'Concept', 'Keys', 'x', folder).text).frontMatter?.data.author;
    assert.deepEqual([author('a'), author('b'), author('c')], ['ben', 'anna', 'anna']);
  });

  test('has the date of today in the form of Learn, its topic and its title', () => {
    const docset = read(docsetOf(supplied(), 'docs'));
    const { frontMatter, headings } = readArticle(create(docset, 'Quickstart', 'Quickstart: Add a key').text);
    assert.equal(frontMatter?.data['ms.date'], '11/23/2026');
    assert.equal(frontMatter?.data['ms.topic'], 'quickstart');
    assert.equal(frontMatter?.data.title, 'Quickstart: Add a key');
    assert.equal(headings[0]?.text, 'Quickstart: Add a key');
  });

  test('says what it is about, not its whole title, where the template speaks of it', () => {
    const docset = read(docsetOf(supplied(), 'docs'));
    const { text } = create(docset, 'Overview', 'What is Contoso Keys?');
    assert.match(text, /^description: Get to know Contoso Keys, what it does/m);
    assert.match(text, /^# What is Contoso Keys\?$/m);
    assert.match(create(docset, 'Overview', 'Contoso Keys overview').text, /^# Contoso Keys overview$/m);
  });

  test('has a header that can be read whatever its title is', () => {
    const docset = read(docsetOf(supplied(), 'docs'));
    for (const title of ['What is A: "B"?', '#1 of [all]', 'C:\\temp', "It's `code`", 'Key: value', '$1 ${2:x}']) {
      for (const kind of kinds) {
        const { text } = create(docset, kind, title);
        const { frontMatter, problems } = readArticle(text);
        assert.deepEqual(problems, [], text);
        assert.equal(frontMatter?.data.title, title, kind);
        assert.equal(typeof frontMatter.data.description, 'string');
      }
    }
  });

  test('is refused where a file, a redirection or the configuration stands in its way', () => {
    const redirections = {
      'docs/.openpublishing.redirection.json': JSON.stringify({
        redirections: [{ source_path: 'articles/old.md', redirect_url: '/x' }],
      }),
    };
    const docset = docsetOf(
      supplied({ 'docs/articles/Taken.md': '# T\n', 'docs/articles/p.yml': '', ...redirections }),
      'docs',
    );
    const problem = (name: string, folder = 'articles') => fileNameProblem(docset, folder, name);
    assert.equal(problem('new'), undefined);
    assert.equal(problem('taken'), "There is a file 'articles/Taken.md' already.");
    assert.equal(problem('p'), "There is a file 'articles/p.yml' already.");
    assert.equal(problem('old'), "Readers of 'articles/old.md' are redirected to another page.");
    assert.match(problem('new', 'includes') ?? '', /does not select it/);
    for (const name of ['', 'a b', 'A', 'a--b', '-a', 'a.md', '../a', 'ä']) {
      assert.equal(problem(name), 'A file name has lower-case letters, digits and single hyphens.', name);
    }
    const request = { template: template('Concept'), folder: 'articles', name: 'new', title: ' ', today };
    assert.deepEqual(newArticle(docset, request), { refusal: 'An article needs a title.' });
  });
});

suite('A file name for a title', () => {
  test('has hyphens, no small words, and begins with the kind of article', () => {
    const names: readonly (readonly [string, string, string])[] = [
      ['Register a security key', 'how-to', 'how-to-register-security-key'],
      ['How to register a key', 'how-to', 'how-to-how-register-key'],
      ['Quickstart: Add an app', 'quickstart', 'quickstart-add-app'],
      ["What's new in Café-Entra™?", 'whats-new', 'whats-new-cafe-entratm'],
      ['What is it?', 'overview', 'overview-what'],
      ['Überblick', '', 'uberblick'],
      ['日本', 'concept', 'concept'],
      ['To be in it', '', 'be'],
    ];
    for (const [title, start, name] of names) assert.equal(fileNameFor(title, start), name, title);
  });

  test('ends after some sixty characters, between two words', () => {
    const name = fileNameFor('word '.repeat(50), 'how-to');
    assert.ok(name.length <= 60 && name.endsWith('-word'), name);
  });
});
