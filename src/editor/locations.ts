import * as vscode from 'vscode';
import { Lines } from '../article/lines';
import type { Span } from '../article/span';
import { rangeOf } from './convert';
import type { DocsetPlace } from './session';

/** Turns places in files of a docset into VS Code's; the lines of each file are counted once. */
export function locator({ repository, docset }: DocsetPlace): (path: string, span?: Span) => vscode.Location {
  const lines = new Map<string, Lines>();

  function linesOf(path: string): Lines {
    const known = lines.get(path) ?? new Lines(docset.text(path) ?? '');
    lines.set(path, known);
    return known;
  }

  return (path, span) => {
    const range = span ? rangeOf(linesOf(path), span) : new vscode.Range(0, 0, 0, 0);
    return new vscode.Location(repository.files.uriOf(docset.repositoryPath(path)), range);
  };
}
