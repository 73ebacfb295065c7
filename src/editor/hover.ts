import { imageSize } from 'image-size';
import * as vscode from 'vscode';
import { touches } from '../article/span';
import { hoverAt, type Hover } from '../features/hover';
import { rangeOf } from './convert';
import type { OpenArticle, Session } from './session';

/** Hovers over links, images, includes, keys, products and rule codes. */
export function hoverProvider(session: Session): vscode.HoverProvider {
  return {
    async provideHover(document, position, token) {
      const found = await session.ask(
        document,
        (open) => {
          const offset = document.offsetAt(position);
          const hover = hoverAt(open.docset, open.path, open.article, offset);
          return hover && { hover, open, offset };
        },
        token,
      );
      if (!found) return undefined;
      const { hover, open, offset } = found;
      const parts = [...(await imageParts(open, hover, offset)), hover.markdown];
      // Parts of it come from the docset: no command is trusted, no html shown.
      return new vscode.Hover(new vscode.MarkdownString(parts.join('\n\n')), rangeOf(open.article.lines, hover.span));
    },
  };
}

/** The picture, and its size in pixels and on disk; nothing for other hovers and for a file that cannot be read. */
async function imageParts(open: OpenArticle, { image }: Hover, offset: number): Promise<readonly string[]> {
  if (image === undefined) return [];
  const uri = open.repository.files.uriOf(open.docset.repositoryPath(image));
  try {
    const bytes = await vscode.workspace.fs.readFile(uri);
    const size = [pixelsOf(bytes), sizeOf(bytes)].filter(Boolean).join(', ');
    return isShownByVsCode(open, offset) ? [size] : [`![](${uri.toString()}|width=${shownWidth})`, size];
  } catch {
    return [];
  }
}

const shownWidth = 320;

/** VS Code's own markdown support shows the picture over a relative path in markdown or html. */
function isShownByVsCode({ article }: OpenArticle, offset: number): boolean {
  const targets = [...article.images, ...article.links, ...article.definitions].map(({ target }) => target);
  return targets.some(({ span, href }) => touches(span, offset) && !/^[~/\\]/.test(href));
}

function pixelsOf(bytes: Uint8Array): string {
  try {
    const { width, height } = imageSize(bytes);
    return `${width} × ${height} pixels`;
  } catch {
    return '';
  }
}

function sizeOf({ length }: Uint8Array): string {
  return length < 1024 ? `${length} bytes` : `${Math.round(length / 1024).toLocaleString('en')} KB`;
}
