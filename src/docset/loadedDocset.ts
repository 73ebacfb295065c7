import type { Docset } from './docset';
import { isMarkdown } from './paths';

/**
 * The docset as far as its articles have been read: asking it reads no other article, which in a large docset would
 * take seconds. An article that has not been read says nothing, and has no metadata.
 */
export function loadedDocset(docset: Docset): Docset {
  const isSilent = (path: string) => isMarkdown(path) && !docset.loadedFacts(path);
  // What is not named here, values worked out when asked for included, is that of the docset itself.
  return Object.assign(Object.create(docset) as Docset, {
    facts: docset.loadedFacts,
    article: (path: string) => (isSilent(path) ? undefined : docset.article(path)),
    metadata: (path: string) => (isSilent(path) ? new Map<never, never>() : docset.metadata(path)),
  } satisfies Partial<Docset>);
}
