import type { Span } from '../../article/span';
import type { Docset } from '../../docset/docset';
import { includeItems, inboundFiles, inboundItems, includedByItems, redirectionItems } from './linkItems';
import { metadataItems } from './metadataItems';
import { tocItems } from './tocItems';

/** What an author can see of an article at a glance, part by part. */
export type SectionId = 'metadata' | 'includes' | 'includedBy' | 'links' | 'toc' | 'redirections';

export interface ViewSection {
  readonly id: SectionId;
  readonly name: string;
  /** What to say where there is nothing to show. */
  readonly emptyText: string;
  /** Whether the answer is true only once all articles of the docset have been read. */
  readonly needsAllArticles: boolean;
}

/** One line of a section, which leads somewhere. */
export interface ViewItem {
  readonly label: string;
  readonly description: string;
  readonly tooltip?: string;
  /** Docset-relative, or above the docset. */
  readonly path: string;
  /** In that file; left out where the file as a whole is meant. */
  readonly span?: Span;
  /** What stands below it. */
  readonly children?: readonly ViewItem[];
  /** Whether `itemsBelow` knows what stands below it: more than is worth working out before somebody looks. */
  readonly isFolded?: boolean;
}

const all: readonly ViewSection[] = [
  { id: 'metadata', name: 'Metadata', emptyText: 'No metadata', needsAllArticles: false },
  { id: 'includes', name: 'Includes', emptyText: 'Includes nothing', needsAllArticles: false },
  { id: 'includedBy', name: 'Included by', emptyText: 'No article includes it', needsAllArticles: true },
  { id: 'links', name: 'Links to it', emptyText: 'Nothing links to it', needsAllArticles: true },
  { id: 'toc', name: 'Table of contents', emptyText: 'In no table of contents', needsAllArticles: false },
  { id: 'redirections', name: 'Redirections to it', emptyText: 'No redirection leads to it', needsAllArticles: false },
];

/** The sections that make sense for the file at the docset-relative `path`; none for what is no page or part of one. */
export function sectionsOf(docset: Docset, path: string): readonly ViewSection[] {
  const isPage = docset.buildKind(path) === 'page';
  if (!isPage && !docset.isInclude(path)) return [];
  const wanted: readonly SectionId[] = isPage
    ? ['metadata', 'includes', 'links', 'toc', 'redirections']
    : ['includes', 'includedBy', 'links'];
  return all.filter(({ id }) => wanted.includes(id));
}

/** What a section says about the file at the docset-relative `path`. */
export function itemsOf(docset: Docset, path: string, section: SectionId): readonly ViewItem[] {
  return answers[section](docset, path);
}

const answers: Readonly<Record<SectionId, (docset: Docset, path: string) => readonly ViewItem[]>> = {
  metadata: metadataItems,
  includes: includeItems,
  includedBy: includedByItems,
  links: inboundFiles,
  toc: tocItems,
  redirections: redirectionItems,
};

/** What stands below `item`, which is folded: the places in its file that lead to `path`. */
export function itemsBelow(docset: Docset, path: string, item: ViewItem): readonly ViewItem[] {
  return inboundItems(docset, path, item.path);
}
