import type { Article, Block } from '../../article/article';
import { touches, type Span } from '../../article/span';
import type { LinkUse } from '../../rules/linkUses';
import { bracketTyping, destinationTyping } from './bracketTyping';
import type { HalfAttribute, HalfTag } from './halfTag';
import { headerTypingAt, type HeaderTyping } from './headerTyping';
import { lineAt, wordLength, type Line } from './line';
import { tagTyping } from './tagTyping';

/**
 * What the author is in the middle of writing. Half a construct is in no article, so this looks at the line
 * before the caret; what is code and what is front matter it takes from the article. `span` is what a
 * completion replaces: it holds the caret and ends where the started word ends.
 */
export type Typing =
  | HeaderTyping
  | DestinationTyping
  | { readonly kind: 'label'; readonly span: Span }
  /** Behind `<xref:`. */
  | { readonly kind: 'uid'; readonly span: Span }
  /** The address in `[!VIDEO address]`. */
  | { readonly kind: 'video'; readonly span: Span }
  /** Behind `[!`; the span starts at the bracket. */
  | { readonly kind: 'marker'; readonly span: Span; readonly isInQuote: boolean; readonly isAlone: boolean }
  /** The span starts at the first colon. */
  | { readonly kind: 'directive'; readonly span: Span; readonly tag: HalfTag; readonly isAlone: boolean }
  | {
      readonly kind: 'attributeName';
      readonly span: Span;
      readonly tag: HalfTag;
      /** The one whose name is being written, undefined where nothing stands yet. */
      readonly attribute: HalfAttribute | undefined;
      readonly hasValue: boolean;
    }
  | {
      readonly kind: 'attributeValue';
      readonly span: Span;
      readonly tag: HalfTag;
      readonly attribute: HalfAttribute;
    }
  | { readonly kind: 'language'; readonly span: Span }
  /** A code behind `<!-- lint disable`. */
  | { readonly kind: 'ruleCode'; readonly span: Span; readonly written: readonly string[] }
  | { readonly kind: 'prose'; readonly span: Span; readonly line: Line };

/** The destination of a link, an image, an include or an attribute, fragment included. */
export interface DestinationTyping {
  readonly kind: 'destination';
  /** The whole destination as far as it stands there. */
  readonly span: Span;
  /** From its start to the caret. */
  readonly typed: string;
  readonly role: LinkUse['role'];
  /** How what is put there has to be escaped: in brackets, in quotes, or not at all. */
  readonly place: 'brackets' | 'angles' | 'quotes' | 'content';
  /** Whether the link is the text of a heading, where `#tab/` makes a tab. */
  readonly isInHeading: boolean;
}

/** What is being written at the offset `place`; undefined in code, comments and html, where nothing is offered. */
export function typingAt(article: Article, place: number): Typing | undefined {
  const line = lineAt(article, place);
  const offset = line.start + line.before.length;
  const header = headerTypingAt(article, offset, line);
  if (header) return header === 'nothing' ? undefined : header;
  const comment = ruleCodeTyping(line, offset);
  if (comment) return comment;
  const block = innermostBlock(article, offset);
  if (block?.kind === 'fencedCode') return languageTyping(article, block, line, offset);
  if (isCode(article, block, line, offset)) return undefined;
  return (
    tagTyping(line, offset) ??
    uidTyping(line, offset) ??
    destinationTyping(line, offset) ??
    videoTyping(line, offset) ??
    bracketTyping(line, offset) ?? { kind: 'prose', span: { start: offset, end: offset }, line }
  );
}

// Code and comments

function innermostBlock({ blocks }: Article, offset: number): Block | undefined {
  let innermost: Block | undefined;
  for (const block of blocks) {
    if (block.span.start > offset) break;
    if (touches(block.span, offset)) innermost = block;
  }
  return innermost;
}

function isCode(article: Article, block: Block | undefined, line: Line, offset: number): boolean {
  if (block?.kind === 'indentedCode' || block?.kind === 'html') return true;
  const isInside = (span: Span): boolean => span.start < offset && offset < span.end;
  if (article.comments.some(({ span }) => isInside(span)) || article.codeSpans.some(isInside)) return true;
  return hasOpenBacktick(article, line);
}

/** A code span that is not finished yet: a backtick before the caret that belongs to no code span. */
function hasOpenBacktick({ codeSpans, text }: Article, { start, before }: Line): boolean {
  const spans = codeSpans.filter(({ end }) => end > start);
  let next = 0;
  for (let at = before.indexOf('`'); at >= 0; at = before.indexOf('`', at + 1)) {
    const offset = start + at;
    while (next < spans.length && spans[next]!.end <= offset) next++;
    const span = spans[next];
    if (span && span.start <= offset) at = span.end - start - 1;
    else if (text[offset - 1] !== '\\') return true;
  }
  return false;
}

function languageTyping({ lines }: Article, { fence, span }: Block, line: Line, offset: number): Typing | undefined {
  const isOpeningLine = lines.lineAt(span.start) === lines.lineAt(offset);
  const marks = /^[^`~]*(?:`{3,}|~{3,})[ \t]*/.exec(line.before)?.[0].length;
  if (!fence || !isOpeningLine || marks === undefined || /\s/.test(line.before.slice(marks))) return undefined;
  const end = offset + wordLength(line.after, /[^\s`]/);
  return { kind: 'language', span: { start: line.start + marks, end } };
}

function uidTyping({ before, after }: Line, offset: number): Typing | undefined {
  const typed = /<xref:([^\s<>]*)$/.exec(before)?.[1];
  if (typed === undefined) return undefined;
  return { kind: 'uid', span: { start: offset - typed.length, end: offset + wordLength(after, /[^\s<>?#]/) } };
}

function videoTyping({ before, after }: Line, offset: number): Typing | undefined {
  const typed = /\[!VIDEO ([^\s\]]*)$/i.exec(before)?.[1];
  if (typed === undefined) return undefined;
  return { kind: 'video', span: { start: offset - typed.length, end: offset + wordLength(after, /[^\s\]]/) } };
}

function ruleCodeTyping({ before, after }: Line, offset: number): Typing | undefined {
  const open = before.lastIndexOf('<!--');
  if (open < 0 || before.includes('-->', open)) return undefined;
  const [name, verb, ...codes] = before
    .slice(open + 4)
    .trimStart()
    .split(/\s+/);
  if (name !== 'lint' || !/^(?:disable|enable|ignore)$/.test(verb ?? '') || !codes.length) return undefined;
  const typed = codes.pop()!;
  const span = { start: offset - typed.length, end: offset + wordLength(after, /[\w-]/, '-->') };
  return { kind: 'ruleCode', span, written: codes };
}
