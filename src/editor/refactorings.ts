import * as vscode from 'vscode';
import type { Span } from '../article/span';
import { nameOf } from '../docset/paths';
import { addLightbox } from '../features/refactor/addLightbox';
import { isRefusal, type Change, type Refusal } from '../features/refactor/change';
import { hasMarkdownImage, toImageTags, toMarkdownImages } from '../features/refactor/convertImage';
import { extractInclude, suggestInclude } from '../features/refactor/extractInclude';
import { whyNotNew } from '../features/refactor/includePlace';
import { includeAt, inlineInclude } from '../features/refactor/inlineInclude';
import { moveSection, sectionAt, suggestSectionPath } from '../features/refactor/moveSection';
import { changeOf, refactoringsAt, type Offer } from '../features/refactor/refactoringsAt';
import { wrapInTab, wrapInZone, zoneChoices } from '../features/refactor/wrapBlocks';
import { onActiveArticle, spanOf } from './activeArticle';
import { applyAnswer, workspaceEditOf } from './applyChange';
import { pick } from './pick';
import type { OpenArticle, Session } from './session';

const kinds: Readonly<Record<Offer['kind'], vscode.CodeActionKind>> = {
  extract: vscode.CodeActionKind.RefactorExtract.append('entraDocs'),
  inline: vscode.CodeActionKind.RefactorInline.append('entraDocs'),
  move: vscode.CodeActionKind.RefactorMove.append('entraDocs'),
  rewrite: vscode.CodeActionKind.RefactorRewrite.append('entraDocs'),
};

/** What can be made of the text at the cursor: in the refactor menu, and as commands. */
export function registerRefactorings(session: Session): vscode.Disposable {
  const { commands, languages } = vscode;
  const metadata = { providedCodeActionKinds: Object.values(kinds) };
  const asking = (ask: (session: Session, editor: vscode.TextEditor) => Promise<void>) =>
    onActiveArticle((editor) => ask(session, editor));
  const making = (question: RefactoringQuestion, nothing: string) =>
    onActiveArticle((editor) => refactor(session, editor, question, nothing));
  return vscode.Disposable.from(
    languages.registerCodeActionsProvider({ language: 'markdown' }, refactoringProvider(session), metadata),
    commands.registerCommand('entraDocs.extractInclude', asking(extract)),
    commands.registerCommand('entraDocs.inlineInclude', making(inlineAt, 'There is no include here.')),
    commands.registerCommand('entraDocs.moveSection', asking(moveToArticle)),
    commands.registerCommand('entraDocs.convertImage', making(convertImage, 'There is no image here to convert.')),
    commands.registerCommand('entraDocs.addLightbox', making(enlarge, 'There is no image here that lacks a lightbox.')),
    commands.registerCommand('entraDocs.wrapInTab', asking(putIntoTab)),
    commands.registerCommand('entraDocs.wrapInZone', asking(putIntoZone)),
  );
}

/** What a refactoring makes of the article at a selection; undefined where there is nothing to do. */
type RefactoringQuestion = (open: OpenArticle, selection: Span) => Change | Refusal | undefined;

function refactoringProvider(session: Session): vscode.CodeActionProvider {
  return {
    async provideCodeActions(document, range, { only, triggerKind }, token) {
      // A light bulb beside every text that somebody selects would tell nothing: these are for who asks.
      if (triggerKind === vscode.CodeActionTriggerKind.Automatic) return undefined;
      if (only && !Object.values(kinds).some((kind) => only.intersects(kind))) return undefined;
      const selection = spanOf(document, range);
      return session.ask(
        document,
        (open) => {
          // Whether nothing else has the include, only all articles together can tell; next time it is known.
          if (includeAt(open.article, selection.start)) open.repository.readAll(open.docset);
          return refactoringsAt({ ...open, selection })
            .filter(({ kind }) => !only || only.intersects(kinds[kind]))
            .map((offer) => actionOf(open, offer));
        },
        token,
      );
    },
  };
}

/** What is refused is shown, with the reason, only where somebody asks for refactorings. */
function actionOf(open: OpenArticle, { title, kind, change, command }: Offer): vscode.CodeAction {
  const action = new vscode.CodeAction(title, kinds[kind]);
  const answer = change?.();
  if (answer && isRefusal(answer)) action.disabled = { reason: answer.refusal };
  else if (answer) action.edit = workspaceEditOf(open, answer);
  if (command) action.command = { title, command };
  return action;
}

