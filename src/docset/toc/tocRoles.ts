import type { Span } from '../../article/span';
import type { DataText } from '../dataProblems';
import { readHref } from '../href';
import { given, type Toc, type TocNode } from './toc';

/** What an href of a TOC leads to, by the way it is written. */
export type TocHrefKind =
  /** An address on the site or elsewhere. */
  | 'absolute'
  /** It ends in a slash: the TOC in that folder is meant, and stays a TOC of its own. */
  | 'folder'
  /** A file that is called TOC: its entries become those of this one. */
  | 'toc'
  | 'topic';

export function tocHrefKind(href: string): TocHrefKind {
  const { kind, path } = readHref(href, { decode: false });
  if (kind === 'site' || kind === 'external' || kind === 'xref') return 'absolute';
  if (/[/\\]$/.test(path)) return 'folder';
  return isTocFile(path) ? 'toc' : 'topic';
}

/** Whether a file of this name is a TOC, in whatever folder it lies. */
export function isTocFile(path: string): boolean {
  return /(?:^|[/\\])toc\.(?:md|json|yml)$/i.test(path);
}

/** What the build makes of the up to three hrefs of an entry. */
export interface TocRoles {
  /** The page that the entry opens; resolved like any link. */
  readonly topic: DataText | undefined;
  /** The TOC that it stands for, and how that is named. */
  readonly toc: { readonly href: DataText; readonly kind: Exclude<TocHrefKind, 'topic'> } | undefined;
  /** An href that cannot be what its key says; it is not used. */
  readonly badTopic: DataText | undefined;
  readonly badToc: DataText | undefined;
}

/** `topicHref` and `tocHref` win over `href`, which plays the part that it looks like. */
export function rolesOf(node: TocNode): TocRoles {
  const topicHref = given(node.topicHref);
  const tocHref = given(node.tocHref);
  const href = given(node.href);
  const isTopic = topicHref && !takesIn(topicHref);
  const toc = (tocHref && tocRole(tocHref)) ?? (href && takesIn(href) ? tocRole(href) : undefined);
  return {
    topic: isTopic ? topicHref : href && !takesIn(href) ? href : undefined,
    toc,
    badTopic: isTopic ? undefined : topicHref,
    badToc: tocHref && !tocRole(tocHref) ? tocHref : undefined,
  };
}

/** An address in a TOC as an editor wants it: a place and where it leads. */
export interface TocLink {
  readonly href: string;
  readonly span: Span;
  readonly role: 'topic' | 'toc';
}

/** All addresses of `toc` that the build follows, in the order of the entries. */
export function linksOf(toc: Toc): readonly TocLink[] {
  const links: TocLink[] = [];
  const add = ({ text, span }: DataText, role: TocLink['role']) => links.push({ href: text, span, role });
  const visit = (node: TocNode): void => {
    const roles = rolesOf(node);
    if (roles.topic) add(roles.topic, 'topic');
    if (roles.toc) add(roles.toc.href, 'toc');
    node.items.forEach(visit);
  };
  toc.nodes.forEach(visit);
  return links;
}

function tocRole(href: DataText): TocRoles['toc'] {
  const kind = tocHrefKind(href.text);
  return kind === 'topic' ? undefined : { href, kind };
}

function takesIn({ text }: DataText): boolean {
  const kind = tocHrefKind(text);
  return kind === 'toc' || kind === 'folder';
}
