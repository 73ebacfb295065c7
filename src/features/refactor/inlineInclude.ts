import type { Article, Block, Definition, Heading, Image, Include, Link } from '../../article/article';
import { readArticle } from '../../article/readArticle';
import { applyEdits, slice, touches, type Span, type TextEdit } from '../../article/span';
import type { Docset } from '../../docset/docset';
import { nameOf } from '../../docset/paths';
import type { Resolution } from '../../docset/resolve';
import { endOfText, lineEndOf, linePrefix } from '../../rules/insertions';
import type { Question } from '../question';
import { isRefusal, type Change, type Refusal } from './change';
import { definitionText, editsWithin, lineRemovals } from './cutText';
import { anchorEdits, keptHeadings } from './keptAnchors';
import { withMargin } from './margins';
import { relocatedPath, relocationEdits } from './relocation';

/** The include at `offset`, if there is one. */
export function includeAt({ includes }: Article, offset: number): Include | undefined {
  return includes.find(({ span }) => touches(span, offset));
}

/**
 * Puts the text of the include at the offset in its place, with links that lead where they led and headings that keep
 * their bookmarks. The included file stays, or goes with `removesFile`, when nothing else may use it.
 */
export function inlineInclude(question: Question, removesFile = false): Change | Refusal | undefined {
  const { docset, path, article, offset } = question;
  const include = includeAt(article, offset);
  if (!include) return undefined;
  const source = sourceOf(docset, path, include);
  if (isRefusal(source)) return source;
  const isBlock = include.form === 'block' && include.block.kind !== 'table';
  const edit = isBlock ? asBlocks(question, include, source) : asRunningText(question, include, source);
  if (isRefusal(edit)) return edit;
  return {
    edits: new Map([[path, withAnchors(article, edit, isBlock ? source.article.headings : [])]]),
    created: [],
    moved: [],
    removed: removesFile ? [source.path] : [],
  };
}

/**
 * Whether no other place names the file that the include at the offset brings in, as far as files are read; undefined
 * while an article or include of the docset is not read, or the include leads to no file.
 */
export function isOnlyInclusion({ docset, path, article, offset }: Question): boolean | undefined {
  const include = includeAt(article, offset);
  const source = include && docset.resolveContent(path, include.target);
  if (source?.kind !== 'file' || docset.buildKind(source.path) === 'page') return undefined;
  let count = 0;
  for (const file of new Set([...docset.articlePaths, ...docset.includePaths])) {
    const facts = docset.loadedFacts(file);
    if (!facts) return undefined;
    for (const href of facts.includes) {
      const target = docset.resolveContent(file, { href });
      if ('path' in target && target.path === source.path && (file !== path || ++count > 1)) return false;
    }
  }
  if (article.includes.filter((each) => each.target.href === include!.target.href).length > 1) return false;
  const name = nameOf(source.path);
  if (docset.dataPagePaths.some((file) => docset.text(file)?.includes(name) ?? true)) return false;
  return docset.namedBy(source.path).length === 0;
}

interface Source {
  readonly path: string;
  readonly article: Article;
  /** The text below the front matter, without blank lines around it. */
  readonly body: Span;
}

function sourceOf(docset: Docset, from: string, { target }: Include): Source | Refusal {
  const found = docset.resolveContent(from, target);
  if (found.kind === 'dependent') return { refusal: `'${target.href}' comes from another repository.` };
  const path = found.kind === 'file' && found.path !== from ? found.path : undefined;
  const article = path === undefined ? undefined : docset.article(path);
  if (path === undefined || !article) return { refusal: `'${target.href}' cannot be read.` };
  const { text, frontMatter } = article;
  const headerEnd = frontMatter?.span.end ?? (text.startsWith('\uFEFF') ? 1 : 0);
  // Indentation of the first line counts, blank lines before it do not.
  const blank = /^(?:[ \t]*(?:\r\n|\n|\r))*/.exec(text.slice(headerEnd))![0].length;
  const start = Math.min(headerEnd + blank, text.length);
  return { path, article, body: { start, end: endOfText(article, start, text.length) } };
}

/** As blocks, in the containers of the include, apart from paragraphs around it. */
function asBlocks({ docset, path, article }: Question, { span, block }: Include, source: Source): TextEdit {
  const { lines, text, alerts } = article;
  const lineEnd = lineEndOf(article);
  const prefix = linePrefix(article, span.start);
  const line = lines.lineAt(span.start);
  const hasText = (number: number) =>
    number >= 0 && number < lines.count && /[^\s>]/.test(slice(text, lines.spanOf(number)));
  const isMarker = (number: number) => alerts.some(({ markerSpan }) => lines.lineAt(markerSpan.start) === number);
  const lineStart = lines.spanOf(line).start;
  const opensLine = !/[^\s>]/.test(text.slice(lineStart, span.start).replace('\uFEFF', ''));
  const isJoined = opensLine && hasText(line - 1) && !isMarker(line - 1);

  const body = textFrom(source, ownEdits(docset, path, article, source));
  const whole = runsOn(source.article, article, block) ? `${body}${lineEnd}${lineEnd}---` : body;
  const moved = withMargin(whole.replace(/\r\n|\n|\r/g, lineEnd), prefix);
  const after = hasText(line + 1) ? `${lineEnd}${prefix.trimEnd()}` : '';
  if (!isJoined) return { span, text: `${moved}${after}` };
  return { span: { start: lineStart, end: span.end }, text: `${prefix.trimEnd()}${lineEnd}${prefix}${moved}${after}` };
}

