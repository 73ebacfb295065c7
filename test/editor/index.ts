import 'mocha/mocha.js';
import * as vscode from 'vscode';

/** What the runner reads: one entry a test, in the order run. */
interface Result {
  readonly title: string;
  readonly milliseconds: number;
  readonly error?: string;
}

/**
 * Runs every test of this folder inside VS Code, in whichever extension host has loaded this file, and writes
 * what came of it to out/test/editor/results.json. VS Code calls it; a rejection means that a test failed.
 */
export async function run(): Promise<void> {
  const results: Result[] = [];
  class ListReporter {
    constructor(runner: Mocha.Runner) {
      const add = (test: Mocha.Test, error?: Error) =>
        results.push({
          title: test.fullTitle(),
          milliseconds: test.duration ?? 0,
          error: error?.stack ?? error?.message,
        });
      runner.on('pass', (test) => add(test));
      runner.on('fail', (test, error) => add(test, error as Error));
    }
  }
  mocha.setup({ ui: 'tdd', reporter: ListReporter as unknown as Mocha.ReporterConstructor, timeout: 20_000 });
  await import('./activation.test');
  await import('./diagnostics.test');
  await import('./codeActions.test');
  await import('./features.test');
  await import('./completion.test');
  await import('./navigation.test');
  await import('./dataFiles.test');
  await import('./docset.test');
  await import('./refactoring.test');
  await import('./editing.test');
  await import('./paste.test');
  await import('./published.test');
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  const project = vscode.extensions.getExtension('entra-docs.entra-docs')!.extensionUri;
  const file = vscode.Uri.joinPath(project, 'out', 'test', 'editor', 'results.json');
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(JSON.stringify(results)));
  if (failures) throw new Error(`${failures} failed`);
}
