import type { TextEdit } from '../article/span';
import type { Docset } from '../docset/docset';
import type { Redirection } from '../docset/redirections';
import { chainReport } from '../rules/checks/redirection-chained';
import { redirectionChain } from './redirectionChain';

/** A redirection to an address that is redirected itself. */
export interface RedirectChain {
  readonly redirection: Redirection;
  /** The addresses that readers pass, the last one included. */
  readonly urls: readonly string[];
  readonly isCircular: boolean;
  /**
   * The edit of its file that leads there in one step. Undefined where none is right: a circle leads nowhere, and a
   * redirection that keeps the document id has to take every step.
   */
  readonly flattening: TextEdit | undefined;
}

/** All chains of redirections in `docset`, by file and in it from top to bottom. */
export function redirectChains(docset: Docset): readonly RedirectChain[] {
  return docset.redirections.flatMap((redirection) => {
    const urls = redirectionChain(docset, redirection.source, redirection);
    if (urls.length < 2) return [];
    const resolution = docset.resolve(redirection.source, { href: redirection.url });
    const isCircular = resolution.kind === 'site' && resolution.end?.isCircular === true;
    return [{ redirection, urls, isCircular, flattening: chainReport(docset, redirection)?.fixes?.[0]?.edits[0] }];
  });
}
