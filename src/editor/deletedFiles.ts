import * as vscode from 'vscode';
import { folderOf, isWithin } from '../docset/paths';
import { isRefusal, type Change, type Refusal } from '../features/refactor/change';
import {
  deleteFiles,
  leftoversOf,
  pagesAmong,
  type Leftovers,
  type RedirectTarget,
} from '../features/refactor/deleteFiles';
import type { LinkTo } from '../features/references/linksTo';
import { applyAnswer, showNotes, workspaceEditOf, writeRefusal } from './applyChange';
import { pick } from './pick';
import type { DocsetPlace, Session } from './session';
import { readSettings } from './settings';

/** The command that deletes the article in the editor, or at `uri`, and sends its readers elsewhere. */
export function registerDeletion(session: Session): vscode.Disposable {
  return vscode.commands.registerCommand('entraDocs.deleteArticle', (uri?: vscode.Uri) => deleteActive(session, uri));
}

async function deleteActive(session: Session, uri = vscode.window.activeTextEditor?.document.uri): Promise<void> {
  const place = uri && (await session.place(uri));
  if (!uri || !place?.docset.isLearn || place.docset.buildKind(place.path) !== 'page') {
    void vscode.window.showInformationMessage('Only an article of a docset can be deleted and redirected.');
    return;
  }
  const deletion = await readDeletion(place, [place.path]);
  const answer = await askWhereTo(deletion);
  if (!answer) return;
  const whole = isRefusal(answer) ? answer : { ...answer, removed: [place.path] };
  ownDeletions.add(uri.toString());
  if (await applyAnswer(place, whole)) tellLeftovers(deletion.leftovers);
  ownDeletions.delete(uri.toString());
}

/**
 * What has to change with files and folders that are about to be deleted in the explorer. The author is asked once,
 * where the readers of all articles among them go. Undefined where there is nothing to do, where the author does not
 * want it, and where it is refused, which is said.
 */
export async function editForDeletion(
  session: Session,
  uris: readonly vscode.Uri[],
  token: vscode.CancellationToken,
): Promise<vscode.WorkspaceEdit | undefined> {
  const wanted = uris.filter((uri) => !ownDeletions.has(uri.toString()) && readSettings(uri).updateLinksOnMove);
  const found = await filesAt(session, wanted);
  if (!found || token.isCancellationRequested) return undefined;
  const { place, gone } = found;
  // What is redirected already is only tidied up.
  if (!pagesAmong(place.docset, gone).some((page) => !place.docset.redirectionOf(page))) return undefined;
  const deletion = await readDeletion(place, gone, token);
  const redirect: vscode.MessageItem = { title: 'Redirect…' };
  const others: vscode.MessageItem = { title: 'Delete Only', isCloseAffordance: true };
  const { pages } = deletion;
  const what = pages.length === 1 ? `'${pages[0]}' go when it is` : `${pages.length} articles go when they are`;
  const message = `Where do readers of ${what} deleted?`;
  const detail = summaryOf(deletion);
  const choice = await vscode.window.showInformationMessage(message, { modal: true, detail }, redirect, others);
  const answer = choice === redirect && !token.isCancellationRequested ? await askWhereTo(deletion) : undefined;
  if (!answer || token.isCancellationRequested) return undefined;
  const refusal = isRefusal(answer) ? answer : await writeRefusal(place, answer);
  if (refusal) {
    void vscode.window.showWarningMessage(refusal.refusal);
    return undefined;
  }
  const change = answer as Change;
  showNotes(change);
  return place.repository.files.answer(() => workspaceEditOf(place, change), token);
}

/** Deletions that stand in an edit of ours. */
const ownDeletions = new Set<string>();

interface Deletion {
  readonly place: DocsetPlace;
  /** Docset-relative, every file of a folder. */
  readonly gone: readonly string[];
  /** Those of them that readers know. */
  readonly pages: readonly string[];
  readonly leftovers: Leftovers;
}

