import type { Article, Heading, Target } from '../../article/article';
import { readArticle } from '../../article/readArticle';
import { applyEdits, contains, type Span, type TextEdit } from '../../article/span';
import type { Docset } from '../../docset/docset';
import { folderOf, joinPath, relativePath } from '../../docset/paths';
import { entriesOf } from '../../docset/toc/tocEntries';
import { lineEndOf } from '../../rules/insertions';
import { editFragment, encodePath, pathSpan } from '../../rules/writeHref';
import { findAnchor } from '../anchorPlaces';
import { fileNameFor } from '../newArticle/fileName';
import type { Question } from '../question';
import { linksIn, linksTo, type LinkTo } from '../references/linksTo';
import { linksToAnchor } from '../references/linksToAnchor';
import { addTocEntry, tocHref } from '../tocEditing/addTocEntry';
import { isRefusal, type Change, type Refusal } from './change';
import { cutText } from './cutText';
import { freePath, whyNotNew } from './includePlace';
import { anchorEdits, keptHeadings, stayingAnchors } from './keptAnchors';
import { newArticleHeader } from './newArticleHeader';
import { readdress } from './readdress';
import { headingTextSpan } from './renameHeading';
import type { BlockRange } from './wholeBlocks';

/** A heading with all that stands below it, up to the next one of its level. */
export interface Section {
  readonly heading: Heading;
  readonly range: BlockRange;
}

/** The section at `offset` that can become an article, or why there is none. */
export function sectionAt(article: Article, offset: number): Section | Refusal {
  const line = article.lines.spanOf(article.lines.lineAt(offset)).end;
  const heading = article.headings.findLast(({ isTab, span }) => !isTab && span.start <= line);
  if (!heading || heading.level === 1) return { refusal: 'Place the cursor in a section below the title.' };
  if (heading.block.parent) return { refusal: 'This section is a part of a zone, a tab, a list or a quote.' };
  const top = article.blocks.filter(({ parent, span }) => !parent && span.start >= heading.span.start);
  const ends = article.headings.filter(
    ({ isTab, level, span }) => !isTab && level <= heading.level && span.start > heading.span.start,
  );
  const [next] = ends;
  const after = next ? top.findIndex(({ span }) => contains(span, next.span)) : -1;
  const blocks = after < 0 ? top : top.slice(0, after);
  return { heading, range: { parent: undefined, blocks, span: { start: heading.span.start, end: endOf(blocks) } } };
}

/** Where an article called `title` would go, docset-relative: beside the one at `path`, under a path that is free. */
export function suggestSectionPath(docset: Docset, path: string, title: string): string {
  return freePath(docset, joinPath(folderOf(path), `${fileNameFor(title, '') || 'article'}.md`));
}

/** What the article that a section becomes is to be called. */
export interface NewArticle {
  /** Docset-relative path; no file is there. */
  readonly path: string;
  /** Plain text: its title and its H1. */
  readonly title: string;
  readonly today: Date;
}

/**
 * Makes a new article of the section at the offset. Links to its bookmarks lead to the
 * new article from everywhere, a sentence with a link stays in its place, and the TOC that names the article gets an
 * entry below. Needs the facts of all articles and includes.
 */
