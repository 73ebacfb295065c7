import type { Docset } from '../../docset/docset';
import type { RedirectionEnd } from '../../docset/redirectionEnds';
import type { Redirection } from '../../docset/redirections';
import type { Check, Documentation, Fix, Report } from '../rule';

const file = '.openpublishing.redirection.json';

/** Two redirections, the first of which leads to the source of the second. */
const chain = (url: string, more = ''): string =>
  `{ "redirections": [{ "source_path": "articles/oldest.md", "redirect_url": ${url}${more} },\n` +
  '  { "source_path": "articles/old.md", "redirect_url": "/base/articles/new", "redirect_document_id": true }] }\n';

const page = { 'articles/new.md': '# New\n' };

export const documentation: Documentation = {
  title: 'A redirection to a page that is redirected itself',
  why:
    'Readers are sent on twice, and lose the page as soon as somebody cleans up the redirection in the middle. One ' +
    'that keeps the document id has to take every step, for the id goes along with it, and is left alone.',
  source: 'ourselves',
  examples: [
    {
      path: file,
      wrong: chain('«"/base/articles/old"»'),
      right: chain('"/base/articles/new"'),
      files: page,
      message: "'/base/articles/old' is redirected to '/base/articles/new'. Redirect there at once.",
    },
    { path: file, wrong: chain('"/base/articles/new"'), files: page, fine: true },
    { path: file, wrong: chain('"/base/articles/old"', ', "redirect_document_id": true'), files: page, fine: true },
    { path: file, wrong: chain('"/base/articles/old#steps"'), files: page, fine: true },
  ],
};

export const check: Check = {
  type: 'redirection-chained',
  *checkDocset({ docset }, report) {
    for (const redirection of docset.redirections) {
      yield;
      const found = chainReport(docset, redirection);
      if (found) report(found);
    }
  },
};

/** What is to be said of one redirection of `docset`. */
export function chainReport(docset: Docset, redirection: Redirection): Report | undefined {
  const { url, keepsDocumentId, monikers, file: path, urlSpan } = redirection;
  if (keepsDocumentId || monikers.length || /[?#]/.test(url)) return undefined;
  const end = endBehind(docset, redirection);
  return end && { path, span: urlSpan, args: [url, end.url], fixes: fixesOf(docset, redirection, end) };
}

/** Where the redirection leads in more than one step. A circle leads nowhere, which is said elsewhere. */
function endBehind(docset: Docset, { source, url }: Redirection): RedirectionEnd | undefined {
  const resolution = docset.resolve(source, { href: url });
  if (resolution.kind !== 'site' || !resolution.redirection || !resolution.end) return undefined;
  return resolution.end.isCircular ? undefined : resolution.end;
}

function fixesOf(docset: Docset, { file: path, urlSpan }: Redirection, { url }: RedirectionEnd): readonly Fix[] {
  const quote = docset.text(path)?.[urlSpan.start];
  // A relative url starts from the address of the redirection in the middle.
  if ((quote !== '"' && quote !== "'") || !/^(?:\/|https?:)[^"'\\]*$/.test(url)) return [];
  return [{ title: `Redirect to '${url}'`, edits: [{ span: urlSpan, text: `${quote}${url}${quote}` }], isSafe: true }];
}
