import type { Article } from '../article/article';
import { touches, type Span } from '../article/span';
import type { Docset } from '../docset/docset';
import { dataLinksOf } from './dataLinks';
import { headerHover, keyHover, valueHover } from './hover/frontMatter';
import { definitionHover, linkHover, useHover } from './hover/links';
import { productHover } from './hover/products';
import { ruleCodeHover } from './hover/ruleCodes';
import { alertHover, attributeNameHover, attributeValueHover, directiveHover } from './hover/syntax';
import { placeAt } from './place';
import type { Question } from './question';

/** What a hover shows: markdown, over the span it is about. */
export interface Hover {
  readonly span: Span;
  readonly markdown: string;
  /** Docset-relative path of the image it is about; the editor adds picture and size. */
  readonly image?: string;
}

/** What there is to say about what stands at `offset` of the article at the docset-relative `path`. */
export function hoverAt(docset: Docset, path: string, article: Article, offset: number): Hover | undefined {
  const question: Question = { docset, path, article, offset };
  const place = placeAt(docset, path, article, offset);
  switch (place?.kind) {
    case 'use':
      return useHover(question, place.span, place.use);
    case 'definition':
      return definitionHover(question, place.span, place.definition, place.resolution);
    case 'header':
      return headerHover(question, place.span);
    case 'key':
      return keyHover(question, place.span, place.entry.key);
    case 'value':
      return productHover(question) ?? valueHover(question, place.span, place.entry.key, place.value);
    case 'directive':
      return directiveHover(place.span, place.directive);
    case 'attributeName':
      return attributeNameHover(place.span, place.directive, place.attribute);
    case 'attributeValue':
      return attributeValueHover(question, place.directive, place.attribute);
    case 'alert':
      return alertHover(place.span, place.alert);
    case 'comment':
      return ruleCodeHover(question, place.span);
    case undefined:
      return productHover(question);
  }
}

/** What a link at `offset` of a file that is no article leads to: of a TOC, a YAML page, a redirection file, a config. */
export function dataHoverAt(docset: Docset, path: string, offset: number): Hover | undefined {
  const link = dataLinksOf(docset, path).find(({ span }) => touches(span, offset));
  return link && linkHover({ docset, path }, link.span, link.resolution);
}
