import * as vscode from 'vscode';
import type { Span } from '../article/span';
import type { Insertion } from '../features/paste/insertion';
import { pastedQuotes } from '../features/paste/pastedQuotes';
import { pastedUrl, type PasteChoice } from '../features/paste/pastedUrl';
import { spanOf } from './activeArticle';
import { fileMimes, filesAnswer, mayHaveFiles, namesFiles, type FilesAnswer } from './pasteFiles';
import type { OpenArticle, Session } from './session';

// The names by which `editor.pasteAs.preferences` and `editor.dropIntoEditor.preferences` choose what an author wants.
const { Empty, Text } = vscode.DocumentDropOrPasteEditKind;
const kinds = {
  // VS Code's own link to an image comes after this kind.
  image: Empty.append('markdown', 'link', 'image', 'attachment', 'entraDocs'),
  link: Empty.append('markdown', 'link', 'uri', 'entraDocs'),
  table: Empty.append('markdown', 'table', 'entraDocs'),
  quotes: Text.append('plainQuotes', 'entraDocs'),
};

/**
 * What articles of Learn docsets make of pasted and dropped files, addresses of Learn, tables and curly quotation
 * marks. Whatever else comes, and all of it in code, is left to VS Code.
 */
export function registerPaste(session: Session): vscode.Disposable {
  const articles: vscode.DocumentSelector = { language: 'markdown' };
  const pasteMimeTypes = ['text/plain', 'text/html', ...fileMimes];
  return vscode.Disposable.from(
    vscode.languages.registerDocumentPasteEditProvider(articles, pasteProvider(session), {
      providedPasteEditKinds: Object.values(kinds),
      pasteMimeTypes,
    }),
    vscode.languages.registerDocumentDropEditProvider(articles, dropProvider(session), {
      providedDropEditKinds: [kinds.image, kinds.link],
      dropMimeTypes: ['text/plain', ...fileMimes],
    }),
  );
}

/** One edit to choose, in the words of the menu. */
interface Choice {
  readonly title: string;
  readonly kind: vscode.DocumentDropOrPasteEditKind;
  readonly edit: vscode.WorkspaceEdit;
}

/** The ways to paste, the usual one first; each is all in the `additionalEdit`. */
export function pasteProvider(session: Session): vscode.DocumentPasteEditProvider {
  return {
    async provideDocumentPasteEdits(document, ranges, transfer, { triggerKind }, token) {
      const isAsked = triggerKind === vscode.DocumentPasteTriggerKind.PasteAs;
      const choices = await pasteChoices(session, document, ranges, transfer, isAsked, token);
      return choices.map(({ title, kind, edit }) => {
        const paste = new vscode.DocumentPasteEdit('', title, kind);
        paste.additionalEdit = edit;
        return paste;
      });
    },
  };
}

/** The same for what is dropped. */
export function dropProvider(session: Session): vscode.DocumentDropEditProvider {
  return {
    async provideDocumentDropEdits(document, position, transfer, token) {
      const ranges = [new vscode.Range(position, position)];
      const text = (await asString(transfer, 'text/uri-list')) ?? (await asString(transfer, 'text/plain')) ?? '';
      const choices = [
        ...(await fileChoices(session, document, ranges, transfer, token)),
        ...(await urlChoices(session, document, ranges, text, token)),
      ];
      return choices.map(({ title, kind, edit }) => {
        const drop = new vscode.DocumentDropEdit('', title, kind);
        drop.additionalEdit = edit;
        return drop;
      });
    },
  };
}

/**
 * The first is what is usual. A picture that comes with a text, as spreadsheets send one, is only another way: for an
 * author who asks what ways there are.
 */
async function pasteChoices(
  session: Session,
  document: vscode.TextDocument,
  ranges: readonly vscode.Range[],
  transfer: vscode.DataTransfer,
  isAsked: boolean,
  token: vscode.CancellationToken,
): Promise<readonly Choice[]> {
  const text = (await asString(transfer, 'text/plain')) ?? '';
  const ofText = [
    ...(await urlChoices(session, document, ranges, text, token)),
    ...(await textChoices(session, document, ranges, text, transfer, token)),
  ];
  const isFiles = isAsked || (!ofText.length && (await namesFiles(text, transfer)));
  return [...ofText, ...(isFiles ? await fileChoices(session, document, ranges, transfer, token) : [])];
}

async function urlChoices(
  session: Session,
  document: vscode.TextDocument,
  ranges: readonly vscode.Range[],
  text: string,
  token: vscode.CancellationToken,
): Promise<readonly Choice[]> {
  if (!/^\s*https?:\/\/\S+\s*$/i.test(text)) return [];
  const selections = ranges.map((range) => spanOf(document, range));
  const answers = await session.ask(
    document,
    (open) => selections.map((selection) => pastedUrl(questionOf(open, selection), text)),
    token,
  );
  const [first = []] = answers ?? [];
  // With several cursors, the same way at each of them.
  return first.flatMap(({ title }, index) => {
    const insertions = answers!.flatMap((choices: readonly PasteChoice[]) => choices[index]?.insertion ?? []);
    if (insertions.length < selections.length) return [];
    return [{ title, kind: kinds.link, edit: editOf(document, insertions) }];
  });
}

