import * as vscode from 'vscode';
import { equal, ok, pause, show, until, uriIn } from './inEditor';

suite('The extension', () => {
  test('is awake beside a publish config, and when markdown is opened', async () => {
    const extension = vscode.extensions.getExtension('entra-docs.entra-docs');
    ok(extension, 'It is not installed');
    await show(uriIn('plain', 'notes.md'));
    await until(
      () => extension.isActive,
      () => 'It sleeps on',
    );
  });

  test('loads neither a parser nor a rule for markdown outside docsets', async function () {
    const files = loadedFiles();
    if (!files) this.skip();
    ok(
      files.some((file) => file.endsWith('extension.js')),
      'The account is of something else',
    );
    await pause(500);
    equal(
      loadedFiles()?.filter((file) => /[\\/](openRepository|checking|providers|styleFindings)-/.test(file)),
      [],
    );
  });
});

/** What Node has loaded of our files; a web worker keeps no account of that. */
function loadedFiles(): readonly string[] | undefined {
  const { cache } = require as { cache?: Readonly<Record<string, unknown>> };
  return cache && Object.keys(cache).filter((file) => /[\\/]dist[\\/]/.test(file));
}