/** Whether the last tab of `source`, which its end has ended so far, would take in what follows `include` on the page. */
function runsOn(source: Article, page: Article, include: Block): boolean {
  if (!source.tabGroups.some(({ isClosed, block }) => !isClosed && !block.parent)) return false;
  const next = page.blocks.find(({ parent, span }) => parent === include.parent && span.start >= include.span.end);
  return next !== undefined && next.kind !== 'thematicBreak' && include.parent?.kind !== 'tab';
}

/** Within a line: paragraphs only, joined. */
function asRunningText({ docset, path }: Question, include: Include, source: Source): TextEdit | Refusal {
  const { article, body } = source;
  const isPlain = article.blocks.every(({ kind }) => kind === 'paragraph' || kind === 'definition');
  if (!isPlain) return { refusal: `'${nameOf(source.path)}' holds more than the running text that fits in here.` };
  const { definitions, text } = article;
  const edits = [
    ...definitions.flatMap((each) => [...inlineEdits(docset, source, each, path)]),
    ...lineRemovals(
      text,
      definitions.map((each) => each.span),
    ),
    ...relocationEdits(docset, source.path, article, body, path),
  ];
  const moved = textFrom(source, edits).replace(/[ \t]*(?:\r\n|\n|\r)\s*/g, ' ');
  const isCell = include.block.kind === 'table';
  return { span: include.span, text: isCell ? moved.replace(/(^|[^\\])\|/g, '$1\\|') : moved };
}

/** Of a definition whose label the article has given to something else the links say their target themselves. */
function ownEdits(docset: Docset, path: string, page: Article, source: Source): readonly TextEdit[] {
  const { text, definitions } = source.article;
  const labels = new Map(
    page.definitions.map(({ label, target }) => [label, placeNamed(docset.resolve(path, target))]),
  );
  const taken = definitions.filter(({ label }) => labels.has(label));
  return [
    ...taken.flatMap((each) => {
      const isSame = placeNamed(docset.resolve(source.path, each.target)) === labels.get(each.label);
      return isSame ? [] : inlineEdits(docset, source, each, path);
    }),
    ...lineRemovals(
      text,
      taken.map(({ span }) => span),
    ),
    ...relocationEdits(docset, source.path, source.article, source.body, path),
  ];
}

/** Turns the links and images that use `definition` into ones that need none. */
function inlineEdits(docset: Docset, source: Source, definition: Definition, to: string): readonly TextEdit[] {
  const { links, images } = source.article;
  const written = destination(docset, source, definition, to);
  const edit = (span: Span, text: Span) => ({ span: { start: text.end, end: span.end }, text: `](${written})` });
  return [
    ...links.filter((each: Link) => each.definition === definition).map(({ span, textSpan }) => edit(span, textSpan)),
    ...images.flatMap(({ definition: used, span, altSpan }: Image) =>
      used === definition && altSpan ? [edit(span, altSpan)] : [],
    ),
  ];
}

/** What `definition` says behind its colon, as the file `to` has to write it. */
function destination(docset: Docset, { path, article }: Source, definition: Definition, to: string): string {
  const { labelSpan, target, span } = definition;
  const text = definitionText(article.text, definition, relocatedPath(docset, path, to, target.href, 'link'));
  return text.slice(labelSpan.end - span.start + 2).trim();
}

/** The same for all addresses that lead to one place. */
function placeNamed(resolution: Resolution): string {
  const { fragment, query, written } = resolution;
  return [('path' in resolution && resolution.path) || written, query, fragment].join('\n');
}

/** The body of the include with these edits made. */
function textFrom({ article: { text }, body }: Source, edits: readonly TextEdit[]): string {
  return applyEdits(slice(text, body), editsWithin(body, edits)).trimEnd();
}

/** The edit, and what else is needed for headings of both texts to keep their bookmarks. */
function withAnchors(article: Article, edit: TextEdit, own: readonly Heading[]): readonly TextEdit[] {
  const isBefore = ({ span }: Heading) => span.start < edit.span.start;
  const { headings } = article;
  const before = [...headings.filter(isBefore), ...own, ...headings.filter((each) => !isBefore(each))];
  const after = readArticle(applyEdits(article.text, [edit])).headings;
  if (after.length !== before.length) return [edit];
  const anchors = anchorEdits(keptHeadings(after, before));
  const { start, end } = edit.span;
  const newEnd = start + edit.text.length;
  const shifted = (each: TextEdit, by: number) => ({
    span: { start: each.span.start + by, end: each.span.end + by },
    text: each.text,
  });
  const inside = anchors.filter(({ span }) => start <= span.start && span.start < newEnd);
  const text = applyEdits(
    edit.text,
    inside.map((each) => shifted(each, -start)),
  );
  return [
    { span: edit.span, text },
    ...anchors.filter(({ span }) => span.start < start),
    ...anchors.filter(({ span }) => span.start >= newEnd).map((each) => shifted(each, end - newEnd)),
  ];
}
