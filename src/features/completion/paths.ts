import type { Article } from '../../article/article';
import type { Docset } from '../../docset/docset';
import { extensionOf, folderOf, isMarkdown, joinPath, nameOf, relativePath } from '../../docset/paths';
import { encodePath } from '../../rules/writeHref';
import type { Completion, CompletionContext } from '../completion';
import type { DestinationTyping } from './typing';

/**
 * Files that a destination can name, from the whole docset, to be found by title and by path. The path is
 * written as the author has begun: from `~/`, relative, or from the root of the site.
 */
export function pathCompletions(context: CompletionContext, typing: DestinationTyping): readonly Completion[] {
  const { docset, path } = context;
  if (/^[a-z][a-z0-9+.-]*:/i.test(typing.typed) || typing.typed.includes('?')) return [];
  const span = { start: typing.span.start, end: endOfPath(context, typing) };
  const write = writerFor(context, typing);
  const completions: Completion[] = [];
  for (const { file, rank } of candidatesOf(docset, typing.role)) {
    const written = file === path ? undefined : write(file);
    if (written === undefined) continue;
    const title = titleOf(docset, file);
    completions.push({
      label: title ?? nameOf(file),
      detail: written,
      file,
      kind: imageRoles.has(typing.role) ? 'image' : 'file',
      insert: written,
      span,
      filter: title === undefined ? written : `${written} ${title}`,
      sort: `${rank}${distance(path, file, typing.role)} ${(title ?? nameOf(file)).toLowerCase()}`,
      alsoOfferedByVsCode: isOfferedByVsCode(path, typing, file),
    });
  }
  return completions;
}

/** A query or fragment behind the path stays. */
function endOfPath({ article, offset }: CompletionContext, { span }: DestinationTyping): number {
  const length = article.text.slice(offset, span.end).search(/[?#]/);
  return length < 0 ? span.end : offset + length;
}

// Which files

/** A file that can stand there; rank 0 is what is usually meant, 1 what also works. */
interface Candidate {
  readonly file: string;
  readonly rank: 0 | 1;
}

function candidatesOf(docset: Docset, role: DestinationTyping['role']): readonly Candidate[] {
  const ranked = (files: readonly string[], rank: 0 | 1): readonly Candidate[] => files.map((file) => ({ file, rank }));
  switch (role) {
    case 'link': {
      const isYamlPage = (file: string): boolean => file.endsWith('.yml') && docset.buildKind(file) === 'page';
      return [...ranked(docset.articlePaths, 0), ...ranked(docset.paths.filter(isYamlPage), 1)];
    }
    case 'image':
    case 'source':
    case 'lightbox':
      return docset.imagePaths.map((file) => ({ file, rank: docset.buildKind(file) === 'outside' ? 1 : 0 }));
    case 'include': {
      // White space ends the path of an include, and nothing can stand for it.
      const isWritable = (file: string): boolean => !/\s/.test(file);
      return [...ranked(docset.includePaths, 0), ...ranked(docset.articlePaths, 1)].filter(({ file }) =>
        isWritable(file),
      );
    }
    case 'code': {
      const images = new Set(docset.imagePaths);
      const files = docset.paths.filter((file) => isCode(file) && !images.has(file));
      return files.map((file) => ({ file, rank: docset.buildKind(file) === 'page' ? 1 : 0 }));
    }
  }
}

const imageRoles: ReadonlySet<DestinationTyping['role']> = new Set(['image', 'source', 'lightbox']);
const noCode = new Set(['', 'md', 'ico', 'bmp', 'mp4', 'pdf', 'zip', 'docx', 'pptx', 'xlsx']);

function isCode(path: string): boolean {
  return !noCode.has(extensionOf(path)) && !/(?:^|\/)(?:\.|toc\.yml$|docfx\.json$)/i.test(path);
}

function titleOf(docset: Docset, file: string): string | undefined {
  if (!isMarkdown(file)) return undefined;
  const facts = docset.loadedFacts(file);
  return facts?.title || facts?.h1 || undefined;
}

/** The files beside the article come first; for pictures those in its own folder of media. */
function distance(from: string, to: string, role: DestinationTyping['role']): number {
  const folder = folderOf(from);
  const other = folderOf(to);
  const own = nameOf(from).replace(/\.md$/i, '');
  if (role !== 'link' && other.split('/').includes(own)) return 0;
  if (other === folder) return 1;
  if (other.startsWith(folder)) return 2;
  return other.split('/')[0] === folder.split('/')[0] ? 3 : 4;
}

// How they are written

type Writer = (file: string) => string | undefined;

function writerFor(context: CompletionContext, { typed, role, place }: DestinationTyping): Writer {
  const { docset, path, article } = context;
  if (/^[/\\]/.test(typed)) return (file) => (role === 'link' ? docset.siteUrl(file) : undefined);
  const folder = folderOf(path);
  const tilde = tildeFolder(context);
  const escape = place === 'brackets' ? encodePath : place === 'angles' ? encodeAngles : (written: string) => written;
  const fromTilde: Writer = (file) => escape(`~/${relativePath(tilde, file)}`);
  if (typed.startsWith('~')) return fromTilde;
  const prefersTilde = !typed.startsWith('.') && usesTilde(article);
  return (file) => {
    const relative = relativePath(folder, file);
    if (relative.startsWith('../')) return prefersTilde ? fromTilde(file) : escape(relative);
    return escape(typed.startsWith('.') ? `./${relative}` : relative);
  };
}

function encodeAngles(path: string): string {
  return path.replace(/[<>%]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}

function tildeFolder({ docset, path }: CompletionContext): string {
  const tilde = docset.metadata(path).get('tilde_path')?.value;
  return typeof tilde === 'string' ? joinPath('', tilde).replace(/\/$/, '') : '';
}

function usesTilde({ links, includes, images }: Article): boolean {
  return [...links, ...includes, ...images].some(({ target }) => target.href.startsWith('~/'));
}

/** VS Code lists the files of the one folder that has been typed. */
function isOfferedByVsCode(path: string, { typed, place }: DestinationTyping, file: string): boolean {
  if ((place !== 'brackets' && place !== 'angles') || /^[~/\\]/.test(typed)) return false;
  return folderOf(file) === joinPath(folderOf(path), folderOf(typed));
}
