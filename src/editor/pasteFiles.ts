import * as vscode from 'vscode';
import { decodePercent } from '../docset/href';
import { extensionOf, isMarkdown, joinPath, nameOf } from '../docset/paths';
import { droppedFiles } from '../features/paste/droppedFiles';
import { extensionOfMime, imageFolderOf, isImageName, newImagePath } from '../features/paste/imageFile';
import type { Insertion } from '../features/paste/insertion';
import { pastePlaceAt } from '../features/paste/pastePlace';
import type { Span } from '../article/span';
import type { OpenArticle, Session } from './session';

/** What stands for pasted or dropped files in an article, and the files that have to be made for it. */
export interface FilesAnswer {
  readonly insertion: Insertion;
  readonly created: readonly { readonly uri: vscode.Uri; readonly contents: Uint8Array }[];
  readonly hasImages: boolean;
}

/** A file on its way into an article: one that is somewhere, or the bytes of one. */
type Incoming =
  | { readonly uri: vscode.Uri; readonly data?: () => Thenable<Uint8Array> }
  | { readonly name: string | undefined; readonly extension: string; readonly data: () => Thenable<Uint8Array> };

/**
 * The files of `transfer` at `selection` of the article: what lies in its docset is named, a picture from elsewhere is
 * copied to the pictures of the article. Undefined when there is a file that an article can neither show nor name.
 */
export async function filesAnswer(
  session: Session,
  document: vscode.TextDocument,
  selection: Span,
  transfer: vscode.DataTransfer,
  token: vscode.CancellationToken,
): Promise<FilesAnswer | undefined> {
  const incoming = await incomingFiles(transfer);
  if (!incoming.length) return undefined;
  // In code nothing is fetched.
  const open = await session.ask(document, (each) => pastePlaceAt(each.article, selection) && each, token);
  if (!open) return undefined;
  const created: { uri: vscode.Uri; contents: Uint8Array }[] = [];
  const paths: string[] = [];
  for (const file of incoming) {
    const path = ownPath(open, file) ?? (await copiedPath(open, selection, file, created));
    if (path === undefined || token.isCancellationRequested) return undefined;
    paths.push(path);
  }
  const insertion = await session.ask(document, (article) => droppedFiles({ ...article, selection }, paths), token);
  return insertion && { insertion, created, hasImages: paths.some(isImageName) };
}

/** Whether `transfer` may hold files at all. */
export function mayHaveFiles(transfer: vscode.DataTransfer): boolean {
  for (const [mime] of transfer) if (mime === uriList || mime === 'files' || mime.startsWith('image/')) return true;
  return false;
}

/**
 * Whether `text` only says what the files of `transfer` are called, as desktops put it beside them. A spreadsheet sends
 * a picture of a cell beside its text, and that is no file name even where it looks like one.
 */
export async function namesFiles(text: string, transfer: vscode.DataTransfer): Promise<boolean> {
  const names = new Set(((await urisOf(transfer)) ?? []).map(({ path }) => nameOf(path)));
  for (const [, item] of transfer) {
    const file = item.asFile();
    if (file?.name) names.add(file.name);
  }
  const written = text.split(/\r?\n/).filter((line) => line.trim());
  return written.every((line) => names.has(nameOf(decodePercent(line.trim()).replaceAll('\\', '/'))));
}

/** Mime types of what is looked at here. */
export const fileMimes = ['text/uri-list', 'files', 'image/*'];

const uriList = 'text/uri-list';

/** Pictures of the clipboard first, which files copied on a desktop come with as well; then what a list names. */
async function incomingFiles(transfer: vscode.DataTransfer): Promise<readonly Incoming[]> {
  const files: Incoming[] = [];
  for (const [mime, item] of transfer) {
    const file = item.asFile();
    if (!file) continue;
    const extension = extensionOfMime(mime) ?? (isImageName(file.name) ? extensionOf(file.name) : undefined);
    const data = () => file.data();
    if (file.uri) files.push({ uri: file.uri, data });
    else if (extension) files.push({ name: file.name || undefined, extension, data });
    else return [];
  }
  if (files.length) return files;
  return ((await urisOf(transfer)) ?? []).map((uri) => ({ uri }));
}

