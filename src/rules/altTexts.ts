import type { Article, Directive, Image } from '../article/article';
import type { Span } from '../article/span';
import { trimmedSpan } from './blanks';
import { keptLast } from '../docset/keptLast';

/** What an author wrote in the place of a picture. */
export interface AltText {
  readonly text: string;
  /** As written, blanks around it not included. */
  readonly span: Span;
  /** Whether it is also the label of a definition, which changes with it. */
  readonly isLabel: boolean;
}

/**
 * The alternative texts of pictures that show the reader something, in order. Left out are icons, buttons (pictures
 * that are links, whose text says what the link does) and whatever stands in the middle of a sentence.
 */
export const altTextsOf = keptLast((article: Article): readonly AltText[] => {
  const linked = new Set(article.links.map(({ textSpan }) => textSpan.start));
  const texts = [
    ...article.images.filter(({ span }) => !linked.has(span.start)).flatMap((image) => altOfImage(article, image)),
    ...article.directives.flatMap((directive) => altOfTag(article, directive)),
  ];
  return texts.sort((a, b) => a.span.start - b.span.start);
});

/** Whether nothing but markers of lists, quotes and cells stands beside `span` on its lines. */
function standsAlone({ text, lines }: Article, { start, end }: Span): boolean {
  const lineStart = lines.starts[lines.lineAt(start)]!;
  const lineEnd = lines.spanOf(lines.lineAt(end)).end;
  // Far more than any list or quote needs.
  if (start - lineStart > 1000 || lineEnd - end > 1000) return false;
  const before = text.slice(lineStart, start);
  const after = text.slice(end, lineEnd);
  return /^[\s>*+|-]*(?:\d{1,9}[.)]\s*)?$/.test(before) && /^[\s|\\]*$/.test(after);
}

function altOfImage(article: Article, { form, tag, alt, altSpan, span }: Image): readonly AltText[] {
  if (!altSpan || !alt.trim() || (form === 'html' && tag !== 'img') || !standsAlone(article, span)) return [];
  const isLabel = form === 'collapsed' || form === 'shortcut';
  return [{ text: alt.trim(), span: trimmedSpan(article.text, altSpan), isLabel }];
}

function altOfTag(article: Article, { name, recognised, attributes, span }: Directive): readonly AltText[] {
  if (name !== 'image' || !recognised || !standsAlone(article, span)) return [];
  const attribute = (wanted: string) => attributes.find((each) => each.name === wanted);
  const alt = attribute('alt-text');
  if (!alt?.value.trim() || attribute('type')?.value.trim() === 'icon' || attribute('link')) return [];
  return [{ text: alt.value.trim(), span: trimmedSpan(article.text, alt.valueSpan), isLabel: false }];
}
