import assert from 'node:assert/strict';
import { droppedFiles } from '../../../src/features/paste/droppedFiles';
import { extensionOfMime, imageFolderOf, newImagePath } from '../../../src/features/paste/imageFile';
import { checkFile } from '../../../src/rules/engine';
import { activeRules } from '../../../src/rules/ruleSets';
import { docsetOf, type FileRecord } from '../../support/memoryDocset';
import { pasted, pasting } from './pasting';

const files: FileRecord = {
  'articles/media/example/a.png': '',
  'articles/media/example/b.png': '',
  'articles/other.md': '---\ntitle: Other\n---\n\n# The *other* [one]\n',
  'far/away.md': '# Away\n',
  'includes/note.md': 'Text.\n',
};

function drop(source: string, ...paths: readonly string[]): string | undefined {
  return pasted(source, droppedFiles(pasting(source, files), paths));
}

const image = (name: string) => `:::image type="content" source="media/example/${name}.png" alt-text="«»":::`;

suite('Files dropped into an article', () => {
  test('are shown as images, with the caret in the alternative text', () => {
    assert.equal(drop('¦', 'articles/media/example/a.png'), image('a'));
    assert.equal(
      drop('¦\n', 'articles/media/example/a.png', 'articles/media/example/b.png'),
      `${image('a')}\n\n${image('b')}\n`,
    );
  });

  test('keep the indentation of the step they are dropped behind', () => {
    assert.equal(
      drop('1. Select **Save**.¦\n1. Next.\n', 'articles/media/example/a.png'),
      `1. Select **Save**.\n\n   ${image('a')}\n\n1. Next.\n`,
    );
    assert.equal(
      drop('1. One.\n   - Two.¦', 'articles/media/example/a.png'),
      `1. One.\n   - Two.\n\n     ${image('a')}`,
    );
    assert.equal(drop('1. One.\n\n   ¦\n', 'articles/media/example/a.png'), `1. One.\n\n   ${image('a')}\n`);
    assert.equal(drop('- ¦\n', 'articles/media/example/a.png'), `- ${image('a')}\n`);
    assert.equal(
      drop('> [!NOTE]\n> Text.¦\n', 'articles/media/example/a.png'),
      `> [!NOTE]\n> Text.\n>\n> ${image('a')}\n`,
    );
  });

  test('stand in the line where text goes on behind them', () => {
    assert.equal(drop('Select ¦ now.', 'articles/media/example/a.png'), `Select ${image('a')} now.`);
    assert.equal(drop('| a |\n|---|\n| ¦ |\n', 'articles/media/example/a.png'), `| a |\n|---|\n| ${image('a')} |\n`);
    assert.equal(drop('a ¦b', 'articles/media/example/a.png'), `a ${image('a')} b`);
  });

  test('are an address where one of their kind belongs', () => {
    const picture = 'articles/media/example/a.png';
    assert.equal(drop('![x](¦)', picture), '![x](media/example/a.png)');
    const tag = (source: string) => `:::image type="content" source="${source}" alt-text="A.":::`;
    assert.equal(drop(tag('¦'), picture), tag('media/example/a.png'));
    assert.equal(drop(tag('«old.png»'), picture), tag('media/example/a.png'));
    assert.equal(drop('[!INCLUDE [x](¦)]', 'includes/note.md'), '[!INCLUDE [x](../includes/note.md)]');
    assert.equal(drop('[x](¦)', 'articles/other.md'), '[x](other.md)');
    assert.equal(drop(tag('¦'), 'articles/other.md'), undefined);
    assert.equal(drop('[x](¦)', 'includes/note.md'), undefined);
    assert.equal(drop('[x](¦)', picture, 'articles/other.md'), undefined);
  });

  test('stand below tags, markers of alerts and headings of tabs, in their indentation', () => {
    const below = (line: string, prefix = '') => {
      assert.equal(
        drop(`${line}¦\n`, 'articles/media/example/a.png'),
        `${line}\n${prefix.trimEnd()}\n${prefix}${image('a')}\n`,
      );
    };
    below('::: zone pivot="a"');
    below('> [!NOTE]', '> ');
    below('# [Tab](#tab/a)');
    below('[!INCLUDE [note](../includes/note.md)]');
    below('| a |\n|---|\n| b |');
  });

  test('leave no blanks behind on the line above them', () => {
    assert.equal(drop('- a\n  ¦\n', 'articles/media/example/a.png'), `- a\n\n  ${image('a')}\n`);
    assert.equal(drop('> a\n> ¦\n', 'articles/media/example/a.png'), `> a\n>\n> ${image('a')}\n`);
    assert.equal(drop('> [!NOTE]\n> ¦\n', 'articles/media/example/a.png'), `> [!NOTE]\n> ${image('a')}\n`);
  });

  test('are links with the title of an article, and includes', () => {
    assert.equal(drop('See ¦.', 'articles/other.md'), 'See [The other \\[one\\]](other.md).');
    assert.equal(
      drop('See ¦.', 'articles/other.md', 'far/away.md'),
      'See [The other \\[one\\]](other.md) [Away](../far/away.md).',
    );
    assert.equal(drop('Text.\n\n¦\n', 'includes/note.md'), 'Text.\n\n[!INCLUDE [note](../includes/note.md)]\n');
    assert.equal(
      drop('[!INCLUDE [a](~/includes/note.md)]\n\n¦\n', 'includes/note.md'),
      '[!INCLUDE [a](~/includes/note.md)]\n\n[!INCLUDE [note](~/includes/note.md)]\n',
    );
  });

  test('are left alone in code, for other files and for the article itself', () => {
    assert.equal(drop('```\n¦\n```\n', 'articles/media/example/a.png'), undefined);
    assert.equal(drop('1. a\n\n   ```json\n   ¦\n', 'articles/media/example/a.png'), undefined);
    assert.equal(drop('---\n¦\n---\n', 'articles/media/example/a.png'), undefined);
    assert.equal(drop('¦', 'articles/a.ps1'), undefined);
    assert.equal(drop('¦', 'articles/example.md'), undefined);
    assert.equal(drop('## He¦ad\n', 'articles/media/example/a.png'), undefined);
  });

  test('leave an article without a new finding but the missing alternative text', () => {
    const header =
      '---\ntitle: An example of an article that is long enough\ndescription: It shows one thing.\n---\n\n';
    const source = `${header}# Example\n\nText.\n\n1. One.¦\n1. Two.\n`;
    const before = findings(source.replace('¦', ''));
    const after = drop(source, 'articles/media/example/a.png')!.replace(
      '«»',
      'Screenshot of the page with the button.',
    );
    assert.deepEqual(findings(after), before);
  });
});