/** The files that a list of addresses names; undefined where one is none. */
async function urisOf(transfer: vscode.DataTransfer): Promise<readonly vscode.Uri[] | undefined> {
  const list = (await transfer.get(uriList)?.asString()) ?? '';
  const lines = list.split(/\r?\n/).filter((line) => line.trim() && !line.startsWith('#'));
  const uris = lines.flatMap((line) => parse(line.trim()) ?? []);
  return uris.length === lines.length ? uris : undefined;
}

/** An address on the web is no file. */
function parse(text: string): vscode.Uri | undefined {
  try {
    const uri = vscode.Uri.parse(text, true);
    return /^https?$/i.test(uri.scheme) ? undefined : uri;
  } catch {
    return undefined;
  }
}

/** The docset-relative path of a file that lies in the docset of the article. */
function ownPath({ repository, docset }: OpenArticle, file: Incoming): string | undefined {
  const inRepository = 'uri' in file ? repository.files.pathOf(file.uri) : undefined;
  if (inRepository === undefined || repository.core.docsetOf(inRepository) !== docset) return undefined;
  const path = docset.docsetPath(inRepository);
  return isImageName(path) || isMarkdown(path) ? (docset.find(path) ?? path) : undefined;
}

/** The path that a picture from elsewhere gets; that of one with the same bytes, which is there already. */
async function copiedPath(
  { repository, docset, path, article }: OpenArticle,
  selection: Span,
  file: Incoming,
  created: { uri: vscode.Uri; contents: Uint8Array }[],
): Promise<string | undefined> {
  const name = 'uri' in file ? nameOf(file.uri.path) : file.name;
  const extension = 'uri' in file ? extensionOf(file.uri.path) : file.extension;
  if (!isImageName(`a.${extension}`)) return undefined;
  const contents = await bytesOf(file);
  if (!contents) return undefined;
  const uriOf = (each: string) => repository.files.uriOf(docset.repositoryPath(each));
  const folder = await repository.files.answer(() => imageFolderOf(docset, path, article));
  const twins = (docset.folder(folder)?.files ?? []).filter((each) => extensionOf(each) === extension);
  for (const twin of twins) {
    const uri = uriOf(joinPath(folder, twin));
    if (await hasBytes(uri, contents)) return joinPath(folder, twin);
  }
  const same = created.find((each) => areSame(each.contents, contents));
  if (same) return joinPath(folder, nameOf(same.uri.path));
  const taken = new Set(created.map(({ uri }) => uri.toString()));
  for (;;) {
    const isTaken = (each: string) => taken.has(uriOf(each).toString());
    const to = newImagePath(docset, folder, article, selection.start, { name, extension }, isTaken);
    const uri = uriOf(to);
    // The docset does not know yet of one that was pasted a moment ago.
    const there = await bytesAt(uri);
    if (!there) created.push({ uri, contents });
    if (!there || areSame(there, contents)) return to;
    taken.add(uri.toString());
  }
}

async function bytesOf(file: Incoming): Promise<Uint8Array | undefined> {
  try {
    return file.data ? await file.data() : 'uri' in file ? await bytesAt(file.uri) : undefined;
  } catch {
    return undefined;
  }
}

async function bytesAt(uri: vscode.Uri): Promise<Uint8Array | undefined> {
  try {
    return await vscode.workspace.fs.readFile(uri);
  } catch {
    return undefined;
  }
}

async function hasBytes(uri: vscode.Uri, wanted: Uint8Array): Promise<boolean> {
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    const contents = size === wanted.length ? await bytesAt(uri) : undefined;
    return contents !== undefined && areSame(contents, wanted);
  } catch {
    return false;
  }
}

function areSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
