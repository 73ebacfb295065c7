import type { Docset } from '../docset';
import type { DataText } from '../dataProblems';
import { readHref } from '../href';
import { rolesOf, type TocRoles } from './tocRoles';
import type { Toc, TocNode } from './toc';

/** What following the TOCs of a docset needs of it. */
export type TocDocset = Pick<Docset, 'toc' | 'resolve' | 'resolveContent'>;

/** An entry of a TOC as the build takes it. */
export interface TocEntry {
  readonly node: TocNode;
  readonly roles: TocRoles;
  /** Of an entry that stands for another TOC of the repository. */
  readonly included: IncludedToc | undefined;
}

export interface IncludedToc {
  readonly kind: 'toc' | 'folder';
  /** The path part of the href, as written. */
  readonly written: string;
  readonly href: DataText;
  /** The TOC it leads to; undefined where none is found. */
  readonly path: string | undefined;
  /** Whether that lies where nobody can look from here, so that nothing is missing for certain. */
  readonly isUndecided: boolean;
}

/**
 * The entries of `toc`, from top to bottom, without those that the build throws away: what stands below an
 * entry that takes in another TOC file.
 */
export function entriesOf(docset: TocDocset, toc: Toc): readonly TocEntry[] {
  const entries: TocEntry[] = [];
  const visit = (node: TocNode): void => {
    const roles = rolesOf(node);
    const included = includedToc(docset, toc.path, roles.toc);
    entries.push({ node, roles, included });
    if (included?.kind !== 'toc' || included.path === undefined) node.items.forEach(visit);
  };
  toc.nodes.forEach(visit);
  return entries;
}

function includedToc(docset: TocDocset, from: string, toc: TocRoles['toc']): IncludedToc | undefined {
  if (!toc || toc.kind === 'absolute') return undefined;
  const { kind, href } = toc;
  const written = readHref(href.text, { decode: false }).path;
  const candidates = kind === 'toc' ? [written] : tocNames.map((name) => written + name);
  let isUndecided = false;
  for (const candidate of candidates) {
    const resolution = docset.resolveContent(from, { href: candidate });
    if (resolution.kind === 'file') return { kind, written, href, path: resolution.path, isUndecided: false };
    isUndecided ||= resolution.kind !== 'missing';
  }
  return { kind, written, href, path: undefined, isUndecided };
}

/** In the order in which the build looks for them. */
const tocNames = ['toc.md', 'toc.json', 'toc.yml'];
