import type { Article, DirectiveAttribute, Heading } from '../article/article';
import { slice, type Span } from '../article/span';
import { lazy } from '../docset/lazy';
import { keptLast } from '../docset/keptLast';
import { newProse } from './prosePiece';
import type { Prose } from './prosePiece';
import { firstEndingAfter, itself } from './spansInOrder';

export type { Prose };

/** Stands where something was left out. */
export const gap = '\uFFFC';

/**
 * The prose of `article`, one piece for each heading, paragraph, table, alternative text, and for `title` and
 * `description` of the front matter, in order; with `mayMatter` those whose text as written may matter.
 */
export function proseOf(article: Article, mayMatter?: (written: string) => boolean): readonly Prose[] {
  const { places, omissions } = knownOf(article);
  const asked = mayMatter ? places.filter(({ span }) => mayMatter(slice(article.text, span))) : places;
  return asked.map((place) => {
    const { span, isPlain } = place;
    return (place.prose ??= isPlain ? plainPiece(article.text, span) : pieceOf(article.text, span, omissions()));
  });
}

/** Where prose stands, and what it says once a rule has asked: putting that together is work. */
interface ProsePlace {
  readonly span: Span;
  /** Text without markup. */
  readonly isPlain: boolean;
  prose: Prose | undefined;
}

const knownOf = keptLast((article: Article) => ({
  places: [
    ...proseSpans(article).map((span): ProsePlace => ({ span, isPlain: false, prose: undefined })),
    ...plainSpans(article).map((span): ProsePlace => ({ span, isPlain: true, prose: undefined })),
  ].sort((a, b) => a.span.start - b.span.start),
  omissions: lazy(() => omissionsOf(article)),
}));

interface Omission extends Span {
  /** What stands in its place. */
  readonly text: string;
}

/** The places of running text in the body, in order. */
function proseSpans({ blocks }: Article): readonly Span[] {
  const spans: Span[] = [];
  for (const { kind, span, node } of blocks) {
    if (kind === 'heading') spans.push((node as Heading).textSpan);
    else if (kind === 'paragraph' || kind === 'table') spans.push(span);
  }
  return spans;
}

/** Text without markup: values of attributes and of the front matter. */
function plainSpans({ directives, frontMatter }: Article): readonly Span[] {
  const isAlt = ({ name }: DirectiveAttribute) => name === 'alt-text';
  return [
    ...(frontMatter?.entries ?? [])
      .filter(({ key, value }) => (key === 'title' || key === 'description') && typeof value === 'string')
      .map(({ valueSpan }) => valueSpan),
    ...directives.flatMap(({ attributes }) => attributes.filter(isAlt).map(({ valueSpan }) => valueSpan)),
  ];
}

/** What is no prose, in order and without overlap. */
function omissionsOf(article: Article): readonly Omission[] {
  const omissions: Omission[] = [];
  const omit = ({ start, end }: Span, text = gap) => {
    if (start < end) omissions.push({ start, end, text });
  };
  for (const { form, span, textSpan } of article.links) {
    if (form === 'html') continue;
    if (form === 'autolink' || form === 'literal') omit(span);
    else {
      // The brackets and the address go without a trace: the text reads on.
      omit({ start: span.start, end: textSpan.start }, '');
      omit({ start: textSpan.end, end: span.end }, '');
    }
  }
  for (const { form, span, altSpan } of article.images) {
    if (form === 'html' || !altSpan) continue;
    omit({ start: span.start, end: altSpan.start });
    omit({ start: altSpan.end, end: span.end });
  }
  for (const { name, span } of article.htmlTags) omit(span, name === 'br' ? '\n' : '');
  for (const { start, end } of htmlCode(article)) omit({ start, end });
  for (const span of article.codeSpans) omit(span);
  for (const { span } of article.comments) omit(span, '');
  for (const { span } of [...article.includes, ...article.xrefs, ...article.directives]) omit(span);
  for (const { markerSpan } of article.alerts) omit(markerSpan);
  omissions.sort((a, b) => a.start - b.start || b.end - a.end);
  const apart: Omission[] = [];
  let done = 0;
  for (const { start, end, text } of omissions) {
    if (end <= done) continue;
    apart.push({ start: Math.max(start, done), end, text });
    done = end;
  }
  return apart;
}

/** What stands between `<code>` and its kin and the end tag. */
export function htmlCode({ htmlTags }: Article): readonly Span[] {
  const spans: Span[] = [];
  let open: { readonly name: string; readonly end: number } | undefined;
  for (const { name, kind, span } of htmlTags) {
    if (!open && kind === 'open' && codeTags.has(name)) open = { name, end: span.end };
    else if (open?.name === name && kind === 'close') {
      spans.push({ start: open.end, end: span.start });
      open = undefined;
    }
  }
  return spans;
}

const codeTags: ReadonlySet<string> = new Set(['code', 'kbd', 'pre', 'samp']);

function pieceOf(source: string, block: Span, omissions: readonly Omission[]): Prose {
  const builder = newProse();
  let index = firstEndingAfter(omissions, block.start, itself);
  let offset = block.start;
  while (offset < block.end) {
    const omission = omissions[index];
    if (omission && omission.start <= offset) {
      builder.add(omission.text, offset, Math.min(omission.end, block.end));
      offset = omission.end;
      index++;
      continue;
    }
    const end = Math.min(omission?.start ?? block.end, block.end);
    builder.addMarkdown(source.slice(offset, end), offset);
    offset = end;
  }
  return builder.prose();
}

function plainPiece(source: string, span: Span): Prose {
  const builder = newProse();
  builder.add(source.slice(span.start, span.end), span.start, span.end);
  return builder.prose();
}
