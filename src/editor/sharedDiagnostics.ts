import * as vscode from 'vscode';

/**
 * Diagnostics at files about which several have something to say: a config is checked with its docset, and again
 * with each article that takes a value from it. What two of them say alike is shown once.
 */
export interface SharedDiagnostics extends vscode.Disposable {
  /** From now on this is all that `source` has to say. */
  set(source: string, said: readonly FileDiagnostics[]): void;
  clear(): void;
}

export type FileDiagnostics = readonly [file: vscode.Uri, diagnostics: readonly vscode.Diagnostic[]];

export function createSharedDiagnostics(): SharedDiagnostics {
  const collection = vscode.languages.createDiagnosticCollection('entra-docs-config');
  const bySource = new Map<string, readonly FileDiagnostics[]>();

  function show(file: vscode.Uri): void {
    const key = file.toString();
    const said = [...bySource.values()].flat().filter(([uri]) => uri.toString() === key);
    const once = new Map(said.flatMap(([, diagnostics]) => diagnostics.map((each) => [identityOf(each), each])));
    collection.set(file, [...once.values()]);
  }

  return {
    set(source, said) {
      const before = bySource.get(source) ?? [];
      if (said.length) bySource.set(source, said);
      else bySource.delete(source);
      for (const [file] of [...before, ...said]) show(file);
    },
    clear() {
      bySource.clear();
      collection.clear();
    },
    dispose: () => collection.dispose(),
  };
}

function identityOf({ range, severity, code, message }: vscode.Diagnostic): string {
  const { start, end } = range;
  const id = typeof code === 'object' ? code.value : code;
  return [start.line, start.character, end.line, end.character, severity, id, message].join(' ');
}
