import * as vscode from 'vscode';
import type { Article } from '../article/article';
import { touches } from '../article/span';
import { dataHoverAt, hoverAt, type Hover } from '../features/hover';
import { placesOf, type Place, type Session } from './session';

/** Hovers over links, images, includes, keys, products and rule codes; in files that are no articles over links. */
export function hoverProvider(session: Session): vscode.HoverProvider {
  return {
    async provideHover(document, position, token) {
      const offset = document.offsetAt(position);
      const found = await session.askAboutFile(document, (file) => findHover(file, offset), token);
      if (!found) return undefined;
      const { hover, place, isShown } = found;
      const parts = [...(await imageParts(place, hover, isShown)), hover.markdown];
      const { start, end } = hover.span;
      const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
      // Parts of it come from the docset: no command is trusted, no html shown.
      return new vscode.Hover(new vscode.MarkdownString(parts.join('\n\n')), range);
    },
  };
}

interface Found {
  readonly hover: Hover;
  readonly place: Place;
  /** Whether VS Code shows the picture by itself. */
  readonly isShown: boolean;
}

function findHover(file: Place, offset: number): Found | undefined {
  const article = file.docset.article(file.path);
  if (article) {
    const hover = hoverAt(file.docset, file.path, article, offset);
    return hover && { hover, place: file, isShown: isShownByVsCode(article, offset) };
  }
  for (const place of placesOf(file)) {
    const hover = dataHoverAt(place.docset, place.path, offset);
    if (hover) return { hover, place, isShown: false };
  }
  return undefined;
}

/** The picture, and its size in pixels and on disk; nothing for other hovers and for a file that cannot be read. */
async function imageParts(place: Place, { image }: Hover, isShown: boolean): Promise<readonly string[]> {
  if (image === undefined) return [];
  const uri = place.repository.files.uriOf(place.docset.repositoryPath(image));
  try {
    const bytes = await vscode.workspace.fs.readFile(uri);
    const pixels = await pixelsOf(bytes);
    const size = pixels ? `${pixels.width} × ${pixels.height} pixels, ${sizeOf(bytes)}` : sizeOf(bytes);
    return isShown ? [size] : [`![](${uri.toString()}|width=${shownWidth(pixels)})`, size];
  } catch {
    return [];
  }
}

interface Pixels {
  readonly width: number;
  readonly height: number;
}

/** A hover is about 250 pixels high: the picture leaves room for the words below it. */
function shownWidth(pixels: Pixels | undefined): number {
  const widest = 320;
  const highest = 130;
  return pixels ? Math.round(Math.min(widest, pixels.width, (pixels.width * highest) / pixels.height)) : widest;
}

/** VS Code's own markdown support shows the picture over a relative path in markdown or html. */
function isShownByVsCode(article: Article, offset: number): boolean {
  const targets = [...article.images, ...article.links, ...article.definitions].map(({ target }) => target);
  return targets.some(({ span, href }) => touches(span, offset) && !/^[~/\\]/.test(href));
}

/** Undefined for what is no picture, and for one without a size of its own. */
async function pixelsOf(bytes: Uint8Array): Promise<Pixels | undefined> {
  const { imageSize } = await import('image-size');
  try {
    const { width, height } = imageSize(bytes);
    return width > 0 && height > 0 ? { width, height } : undefined;
  } catch {
    return undefined;
  }
}

function sizeOf({ length }: Uint8Array): string {
  return length < 1024 ? `${length} bytes` : `${Math.round(length / 1024).toLocaleString('en')} KB`;
}
