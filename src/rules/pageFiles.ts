import type { Article, Block, Include } from '../article/article';
import type { Span } from '../article/span';
import { evaluateRange } from '../docset/monikers/monikerRange';
import { monikersOf } from '../docset/monikers/monikers';
import { isMarkdown } from '../docset/paths';
import { keptLast } from '../docset/keptLast';
import type { RuleContext } from './rule';
import { viewOf } from './views';
import type { View } from './views';

/**
 * A page as the build puts it together: the article that is checked, and in it one of these for every include,
 * as often as it is included. Nothing in here is said about what the files hold.
 */
export interface PageFile {
  /** Docset-relative. */
  readonly path: string;
  readonly article: Article;
  /** What holds for the include that brings the file. */
  readonly view: View;
  /** The include that brings it, and the file where that stands; undefined for the article that is checked. */
  readonly include: PagePlace | undefined;
  /** The versions of the page in a moniker range; undefined when they are not known. */
  readonly versionsIn: (range: string) => readonly string[] | undefined;
  /** The files of its includes; one that cannot be read is not there, and anything may be in it. */
  readonly parts: ReadonlyMap<Include, PageFile>;
}

/** Which page is meant. What is worked out for it is kept as long as the questions are about the same object. */
export type PageContext = Pick<RuleContext, 'path' | 'article' | 'docset'>;

/** The article of `context` with its includes expanded. */
export const pageFile = keptLast((context: PageContext): PageFile => {
  const { path, article } = context;
  const page = { path, article, view: {}, include: undefined, versionsIn: versionsOf(context) };
  return expand(context, page, { left: 500 }, new Set([path]));
});

/** The file itself and all that it brings, in the order of their includes. */
export function* filesOf(file: PageFile): Iterable<PageFile> {
  yield file;
  for (const part of file.parts.values()) yield* filesOf(part);
}

/**
 * Whether the article is looked at by itself: a page, or an include file that is known to be in no article, but may be
 * in YAML pages. Of any other include file the build speaks when it reads the articles.
 */
export function isPageRoot({
  contentType,
  docset,
  path,
}: Omit<PageContext, 'article'> & Pick<RuleContext, 'contentType'>): boolean {
  return contentType === 'page' || docset.pagesOf(path).every((page) => page === path || !isMarkdown(page));
}

/** A place in a file of the page. */
export interface PagePlace {
  readonly file: PageFile;
  readonly span: Span;
}

/**
 * What the build puts behind the name of something at `place`: nothing for the article itself, else the includes
 * that lead there, outermost first: `(articles/a.md(5,1) -> includes/b.md(2,1))`.
 */
export function chainLabel(place: PagePlace): string {
  if (!place.file.include) return '';
  const places: string[] = [];
  for (let each: PagePlace | undefined = place; each; each = each.file.include) places.unshift(labelOf(each));
  return `(${places.join(' -> ')})`;
}

/** Where `later` comes in, seen from the innermost file that holds or includes both: its own place, or an include. */
export function meetingPlace(earlier: PagePlace, later: PagePlace): PagePlace {
  const files = new Set<PageFile>();
  for (let each: PagePlace | undefined = earlier; each; each = each.file.include) files.add(each.file);
  let place = later;
  while (!files.has(place.file) && place.file.include) place = place.file.include;
  return place;
}

/** The view of `block` of `file`. */
export function viewIn(file: PageFile, block: Block): View {
  return viewOf(block, file.view, file.versionsIn);
}

/** `budget` says how many more files may be expanded: includes that double at every level have no end. */
function expand(
  context: PageContext,
  itself: Omit<PageFile, 'parts'>,
  budget: { left: number },
  open: ReadonlySet<string>,
): PageFile {
  const parts = new Map<Include, PageFile>();
  const file: PageFile = { ...itself, parts };
  for (const include of file.article.includes) {
    const resolution = context.docset.resolveContent(file.path, include.target);
    const article = resolution.kind === 'file' ? context.docset.article(resolution.path) : undefined;
    if (resolution.kind !== 'file' || !article || open.has(resolution.path) || budget.left-- <= 0) continue;
    const part = {
      path: resolution.path,
      article,
      view: viewIn(file, include.block),
      include: { file, span: include.span },
      versionsIn: file.versionsIn,
    };
    parts.set(include, expand(context, part, budget, new Set(open).add(resolution.path)));
  }
  return file;
}

function versionsOf({ docset, path }: PageContext): PageFile['versionsIn'] {
  return (range) => {
    const monikers = monikersOf(docset);
    if (!monikers.definition) return undefined;
    const ofPage = monikers.of(path);
    const inRange = evaluateRange(range, monikers.definition).monikers;
    return ofPage.length ? inRange.filter((version) => ofPage.includes(version)) : inRange;
  };
}

/** The first place in a file goes without saying, save in the article itself. */
function labelOf({ file: { path, article, include }, span }: PagePlace): string {
  const { line, character } = article.lines.positionAt(span.start);
  return include && line === 0 && character === 0 ? path : `${path}(${line + 1},${character + 1})`;
}
