import * as vscode from 'vscode';
import type { Docset } from '../docset/docset';
import { isChecked } from './checkedFiles';
import type { Diagnostics } from './diagnostics';
import type { Place, Session } from './session';
import { onSettings, readSettings } from './settings';

/**
 * Says which docset the active file lies in, by which rules it is checked, whether that is going on and what is not
 * known about it, and keeps the context key `entraDocs.inDocset`. Outside docsets there is nothing to see.
 */
export function showLanguageStatus(session: Session, diagnostics: Diagnostics): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('entraDocs.docset', []);
  item.name = 'Entra Docs';

  async function show(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    const place = document && isChecked(document.languageId) ? await session.place(document.uri) : undefined;
    if (document !== vscode.window.activeTextEditor?.document) return;
    void vscode.commands.executeCommand('setContext', 'entraDocs.inDocset', !!place?.docset.isLearn);
    // Nothing selects no document.
    item.selector = [];
    if (!place || !document) return;
    const { ruleSet } = readSettings(document.uri);
    const description = await place.repository.files.answer(() => describe(place, ruleSet));
    if (document === vscode.window.activeTextEditor?.document) {
      Object.assign(item, description, { selector: { language: document.languageId, scheme: document.uri.scheme } });
      showActivity();
    }
  }

  function showActivity(): void {
    const document = vscode.window.activeTextEditor?.document;
    item.busy = !!document && diagnostics.isChecking(document);
  }

  const showIt = () => void show();
  const subscriptions = [
    item,
    vscode.window.onDidChangeActiveTextEditor(showIt),
    diagnostics.onDidChangeActivity(showActivity),
    session.onDidAffect(showIt),
    session.onDidReset(showIt),
    onSettings(showIt),
  ];
  showIt();
  return vscode.Disposable.from(...subscriptions);
}

function describe({ docset, repository }: Place, ruleSet: string): Partial<vscode.LanguageStatusItem> {
  const folder = docset.root || repository.files.root.path.split('/').pop() || '/';
  const { Information, Warning } = vscode.LanguageStatusSeverity;
  if (!docset.isLearn) {
    return {
      text: `${folder} is no Learn docset`,
      detail: 'no publish config names it',
      severity: Information,
      command: showLog,
    };
  }
  const unknown = unknownOf(docset, repository.files.isVirtual);
  return {
    text: `Docset ${docset.name ?? folder}`,
    detail: [`rules ${ruleSet}`, basePathOf(docset), ...unknown].join(', '),
    severity: docset.problems.length ? Warning : Information,
    command: checkDocset,
  };
}

const showLog: vscode.Command = { title: 'Log', command: 'entraDocs.showLog' };
const checkDocset: vscode.Command = { title: 'Check Docset', command: 'entraDocs.checkDocset' };

function basePathOf({ basePath }: Docset): string {
  return basePath ? `base path ${basePath.path} ${evidence[basePath.evidence]}` : 'base path not known';
}

/** What an author may wonder about when nothing is reported. */
function unknownOf({ basePath, problems }: Docset, isVirtual: boolean): readonly string[] {
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  return [
    ...(basePath ? [] : ['links that start with / not checked']),
    ...(problems.length ? [`configuration has ${count}`] : []),
    ...(isVirtual ? ['articles that are not open not read'] : []),
  ];
}

const evidence = {
  config: 'by its config',
  redirections: 'by its redirections',
  breadcrumb: 'by its breadcrumb',
  docutune: 'by .docutune',
} as const;
