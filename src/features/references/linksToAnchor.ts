import type { Docset } from '../../docset/docset';
import { readHref } from '../../docset/href';
import type { Resolution } from '../../docset/resolve';
import { findAnchor } from '../anchorPlaces';
import { linksIn, linksTo, type LinkTo } from './linksTo';

/**
 * Every link that leads to the bookmark `id`, letter case included, which stands in the article or include at the
 * docset-relative `path`: `#id` in the file itself and in all that is part of the same page, `page.md#id` from
 * anywhere, and of an include the links to every page that shows it, unless the page has a bookmark of that name
 * further up. Links that come here by redirection are among them, also where the address itself does not say `#id`.
 * Articles count as far as their facts have been read, as for `linksTo`.
 */
export function linksToAnchor(docset: Docset, path: string, id: string): readonly LinkTo[] {
  const links = new Map<string, LinkTo>();
  for (const page of new Set([path, ...docset.pagesOf(path)])) {
    const found = [...linksByName(docset, page, id), ...linksInParts(docset, page, id)];
    if (!found.length || (page !== path && findAnchor(docset, page, id)?.path !== path)) continue;
    for (const link of found) links.set(`${link.target.span.start} ${link.file}`, link);
  }
  return [...links.values()];
}

/** The bookmark that an address leads to in the end. */
export function fragmentOf(resolution: Resolution): string | undefined {
  const { end } = resolution.kind === 'redirected' || resolution.kind === 'site' ? resolution : {};
  return /#(.+)$/.exec(end?.url ?? '')?.[1] ?? resolution.fragment;
}

/** The links that name the page. To read all files with a link to it would be to read far too many. */
function linksByName(docset: Docset, page: string, id: string): readonly LinkTo[] {
  const leadsHere = ({ resolution }: LinkTo) => fragmentOf(resolution) === id;
  const isRedirectedHere = linksTo(docset, page, () => false).some(
    (link) => link.role === 'redirection' && leadsHere(link),
  );
  const saysId = (file: string) =>
    docset.loadedFacts(file)?.references.some((href) => readHref(href, { decode: true }).fragment === id);
  return linksTo(docset, page, (file) =>
    file === page ? mayName(docset, page, id) : isRedirectedHere || !!saysId(file),
  ).filter(leadsHere);
}

/** `#id` in the includes that the page is put together from. */
function linksInParts(docset: Docset, page: string, id: string): readonly LinkTo[] {
  const parts = new Set([page]);
  const found: LinkTo[] = [];
  // A set that grows while it is walked is walked to its new end.
  for (const part of parts) {
    for (const href of docset.facts(part)?.includes ?? []) {
      const resolution = docset.resolveContent(part, { href });
      if (resolution.kind === 'file') parts.add(resolution.path);
    }
    if (part === page || !mayName(docset, part, id)) continue;
    const own = linksIn(docset, part).filter(
      ({ resolution: { kind, fragment } }) => kind === 'self' && fragment === id,
    );
    found.push(...own.map((link) => ({ ...link, through: undefined })));
  }
  return found;
}

/** Whether the text of the file can have a link to its own `#id`: to read it as an article takes far longer. */
function mayName(docset: Docset, file: string, id: string): boolean {
  const text = docset.text(file) ?? '';
  return text.includes(`#${id}`) || (encodeURIComponent(id) !== id && text.includes('%'));
}
