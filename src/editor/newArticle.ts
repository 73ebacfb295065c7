import * as vscode from 'vscode';
import { folderOf, joinPath } from '../docset/paths';
import { fileNameFor, fileNameProblem } from '../features/newArticle/fileName';
import { newArticle } from '../features/newArticle/newArticle';
import { templateOf, type ArticleTemplate } from '../features/newArticle/template';
import { allOf, isRefusal, type Change } from '../features/refactor/change';
import { tocsFor } from '../features/tocEditing/tocRows';
import { applyAnswer } from './applyChange';
import { chosenDocset, chosenFolder } from './docsetTargets';
import { pick } from './pick';
import type { Place, Session } from './session';
import type { Snippets } from './snippets';
import { pickTocSpot, tocChange } from './tocCommands';

/** The command that makes a new article from a template, in the folder chosen in the explorer, of the open file, or asked for. */
export function registerNewArticle(session: Session, snippets: Snippets): vscode.Disposable {
  return vscode.commands.registerCommand('entraDocs.newArticle', async (uri?: vscode.Uri) => {
    const folder = await chosenFolder(session, uri);
    if (folder) return makeArticle(folder, snippets);
    if (uri) return void vscode.window.showInformationMessage('Choose a folder of a docset for the new article.');
    const picked = await pickFolder(session);
    if (picked) await makeArticle(picked, snippets);
  });
}

/** One of the folders with articles of a docset of the workspace, where no file says which. */
async function pickFolder(session: Session): Promise<Place | undefined> {
  const place = await chosenDocset(session);
  if (!place) return undefined;
  const folders = [...new Set(place.docset.articlePaths.map(folderOf))].sort();
  const items = folders.map((path) => ({ label: path || '/', path }));
  const chosen = await pick(items, { title: 'New article', placeholder: 'In which folder?' });
  return chosen && { ...place, path: chosen.path };
}

async function makeArticle(folder: Place, snippets: Snippets): Promise<void> {
  const { docset, repository } = folder;
  const template = await pickTemplate(snippets);
  if (!template) return;
  const title = await askTitle(template);
  if (title === undefined) return;
  const name = await askName(folder, fileNameFor(withoutFrame(title, template), template.fileStart));
  if (name === undefined) return;
  const place = { ...folder, path: joinPath(folder.path, `${name}.md`) };
  const tocs = await repository.files.answer(() => tocsFor(docset, place.path));
  const spot = await pickTocSpot(place, tocs, true);
  if (!spot) return;

  // Neighbours say what the configuration does not.
  await repository.allRead(docset);
  const request = { template, folder: folder.path, name, title, today: new Date() };
  const made = await repository.files.answer(() => newArticle(docset, request));
  if (isRefusal(made)) return void applyAnswer(place, made);
  const created: Change = { edits: new Map(), created: [made], moved: [], removed: [] };
  const entry = spot === 'skip' ? undefined : await repository.files.answer(() => tocChange(place, spot, title));
  if (entry && isRefusal(entry)) return void applyAnswer(place, entry);
  if (!(await applyAnswer(place, entry ? allOf([created, entry]) : created))) return;
  const document = await vscode.workspace.openTextDocument(repository.files.uriOf(docset.repositoryPath(made.path)));
  const editor = await vscode.window.showTextDocument(document);
  const whole = new vscode.Range(0, 0, document.lineCount, 0);
  await editor.insertSnippet(new vscode.SnippetString(made.snippet), whole);
}

async function pickTemplate(snippets: Snippets): Promise<ArticleTemplate | undefined> {
  const items = (await snippets.all()).flatMap(({ name, text, description }) => {
    const template = templateOf(text);
    return template ? [{ label: name.replace(/ article$/, ''), detail: description, template }] : [];
  });
  const placeholder = 'What kind of article is it?';
  return (await pick(items, { title: 'New article', placeholder }))?.template;
}

/** The frame that titles of this kind have is there already, with the cursor where the author goes on. */
function askTitle({ titleStart, titleEnd }: ArticleTemplate): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: 'New article',
    prompt: 'Its title, which is its heading as well',
    value: titleStart + titleEnd,
    valueSelection: [titleStart.length, titleStart.length],
    ignoreFocusOut: true,
    validateInput: (title) => (isMoreThan(title, titleStart + titleEnd) ? undefined : 'An article needs a title.'),
  });
}

function isMoreThan(title: string, frame: string): boolean {
  return title.trim() !== '' && title.trim() !== frame.trim();
}

/** `Quickstart: Add a key` becomes the file `quickstart-add-key`, where the start is added anyway. */
function withoutFrame(title: string, { titleStart }: ArticleTemplate): string {
  return title.startsWith(titleStart) ? title.slice(titleStart.length) : title;
}

function askName({ docset, path }: Place, value: string): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: 'New article',
    prompt: `The name of its file in '${path || docset.root || '/'}', without extension`,
    value,
    ignoreFocusOut: true,
    validateInput: (name) => fileNameProblem(docset, path, name),
  });
}
