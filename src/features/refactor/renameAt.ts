import type { Heading } from '../../article/article';
import { slice, touches, type Span } from '../../article/span';
import type { Docset } from '../../docset/docset';
import { pathSpan } from '../../rules/writeHref';
import { findAnchor } from '../anchorPlaces';
import { placeAt } from '../place';
import type { Question } from '../question';
import { subjectAt, type Subject } from '../references/subject';
import { tabIdAt } from '../references/tabReferences';
import { pivotAt } from '../zonePivotGroups';
import type { Change, Refusal } from './change';
import { renameFile } from './renameFile';
import { headingTextSpan, renameHeading } from './renameHeading';
import { renameAnchor, renamePivot, renameTabId } from './renameId';

/** What an author can rename at a place. */
export interface Renamable {
  /** What of the article is marked. */
  readonly span: Span;
  /** The name that it has. */
  readonly name: string;
}

/** What can be renamed at the place: a heading, a bookmark, the file that an address names, a tab, a pivot. */
export function renamableAt(question: Question): Renamable | undefined {
  return renamingAt(question)?.renamable;
}

/**
 * Gives what stands at the place another name, everywhere. A bookmark that a heading makes is renamed with its heading,
 * whose text the new name is. Undefined where there is nothing to rename. Needs the facts of all articles and includes.
 */
export function renameAt(question: Question, name: string): Change | Refusal | undefined {
  return renamingAt(question)?.rename(name);
}

interface Renaming {
  readonly renamable: Renamable;
  rename(name: string): Change | Refusal | undefined;
}

function renamingAt(question: Question): Renaming | undefined {
  const { docset, path, article, offset } = question;
  // On its marks too: there VS Code would rename it with less.
  const own = article.headings.find(({ isTab, span }) => !isTab && touches(span, offset));
  const address = addressAt(question);
  if (own && !address && !isInOther(question, own)) return ofHeading(docset, path, own, headingTextSpan(article, own));
  if (address) return ofAddress(question, address);
  const subject = subjectAt(docset, path, article, offset);
  const anchor = article.anchors.find(({ span }) => touches(span, offset));
  if (anchor) return ofAnchor(docset, { path, id: anchor.id }, anchor.span);
  if (subject?.kind === 'tab') {
    const { span, id } = tabIdAt(article, offset)!;
    return { renamable: { span, name: id }, rename: (name) => renameTabId(docset, id, name) };
  }
  return subject?.kind === 'pivot' ? ofPivot(question, subject) : undefined;
}

/** The parts of an address that mean something else: the path its file, the bookmark a heading. */
interface Address {
  readonly span: Span;
  readonly isBookmark: boolean;
}

function addressAt({ docset, path, article, offset }: Question): Address | undefined {
  const place = placeAt(docset, path, article, offset);
  const target =
    place?.kind === 'use' ? place.use.target : place?.kind === 'definition' ? place.definition.target : undefined;
  if (!target || !touches(target.span, offset)) return undefined;
  const file = pathSpan(article.text, target);
  const hash = slice(article.text, target.span).indexOf('#');
  const start = target.span.start + hash + 1;
  if (hash >= 0 && offset >= start) return { span: { start, end: target.span.end }, isBookmark: true };
  return file.end > file.start && touches(file, offset) ? { span: file, isBookmark: false } : undefined;
}

/** Whether the place lies in something in the heading that has a name of its own, such as an anchor. */
function isInOther({ article, offset }: Question, heading: Heading): boolean {
  return article.anchors.some(
    ({ span }) => touches(span, offset) && !touches(headingTextSpan(article, heading), offset),
  );
}

function ofAddress(question: Question, { span, isBookmark }: Address): Renaming | undefined {
  const { docset, path, article, offset } = question;
  const subject = subjectAt(docset, path, article, offset);
  if (isBookmark) return subject?.kind === 'anchor' ? ofAnchor(docset, subject, span) : undefined;
  if (subject?.kind !== 'file' || docset.find(subject.path) !== subject.path) return undefined;
  const written = slice(article.text, span);
  if (/^[/\\]/.test(written)) return undefined;
  return {
    renamable: { span, name: written },
    rename: (name) => renameFile(docset, { path: subject.path, from: path, written: name }),
  };
}

function ofAnchor(docset: Docset, { path, id }: { path: string; id: string }, span: Span): Renaming | undefined {
  const place = findAnchor(docset, path, id);
  if (place?.heading && !place.heading.idIsExplicit) return ofHeading(docset, place.path, place.heading, span);
  return { renamable: { span, name: id }, rename: (name) => renameAnchor(docset, place?.path ?? path, id, name) };
}

function ofHeading(docset: Docset, path: string, { span: { start } }: Heading, span: Span): Renaming | undefined {
  const article = docset.article(path);
  const heading = article?.headings.find((each) => each.span.start === start);
  if (!article || !heading) return undefined;
  const name = slice(article.text, headingTextSpan(article, heading)).replace(/\s+/g, ' ');
  return { renamable: { span, name }, rename: (text) => renameHeading(docset, path, article, heading, text) };
}

function ofPivot(question: Question, { group, id }: Extract<Subject, { kind: 'pivot' }>): Renaming | undefined {
  const { docset, path, article, offset } = question;
  const place = placeAt(docset, path, article, offset);
  const found = place && pivotAt(docset, path, article, place.span, offset);
  if (!found) return undefined;
  return { renamable: { span: found.span, name: id }, rename: (name) => renamePivot(docset, group, id, name) };
}