function questionOf(open: OpenArticle, selection: Span) {
  return { ...open, docsets: open.repository.core.docsets, selection };
}

/** What authors move about in their articles is as they want it. */
async function textChoices(
  session: Session,
  document: vscode.TextDocument,
  [range, ...others]: readonly vscode.Range[],
  text: string,
  transfer: vscode.DataTransfer,
  token: vscode.CancellationToken,
): Promise<readonly Choice[]> {
  if (!range || others.length) return [];
  const html = await asString(transfer, 'text/html');
  const mayBeTable = (/[\t,;]/.test(text) && /[\r\n]/.test(text)) || (html !== undefined && /<table[\s>]/i.test(html));
  if (!mayBeTable && !/[\u2018-\u201F]/.test(text)) return [];
  if (await isFromArticle(transfer)) return [];
  const selection = spanOf(document, range);
  const tables = mayBeTable ? await import('../features/paste/pastedTable') : undefined;
  const answer = await session.ask(
    document,
    ({ article }) => ({
      table: tables?.pastedTable(article, selection, { html, text }),
      quotes: pastedQuotes(article, selection, text),
    }),
    token,
  );
  const choice = (title: string, kind: Choice['kind'], insertion: Insertion | undefined): readonly Choice[] =>
    insertion ? [{ title, kind, edit: editOf(document, [insertion]) }] : [];
  return [
    ...choice('Insert Table', kinds.table, answer?.table),
    ...choice('Insert with Plain Quotation Marks', kinds.quotes, answer?.quotes),
  ];
}

async function fileChoices(
  session: Session,
  document: vscode.TextDocument,
  ranges: readonly vscode.Range[],
  transfer: vscode.DataTransfer,
  token: vscode.CancellationToken,
): Promise<readonly Choice[]> {
  const [range] = ranges;
  if (!range || ranges.length > 1 || !mayHaveFiles(transfer)) return [];
  const answer = await filesAnswer(session, document, spanOf(document, range), transfer, token);
  if (!answer) return [];
  const edit = editOf(document, [answer.insertion]);
  for (const { uri, contents } of answer.created) edit.createFile(uri, { overwrite: false, contents });
  return [{ title: titleOf(answer), kind: answer.hasImages ? kinds.image : kinds.link, edit }];
}

function titleOf({ insertion, created, hasImages }: FilesAnswer): string {
  if (created.length) return created.length > 1 ? 'Copy Images to Media Folder' : 'Copy Image to Media Folder';
  if (hasImages) return 'Insert Image';
  return insertion.text.startsWith('[!INCLUDE') ? 'Insert Include' : 'Insert Link to Article';
}

/**
 * The insertions as snippets, so that the author goes on at their stops. Each takes in the start of its line: VS Code
 * adds the indentation of the text before a snippet to each of its lines, which they have already.
 */
function editOf(document: vscode.TextDocument, insertions: readonly Insertion[]): vscode.WorkspaceEdit {
  const edits = insertions.map(({ span, text, stops = [], end = text.length }) => {
    const start = document.positionAt(span.start);
    const isOnLine = !/[\r\n]/.test(text);
    const range = new vscode.Range(isOnLine ? start : start.with(undefined, 0), document.positionAt(span.end));
    const snippet = new vscode.SnippetString();
    if (!isOnLine) snippet.appendText(document.getText(new vscode.Range(range.start, start)));
    let done = 0;
    for (const stop of stops) {
      snippet.appendText(text.slice(done, stop.start));
      const selected = text.slice(stop.start, stop.end);
      if (selected) snippet.appendPlaceholder(selected);
      else snippet.appendTabstop();
      done = stop.end;
    }
    snippet.appendText(text.slice(done, end)).appendTabstop(0).appendText(text.slice(end));
    return new vscode.SnippetTextEdit(range, snippet);
  });
  const edit = new vscode.WorkspaceEdit();
  edit.set(document.uri, edits);
  return edit;
}

async function asString(transfer: vscode.DataTransfer, mime: string): Promise<string | undefined> {
  return transfer.get(mime)?.asString();
}

/** Whether it was copied from markdown in VS Code, which says so. */
async function isFromArticle(transfer: vscode.DataTransfer): Promise<boolean> {
  try {
    const copied = JSON.parse((await asString(transfer, 'vscode-editor-data')) ?? 'null') as { mode?: unknown } | null;
    return copied?.mode === 'markdown';
  } catch {
    return false;
  }
}