/** The files at `uris` and below; of several docsets those of the first, as a selection hardly ever lies in two. */
async function filesAt(
  session: Session,
  uris: readonly vscode.Uri[],
): Promise<Pick<Deletion, 'place' | 'gone'> | undefined> {
  let first: DocsetPlace | undefined;
  const gone = new Set<string>();
  for (const uri of uris) {
    const place = await session.place(uri);
    if (!place?.docset.isLearn || (first && place.docset !== first.docset)) continue;
    const { docset, path } = place;
    const all = docset.find(path) === path ? [path] : docset.paths.filter((each) => each.startsWith(`${path}/`));
    for (const each of all) gone.add(each);
    if (all.length) first ??= place;
  }
  return first && { place: first, gone: [...gone] };
}

async function readDeletion(
  place: DocsetPlace,
  gone: readonly string[],
  token?: vscode.CancellationToken,
): Promise<Deletion> {
  const { repository, docset } = place;
  for (const each of repository.core.docsets) await repository.allRead(each, token);
  const leftovers = await repository.files.answer(() => leftoversOf(docset, gone), token);
  return { place, gone, pages: pagesAmong(docset, gone), leftovers };
}

interface TargetItem extends vscode.QuickPickItem {
  readonly target?: RedirectTarget;
}

/** Undefined where the author turns back. */
async function askWhereTo({ place, gone, pages, leftovers }: Deletion): Promise<Change | Refusal | undefined> {
  const { docset, repository } = place;
  const [first = ''] = pages;
  const title = `Redirect Readers of ${pages.length === 1 ? first : `${pages.length} Articles`}`;
  const isGone = new Set(gone);
  const nearness = (each: string) => (isWithin(folderOf(each), first) ? folderOf(each).length : -1);
  const articles = docset.articlePaths
    .filter((each) => !isGone.has(each))
    .sort((a, b) => nearness(b) - nearness(a))
    .map((each): TargetItem => ({
      label: docset.loadedFacts(each)?.title ?? each,
      description: each,
      target: { path: each },
    }));
  const nowhere: TargetItem = { label: '$(circle-slash) No redirection', description: 'The address stops working' };
  const chosen = await pick<TargetItem>([nowhere, ...articles], {
    title,
    ...(articles[0] ? { active: articles[0] } : {}),
    placeholder: 'Choose an article, or type an address such as /entra/fundamentals/ or https://…',
    typed: (text) => ({ label: text, description: 'This address', alwaysShow: true, target: { url: text } }),
  });
  if (!chosen) return undefined;
  const { target } = chosen;
  if (target && 'url' in target && !/^(?:https:\/\/|\/)\S+$/.test(target.url)) {
    return { refusal: `Nothing was changed, because '${target.url}' is no address: it starts with / or https://.` };
  }
  const leadsLinks = !!target && leftovers.links.length > 0 && (await wantsLinksLed(leftovers));
  if (leadsLinks === undefined) return undefined;
  return repository.files.answer(() =>
    deleteFiles(docset, gone, { leadsLinks, ...(target ? { redirectTo: target } : {}) }),
  );
}

async function wantsLinksLed({ links }: Leftovers): Promise<boolean | undefined> {
  const [change, leave] = [{ label: 'Make them links to the new target' }, { label: 'Leave the links as they are' }];
  const chosen = await pick<vscode.QuickPickItem>([change, leave], {
    title: `${links.length} ${links.length === 1 ? 'Link' : 'Links'} to What Is Deleted`,
    placeholder: namesOf(links),
  });
  return chosen && chosen === change;
}

function summaryOf({ pages, leftovers: { links, uses, files } }: Deletion): string {
  const it = pages.length === 1 ? 'it' : 'them';
  return [
    links.length ? `Links to ${it} are in ${namesOf(links)}.` : `No other file links to ${it}.`,
    uses.length ? `Images or includes that are deleted are shown in ${namesOf(uses)}.` : '',
    files.length ? `Nothing else shows ${listed(files)}.` : '',
  ]
    .filter(Boolean)
    .join('\n');
}

function namesOf(links: readonly LinkTo[]): string {
  return listed([...new Set(links.map(({ file }) => file))]);
}

function listed(names: readonly string[]): string {
  const more = names.length - mostNames;
  return names.slice(0, mostNames).join(', ') + (more > 0 ? ` and ${more} more` : '');
}

/** What a message box has room for. */
const mostNames = 8;

/** Images and includes are not deleted with an article: that is for the author to decide. */
function tellLeftovers({ files }: Leftovers): void {
  if (files.length) void vscode.window.showInformationMessage(`Nothing shows ${listed(files)} any more.`);
}
