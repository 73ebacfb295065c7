import * as vscode from 'vscode';
import { Lines } from '../article/lines';
import type { Finding } from '../rules/rule';
import { diagnosticOf } from './convert';
import type { Place } from './session';

/**
 * Findings at files about which several have something to say: a config is checked with its docset, and again with
 * each article that takes a value from it. What two of them say alike is shown once.
 */
export interface SharedDiagnostics extends vscode.Disposable {
  /** From now on this is all that `source` has to say. */
  set(source: string, said: readonly FileFindings[]): void;
  /** What is shown at exactly this text of the document; nothing for another. */
  shown(document: vscode.TextDocument): readonly FileFindings[];
  clear(): void;
}

/** What is found in one file, which need not be open. */
export interface FileFindings {
  readonly place: Place;
  /** What the file said when it was checked. */
  readonly text: string;
  readonly findings: readonly Finding[];
}

/** The findings at the docset-relative `place.path`, in the text that the docset holds. */
export function findingsAt(place: Place, findings: readonly Finding[]): FileFindings {
  return { place, text: place.docset.text(place.path) ?? '', findings };
}

export function createSharedDiagnostics(): SharedDiagnostics {
  const collection = vscode.languages.createDiagnosticCollection('entra-docs-config');
  const bySource = new Map<string, ReadonlyMap<string, FileFindings>>();

  function saidAt(key: string): readonly FileFindings[] {
    return [...bySource.values()].flatMap((files) => files.get(key) ?? []);
  }

  function show(key: string): void {
    const diagnostics = saidAt(key).flatMap(({ text, findings }) => {
      const lines = new Lines(text);
      return findings.map((finding) => diagnosticOf(lines, finding));
    });
    const once = new Map(diagnostics.map((each) => [identityOf(each), each]));
    collection.set(vscode.Uri.parse(key), [...once.values()]);
  }

  return {
    set(source, said) {
      const before = bySource.get(source)?.keys() ?? [];
      const files = new Map(said.map((each) => [uriOf(each.place).toString(), each]));
      const changed = new Set([...before, ...files.keys()]);
      if (said.length) bySource.set(source, files);
      else bySource.delete(source);
      changed.forEach(show);
    },
    shown(document) {
      const text = document.getText();
      return saidAt(document.uri.toString()).filter((each) => each.text === text);
    },
    clear() {
      bySource.clear();
      collection.clear();
    },
    dispose: () => collection.dispose(),
  };
}

function uriOf({ repository, docset, path }: Place): vscode.Uri {
  return repository.files.uriOf(docset.repositoryPath(path));
}

function identityOf({ range, severity, code, message }: vscode.Diagnostic): string {
  const { start, end } = range;
  const id = typeof code === 'object' ? code.value : code;
  return [start.line, start.character, end.line, end.character, severity, id, message].join(' ');
}
