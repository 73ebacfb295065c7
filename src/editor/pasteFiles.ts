import * as vscode from 'vscode';
import { extensionOf, folderOf, joinPath, nameOf } from '../docset/paths';
import { droppedFiles } from '../features/paste/droppedFiles';
import { extensionOfMime, imageFolderOf, isImageName, newImagePath } from '../features/paste/imageFile';
import type { Insertion } from '../features/paste/insertion';
import type { Span } from '../article/span';
import { isMarkdown } from '../docset/paths';
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
  const open = await session.ask(document, (article) => article, token);
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
  const list = (await transfer.get(uriList)?.asString()) ?? '';
  const uris = list.split(/\r?\n/).filter((line) => line.trim() && !line.startsWith('#'));
  const parsed = uris.flatMap((uri) => parse(uri.trim()) ?? []);
  return parsed.length === uris.length ? parsed.map((uri) => ({ uri })) : [];
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
  const pending = new Map(created.map((each) => [each.uri.toString(), each]));
  for (const each of created) {
    const same = each.contents.length === contents.length && areSame(each.contents, contents);
    if (same) return joinPath(folder, nameOf(each.uri.path));
  }
  const isTaken = (each: string) => pending.has(uriOf(each).toString());
  const to = newImagePath(docset, folder, article, selection.start, { name, extension }, isTaken);
  created.push({ uri: uriOf(to), contents });
  return folderOf(to) === folder ? to : undefined;
}

async function bytesOf(file: Incoming): Promise<Uint8Array | undefined> {
  try {
    return file.data ? await file.data() : 'uri' in file ? await vscode.workspace.fs.readFile(file.uri) : undefined;
  } catch {
    return undefined;
  }
}

async function hasBytes(uri: vscode.Uri, wanted: Uint8Array): Promise<boolean> {
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    return size === wanted.length && areSame(await vscode.workspace.fs.readFile(uri), wanted);
  } catch {
    return false;
  }
}

function areSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
