import type { Target } from '../article/article';
import type { Span } from '../article/span';
import type { Docset } from '../docset/docset';
import type { Fix } from './rule';

/**
 * Puts the title of the page that `target` leads to, or of the section, in place of `span` in the article at the
 * docset-relative `path`. None where the target is no article of the docset. Words that fit the sentence better
 * are for the author to find.
 */
export function titleFixes(docset: Docset, path: string, target: Target, span: Span): readonly Fix[] {
  const resolution = docset.resolve(path, target);
  if (resolution.kind !== 'file') return [];
  const facts = docset.facts(resolution.path);
  const section = resolution.fragment && facts?.headings.find(({ id }) => id === resolution.fragment)?.text;
  const title = (section || facts?.h1 || facts?.title)?.trim();
  if (!title) return [];
  const text = title.replace(/[\\[\]*_`<]/g, '\\$&');
  return [{ title: `Say '${title}'`, edits: [{ span, text }], isSafe: false }];
}
