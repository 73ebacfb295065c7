import assert from 'node:assert/strict';
import { docsetOf, memoryFiles, memoryRepository } from '../../support/memoryDocset';
import { openRepository } from '../../../src/docset/repository';

const publish = (...folders: string[]) =>
  JSON.stringify({
    docsets_to_publish: folders.map((folder) => ({ docset_name: folder, build_source_folder: folder })),
  });

suite('A repository', () => {
  test('without any config has no docset', () => {
    const repository = memoryRepository({ 'docs/a.md': '# A' }, { config: false });
    assert.deepEqual(repository.docsets, []);
    assert.equal(repository.docsetOf('docs/a.md'), undefined);
  });

  test('has the docsets that its publish config names', () => {
    const { docsets, docsetOf } = memoryRepository({
      '.openpublishing.publish.config.json': publish('docs', 'reference', 'gone'),
      'docs/docfx.json': '{ "build": {} }',
      'reference/docfx.json': '{ "build": {} }',
      'docs/a.md': '',
    });
    assert.deepEqual(
      docsets.map(({ root, name, isLearn }) => [root, name, isLearn]),
      [
        ['docs', 'docs', true],
        ['reference', 'reference', true],
      ],
    );
    assert.equal(docsetOf('docs/a.md')?.root, 'docs');
    assert.equal(docsetOf('reference/sub/x.md')?.root, 'reference');
    assert.equal(docsetOf('README.md'), undefined);
  });

  test('takes the docset of a file to be the nearest above it', () => {
    const { docsets, docsetOf } = memoryRepository({
      '.openpublishing.publish.config.json': publish('.'),
      'docfx.json': '{ "build": { "content": "**/*.md" } }',
      'inner/docfx.yml': '',
      'inner/a.md': '',
      'b.md': '',
    });
    assert.deepEqual(
      docsets.map(({ root }) => root),
      ['', 'inner'],
    );
    assert.equal(docsetOf('inner/a.md'), docsets[1]);
    assert.deepEqual(docsets[0]?.articlePaths, ['b.md']);
    assert.deepEqual(docsets[1]?.articlePaths, ['a.md']);
    assert.equal(docsets[1]?.isLearn, true);
  });

  test('is no Learn repository when a docfx.json stands alone', () => {
    assert.equal(docsetOf({ 'docfx.json': '{ "build": {} }' }).isLearn, false);
    assert.equal(docsetOf({ 'docfx.json': '{ "metadata": [] }' }).isLearn, false);
    assert.equal(docsetOf({ 'docfx.yml': '' }).isLearn, true);
    const beside = memoryRepository({
      '.openpublishing.publish.config.json': publish('docs'),
      'docs/docfx.json': '{}',
      'tools/docfx.json': '{}',
    });
    assert.deepEqual(
      beside.docsets.map(({ isLearn }) => isLearn),
      [true, false],
    );
  });

  test('reads docfx.yml where there are both', () => {
    const docset = docsetOf({ 'docfx.json': '{ "content": "x/**" }', 'docfx.yml': 'content: y/**', 'y/a.md': '' });
    assert.equal(docset.config.path, 'docfx.yml');
    assert.deepEqual(docset.articlePaths, ['y/a.md']);
  });

  test('may hold several publish configs', () => {
    const { docsets } = memoryRepository({
      'one/.openpublishing.publish.config.json': publish('docs'),
      'one/docs/docfx.json': '{ "build": { "content": "**/*.md" } }',
      'one/.openpublishing.redirection.json': JSON.stringify({
        redirections: [{ source_path_from_root: '/docs/old.md', redirect_url: '/x' }],
      }),
      'two/.openpublishing.publish.config.json': publish('.'),
      'two/docfx.json': '{ "build": {} }',
    });
    assert.deepEqual(
      docsets.map(({ root, isLearn }) => [root, isLearn]),
      [
        ['one/docs', true],
        ['two', true],
      ],
    );
    assert.equal(docsets[0]?.redirectionOf('old.md')?.url, '/x');
    assert.deepEqual(docsets[1]?.redirections, []);
  });

  test('reports each broken configuration file once and goes on', () => {
    const { docsets } = memoryRepository({
      '.openpublishing.publish.config.json': '{ "docsets_to_publish": ',
      'a/docfx.json': '{ "build": { "content": "**/*.md" ',
      'a/x.md': '',
      'b/docfx.json': '{ "build": {} }',
      'b/.openpublishing.redirection.json': '[[',
      '.openpublishing.redirection.json': '{',
    });
    assert.deepEqual(
      docsets.map(({ problems }) => problems.map(({ path, code }) => `${path} ${code}`)),
      [
        [
          'docfx.json json-syntax-error',
          '../.openpublishing.publish.config.json json-syntax-error',
          '../.openpublishing.redirection.json json-syntax-error',
        ],
        ['.openpublishing.redirection.json json-syntax-error'],
      ],
    );
    assert.deepEqual(docsets[0]?.articlePaths, ['x.md']);
    // A publish config is there, so it is Learn's, even if nobody can tell what it names.
    assert.ok(docsets.every(({ isLearn }) => isLearn));
  });

  test('reads no article before it is asked for', () => {
    const files = memoryFiles({ 'a.md': '# A', 'includes/b.md': '# B' });
    const read: string[] = [];
    const repository = openRepository({ ...files, read: (path) => (read.push(path), files.read(path)) });
    const [docset] = repository.docsets;
    assert.deepEqual([docset?.articlePaths, docset?.basePath, docset?.problems], [['a.md'], undefined, []]);
    assert.deepEqual(
      read.filter((path) => path.endsWith('.md')),
      [],
    );
  });

  test('keeps facts, and of articles only the last', () => {
    const long = 'word '.repeat(180_000);
    const files = memoryFiles({ 'a.md': `# A\n\n${long}`, 'b.md': `# B\n\n${long}`, 'c.md': `# C\n\n${long}` });
    const read: string[] = [];
    const repository = openRepository({ ...files, read: (path) => (read.push(path), files.read(path)) });
    const docset = repository.docsets[0]!;
    const readNow = (ask: () => void): readonly string[] => {
      read.length = 0;
      ask();
      return [...read];
    };
    assert.deepEqual(
      readNow(() => docset.articlePaths.forEach(docset.facts)),
      ['a.md', 'b.md', 'c.md'],
    );
    assert.deepEqual(
      readNow(() => docset.articlePaths.forEach(docset.facts)),
      [],
    );
    assert.deepEqual(
      readNow(() => docset.article('c.md')),
      [],
    );
    assert.deepEqual(
      readNow(() => docset.article('a.md')),
      ['a.md'],
    );
  });

  test('asks again for a file that was not loaded', () => {
    const record: Record<string, string | undefined> = { 'a.md': undefined };
    const docset = docsetOf(record);
    const files = memoryRepository(record);
    assert.deepEqual(
      [docset.text('a.md'), docset.article('a.md'), docset.facts('a.md')],
      [undefined, undefined, undefined],
    );
    assert.equal(docset.anchors('a.md'), undefined);
    assert.equal(docset.update('a.md', '# A')[0], 'a.md');
    assert.ok(docset.anchors('a.md')?.has('a'));
    assert.equal(files.docsets[0]?.find('a.md'), 'a.md');
  });
});

