import type { Article } from '../../article/article';
import type { Span } from '../../article/span';
import type { Docset } from '../../docset/docset';
import { folderOf, isMarkdown, nameOf, relativePath } from '../../docset/paths';
import { hrefTo } from '../../rules/writeHref';
import { isImageName } from './imageFile';
import { asBlocks, inLine, isBetweenBlocks, type Insertion, type Piece } from './insertion';
import { mannerOf } from './linkManner';
import { textFor, titleAsText } from './linkText';
import type { AddressKind } from './addressPlace';
import { pastePlaceAt, type PastePlace } from './pastePlace';

/** Where files are pasted or dropped. */
export interface FilesQuestion {
  readonly docset: Docset;
  /** Docset-relative. */
  readonly path: string;
  readonly article: Article;
  readonly selection: Span;
}

/** Whether the files are such that the article can show or name each of them: pictures, articles, include files. */
function areNameable(paths: readonly string[]): boolean {
  return paths.length > 0 && paths.every((path) => isImageName(path) || isMarkdown(path));
}

/**
 * What stands for these files of the docset, which need not be there yet: a picture as `:::image` with a stop in its
 * alternative text, an article as a link with its title, an include file as `[!INCLUDE]`. Undefined where text must
 * stay as it is, and for other files.
 */
export function droppedFiles(question: FilesQuestion, paths: readonly string[]): Insertion | undefined {
  const { article, selection } = question;
  const place = pastePlaceAt(article, selection);
  if (!place || !areNameable(paths) || paths.includes(question.path)) return undefined;
  if (place.kind === 'address') {
    const [path, ...others] = paths;
    const isOf = path !== undefined && !others.length && leadsTo(question.docset, place.of, path);
    return isOf ? { span: selection, text: hrefOf(question, path) } : undefined;
  }
  const pieces = paths.map((path) => pieceFor(question, place, path));
  const areBlocks = paths.every((path) => isImageName(path) || question.docset.isInclude(path));
  if (place.kind === 'between') return asBlocks(article, selection, pieces);
  if (place.kind === 'cell' || !areBlocks) return inLine(article, selection, pieces);
  if (isBetweenBlocks(article, selection)) return asBlocks(article, selection, pieces);
  return place.block?.kind === 'heading' ? undefined : inLine(article, selection, pieces);
}

/** Whether an address of this kind may be that of the file. */
function leadsTo(docset: Docset, kind: AddressKind, path: string): boolean {
  if (kind === 'image') return isImageName(path);
  return docset.isInclude(path) === (kind === 'include');
}

function pieceFor(question: FilesQuestion, place: PastePlace, path: string): Piece {
  const href = hrefOf(question, path);
  if (isImageName(path)) {
    const start = `:::image type="content" source="${href}" alt-text="`;
    return { text: `${start}":::`, stops: [{ start: start.length, end: start.length }] };
  }
  const { docset } = question;
  const name = nameOf(path).replace(/\.md$/i, '');
  if (docset.isInclude(path)) return { text: `[!INCLUDE [${name}](${href})]` };
  return { text: `[${titleAsText(docset, path, place) ?? textFor(place, name)}](${href})` };
}

function hrefOf({ docset, path, article }: FilesQuestion, to: string): string {
  const isInclude = docset.isInclude(to);
  const roles = isImageName(to) ? images : isInclude ? includes : links;
  const manner = mannerOf(docset, path, article, roles);
  // What lies beside the article, or below it, is named from there.
  const isNear = `${to}/`.startsWith(`${folderOf(path)}/`);
  const like = manner === '~/' && isNear ? '' : manner;
  return hrefTo(docset, path, to, like, isInclude ? 'content' : 'link') ?? relativePath(folderOf(path), to);
}

const images = new Set(['image', 'source', 'lightbox'] as const);
const includes = new Set(['include'] as const);
const links = new Set(['link'] as const);
