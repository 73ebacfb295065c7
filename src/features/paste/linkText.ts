import type { Docset } from '../../docset/docset';
import { escapeMarkdown } from '../pageText';
import type { PastePlace } from './pastePlace';

/** The title under which readers know the page, as markdown for a link to it at `place`; undefined where it has none. */
export function titleAsText(docset: Docset, path: string, place: PastePlace): string | undefined {
  const facts = docset.facts(path);
  const title = facts?.h1 || facts?.title;
  return title ? textFor(place, title) : undefined;
}

/** `text` as markdown that shows it as it stands; in a cell no bar ends it. */
export function textFor(place: PastePlace, text: string): string {
  const escaped = escapeMarkdown(text);
  return place.kind === 'cell' ? escapeBars(escaped) : escaped;
}

/** `markdown` of a cell without bars that would end it; those that are escaped already stay so. */
export function escapeBars(markdown: string): string {
  return markdown.replace(/(\\*)\|/g, (bar, slashes: string) => (slashes.length % 2 ? bar : `${slashes}\\|`));
}
