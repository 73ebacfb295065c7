import assert from 'node:assert/strict';
import { pastedQuotes } from '../../../src/features/paste/pastedQuotes';
import { pasted, pasting } from './pasting';

function paste(source: string, text: string): string | undefined {
  const { article, selection } = pasting(source);
  return pasted(source, pastedQuotes(article, selection, text));
}

suite('Pasted quotation marks', () => {
  test('become plain in prose', () => {
    assert.equal(paste('It ¦.', 'says “yes”'), 'It says "yes".');
    assert.equal(paste('- «old»\n', 'the user’s'), "- the user's\n");
    assert.equal(paste('| a |\n|---|\n| ¦ |\n', '“b”'), '| a |\n|---|\n| "b" |\n');
  });

  test('stay in code, where they come in code, and where there is nothing else', () => {
    assert.equal(paste('```\n¦\n```\n', 'echo “a”'), undefined);
    assert.equal(paste('`¦`', '“a”'), undefined);
    assert.equal(paste('---\ntitle: ¦\n---\n', '“a”'), undefined);
    assert.equal(paste('¦', 'Run `echo “a”`.'), undefined);
    assert.equal(paste('¦', 'Say “a”: `echo “a”`.'), 'Say "a": `echo “a”`.');
    assert.equal(paste('¦', 'plain'), undefined);
  });

  test('become single ones inside of an attribute', () => {
    assert.equal(
      paste(':::image type="content" source="a.png" alt-text="¦":::', 'The “Save” button'),
      ':::image type="content" source="a.png" alt-text="The \'Save\' button":::',
    );
  });
});
