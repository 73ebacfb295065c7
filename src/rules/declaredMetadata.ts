import type { MetadataValue } from '../docset/config';
import type { Docset } from '../docset/docset';
import { compileGlob } from '../docset/globs';

/**
 * What the config declares for pages, of what `isWanted` says yes to: the build looks only at values that some page of
 * the docset gets.
 */
export function declaredMetadata(
  { config, articlePaths }: Docset,
  isWanted: (declared: MetadataValue) => boolean,
): readonly MetadataValue[] {
  const ofAll = articlePaths.length ? config.globalMetadata.filter(isWanted) : [];
  // Whether a glob has a page takes longest to say.
  return [
    ...ofAll,
    ...config.fileMetadata.filter((each) => isWanted(each) && articlePaths.some(compileGlob(each.glob))),
  ];
}
