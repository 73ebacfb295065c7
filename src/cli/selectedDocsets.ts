import type { Docset } from '../docset/docset';
import { openRepository } from '../docset/repository';
import type { SelectedRepository } from './selection';

/** A docset, and which of its files the author asked about. */
export interface SelectedDocset {
  readonly repository: SelectedRepository;
  readonly docset: Docset;
  /** Whether the file at a docset-relative path belongs to this docset and was asked for; undefined for all of the docset. */
  selects(path: string | undefined): boolean;
}

/** The docsets of `repository`, without those of a repository inside it. */
export function selectedDocsets(repository: SelectedRepository): readonly SelectedDocset[] {
  const { docsets, docsetOf } = openRepository(repository.files);
  return docsets
    .filter(({ root }) => repository.owns(root))
    .map((docset) => ({
      repository,
      docset,
      selects(path) {
        if (path === undefined) return repository.selects(docset.root);
        const repositoryPath = docset.repositoryPath(path);
        return repository.selects(repositoryPath) && (docsetOf(repositoryPath) ?? docset) === docset;
      },
    }));
}

/**
 * The files that were asked for: articles, TOCs, pages in YAML or JSON, include files. The include files come last:
 * some of them are known as such only when the articles have been read.
 */
export function* checkedPaths(docset: Docset, selects: (path: string) => boolean): Iterable<string> {
  yield* docset.articlePaths.filter(selects);
  yield* checkedBesideArticles(docset, selects);
}

/** Those of them that are no articles. */
export function checkedBesideArticles(
  { tocPaths, dataPagePaths, includePaths }: Docset,
  selects: (path: string) => boolean,
): readonly string[] {
  return [...tocPaths, ...dataPagePaths, ...includePaths].filter(selects);
}

/** How many `checkedPaths` gives, as far as that is known before. */
export function selectedCount(docset: Docset, selects: (path: string) => boolean): number {
  return [...checkedPaths(docset, selects)].length;
}
