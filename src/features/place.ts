import type {
  Alert,
  Article,
  Comment,
  Definition,
  Directive,
  DirectiveAttribute,
  FrontMatterEntry,
} from '../article/article';
import { touches, type Span } from '../article/span';
import type { Docset } from '../docset/docset';
import type { Resolution } from '../docset/resolve';
import { linkUsesOf, type LinkUse } from '../rules/linkUses';

/** What stands at a place of an article, as far as an author can ask about it. `span` is what the answer is about. */
export type Place = { readonly span: Span } & (
  | { readonly kind: 'use'; readonly use: LinkUse }
  /** The line `[label]: target` itself. */
  | { readonly kind: 'definition'; readonly definition: Definition; readonly resolution: Resolution }
  | { readonly kind: 'key'; readonly entry: FrontMatterEntry }
  | { readonly kind: 'value'; readonly entry: FrontMatterEntry; readonly value: unknown }
  /** One of the `---` lines, or a blank line between them. */
  | { readonly kind: 'header' }
  | { readonly kind: 'directive'; readonly directive: Directive }
  | { readonly kind: 'attributeName'; readonly directive: Directive; readonly attribute: DirectiveAttribute }
  | { readonly kind: 'attributeValue'; readonly directive: Directive; readonly attribute: DirectiveAttribute }
  | { readonly kind: 'alert'; readonly alert: Alert }
  | { readonly kind: 'comment'; readonly comment: Comment }
);

/** The innermost thing at `offset` of the article at the docset-relative `path`; undefined in running text and code. */
export function placeAt(docset: Docset, path: string, article: Article, offset: number): Place | undefined {
  const { frontMatter } = article;
  if (frontMatter && touches(frontMatter.span, offset)) return headerPlace(article, offset);
  return (
    linkPlace(docset, path, article, offset) ??
    directivePlace(article, offset) ??
    definitionPlace(docset, path, article, offset) ??
    markPlace(article, offset)
  );
}

function headerPlace({ frontMatter }: Article, offset: number): Place | undefined {
  if (!frontMatter) return undefined;
  for (const entry of frontMatter.entries) {
    if (touches(entry.keySpan, offset)) return { kind: 'key', span: entry.keySpan, entry };
    const item = entry.items?.find(({ span }) => touches(span, offset));
    if (item) return { kind: 'value', span: item.span, entry, value: item.value };
    if (touches(entry.valueSpan, offset) && !entry.items) {
      return { kind: 'value', span: entry.valueSpan, entry, value: entry.value };
    }
  }
  const { span, body } = frontMatter;
  if (offset < body.start)
    return { kind: 'header', span: { start: span.start, end: Math.max(span.start, body.start - 1) } };
  return offset >= body.end ? { kind: 'header', span: { start: body.end, end: span.end } } : undefined;
}

/** A picture in a link is nearer than the link. */
function linkPlace(docset: Docset, path: string, article: Article, offset: number): Place | undefined {
  let nearest: Place | undefined;
  for (const use of linkUsesOf(docset, path, article)) {
    const span = placeOfUse(use);
    if (!touches(span, offset)) continue;
    if (!nearest || span.end - span.start <= nearest.span.end - nearest.span.start)
      nearest = { kind: 'use', span, use };
  }
  return nearest;
}

/** Whether `offset` lies behind the text of `[text][label]`, on the label; false for any other form. */
export function isInLabel({ node }: LinkUse, offset: number): boolean {
  if (!('form' in node) || node.form !== 'full') return false;
  const text = 'textSpan' in node ? node.textSpan : 'altSpan' in node ? node.altSpan : undefined;
  return !!text && offset > text.end + 1;
}

/** The part of the text that stands for the use: the whole link, or the value of an attribute. */
function placeOfUse({ node }: LinkUse): Span {
  return 'valueSpan' in node ? node.valueSpan : node.span;
}

function directivePlace({ directives }: Article, offset: number): Place | undefined {
  const directive = directives.find(({ span }) => touches(span, offset));
  if (!directive) return undefined;
  const attribute = directive.attributes.find(({ span }) => touches(span, offset));
  if (!attribute)
    return touches(directive.nameSpan, offset) ? { kind: 'directive', span: directive.nameSpan, directive } : undefined;
  if (touches(attribute.nameSpan, offset))
    return { kind: 'attributeName', span: attribute.nameSpan, directive, attribute };
  if (!touches(attribute.valueSpan, offset)) return undefined;
  return { kind: 'attributeValue', span: attribute.valueSpan, directive, attribute };
}

function definitionPlace(docset: Docset, path: string, article: Article, offset: number): Place | undefined {
  const definition = article.definitions.find(({ span }) => touches(span, offset));
  if (!definition) return undefined;
  const resolution = docset.resolve(path, definition.target);
  return { kind: 'definition', span: definition.span, definition, resolution };
}

function markPlace({ alerts, comments }: Article, offset: number): Place | undefined {
  const alert = alerts.find(({ markerSpan }) => touches(markerSpan, offset));
  if (alert) return { kind: 'alert', span: alert.markerSpan, alert };
  const comment = comments.find(({ span }) => touches(span, offset));
  return comment && { kind: 'comment', span: comment.span, comment };
}
