import assert from 'node:assert/strict';
import { applyEdits } from '../../../../src/article/span';
import { redirectChains } from '../../../../src/features/redirectChains';
import { unusedFiles } from '../../../../src/features/unusedFiles';
import { docsetOf, memoryRepository, type FileRecord } from '../../../support/memoryDocset';

suite('Unused files', () => {
  const unused = (files: FileRecord, root?: string) => {
    const { docsets } = memoryRepository(files);
    for (const docset of docsets) for (const path of docset.paths) if (path.endsWith('.md')) docset.facts(path);
    return unusedFiles(
      docsets.find((each) => each.root === (root ?? ''))!,
      docsets,
    );
  };

  test('are images and includes that nothing names', () => {
    assert.deepEqual(
      unused({
        'a.md': '![A](media/used.png)\n\n[!INCLUDE [x](includes/used.md)]\n',
        'index.yml': 'logo: media/logo.svg\n',
        'includes/used.md': 'Text\n',
        'includes/left.md': 'Text\n',
        'media/used.png': '',
        'media/logo.svg': '',
        'media/left.png': '',
      }),
      { images: ['media/left.png'], includes: ['includes/left.md'] },
    );
  });

  test('are not those that another docset of the repository shows', () => {
    const config = JSON.stringify({ build: { content: [{ files: ['**/*.md'], exclude: ['includes/**'] }] } });
    const publish = {
      docsets_to_publish: ['one', 'two'].map((name) => ({ docset_name: name, build_source_folder: name })),
    };
    const files = {
      '.openpublishing.publish.config.json': JSON.stringify(publish),
      'one/docfx.json': config,
      'two/docfx.json': config,
      'one/a.md': '# A\n',
      'one/media/shared.png': '',
      'one/media/left.png': '',
      'one/includes/shared.md': 'Text\n',
      'two/b.md': '![S](../one/media/shared.png)\n\n[!INCLUDE [s](../one/includes/shared.md)]\n',
    };
    assert.deepEqual(unused(files, 'one'), { images: ['media/left.png'], includes: [] });
  });

  test('are not known while something is still to be loaded', () => {
    assert.equal(unused({ 'a.md': '# A\n', 'b.md': undefined, 'media/left.png': '' }), undefined);
  });
});

suite('Chains of redirections', () => {
  const item = (source: string, url: string, keeps = false) => ({
    source_path: `${source}.md`,
    redirect_url: `/entra/${url}`,
    redirect_document_id: keeps,
  });
  const chainsOf = (...redirections: readonly object[]) => {
    const file = '.openpublishing.redirection.json';
    const text = JSON.stringify({ redirections }, undefined, 2);
    const docset = docsetOf({
      [file]: text,
      'new.md': '# New\n',
      'here.md': '# Here\n',
    });
    return { text, chains: redirectChains(docset) };
  };

  const known = item('gone', 'here', true);

  test('are shown with every step, and can be made one step', () => {
    const { text, chains } = chainsOf(known, item('oldest', 'older'), item('older', 'old'), item('old', 'new'));
    assert.deepEqual(
      chains.map(({ redirection, urls }) => [redirection.source, ...urls]),
      [
        ['oldest.md', '/entra/older', '/entra/old', '/entra/new'],
        ['older.md', '/entra/old', '/entra/new'],
      ],
    );
    const flat = applyEdits(
      text,
      chains.flatMap(({ flattening }) => flattening ?? []),
    );
    assert.deepEqual(
      (JSON.parse(flat) as { redirections: { redirect_url: string }[] }).redirections.map((each) => each.redirect_url),
      ['/entra/here', '/entra/new', '/entra/new', '/entra/new'],
    );
  });

  test('that are a circle, or keep the document id, stay as they are', () => {
    const circle = chainsOf(known, item('a', 'b'), item('b', 'a')).chains;
    assert.deepEqual(
      circle.map(({ isCircular, flattening }) => [isCircular, flattening]),
      [
        [true, undefined],
        [true, undefined],
      ],
    );
    const kept = chainsOf(known, item('a', 'old', true), item('old', 'new')).chains;
    assert.deepEqual(
      kept.map(({ flattening }) => flattening),
      [undefined],
    );
  });

  test('are none where every redirection leads to a page', () => {
    assert.deepEqual(chainsOf(known, item('old', 'new')).chains, []);
  });
});
