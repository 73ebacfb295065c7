import { Lines } from '../../article/lines';
import type { Docset } from '../../docset/docset';
import { nameOf } from '../../docset/paths';
import { linksIn, linksTo, type LinkTo } from '../references/linksTo';
import type { ViewItem } from './docsetView';

/** The files that the article at `path` includes, and what these include, in the order of the text. */
export function includeItems(docset: Docset, path: string): readonly ViewItem[] {
  return includesIn(docset, path, new Set([path]));
}

function includesIn(docset: Docset, path: string, above: ReadonlySet<string>): readonly ViewItem[] {
  const included = linksIn(docset, path).flatMap(({ role, resolution }) =>
    role === 'include' && 'path' in resolution && resolution.path !== undefined ? [resolution.path] : [],
  );
  return [...new Set(included)].map((file) => ({
    label: nameOf(file),
    description: docset.find(file) === undefined ? `${file} · not found` : file,
    path: file,
    // One that includes itself is shown once.
    children: above.has(file) ? [] : includesIn(docset, file, new Set([...above, file])),
  }));
}

/** The files that include the one at `path` themselves, at the place where they do. */
export function includedByItems(docset: Docset, path: string): readonly ViewItem[] {
  const including = new Set(docset.includedBy(path));
  return linksTo(docset, path, (file) => including.has(file))
    .filter(({ role }) => role === 'include')
    .map(({ file, target }) => ({ ...fileItem(docset, file), span: target.span }));
}

/** The articles and pages with links to the one at `path`; their places are worked out when somebody looks. */
export function inboundFiles(docset: Docset, path: string): readonly ViewItem[] {
  const files = [
    ...docset.namedBy(path),
    ...linksTo(docset, path, () => false)
      .filter(isLink)
      .map(({ file }) => file),
  ];
  return [...new Set(files)]
    .filter((file) => file !== path)
    .sort()
    .map((file) => ({ ...fileItem(docset, file), isFolded: true }));
}

/** The places in `file` that lead to `path`, each with the text of its line. */
export function inboundItems(docset: Docset, path: string, file: string): readonly ViewItem[] {
  const text = docset.text(file) ?? '';
  const lines = new Lines(text);
  return linksTo(docset, path, (each) => each === file)
    .filter((link) => link.file === file && isLink(link))
    .map(({ target, through }) => {
      const line = lines.lineAt(target.span.start);
      const { start, end } = lines.spanOf(line);
      const by = through ? ' · by a redirection' : '';
      return {
        label: text.slice(start, end).trim(),
        description: `line ${line + 1}${by}`,
        path: file,
        span: target.span,
      };
    });
}

/** The redirections that end at the page at `path`. */
export function redirectionItems(docset: Docset, path: string): readonly ViewItem[] {
  return linksTo(docset, path, () => false)
    .filter(({ role }) => role === 'redirection')
    .map(({ file, target, through }) => {
      const redirection = docset.redirections.find(
        (each) => each.file === file && each.urlSpan.start <= target.span.start && target.span.end <= each.urlSpan.end,
      );
      return {
        label: redirection?.source ?? target.href,
        description: through ? `by ${target.href}` : '',
        path: file,
        span: redirection?.span ?? target.span,
      };
    });
}

/** TOCs and redirections have sections of their own; includes are no links. */
function isLink({ role }: LinkTo): boolean {
  return !['include', 'topic', 'toc', 'redirected', 'redirection', 'config'].includes(role);
}

function fileItem(docset: Docset, file: string): ViewItem {
  const facts = docset.loadedFacts(file);
  return { label: facts?.title ?? facts?.h1 ?? nameOf(file), description: file, path: file };
}