export function moveSection(question: Question, { path: to, title, today }: NewArticle): Change | Refusal {
  const { docset, path, article } = question;
  const section = sectionAt(article, question.offset);
  if (isRefusal(section)) return section;
  const refusal = whyNotNew(docset, to);
  if (refusal) return refusal;
  if (docset.buildKind(to) !== 'page') return { refusal: `The docset would not publish '${to}' as a page.` };
  const twin = titleTwin(docset, title);
  if (twin !== undefined) return { refusal: `'${twin}' has the title '${title}' already.` };
  const { heading, range } = section;
  const links = new Map(movedIds(docset, path, article, range.span).map((id) => [id, linksToAnchor(docset, path, id)]));
  const stuck = stuckLink(docset, path, article, range.span, links);
  if (stuck) return stuck;

  const isInside = ({ file, target }: LinkTo) => file === path && contains(range.span, target.span);
  const inbound = [...links].flatMap(([id, found]) => found.map((link) => ({ id, link })));
  const pathOf = ownPath(article, path, to, links);
  const isNewTitle = title !== heading.text;
  const own = [
    ...(isNewTitle ? [{ span: headingTextSpan(article, heading), text: markdownOf(title) }] : []),
    ...article.headings.filter(({ span }) => contains(range.span, span)).flatMap(raised(article, heading.level - 1)),
    ...inbound.flatMap(({ link }) => (isInside(link) ? [{ span: pathSpan(article.text, link.target), text: '' }] : [])),
    ...linksIn(docset, path).flatMap(({ target }) => {
      const wanted = contains(range.span, target.span) ? pathOf(target) : undefined;
      return wanted === undefined ? [] : [{ span: pathSpan(article.text, target), text: wanted }];
    }),
  ];
  const { text, rest } = cutText({ docset, path, article }, range, to, { edits: own, pathOf });
  const isMoved = ({ span }: Heading) => contains(range.span, span);
  const anchors = anchorEdits(keptHeadings(readArticle(text).headings, article.headings.filter(isMoved)));
  const lineEnd = lineEndOf(article);
  const sentence = `For more information, see [${markdownOf(title)}](${hrefFrom(path, to)}).`;
  const inPage = [{ span: range.span, text: sentence }, ...rest];
  const edits = new Map<string, TextEdit[]>([[path, [...inPage, ...stayingAnchors(article, inPage, isMoved)]]]);
  const add = (file: string, edit: TextEdit) => edits.set(file, [...(edits.get(file) ?? []), edit]);
  const onlyEntry = onlyTocEntry(
    docset,
    path,
    inbound.map(({ link }) => link),
  );
  for (const { id, link } of inbound) {
    if (isInside(link)) continue;
    if (link === onlyEntry) add(link.file, editFragment(docset.text(link.file)!, link.target, undefined));
    else for (const edit of turned(docset, path, to, link, id === heading.id)) add(link.file, edit);
  }
  const isInToc = inbound.some(({ link }) => isTocEntry(link) && link !== onlyEntry);
  if (!isInToc) for (const [file, edit] of tocEdit(docset, path, to, title)) add(file, edit);
  return {
    edits: new Map([...edits].map(([file, ofFile]) => [file, distinct(ofFile)])),
    created: [
      { path: to, text: newArticleHeader(article, range.span, title, today) + applyEdits(text, anchors) + lineEnd },
    ],
    moved: [],
    removed: [],
  };
}

function endOf(blocks: BlockRange['blocks']): number {
  return blocks.reduce((end, { span }) => Math.max(end, span.end), 0);
}

function hrefFrom(from: string, to: string): string {
  return encodePath(relativePath(folderOf(from), to));
}

/** The bookmarks that go with the section, those of includes in it among them, as far as they are the ones reached. */
function movedIds(docset: Docset, path: string, article: Article, span: Span): readonly string[] {
  const includes = article.includes.filter((each) => contains(span, each.span) && each.form === 'block');
  const included = includes.flatMap(({ target }) => {
    const found = docset.resolveContent(path, target);
    return found.kind === 'file' ? [...(docset.anchors(found.path) ?? [])] : [];
  });
  const own = [
    ...article.headings.filter((each) => !each.isTab && contains(span, each.span)),
    ...article.anchors.filter((each) => contains(span, each.span)),
  ].map(({ id }) => id);
  return [...new Set([...own, ...included])].filter((id) => {
    const place = findAnchor(docset, path, id, article);
    return place && (place.path !== path || contains(span, place.span));
  });
}

/** A bookmark in an include means the page that shows it: such a link cannot lead to both articles. */
function stuckLink(
  docset: Docset,
  path: string,
  article: Article,
  span: Span,
  moved: ReadonlyMap<string, readonly LinkTo[]>,
): Refusal | undefined {
  for (const { target, span: at } of article.includes) {
    const found = docset.resolveContent(path, target);
    if (found.kind !== 'file') continue;
    const isMoved = contains(span, at);
    for (const { resolution } of linksIn(docset, found.path)) {
      const { kind, fragment, written } = resolution;
      if (kind !== 'self' || written || !fragment || moved.has(fragment) === isMoved) continue;
      if (isMoved && !findAnchor(docset, path, fragment, article)) continue;
      return { refusal: `'${found.path}' has a link to '#${fragment}', which would lead nowhere afterwards.` };
    }
  }
  return undefined;
}

