import type { Docset } from '../docset/docset';
import { finish } from '../docset/steps';
import { mentionsIn } from '../rules/mentionedFiles';

/** Files of a docset that nothing shows. Paths are docset-relative. */
export interface UnusedFiles {
  readonly images: readonly string[];
  readonly includes: readonly string[];
}

/**
 * The images and include files of `docset` that no file of any of `docsets`, all those of its repository, names in any
 * way. All of them have been read for it; undefined as long as something is still to be loaded.
 */
export function unusedFiles(docset: Docset, docsets: readonly Docset[]): UnusedFiles | undefined {
  const mentions = docsets.map((each) => finish(mentionsIn(each)));
  if (mentions.some((isMentioned) => !isMentioned)) return undefined;
  const isMentioned = (path: string) => mentions.some((mentioned) => mentioned!(path));
  /** Whether `isUsed` says so of the file in any docset, each of which has a path of its own for it. */
  const inAny = (path: string, isUsed: (each: Docset, own: string) => boolean) =>
    docsets.some((each) => isUsed(each, each.docsetPath(docset.repositoryPath(path))));
  return {
    images: docset.imagePaths.filter(
      (path) => !isMentioned(path) && !inAny(path, (each, own) => each.namedBy(own).length > 0),
    ),
    includes: docset.includePaths.filter(
      (path) =>
        !isMentioned(path) && !inAny(path, (each, own) => each.pagesOf(own).length > 0 || each.namedBy(own).length > 0),
    ),
  };
}