function findings(text: string): readonly string[] {
  const docset = docsetOf({ ...files, 'articles/example.md': text });
  const found = checkFile(docset, 'articles/example.md', activeRules(docset, 'entra', {}));
  return found.map(({ code }) => code).filter((code) => code !== 'image-unused');
}

suite('The file of a new image', () => {
  const folderOf = (text: string, more: FileRecord = {}, path?: string) => {
    const { docset, path: own, article } = pasting(`${text}¦`, { 'docs.md': '', ...more }, path);
    return imageFolderOf(docset, own, article);
  };

  test('lies in the folder of the article, beside it', () => {
    assert.equal(folderOf('# A\n'), 'articles/media/example');
    assert.equal(folderOf('Text.\n', {}, 'includes/note.md'), 'includes/media/note');
    assert.equal(folderOf('# A\n', { 'articles/images/other/x.png': '' }), 'articles/images/example');
  });

  test('lies where the other images of the article lie, but not with those of others', () => {
    const own = { 'articles/media/old-name/x.png': '' };
    assert.equal(folderOf('![a](media/old-name/x.png)\n', own), 'articles/media/old-name');
    assert.equal(
      folderOf('![a](media/old-name/x.png)\n', { ...own, 'articles/old-name.md': '# Old\n' }),
      'articles/media/example',
    );
    assert.equal(
      folderOf('![a](media/shared/x.png)\n', { 'articles/media/shared/x.png': '' }),
      'articles/media/example',
    );
  });

  const nameOf = (name: string | undefined, taken: readonly string[] = [], text = '# Sign in to the center\n\n¦') => {
    const { docset, article, selection } = pasting(text, { 'm/a-b.png': '' });
    return newImagePath(docset, 'm', article, selection.start, { name, extension: 'png' }, (path) =>
      taken.includes(path),
    );
  };

  test('has a clean name, of the file or of the section, and a number where that is taken', () => {
    assert.equal(nameOf('SignIn Page (1).PNG'), 'm/sign-in-page-1.png');
    assert.equal(nameOf('Ünïcode_Näme.png'), 'm/unicode-name.png');
    assert.equal(nameOf('A b.png'), 'm/a-b-2.png');
    assert.equal(nameOf('image.png'), 'm/sign-center.png');
    assert.equal(nameOf('Screenshot 2026-11-23 093301.png'), 'm/sign-center.png');
    assert.equal(nameOf(undefined, ['m/sign-center.png', 'm/sign-center-2.png']), 'm/sign-center-3.png');
    assert.equal(nameOf(undefined, [], '¦'), 'm/m.png');
    assert.equal(nameOf('図.png', [], '¦'), 'm/m.png');
  });

  test('is of a kind that Learn shows', () => {
    assert.equal(extensionOfMime('image/jpeg'), 'jpg');
    assert.equal(extensionOfMime('image/webp'), undefined);
    assert.equal(extensionOfMime('constructor'), undefined);
  });
});