/** For a link to a bookmark that stays (`#a`) the path of the old article, as the new one writes it. */
function ownPath(article: Article, path: string, to: string, moved: ReadonlyMap<string, unknown>) {
  const ids = new Set([...article.headings, ...article.anchors].map(({ id }) => id));
  return ({ href }: Target): string | undefined => {
    const id = /^#(.+)$/.exec(href.trim())?.[1];
    return id !== undefined && ids.has(id) && !moved.has(id) ? hrefFrom(to, path) : undefined;
  };
}

/** Another article of that title, which readers and search engines would not tell apart. */
function titleTwin(docset: Docset, title: string): string | undefined {
  const isSame = (text: string | undefined) => text?.trim().toLowerCase() === title.trim().toLowerCase();
  return docset.articlePaths.find((path) => {
    const facts = docset.loadedFacts(path);
    return isSame(facts?.title) || isSame(facts?.h1);
  });
}

function markdownOf(text: string): string {
  return text.replace(/[\\[\]*_`<]/g, '\\$&');
}

/** Edits that make the heading one of a higher level, with a number sign instead of an underline. */
function raised({ lines }: Article, levels: number) {
  return ({ level, style, span, textSpan, isTab }: Heading): readonly TextEdit[] => {
    if (isTab) return [];
    if (style === 'atx') {
      const by = Math.min(levels, level - 1);
      return [{ span: { start: span.start, end: span.start + by }, text: '' }];
    }
    if (level !== 2) return [];
    const isOneLine = lines.lineAt(textSpan.start) === lines.lineAt(textSpan.end);
    const start = isOneLine ? textSpan.end : lines.spanOf(lines.lineAt(span.end)).start;
    const underline = { span: { start, end: span.end }, text: isOneLine ? '' : '===' };
    return isOneLine ? [{ span: { start: span.start, end: span.start }, text: '# ' }, underline] : [underline];
  };
}

/** Makes a link to the article lead to the new one; to its top instead of the bookmark that is the title now. */
function turned(docset: Docset, path: string, to: string, link: LinkTo, isTitle: boolean): readonly TextEdit[] {
  const { file, target, resolution } = link;
  const text = docset.text(file);
  // Who comes by a redirection follows it: that one is turned.
  if (text === undefined || link.through) return [];
  const isNamed = file !== path && resolution.written !== '';
  const after = (each: string) => (each === path ? to : each);
  const edit = isNamed ? readdress(docset, link, after) : { span: pathSpan(text, target), text: hrefFrom(file, to) };
  return edit ? [edit, ...(isTitle ? [editFragment(text, target, undefined)] : [])] : [];
}

/** The entry of a TOC that keeps the old article in it, where all of its entries lead to the section. */
function onlyTocEntry(docset: Docset, path: string, inbound: readonly LinkTo[]): LinkTo | undefined {
  const entries = linksTo(docset, path, () => false).filter(isTocEntry);
  const leading = inbound.filter(isTocEntry);
  return entries.length <= leading.length ? leading[0] : undefined;
}

/** An address from the root of the site puts no article into a TOC. */
function isTocEntry({ role, resolution }: LinkTo): boolean {
  return role === 'topic' && resolution.kind === 'file';
}

/** Below the entry of the article, in the first TOC that has one and room for another. */
function tocEdit(docset: Docset, path: string, to: string, title: string): readonly (readonly [string, TextEdit])[] {
  for (const file of docset.tocPaths) {
    const [toc, text] = [docset.toc(file), docset.text(file)];
    if (!toc || text === undefined) continue;
    const entry = entriesOf(docset, toc).find(({ node: { href } }) => {
      const found = href && docset.resolve(file, { href: href.text });
      return found && 'path' in found && found.path === path;
    });
    if (!entry) continue;
    const href = tocHref(docset, toc, to, entry.node);
    const edit = addTocEntry(toc, text, { as: 'after', node: entry.node }, { name: title, href });
    if (!isRefusal(edit)) return [[file, edit]];
  }
  return [];
}

function distinct(edits: readonly TextEdit[]): readonly TextEdit[] {
  return [...new Map(edits.map((edit) => [`${edit.span.start} ${edit.span.end} ${edit.text}`, edit])).values()];
}
