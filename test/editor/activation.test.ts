import * as vscode from 'vscode';
import { ok, show, until, uriIn } from './inEditor';

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
});
