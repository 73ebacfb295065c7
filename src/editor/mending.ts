import * as vscode from 'vscode';
import { readArticle } from '../article/readArticle';
import { Lines } from '../article/lines';
import { applyEdits, type TextEdit } from '../article/span';
import { loadedDocset } from '../docset/loadedDocset';
import { checkDocset, checkFile } from '../rules/engine';
import { fixAll, safeFixOf } from '../rules/fixAll';
import { mend } from '../rules/mend';
import type { Finding } from '../rules/rule';
import { activeRules, type ActiveRule } from '../rules/ruleSets';
import { markdownlintSwitches } from '../style/markdownlintConfig';
import { docsetFor, isBuilt } from './checkedFiles';
import { textEditOf } from './convert';
import type { Place, Session } from './session';
import { readSettings } from './settings';
import type { SharedDiagnostics } from './sharedDiagnostics';

/** Makes all safe fixes of a document at once. */
export interface Mending {
  /**
   * The edit that leaves the document without anything that can be fixed safely, whether its findings have been
   * shown yet or not. Undefined where there is nothing to mend, and where two fixes undo each other.
   */
  editOf(document: vscode.TextDocument, token?: vscode.CancellationToken): Promise<vscode.WorkspaceEdit | undefined>;
}

export function createMending(session: Session, shared: SharedDiagnostics): Mending {
  return {
    async editOf(document, token) {
      const find = await finderFor(document, shared);
      const edits = await session.askAboutFile(document, (place) => editsFor(document.getText(), place, find), token);
      if (!edits?.length) return undefined;
      const lines = new Lines(document.getText());
      const edit = new vscode.WorkspaceEdit();
      edit.set(
        document.uri,
        edits.map((each) => textEditOf(lines, each)),
      );
      return edit;
    },
  };
}

/** What is found in the file, of which the docset holds the text just now. */
type Find = (place: Place, text: string) => readonly Finding[];

/** Loads what style needs before the question is asked, which has to be answered at once. */
async function finderFor(document: vscode.TextDocument, shared: SharedDiagnostics): Promise<Find> {
  const { ruleSet, severities, style } = readSettings(document.uri);
  const isStyled = style && document.languageId === 'markdown';
  const styleFindings = isStyled ? (await import('../style/styleFindings')).styleFindings : undefined;
  // Of the rules about docsets, only those with something to mend here are asked again.
  const shown = shared.shown(document).flatMap(({ findings }) => findings);
  const types = new Set(shown.filter(safeFixOf).map(({ type }) => type));

  return (place, text) => {
    const { docset, path, repository } = place;
    const rules = activeRules(docset, ruleSet, severities);
    const found = ofDocset(
      place,
      rules.filter(({ entry }) => types.has(entry.type)),
    );
    if (!isBuilt(place)) return found;
    const own = checkFile(docsetFor(place), path, rules).filter((finding) => finding.path === undefined);
    if (!styleFindings) return [...own, ...found];
    const isSwitchedOff = markdownlintSwitches(repository.files)(docset.repositoryPath(path));
    return [...own, ...found, ...styleFindings(readArticle(text), { severities, isSwitchedOff })];
  };
}

function ofDocset({ docset, path }: Place, rules: readonly ActiveRule[]): readonly Finding[] {
  return rules.length ? (checkDocset(loadedDocset(docset), rules).get(path) ?? []) : [];
}

/** Tries each text on the docset, and puts back what it held: whether the edit is made is for the editor to say. */
function editsFor(text: string, place: Place, find: Find): readonly TextEdit[] {
  const { docset, path } = place;
  const rounds: (readonly Finding[])[] = [];
  try {
    const mended = mend(text, (tried) => {
      if (rounds.length) docset.update(path, tried);
      rounds.push(find(place, tried));
      return rounds.at(-1)!;
    });
    if (!mended || mended.text === text) return [];
    const edits = fixAll(rounds[0]!);
    return applyEdits(text, edits) === mended.text ? edits : [difference(text, mended.text)];
  } finally {
    if (rounds.length > 1) docset.update(path, text);
  }
}

/** The one edit that makes `after` of `before`, no longer than it has to be. */
function difference(before: string, after: string): TextEdit {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let behind = 0;
  while (behind < shorter - start && before.at(-1 - behind) === after.at(-1 - behind)) behind++;
  return { span: { start, end: before.length - behind }, text: after.slice(start, after.length - behind) };
}