suite('The files of a docset', () => {
  const docset = docsetOf(
    {
      '.openpublishing.publish.config.json': publish('docs'),
      'docs/docfx.json': JSON.stringify({
        build: { content: { files: ['**/*.md', '**/*.yml'], exclude: ['**/includes/**', 'shared/**', 'README.md'] } },
      }),
      'docs/B/a.md': '[!INCLUDE [x](../shared/x.md)]',
      'docs/index.yml': '',
      'docs/includes/i.md': '',
      'docs/shared/x.md': '',
      'docs/shared/unused.md': '',
      'docs/README.md': '',
      'docs/media/p.PNG': '',
      'docs/.vscode/x.md': '',
      'code/x.cs': '',
    },
    'docs',
  );

  test('are articles, includes and images', () => {
    assert.deepEqual(docset.articlePaths, ['B/a.md']);
    assert.deepEqual(docset.includePaths, ['includes/i.md']);
    assert.deepEqual(docset.imagePaths, ['media/p.PNG']);
    assert.ok(docset.paths.includes('README.md') && !docset.paths.includes('../code/x.cs'));
  });

  test('are includes too when an article includes them', () => {
    assert.equal(docset.isInclude('shared/x.md'), false);
    docset.facts('B/a.md');
    assert.equal(docset.isInclude('shared/x.md'), true);
    assert.equal(docset.isInclude('shared/unused.md'), false);
    assert.deepEqual(docset.includePaths, ['includes/i.md', 'shared/x.md']);
  });

  test('are found in any letter case, beside the docset too', () => {
    assert.equal(docset.find('b/A.md'), 'B/a.md');
    assert.equal(docset.find('../Code/x.cs'), '../code/x.cs');
    assert.equal(docset.find('nowhere.md'), undefined);
    assert.equal(docset.repositoryPath('../code/x.cs'), 'code/x.cs');
    assert.equal(docset.docsetPath('code/x.cs'), '../code/x.cs');
    assert.equal(docset.docsetPath('docs/B/a.md'), 'B/a.md');
  });

  test('are listed by folder', () => {
    assert.deepEqual(docset.folder('B'), { files: ['a.md'], folders: [] });
    assert.deepEqual(docset.folder('')?.folders, ['.vscode', 'B', 'includes', 'media', 'shared']);
    assert.equal(docset.folder('nowhere'), undefined);
  });
});
