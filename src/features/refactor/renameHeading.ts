import type { Article, Heading } from '../../article/article';
import { readArticle } from '../../article/readArticle';
import { applyEdits, contains, slice, type Span, type TextEdit } from '../../article/span';
import type { Docset } from '../../docset/docset';
import { editFragment } from '../../rules/writeHref';
import { findAnchor } from '../anchorPlaces';
import type { LinkTo } from '../references/linksTo';
import { linksToAnchor } from '../references/linksToAnchor';
import { editsOnly, type Change, type Refusal } from './change';

/** How a heading is renamed. */
export interface HeadingOptions {
  /** Every bookmark of the file stays as it is, written as `<a name>` into the heading: no link has to change. */
  readonly keepsAnchors?: boolean;
}

/**
 * Gives a heading of `article`, which lies at the docset-relative `path`, another text, in markdown. Its bookmark follows,
 * as do those of its namesakes that are numbered after it; all links to them are changed, those to pages that show the
 * file as an include among them. Refused for a text that would not be this heading's. Needs the facts of all articles
 * and includes.
 */
export function renameHeading(
  docset: Docset,
  path: string,
  article: Article,
  heading: Heading,
  text: string,
  { keepsAnchors = false }: HeadingOptions = {},
): Change | Refusal {
  const newText = text.trim().replace(/\s+/g, ' ');
  if (!newText) return { refusal: 'Nothing was changed, because a heading needs a text.' };
  const place = article.headings.indexOf(heading);
  const span = headingTextSpan(article, heading);
  const renamed = readArticle(applyEdits(article.text, [{ span, text: newText }]));
  if (!isSameOutline(article, renamed, place, newText)) {
    return { refusal: `Nothing was changed, because '${newText}' would not be read as the text of this heading.` };
  }
  const moved = article.headings.flatMap((each, index): MovedAnchor[] => {
    const now = renamed.headings[index]!.id;
    return each.id === now || each.isTab ? [] : [{ heading: each, id: now }];
  });
  if (!keepsAnchors) {
    return editsOnly(withOwn(path, { span, text: newText }, linkEdits(docset, path, article, moved)));
  }
  const anchors = new Map(moved.map((each) => [each.heading, `<a name="${each.heading.id}"></a>`]));
  const own = { span, text: (anchors.get(heading) ?? '') + newText };
  anchors.delete(heading);
  const others = [...anchors].map(([each, anchor]) => ({ span: startOf(each.textSpan), text: anchor }));
  return editsOnly([[path, [own, ...others]]]);
}

/** The text of a heading as it can be changed: without an id that is written at its start. */
export function headingTextSpan({ text }: Article, { textSpan, idIsExplicit }: Heading): Span {
  const end = idIsExplicit ? slice(text, textSpan).indexOf('</a>') : -1;
  return end < 0 ? textSpan : { start: textSpan.start + end + '</a>'.length, end: textSpan.end };
}

/** A heading with the bookmark that it will have. */
interface MovedAnchor {
  readonly heading: Heading;
  readonly id: string;
}

function startOf({ start }: Span): Span {
  return { start, end: start };
}

/** Whether nothing but the text of the heading at `place` has changed. */
function isSameOutline(before: Article, now: Article, place: number, text: string): boolean {
  const isSame = (heading: Heading, index: number) => {
    const other = now.headings[index];
    if (other?.level !== heading.level || other.isTab !== heading.isTab || other.style !== heading.style) return false;
    return index === place ? slice(now.text, headingTextSpan(now, other)) === text : other.text === heading.text;
  };
  return before.headings.length === now.headings.length && before.headings.every(isSame);
}

function linkEdits(
  docset: Docset,
  path: string,
  article: Article,
  moved: readonly MovedAnchor[],
): Map<string, Map<number, TextEdit>> {
  const edits = new Map<string, Map<number, TextEdit>>();
  for (const { heading, id } of moved) {
    const reached = findAnchor(docset, path, heading.id, article);
    // The bookmark is that of another place further up: no link leads to this heading.
    if (reached?.path !== path || reached.span.start !== heading.span.start) continue;
    for (const { file, target } of linksToAnchor(docset, path, heading.id).filter(saysSo(docset, path, heading.id))) {
      const text = docset.text(file);
      if (text === undefined || !slice(text, target.span).includes('#')) continue;
      // A link in the heading itself goes with its old text.
      if (file === path && contains(heading.span, target.span)) continue;
      const edit = editFragment(text, target, id);
      const ofFile = edits.get(file) ?? new Map<number, TextEdit>();
      edits.set(file, ofFile.set(edit.span.start, edit));
    }
  }
  return edits;
}

/**
 * Whether a link says the bookmark itself, and means it on every page that shows the link: `#id` in an include may
 * be one thing on one page and another on the next.
 */
function saysSo(docset: Docset, path: string, id: string) {
  return ({ file, resolution }: LinkTo): boolean => {
    if (resolution.fragment !== id) return false;
    if (resolution.kind !== 'self' || file === path) return true;
    const pages = docset.pagesOf(file).map((page) => findAnchor(docset, page, id));
    return pages.every((place) => !place || place.path === path);
  };
}

function withOwn(path: string, own: TextEdit, links: ReadonlyMap<string, ReadonlyMap<number, TextEdit>>) {
  const all = new Map<string, TextEdit[]>([[path, [own]]]);
  for (const [file, edits] of links) all.set(file, [...(all.get(file) ?? []), ...edits.values()]);
  return all;
}
