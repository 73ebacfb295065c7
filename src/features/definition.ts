import type { Article, Definition as ReferenceDefinition } from '../article/article';
import { touches, type Span } from '../article/span';
import type { Docset } from '../docset/docset';
import { configMetadata } from '../docset/metadata';
import type { Redirection } from '../docset/redirections';
import type { Resolution } from '../docset/resolve';
import { findAnchor } from './anchorPlaces';
import { dataLinksOf } from './dataLinks';
import { placeAt, type Place } from './place';
import { groupAt, pivotAt } from './zonePivotGroups';

/** Where going to the definition leads. */
export interface Definition {
  /** What the author clicked. */
  readonly origin: Span;
  /** Docset-relative path. */
  readonly path: string;
  /** The place in it; the top unless said. */
  readonly span?: Span;
}

/**
 * Where what stands at `offset` of the article at the docset-relative `path` is defined, the likeliest first:
 * the file or heading that a link reaches, and for a redirected one its entry in the redirection file; of a
 * reference its definition; of a front matter key the value in the config; of a pivot id its group.
 */
export function definitionAt(docset: Docset, path: string, article: Article, offset: number): readonly Definition[] {
  const place = placeAt(docset, path, article, offset);
  switch (place?.kind) {
    case 'use': {
      const { node, resolution } = place.use;
      const targets = targetsOf(docset, path, article, place.span, resolution);
      const reference = 'definition' in node && node.definition ? [toReference(path, place.span, node.definition)] : [];
      return isInLabel(place, offset) ? reference : [...targets, ...reference];
    }
    case 'definition':
      return targetsOf(docset, path, article, place.definition.target.span, place.resolution);
    case 'key': {
      const configured = configMetadata(docset.config)(path).get(place.entry.key);
      return configured ? [{ origin: place.span, path: configured.path, span: configured.span }] : [];
    }
    case 'value': {
      if (place.entry.key !== 'zone_pivot_groups') return [];
      const found = groupAt(docset, path, article, place.span, offset);
      return found ? [{ origin: found.span, path: found.group.path, span: found.group.span }] : [];
    }
    case 'attributeValue': {
      if (place.directive.name !== 'zone' || place.attribute.name !== 'pivot') return [];
      const found = pivotAt(docset, path, article, place.span, offset);
      return found ? [{ origin: found.span, path: found.group.path, span: found.pivot.span }] : [];
    }
    default:
      return [];
  }
}

/** The same for a link in a file that is no article: a TOC, a YAML page, a redirection file, a config. */
export function dataDefinitionAt(docset: Docset, path: string, offset: number): readonly Definition[] {
  const link = dataLinksOf(docset, path).find(({ span }) => touches(span, offset));
  return link ? targetsOf(docset, path, undefined, link.span, link.resolution) : [];
}

/** The span is that of VS Code's own answer, so that the two are one. */
function toReference(path: string, origin: Span, { span }: ReferenceDefinition): Definition {
  return { origin, path, span };
}

/** In `[text][label]` the label leads to its definition alone. */
function isInLabel({ use }: Extract<Place, { kind: 'use' }>, offset: number): boolean {
  const { node } = use;
  if (!('form' in node) || node.form !== 'full') return false;
  const text = 'textSpan' in node ? node.textSpan : 'altSpan' in node ? node.altSpan : undefined;
  return !!text && offset > text.end + 1;
}

function targetsOf(
  docset: Docset,
  path: string,
  article: Article | undefined,
  origin: Span,
  resolution: Resolution,
): readonly Definition[] {
  const to = (target: string, fragment: string | undefined): Definition => {
    const place = fragment ? findAnchor(docset, target, fragment, target === path ? article : undefined) : undefined;
    return place ? { origin, path: place.path, span: place.span } : { origin, path: target };
  };
  const entry = ({ file, span }: Redirection): Definition => ({ origin, path: file, span });
  switch (resolution.kind) {
    case 'self':
    case 'file':
    case 'outside':
      return [to(resolution.path, resolution.fragment)];
    case 'redirected':
    case 'site': {
      const {
        path: target,
        redirection,
        end,
      } = resolution.kind === 'site' ? resolution : { ...resolution, path: undefined };
      if (target !== undefined) return [to(target, resolution.fragment)];
      const fragment = /#(.+)$/.exec(end?.url ?? '')?.[1] ?? resolution.fragment;
      return [
        ...(end?.path === undefined ? [] : [to(end.path, fragment)]),
        ...(redirection ? [entry(redirection)] : []),
      ];
    }
    default:
      return [];
  }
}
