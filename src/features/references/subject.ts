import type { Article, Heading } from '../../article/article';
import { slice, touches, type Span } from '../../article/span';
import type { Docset } from '../../docset/docset';
import { isMarkdown } from '../../docset/paths';
import type { Resolution } from '../../docset/resolve';
import type { ZonePivotGroup } from '../../docset/zonePivots/zonePivotGroups';
import { findAnchor } from '../anchorPlaces';
import { isInLabel, placeAt } from '../place';
import { groupAt, pivotAt } from '../zonePivotGroups';
import { endOf } from './linksTo';
import { fragmentOf } from './linksToAnchor';
import { tabIdAt } from './tabReferences';

/** Something that places in many files may refer to. Paths are docset-relative. */
export type Subject =
  | { readonly kind: 'file'; readonly path: string }
  /** A heading, or an id written in html; `path` is the article or include that it stands in. */
  | { readonly kind: 'anchor'; readonly path: string; readonly id: string }
  /** `[label]: target` in the article at `path`; the label case-folded. */
  | { readonly kind: 'definition'; readonly path: string; readonly label: string }
  | { readonly kind: 'pivot'; readonly group: ZonePivotGroup; readonly id: string }
  | { readonly kind: 'pivotGroup'; readonly id: string }
  | { readonly kind: 'tab'; readonly id: string }
  /** A value of a metadata key, or one of a list. */
  | { readonly kind: 'metadata'; readonly key: string; readonly value: string }
  | { readonly kind: 'uid'; readonly uid: string };

/**
 * What stands at `offset` of the article at the docset-relative `path`, as far as something can refer to it: what a
 * link, image, include or source names, a heading, a pivot, a tab. The title of a page stands for the page.
 */
export function subjectAt(docset: Docset, path: string, article: Article, offset: number): Subject | undefined {
  const tab = tabIdAt(article, offset);
  if (tab) return { kind: 'tab', id: tab.id };
  const xref = article.xrefs.find(({ span }) => touches(span, offset));
  if (xref) return { kind: 'uid', uid: xref.uid };
  const place = placeAt(docset, path, article, offset);
  switch (place?.kind) {
    case 'use': {
      const { node, target, resolution } = place.use;
      const definition = 'definition' in node ? node.definition : undefined;
      // A label alone is text and label at once.
      if (definition && (isInLabel(place.use, offset) || ('form' in node && node.form !== 'full'))) {
        return { kind: 'definition', path, label: definition.label };
      }
      return subjectOfAddress(docset, article, target.span, resolution, offset);
    }
    case 'definition': {
      const { labelSpan, label, target } = place.definition;
      if (touches(labelSpan, offset)) return { kind: 'definition', path, label };
      return subjectOfAddress(docset, article, target.span, place.resolution, offset);
    }
    case 'value':
      return subjectOfValue(docset, path, article, place.entry.key, place.value, place.span, offset);
    case 'attributeValue': {
      if (place.directive.name !== 'zone' || place.attribute.name !== 'pivot') return undefined;
      const found = pivotAt(docset, path, article, place.span, offset);
      return found && { kind: 'pivot', group: found.group, id: found.pivot.id };
    }
    default:
      return subjectOfMark(docset, path, article, offset);
  }
}

/** What an address leads to: its bookmark where `offset` lies on that, or where it is all there is. */
export function subjectOfAddress(
  docset: Docset,
  article: Pick<Article, 'text'>,
  span: Span,
  resolution: Resolution,
  offset: number,
): Subject | undefined {
  if (resolution.kind === 'xref') return { kind: 'uid', uid: resolution.uid };
  const path = endOf(resolution);
  if (path === undefined) return undefined;
  const id = fragmentOf(resolution);
  const hash = slice(article.text, span).indexOf('#');
  const isOnBookmark = resolution.kind === 'self' || (hash >= 0 && offset > span.start + hash && offset <= span.end);
  const anchor = id && isOnBookmark ? findAnchor(docset, path, id) : undefined;
  return anchor ? { kind: 'anchor', path: anchor.path, id: anchor.id } : { kind: 'file', path };
}

function subjectOfValue(
  docset: Docset,
  path: string,
  article: Article,
  key: string,
  value: unknown,
  span: Span,
  offset: number,
): Subject | undefined {
  switch (key) {
    case 'title':
      return { kind: 'file', path };
    case 'uid':
      return typeof value === 'string' ? { kind: 'uid', uid: value } : undefined;
    case 'zone_pivot_groups': {
      const found = groupAt(docset, path, article, span, offset);
      return found && { kind: 'pivotGroup', id: found.group.id };
    }
    default:
      return isScalar(value) ? { kind: 'metadata', key, value: String(value) } : undefined;
  }
}

/** A heading or an id in html. */
function subjectOfMark(docset: Docset, path: string, article: Article, offset: number): Subject | undefined {
  const heading = article.headings.find(({ span, isTab }) => !isTab && touches(span, offset));
  if (heading) {
    return isTitle(docset, path, article, heading) ? { kind: 'file', path } : { kind: 'anchor', path, id: heading.id };
  }
  const anchor = article.anchors.find(({ span }) => touches(span, offset));
  return anchor && { kind: 'anchor', path, id: anchor.id };
}

function isTitle(docset: Docset, path: string, { headings }: Article, heading: Heading): boolean {
  const first = headings.find(({ level, isTab }) => level === 1 && !isTab);
  return heading === first && isMarkdown(path) && docset.buildKind(path) === 'page';
}

/** A value that can be searched for. */
export function isScalar(value: unknown): value is string | number | boolean {
  return (typeof value === 'string' && value !== '') || typeof value === 'number' || typeof value === 'boolean';
}
