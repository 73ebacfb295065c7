import type { Docset } from '../../docset/docset';
import { extensionOf, folderOf, isMarkdown, joinPath, nameOf, relativePath } from '../../docset/paths';
import { encodePath } from '../../rules/writeHref';
import type { LinkUse } from '../../rules/linkUses';

/** A file that can stand in a destination, and how. All but its title stays until a file comes or goes. */
export interface FileChoice {
  /** Docset-relative. */
  readonly file: string;
  /** What is put in place of the path. */
  readonly written: string;
  /** What comes first in a list: what is usually meant, and what lies near. */
  readonly order: string;
}

/** How a path is written: from the root of the site or of the docset, with `./`, or relative to the article. */
export type PathStart = '/' | '~/' | './' | '';

/** How what is put there has to be escaped: in brackets, in quotes, or not at all. */
export type PathPlace = 'brackets' | 'angles' | 'quotes' | 'content';

export interface PathStyle {
  readonly role: LinkUse['role'];
  readonly start: PathStart;
  readonly place: PathPlace;
  /** The folder that `~` means, docset-relative. */
  readonly tilde: string;
  /** Whether what lies outside the folder of the article is written with `~/` although `start` is ''. */
  readonly prefersTilde: boolean;
}

/**
 * The files that a destination in the article at `path` can name, and how they are written there. Asked again with
 * every letter that is typed, so the last answer is kept until a file comes or goes.
 */
export function fileChoices(docset: Docset, path: string, style: PathStyle): readonly FileChoice[] {
  // Which files are includes, articles say as they are read.
  const includes = style.role === 'include' ? docset.includePaths.length : 0;
  const key = JSON.stringify([path, style, includes]);
  const known = last.get(docset.paths);
  if (known?.key === key) return known.choices;
  const choices = listChoices(docset, path, style);
  last.set(docset.paths, { key, choices });
  return choices;
}

/** By the list of files, which is another one as soon as a file comes or goes or the configuration changes. */
const last = new WeakMap<object, { readonly key: string; readonly choices: readonly FileChoice[] }>();

/** The title under which readers know the file, as far as it has been read; undefined for what is no article. */
export function titleOf(docset: Docset, file: string): string | undefined {
  if (!isMarkdown(file)) return undefined;
  const facts = docset.loadedFacts(file);
  return facts?.title || facts?.h1 || undefined;
}

function listChoices(docset: Docset, path: string, style: PathStyle): readonly FileChoice[] {
  const write = writerFor(docset, path, style);
  const near = nearness(path, style.role);
  return candidatesOf(docset, style.role).flatMap(({ file, rank }) => {
    const written = file === path ? undefined : write(file);
    return written === undefined ? [] : { file, written, order: `${rank}${near(file)}` };
  });
}

// Which files

/** A file that can stand there; rank 0 is what is usually meant, 1 what also works. */
interface Candidate {
  readonly file: string;
  readonly rank: 0 | 1;
}

function candidatesOf(docset: Docset, role: LinkUse['role']): readonly Candidate[] {
  const ranked = (files: readonly string[], rank: 0 | 1): readonly Candidate[] => files.map((file) => ({ file, rank }));
  switch (role) {
    case 'link': {
      const yamlPages = docset.dataPagePaths.filter((file) => file.endsWith('.yml') && !isZonePivots(file));
      return [...ranked(docset.articlePaths, 0), ...ranked(yamlPages, 1)];
    }
    case 'image':
    case 'source':
    case 'lightbox':
      return docset.imagePaths.map((file) => ({ file, rank: docset.buildKind(file) === 'outside' ? 1 : 0 }));
    case 'include': {
      // White space ends the path of an include, and nothing can stand for it.
      const isWritable = ({ file }: Candidate): boolean => !/\s/.test(file);
      return [...ranked(docset.includePaths, 0), ...ranked(docset.articlePaths, 1)].filter(isWritable);
    }
    case 'code': {
      const images = new Set(docset.imagePaths);
      const files = docset.paths.filter((file) => isCode(file) && !images.has(file));
      return files.map((file) => ({ file, rank: docset.buildKind(file) === 'page' ? 1 : 0 }));
    }
  }
}

/** Built as a page, but nothing that readers open. */
function isZonePivots(path: string): boolean {
  return nameOf(path).startsWith('zone-pivot-groups');
}

const noCode = new Set(['', 'md', 'ico', 'bmp', 'mp4', 'pdf', 'zip', 'docx', 'pptx', 'xlsx']);

function isCode(path: string): boolean {
  return !noCode.has(extensionOf(path)) && !/(?:^|\/)(?:\.|toc\.yml$|docfx\.json$)/i.test(path);
}

/** The files beside the article come first; for pictures those in its own folder of media. */
function nearness(from: string, role: LinkUse['role']): (to: string) => number {
  const folder = folderOf(from);
  const [top] = folder.split('/');
  const own = nameOf(from).replace(/\.md$/i, '');
  return (to) => {
    const other = folderOf(to);
    if (role !== 'link' && `/${other}/`.includes(`/${own}/`)) return 0;
    if (other === folder) return 1;
    if (other.startsWith(folder)) return 2;
    return other.split('/', 1)[0] === top ? 3 : 4;
  };
}

// How they are written

type Writer = (file: string) => string | undefined;

function writerFor(docset: Docset, path: string, { role, start, place, tilde, prefersTilde }: PathStyle): Writer {
  if (start === '/') return (file) => (role === 'link' ? docset.siteUrl(file) : undefined);
  const folder = folderOf(path);
  const escape = place === 'brackets' ? encodePath : place === 'angles' ? encodeAngles : (written: string) => written;
  const fromTilde: Writer = (file) => escape(`~/${relativePath(tilde, file)}`);
  if (start === '~/') return fromTilde;
  return (file) => {
    const relative = relativePath(folder, file);
    if (relative.startsWith('../')) return prefersTilde ? fromTilde(file) : escape(relative);
    return escape(start + relative);
  };
}

function encodeAngles(path: string): string {
  return path.replace(/[<>%]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** The folder that `~` means in the file at `path`. */
export function tildeFolder(docset: Docset, path: string): string {
  const tilde = docset.metadata(path).get('tilde_path')?.value;
  return typeof tilde === 'string' ? joinPath('', tilde).replace(/\/$/, '') : '';
}