/** Asks, and makes what comes of it; says `nothing` where there is nothing to do. */
async function refactor(
  session: Session,
  { document, selection }: vscode.TextEditor,
  question: RefactoringQuestion,
  nothing = '',
): Promise<void> {
  const span = spanOf(document, selection);
  const found = await session.ask(document, (open) => ({ open, answer: question(open, span) }));
  if (!found) return;
  if (found.answer) await applyAnswer(found.open, found.answer);
  else if (nothing) void vscode.window.showInformationMessage(nothing);
}

function inlineAt(open: OpenArticle, { start }: Span): Change | Refusal | undefined {
  return inlineInclude({ ...open, offset: start });
}

function enlarge({ path, article }: OpenArticle, selection: Span): Change | Refusal | undefined {
  return changeOf(path, addLightbox(article, selection));
}

function convertImage({ path, article }: OpenArticle, selection: Span): Change | Refusal | undefined {
  const isMarkdown = hasMarkdownImage(article, selection);
  const edits = isMarkdown ? toImageTags(article, selection) : toMarkdownImages(article, selection);
  return changeOf(path, edits ?? toImageTags(article, selection));
}

async function extract(session: Session, editor: vscode.TextEditor): Promise<void> {
  const { document, selection } = editor;
  const selected = spanOf(document, selection);
  const found = await session.ask(document, (open) => ({
    open,
    suggestion: suggestInclude({ ...open, selection: selected }),
  }));
  if (!found) return;
  const { open, suggestion } = found;
  if (typeof suggestion !== 'string') return void vscode.window.showWarningMessage(suggestion.refusal);
  const to = await askPath(open, suggestion, 'Extract to an include', 'The path of the include file in the docset');
  if (to === undefined) return;
  await refactor(session, editor, (now) => extractInclude({ ...now, selection: selected }, to, new Date()));
}

async function moveToArticle(session: Session, editor: vscode.TextEditor): Promise<void> {
  const { document, selection } = editor;
  const offset = document.offsetAt(selection.active);
  const found = await session.ask(document, (open) => ({ open, section: sectionAt(open.article, offset) }));
  if (!found) return;
  const { open, section } = found;
  if (isRefusal(section)) return void vscode.window.showWarningMessage(section.refusal);
  const heading = 'Move the section to a new article';
  const title = await vscode.window.showInputBox({
    title: heading,
    prompt: 'The title of the article, which is its heading as well',
    value: section.heading.text,
    ignoreFocusOut: true,
    validateInput: (value) => (value.trim() ? undefined : 'An article needs a title.'),
  });
  if (title === undefined) return;
  const suggestion = suggestSectionPath(open.docset, open.path, title);
  const path = await askPath(open, suggestion, heading, 'The path of the article in the docset');
  if (path === undefined) return;
  const { repository, docset } = open;
  const progress = { location: vscode.ProgressLocation.Window, title: 'Looking for links to the section' };
  await vscode.window.withProgress(progress, () => repository.allRead(docset));
  const article = { path, title: title.trim(), today: new Date() };
  await refactor(session, editor, (now) => moveSection({ ...now, offset }, article));
}

function askPath({ docset }: OpenArticle, value: string, title: string, prompt: string): Thenable<string | undefined> {
  const end = value.length - '.md'.length;
  return vscode.window.showInputBox({
    title,
    prompt,
    value,
    valueSelection: [value.length - nameOf(value).length, end],
    ignoreFocusOut: true,
    validateInput: (path) => whyNotNew(docset, path.trim())?.refusal,
  });
}

async function putIntoTab(session: Session, editor: vscode.TextEditor): Promise<void> {
  const title = await vscode.window.showInputBox({
    title: 'Put the selection into a tab',
    prompt: 'What readers see on the tab',
    placeHolder: 'Azure CLI',
    validateInput: (value) => (value.trim() ? undefined : 'A tab needs a name.'),
  });
  if (title === undefined) return;
  await refactor(session, editor, ({ path, article }, selection) =>
    changeOf(path, wrapInTab(article, selection, title)),
  );
}

async function putIntoZone(session: Session, editor: vscode.TextEditor): Promise<void> {
  const choices = await session.ask(editor.document, zoneChoices);
  if (!choices) return;
  if (!choices.length) {
    return void vscode.window.showInformationMessage('The docset has no zone pivot groups to choose from.');
  }
  const items = choices.map((choice) => ({
    label: choice.pivot.title ?? choice.pivot.id,
    description: choice.group.title ?? choice.group.id,
    choice,
  }));
  const placeholder = 'For which pivot is the selection?';
  const chosen = await pick(items, { title: 'Put the selection into a zone', placeholder });
  if (!chosen) return;
  await refactor(session, editor, (open, selection) => changeOf(open.path, wrapInZone(open, selection, chosen.choice)));
}
