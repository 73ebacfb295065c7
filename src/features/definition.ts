import type { Article, Definition as ReferenceDefinition, Target } from '../article/article';
import { touches, type Span } from '../article/span';
import type { Docset } from '../docset/docset';
import { configMetadata } from '../docset/metadata';
import type { Redirection } from '../docset/redirections';
import type { Resolution } from '../docset/resolve';
import { findAnchor } from './anchorPlaces';
import { codeRegion } from './codeRegion';
import { dataLinksOf } from './dataLinks';
import { isInLabel, placeAt, type Place } from './place';
import { endOf } from './references/linksTo';
import { firstTab, tabIdAt } from './references/tabReferences';
import { namedEntryAt } from './tocEntryAt';
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
  const tab = tabIdAt(article, offset);
  // In the heading of a tab VS Code itself answers, with the heading.
  if (tab) return tab.link ? tabDefinition(docset, path, article, tab.span, tab.id, tab.link) : [];
  const place = placeAt(docset, path, article, offset);
  switch (place?.kind) {
    case 'use': {
      const { node, resolution } = place.use;
      const targets = targetsOf(docset, path, article, place.span, resolution);
      const reference = 'definition' in node && node.definition ? [toReference(path, place.span, node.definition)] : [];
      return isInLabel(place.use, offset) ? reference : [...targets, ...reference];
    }
    case 'definition':
      return targetsOf(docset, path, article, place.definition.target.span, place.resolution);
    case 'key':
      return configuredDefinition(docset, path, place.span, place.entry.key);
    case 'value':
      return valueDefinition(docset, path, article, place, offset);
    case 'attributeValue': {
      if (place.directive.name === 'code' && place.attribute.name === 'id')
        return regionDefinition(docset, path, place);
      if (place.directive.name !== 'zone' || place.attribute.name !== 'pivot') return [];
      const found = pivotAt(docset, path, article, place.span, offset);
      return found ? [{ origin: found.span, path: found.group.path, span: found.pivot.span }] : [];
    }
    default:
      return [];
  }
}

/**
 * The same for a link in a file that is no article: a TOC, a YAML page, a redirection file, a config. The name of an
 * entry in a TOC leads to its page.
 */
export function dataDefinitionAt(docset: Docset, path: string, offset: number): readonly Definition[] {
  const link = dataLinksOf(docset, path).find(({ span }) => touches(span, offset));
  if (link) return targetsOf(docset, path, undefined, link.span, link.resolution);
  const entry = namedEntryAt(docset, path, offset);
  return entry ? targetsOf(docset, path, undefined, entry.span, docset.resolve(path, { href: entry.topic })) : [];
}

/** What the config says of a key, which the front matter of an article overrides. */
function configuredDefinition(docset: Docset, path: string, origin: Span, key: string): readonly Definition[] {
  const configured = configMetadata(docset.config)(path).get(key);
  return configured ? [{ origin, path: configured.path, span: configured.span }] : [];
}

function valueDefinition(
  docset: Docset,
  path: string,
  article: Article,
  { span, entry }: Extract<Place, { kind: 'value' }>,
  offset: number,
): readonly Definition[] {
  if (entry.key !== 'zone_pivot_groups') return configuredDefinition(docset, path, span, entry.key);
  const found = groupAt(docset, path, article, span, offset);
  return found ? [{ origin: found.span, path: found.group.path, span: found.group.span }] : [];
}

/** The first tab of that id in the article that a link with `?tabs=id` opens; without one, the article. */
function tabDefinition(
  docset: Docset,
  path: string,
  article: Article,
  origin: Span,
  id: string,
  link: Target,
): readonly Definition[] {
  const target = endOf(docset.resolve(path, link));
  if (target === undefined) return [];
  const there = target === path ? article : docset.article(target);
  return [{ origin, path: target, span: there && firstTab(there, id) }];
}

/** The part of the code file that a `:::code` names by its id. */
function regionDefinition(
  docset: Docset,
  path: string,
  { directive, span, attribute }: Extract<Place, { kind: 'attributeValue' }>,
): readonly Definition[] {
  const source = directive.attributes.find(({ name }) => name === 'source')?.value.trim() ?? '';
  const target = endOf(docset.resolveContent(path, { href: source }));
  const text = target === undefined ? undefined : docset.text(target);
  const region = text === undefined ? undefined : codeRegion(text, attribute.value.trim());
  return target !== undefined && region ? [{ origin: span, path: target, span: region }] : [];
}

/** The span is that of VS Code's own answer, so that the two are one. */
function toReference(path: string, origin: Span, { span }: ReferenceDefinition): Definition {
  return { origin, path, span };
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
