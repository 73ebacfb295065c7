import * as vscode from 'vscode';
import { findAnchor } from '../features/anchorPlaces';
import { articleAtUrl, type FoundArticle } from '../features/published/articleAtUrl';
import { readLearnUrl } from '../features/published/learnUrl';
import { headingUrl, pageUrl, publishedPagesOf, urlOfPlace } from '../features/published/publishedUrl';
import { isRefusal, type Refusal } from '../features/refactor/change';
import { learnDocsets, repositoriesOfWorkspace } from './docsetTargets';
import { locator } from './locations';
import type { OpenRepository } from './openRepository';
import { pick } from './pick';
import type { Place, Session } from './session';

/** Commands that lead from an article to its page on Learn, and back from an address to the article. */
export function registerPublished(session: Session): vscode.Disposable {
  const { commands, env, window } = vscode;
  return vscode.Disposable.from(
    commands.registerCommand('entraDocs.copyLearnUrl', async (uri?: vscode.Uri, chosen?: unknown) => {
      const url = await publishedUrl(session, uri, chosen, headingUrl);
      if (url === undefined) return;
      await env.clipboard.writeText(url);
      window.setStatusBarMessage(`Copied ${url}`, 5000);
    }),
    commands.registerCommand('entraDocs.openPublishedPage', async (uri?: vscode.Uri, chosen?: unknown) => {
      const url = await publishedUrl(session, uri, chosen, urlOfPlace);
      // As a string: a parsed address would be written anew, with other characters encoded.
      if (url !== undefined) await env.openExternal(url as unknown as vscode.Uri);
    }),
    commands.registerCommand('entraDocs.openFromLearnUrl', async (text?: unknown) => {
      const url = typeof text === 'string' ? text : await askUrl();
      if (url?.trim()) await openArticle(session, url);
    }),
  );
}

/**
 * The address of the file at `uri` where the explorer gives it, which sends what is chosen there as well; else of the
 * place of the cursor in the active editor, as `ofPlace` names it. Undefined where there is none, which is said, and
 * where the author chooses none of several pages.
 */
async function publishedUrl(
  session: Session,
  uri: vscode.Uri | undefined,
  chosen: unknown,
  ofPlace: typeof headingUrl,
): Promise<string | undefined> {
  const editor = vscode.window.activeTextEditor;
  const isActive = !uri || (!Array.isArray(chosen) && uri.toString() === editor?.document.uri.toString());
  const target = uri ?? editor?.document.uri;
  const place = target && (await session.place(target));
  if (!place?.docset.isLearn) return say('This file is in no docset that Microsoft Learn publishes.');
  const { repository, docset, path } = place;
  if (isActive && editor) await repository.takeOver(editor.document);
  const page = await choosePage(place);
  if (page === undefined) return undefined;
  const offset = editor?.document.offsetAt(editor.selection.active) ?? 0;
  const url = await repository.files.answer(() => {
    const article = isActive && editor?.document.languageId === 'markdown' ? docset.article(path) : undefined;
    return article ? ofPlace(docset, page, article, offset) : pageUrl(docset, page);
  });
  return typeof url === 'string' ? url : say(url.refusal);
}

/** The page that shows the file; one of several that include it. */
async function choosePage(place: Place): Promise<string | undefined> {
  const { repository, docset, path } = place;
  if (docset.isInclude(path)) await repository.allRead(docset);
  const pages = await repository.files.answer(() => publishedPagesOf(docset, path));
  if (pages.length < 2) return pages[0] ?? (docset.isInclude(path) ? say('No article includes this file.') : path);
  const items = pages.map((page) => {
    const facts = docset.loadedFacts(page);
    return { label: facts?.h1 ?? facts?.title ?? page, description: page, page };
  });
  return (await pick(items, { title: 'Articles that include this file', placeholder: 'Whose address?' }))?.page;
}

/** With what is on the clipboard, if it is an address of Learn. */
async function askUrl(): Promise<string | undefined> {
  const copied = (await vscode.env.clipboard.readText()).trim();
  return vscode.window.showInputBox({
    title: 'Open article from Learn URL',
    prompt: 'The address of a page, such as https://learn.microsoft.com/entra/fundamentals/whatis',
    value: readLearnUrl(copied) ? copied : '',
    ignoreFocusOut: true,
  });
}

async function openArticle(session: Session, url: string): Promise<void> {
  const repositories = await repositoriesOfWorkspace(session);
  const refusals: Refusal[] = [];
  for (const repository of repositories) {
    const answer = await repository.files.answer(() => articleAtUrl(learnDocsets(repository), url));
    if (!isRefusal(answer)) return show(repository, answer);
    refusals.push(answer);
  }
  // Of several repositories together: all that is needed is at hand now.
  const all = repositories.length === 1 ? refusals[0] : articleAtUrl(repositories.flatMap(learnDocsets), url);
  say(all && isRefusal(all) ? all.refusal : 'The workspace has no docset that Microsoft Learn publishes.');
}

async function show(repository: OpenRepository, { docset, path, fragment }: FoundArticle): Promise<void> {
  const location = await repository.files.answer(() => {
    const locate = locator({ repository, docset });
    const anchor = fragment === undefined ? undefined : findAnchor(docset, path, fragment);
    return anchor ? locate(anchor.path, anchor.span) : locate(path);
  });
  const start = location.range.start;
  await vscode.commands.executeCommand('vscode.open', location.uri, { selection: new vscode.Range(start, start) });
  const isLost = fragment !== undefined && start.line === 0 && start.character === 0;
  if (isLost) say(`The article has no bookmark '${fragment}'.`);
}

function say(text: string): undefined {
  void vscode.window.showInformationMessage(text);
}
