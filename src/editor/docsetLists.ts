import * as vscode from 'vscode';
import { folderOf, nameOf } from '../docset/paths';
import { editsOnly } from '../features/refactor/change';
import { redirectChains, type RedirectChain } from '../features/redirectChains';
import { unusedFiles } from '../features/unusedFiles';
import { applyAnswer } from './applyChange';
import { chosenDocset } from './docsetTargets';
import { locator } from './locations';
import { pickMany, pickOrPress } from './pick';
import type { DocsetPlace, Session } from './session';

/** The commands that list what can be cleaned up in a docset: that of the file in the editor, or one of the workspace. */
export function registerDocsetLists(session: Session): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('entraDocs.showUnusedFiles', () => inChosenDocset(session, showUnusedFiles)),
    vscode.commands.registerCommand('entraDocs.showRedirectChains', () => inChosenDocset(session, showRedirectChains)),
  );
}

async function inChosenDocset(session: Session, show: (place: DocsetPlace) => Promise<void>): Promise<void> {
  const place = await chosenDocset(session);
  if (place) await show(place);
}

interface FileItem extends vscode.QuickPickItem {
  readonly path?: string;
}

const open: vscode.QuickInputButton = { iconPath: new vscode.ThemeIcon('go-to-file'), tooltip: 'Open' };

/** What nobody knows to be unused is not in the list: every file of every docset of the repository is read for it. */
async function showUnusedFiles(place: DocsetPlace): Promise<void> {
  const { docset, repository } = place;
  const uriOf = (path: string) => repository.files.uriOf(docset.repositoryPath(path));
  const unused = await withProgress('Looking for unused images and includes', async (token) => {
    for (const each of repository.core.docsets) await repository.allRead(each, token);
    if (token.isCancellationRequested) return 'cancelled';
    return repository.files.answer(() => unusedFiles(docset, repository.core.docsets), token);
  });
  if (unused === 'cancelled') return;
  if (!unused) return void vscode.window.showWarningMessage('Not all files of the repository could be read.');
  const { images, includes } = unused;
  if (!images.length && !includes.length) {
    return void vscode.window.showInformationMessage('Every image and include file is in use.');
  }
  const items = [...section('Images', images), ...section('Include files', includes)];
  const chosen = await pickMany(items, {
    title: 'Unused images and include files',
    placeholder: 'Choose those to delete',
    press: ({ path }) => path && vscode.commands.executeCommand('vscode.open', uriOf(path)),
  });
  const removed = chosen.flatMap(({ path }) => path ?? []);
  if (!removed.length) return;
  const what = removed.length === 1 ? `'${removed[0]}'` : `${removed.length} files`;
  const answer = await vscode.window.showWarningMessage(`Delete ${what}?`, { modal: true }, 'Delete');
  if (answer === 'Delete') await applyAnswer(place, { edits: new Map(), created: [], moved: [], removed });
}

function section(title: string, paths: readonly string[]): readonly FileItem[] {
  if (!paths.length) return [];
  const separator = { label: title, kind: vscode.QuickPickItemKind.Separator };
  return [
    separator,
    ...paths.map((path) => ({ label: nameOf(path), description: folderOf(path), buttons: [open], path })),
  ];
}

interface ChainItem extends vscode.QuickPickItem {
  /** Left out for all of them. */
  readonly chain?: RedirectChain;
}

const flatten: vscode.QuickInputButton = { iconPath: new vscode.ThemeIcon('wand'), tooltip: 'Redirect in one step' };

async function showRedirectChains(place: DocsetPlace): Promise<void> {
  const { docset, repository } = place;
  const chains = await repository.files.answer(() => redirectChains(docset));
  if (!chains.length) {
    return void vscode.window.showInformationMessage('Every redirection leads to its end in one step.');
  }
  const mendable = chains.filter(({ flattening }) => flattening);
  const all: readonly ChainItem[] = mendable.length
    ? [{ label: `$(wand) Redirect in one step: ${mendable.length} of ${chains.length}` }]
    : [];
  const picked = await pickOrPress([...all, ...chains.map(itemOf)], {
    title: 'Chains of redirections',
    placeholder: 'Choose one to go to its entry',
  });
  const chain = picked?.item.chain;
  if (picked?.isPressed || (picked && !chain)) await applyFlattening(place, chain ? [chain] : mendable);
  else if (chain) await openEntry(place, chain);
}

function itemOf(chain: RedirectChain): ChainItem {
  const { redirection, urls, isCircular, flattening } = chain;
  const steps = isCircular ? 'a circle' : `${urls.length} steps`;
  const reason = !flattening && !isCircular && redirection.keepsDocumentId ? ', keeps the document id' : '';
  return {
    label: redirection.source,
    description: steps + reason,
    detail: urls.join(' → '),
    buttons: flattening ? [flatten] : [],
    chain,
  };
}

async function applyFlattening(place: DocsetPlace, chains: readonly RedirectChain[]): Promise<void> {
  const { docset, repository } = place;
  // The file may have changed since: what is true now counts.
  const wanted = new Set(chains.map(keyOf));
  const now = (await repository.files.answer(() => redirectChains(docset))).filter((each) => wanted.has(keyOf(each)));
  const files = new Set(now.map(({ redirection }) => redirection.file));
  const editsIn = (file: string) =>
    now.flatMap(({ redirection, flattening }) => (redirection.file === file && flattening ? [flattening] : []));
  await applyAnswer(place, editsOnly([...files].map((file) => [file, editsIn(file)])));
}

function keyOf({ redirection: { file, source }, urls }: RedirectChain): string {
  return [file, source, ...urls].join('\n');
}

async function openEntry(place: DocsetPlace, { redirection: { file, span } }: RedirectChain): Promise<void> {
  const { uri, range } = await place.repository.files.answer(() => locator(place)(file, span));
  await vscode.window.showTextDocument(uri, { selection: range });
}

function withProgress<Answer>(
  title: string,
  work: (token: vscode.CancellationToken) => Promise<Answer>,
): Thenable<Answer> {
  const options = { location: vscode.ProgressLocation.Notification, cancellable: true, title };
  return vscode.window.withProgress(options, (_, token) => work(token));
}
