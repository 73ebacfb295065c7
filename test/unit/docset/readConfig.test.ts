import assert from 'node:assert/strict';
import { slice } from '../../../src/article/span';
import { readDocsetConfig } from '../../../src/docset/readConfig';
import { repositoryName } from '../../../src/docset/repositoryName';

function read(config: object | string, path = 'docfx.json') {
  return readDocsetConfig(path, typeof config === 'string' ? config : JSON.stringify(config));
}

suite('A docset config', () => {
  test('lists content and resource in all their forms', () => {
    const { config, problems, isV3 } = read({
      build: {
        content: [{ files: '**/*.md', exclude: ['a/**'], src: './articles/', dest: '.' }, { src: 'b' }],
        resource: { files: ['**/*.png'] },
      },
    });
    assert.deepEqual(config.content, [
      { files: ['**/*.md'], exclude: ['a/**'], src: 'articles', dest: '' },
      { files: ['**'], exclude: [], src: 'b', dest: '' },
    ]);
    assert.deepEqual(config.resource, [{ files: ['**/*.png'], exclude: [], src: '', dest: '' }]);
    assert.deepEqual([config.form, config.isComplete, isV3, problems], ['build', true, false, []]);
  });

  test('without content and resource takes the whole docset', () => {
    const { config } = read('', 'docfx.yml');
    assert.deepEqual(
      config.content.map(({ files, exclude }) => [files, exclude]),
      [[['**'], ['_site/**', '_localization/**', '_themes/**', '_themes.pdf/**']]],
    );
    assert.deepEqual(read('files: docs/**\nexclude: "*"', 'docfx.yml').config.content, [
      { files: ['docs/**'], exclude: ['*'], src: '', dest: '' },
    ]);
  });

  test('keeps metadata in the order of the file, with the place of each value', () => {
    const text = JSON.stringify({
      build: {
        globalMetadata: { brand: 'entra', list: ['x'] },
        fileMetadata: { author: { 'a/**': 'one', 'b/**': null }, 'ms.date': { '**': 1 } },
      },
    });
    const { config } = read(text);
    assert.deepEqual(
      config.globalMetadata.map(({ key, value }) => [key, slice(text, value.span)]),
      [
        ['brand', '"entra"'],
        ['list', '["x"]'],
      ],
    );
    assert.deepEqual(
      config.fileMetadata.map(({ key, glob, value }) => [key, glob, slice(text, value.span)]),
      [
        ['author', 'a/**', '"one"'],
        ['author', 'b/**', 'null'],
        ['ms.date', '**', '1'],
      ],
    );
  });

  test('may be in the flat form of docfx v3', () => {
    assert.equal(read('basePath: /azure\nroutes:\n  articles/: .\n', 'docfx.yml').isV3, true);
    const { config, isV3 } = read({ content: '**/*.md', basePath: '/azure' });
    assert.deepEqual([config.form, config.basePath, isV3], ['flat', '/azure', true]);
    assert.equal(read({ metadata: [{ src: ['x.csproj'] }] }).isV3, false);
    assert.equal(read({}).isV3, false);
  });

  test('reads rule overrides, dependencies and rule files', () => {
    const { config } = read({
      build: {
        rules: {
          'file-not-found': 'off',
          'h1-missing': { severity: 'Suggestion', exclude: 'a/**', message: 'No H1' },
          'odd-level': 'loud',
          'odd-form': 3,
        },
        dependencies: { 'code/': 'https://github.com/a/samples.git#main', dep: { url: 'https://x/y' } },
        metadataSchema: ['a.json', 'https://x/b.json'],
        markdownValidationRules: 'rules.json',
      },
    });
    const rules = Object.entries(config.rules).map(([code, { value: _, ...rule }]) => [code, rule]);
    assert.deepEqual(JSON.parse(JSON.stringify(Object.fromEntries(rules))), {
      'file-not-found': { severity: 'off' },
      'h1-missing': { severity: 'suggestion', exclude: ['a/**'], message: 'No H1' },
      'odd-level': {},
    });
    assert.deepEqual(config.dependencies, [
      { folder: 'code', repository: 'samples', url: 'https://github.com/a/samples.git#main' },
      { folder: 'dep', repository: 'y', url: 'https://x/y' },
    ]);
    assert.deepEqual(config.metadataSchema, ['a.json', 'https://x/b.json']);
    assert.deepEqual(config.markdownValidationRules, ['rules.json']);
  });

  test('lies over the files it extends', () => {
    const files: Record<string, string> = {
      'base.yml': 'basePath: /base\nglobalMetadata:\n  a: base\n  b: base\n',
      'more.json': '{ "build": { "globalMetadata": { "b": "more" } } ',
    };
    const text = '{ "extend": ["base.yml", "more.json", "gone.yml"], "globalMetadata": { "c": "own" } }';
    const { config, problems } = readDocsetConfig('docfx.json', text, (path) => files[path]);
    assert.equal(config.basePath, '/base');
    assert.deepEqual(
      config.globalMetadata.map(({ key, value }) => [key, value.value, value.path]),
      [
        ['a', 'base', 'base.yml'],
        ['b', 'base', 'base.yml'],
        ['b', 'more', 'more.json'],
        ['c', 'own', 'docfx.json'],
      ],
    );
    assert.deepEqual(
      problems.map(({ path, code }) => [path, code]),
      [['more.json', 'json-syntax-error']],
    );
  });

  test('that is broken is known to be incomplete, and takes what nearly every docset takes', () => {
    const { config, problems } = read('{ "build": ');
    assert.equal(problems.length, 1);
    assert.equal(config.isComplete, false);
    assert.deepEqual(
      config.content.map(({ exclude }) => exclude),
      [['**/includes/**']],
    );
    const partly = read('{ "build": { "content": { "files": "*.md" }, "resource": "*.png", "globalMetadata": ');
    assert.deepEqual(partly.config.content[0]?.files, ['*.md']);
    assert.equal(partly.config.isComplete, false);
    // Broken within: what stands there may be half of it.
    const within = read('{ "build": { "content": [ { "files": "*.md" }, oops');
    assert.deepEqual(within.config.content[0]?.files, ['**/*.md', '**/*.yml']);
  });

  test('reports globs that the build rejects, at their place', () => {
    const text = '{ "build": { "content": { "files": ["{a"] }, "fileMetadata": { "x": { "[b": 1 } } } }';
    const { problems } = read(text);
    assert.deepEqual(
      problems.map(({ code, message, span }) => [code, message, slice(text, span)]),
      [
        ['glob-pattern-invalid', "Glob pattern '{a' is invalid: a '{' without its '}'.", '"{a"'],
        ['glob-pattern-invalid', "Glob pattern '[b' is invalid: a '[' without its ']'.", '"[b"'],
      ],
    );
  });

  test('names a repository by the end of its address', () => {
    assert.equal(repositoryName('https://github.com/MicrosoftDocs/reusable-content'), 'reusable-content');
    assert.equal(repositoryName('https://github.com/a/b.git/'), 'b');
    assert.equal(repositoryName('https://github.com/a/b#live'), 'b');
    assert.equal(repositoryName('../local'), 'local');
  });
});
