import type { Article, Image, Link, Target } from '../../article/article';
import { contains, type Span } from '../../article/span';

/**
 * What an address leads to: a `page`, or anything that a link can show, in `[text](here)`, `[label]: here` and
 * `link="here"`; an `image` in `![text](here)`, `source="here"` and `lightbox="here"`; an `include` in `[!INCLUDE]`.
 */
export type AddressKind = 'page' | 'image' | 'include';

/** What the address that `span` is in, or has for its own, leads to; undefined where none belongs. */
export function addressKindAt(article: Article, span: Span): AddressKind | undefined {
  const { links, images, includes, definitions, directives } = article;
  const holds = ({ target }: { readonly target: Target }) => contains(target.span, span);
  const isInline = ({ form }: Link | Image) => form === 'inline';
  if (images.filter(isInline).some(holds)) return 'image';
  if (links.filter(isInline).some(holds) || definitions.some(holds)) return 'page';
  if (includes.some(holds)) return 'include';
  const tag = directives.find((each) => each.name === 'image' && each.recognised && contains(each.span, span));
  const attribute = tag?.attributes.find(({ valueSpan }) => contains(valueSpan, span));
  return attribute && addressAttributes.get(attribute.name);
}

/** Whether a definition begins there that has no address yet, and so is none; not asked of code. */
export function isBehindLabel({ text, lines }: Article, span: Span): boolean {
  const line = lines.spanOf(lines.lineAt(span.start));
  const isAtEnd = text.slice(span.end, line.end).trim() === '';
  return isAtEnd && /^ {0,3}\[[^\][\\^]+\]:[ \t]*$/.test(text.slice(line.start, span.start));
}

const addressAttributes: ReadonlyMap<string, AddressKind> = new Map([
  ['link', 'page'],
  ['source', 'image'],
  ['lightbox', 'image'],
]);
