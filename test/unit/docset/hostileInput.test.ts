import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readDocsetConfig } from '../../../src/docset/readConfig';
import { compileGlob } from '../../../src/docset/globs';
import { readPublishConfig } from '../../../src/docset/publishConfig';
import { readRedirectionFile } from '../../../src/docset/redirections';
import { docsetOf } from '../../support/memoryDocset';

/** Text as files may hold it, lone surrogates included, with much of what the syntax is made of. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        '{',
        '}',
        '[',
        ']',
        '"',
        ':',
        ',',
        '\n',
        '- ',
        '#',
        '/',
        '..',
        '*',
        '%',
        '\\',
        '~',
        'a',
        '\ud800',
      ),
      {
        maxLength: 40,
      },
    )
    .map((parts) => parts.join('')),
);

suite('Whatever a file holds', () => {
  test('configuration is read without a throw', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('x.json', 'x.yml'), (content, path) => {
        const { config } = readDocsetConfig(path, content, () => content);
        assert.ok(config.content.length >= 0);
        readPublishConfig(path, content);
        readRedirectionFile(path, content, 'docs');
      }),
    );
  });

  test('values of any type are read without a throw', () => {
    const keys = ['content', 'resource', 'files', 'src', 'fileMetadata', 'rules', 'extend', 'dependencies', 'routes'];
    const config = fc.dictionary(
      fc.constantFrom(...keys, 'build', 'redirections', 'docsets_to_publish'),
      fc.jsonValue(),
    );
    fc.assert(
      fc.property(config, fc.boolean(), (value, inBuild) => {
        const content = JSON.stringify(inBuild ? { build: value } : value);
        readDocsetConfig('docfx.json', content, () => content);
        readPublishConfig('x.json', content);
        readRedirectionFile('x.json', content, '');
      }),
    );
  });

  test('any link resolves, to the same thing each time', () => {
    const docset = docsetOf({ 'a/b.md': '', '.openpublishing.redirection.json': '[' });
    fc.assert(
      fc.property(text, (href) => {
        const resolution = docset.resolve('a/b.md', { href });
        assert.deepEqual(docset.resolve('a/b.md', { href }), resolution);
        docset.resolveContent('a/b.md', { href });
      }),
    );
  });

  test('any pattern is a glob', () => {
    fc.assert(fc.property(text, text, (pattern, path) => typeof compileGlob(pattern)(path) === 'boolean'));
  });

  test('any text may come in any place', () => {
    const paths = ['a.md', 'includes/b.md', 'docfx.json', '.openpublishing.publish.config.json', 'toc.yml'];
    const edit = fc.tuple(fc.constantFrom(...paths), fc.option(text, { nil: undefined }));
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 8 }), (edits) => {
        const docset = docsetOf({ 'a.md': '[x](#y)', 'includes/b.md': '' });
        for (const [path, content] of edits) {
          docset.update(path, content);
          docset.articlePaths.forEach((article) => docset.anchors(article));
          assert.equal(docset.text(path), content);
        }
      }),
    );
  });
});
