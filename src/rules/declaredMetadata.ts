import type { MetadataValue } from '../docset/config';
import type { Docset } from '../docset/docset';
import { compileGlob } from '../docset/globs';

/** What the config declares for pages: the build looks only at values that some page of the docset gets. */
export function* declaredMetadata({ config, articlePaths }: Docset): Iterable<MetadataValue> {
  if (articlePaths.length) yield* config.globalMetadata;
  for (const declared of config.fileMetadata) {
    if (articlePaths.some(compileGlob(declared.glob))) yield declared;
  }
}
