import * as vscode from 'vscode';
import { folderOf } from '../docset/paths';
import { isRefusal, type Change, type Refusal } from '../features/refactor/change';
import { deleteArticle, leftoversOf, type Leftovers, type RedirectTarget } from '../features/refactor/deleteArticle';
import { applyAnswer, showNotes, workspaceEditOf, writeRefusal } from './applyChange';
import { pick } from './pick';
import type { Place, Session } from './session';
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
  const leftovers = await readLeftovers(place);
  const answer = await askWhereTo(place, leftovers);
  if (!answer) return;
  const whole = isRefusal(answer) ? answer : { ...answer, removed: [place.path] };
  ownDeletions.add(uri.toString());
  if (await applyAnswer(place, whole)) tellLeftovers(leftovers);
  ownDeletions.delete(uri.toString());
}

/**
 * What has to change with articles that are about to be deleted in the explorer. The author is asked where the readers
 * of a single article go; of several nothing more than their TOC entries is taken care of.
 */
export async function editForDeletion(
  session: Session,
  uris: readonly vscode.Uri[],
  token: vscode.CancellationToken,
): Promise<vscode.WorkspaceEdit | undefined> {
  const [uri] = uris;
  if (!uri || uris.length > 1 || ownDeletions.has(uri.toString()) || !readSettings(uri).updateLinksOnMove)
    return undefined;
  const place = await session.place(uri);
  if (!place?.docset.isLearn || place.docset.buildKind(place.path) !== 'page') return undefined;
  const { docset, path } = place;
  // What is redirected already is only tidied up.
  if (docset.find(path) !== path || docset.redirectionOf(path)) return undefined;
  const leftovers = await readLeftovers(place, token);
  const redirect: vscode.MessageItem = { title: 'Redirect…' };
  const others: vscode.MessageItem = { title: 'Delete Only', isCloseAffordance: true };
  const message = `Where do readers of '${path}' go when it is deleted?`;
  const detail = summaryOf(leftovers);
  const choice = await vscode.window.showInformationMessage(message, { modal: true, detail }, redirect, others);
  const answer = choice === redirect && !token.isCancellationRequested ? await askWhereTo(place, leftovers) : undefined;
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

async function readLeftovers(place: Place, token?: vscode.CancellationToken): Promise<Leftovers> {
  const { repository, docset, path } = place;
  for (const document of vscode.workspace.textDocuments) await repository.takeOver(document);
  for (const each of repository.core.docsets) await repository.allRead(each, token);
  return repository.files.answer(() => leftoversOf(docset, path), token);
}

interface TargetItem extends vscode.QuickPickItem {
  readonly target?: RedirectTarget;
}

/** Undefined where the author turns back. */
async function askWhereTo(place: Place, leftovers: Leftovers): Promise<Change | Refusal | undefined> {
  const { docset, path, repository } = place;
  const title = `Redirect Readers of ${path}`;
  const isNear = (each: string) => Number(folderOf(each) === folderOf(path));
  const articles = docset.articlePaths
    .filter((each) => each !== path)
    .sort((a, b) => isNear(b) - isNear(a))
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
    deleteArticle(docset, path, { leadsLinks, ...(target ? { redirectTo: target } : {}) }),
  );
}

async function wantsLinksLed({ links }: Leftovers): Promise<boolean | undefined> {
  const files = new Set(links.map(({ file }) => file));
  const [change, leave] = [{ label: 'Make them links to the new target' }, { label: 'Leave the links as they are' }];
  const chosen = await pick<vscode.QuickPickItem>([change, leave], {
    title: `${links.length} Links to the Article`,
    placeholder: [...files].slice(0, 5).join(', ') + (files.size > 5 ? ', …' : ''),
  });
  return chosen && chosen === change;
}

function summaryOf({ links, files }: Leftovers): string {
  const others = new Set(links.map(({ file }) => file)).size;
  const inbound = others === 1 ? 'One other file links to it.' : others ? `${others} other files link to it.` : '';
  return [inbound, files.length ? `Nothing else shows ${files.join(', ')}.` : ''].filter(Boolean).join(' ');
}

/** Images and includes are not deleted with an article: that is for the author to decide. */
function tellLeftovers({ files }: Leftovers): void {
  if (files.length) void vscode.window.showInformationMessage(`Nothing shows ${files.join(', ')} any more.`);
}
