import type { Span } from '../../article/span';

export interface TocHeading {
  readonly kind: 'heading';
  /** As many as there are `#`: a TOC may lie deeper than markdown has headings. */
  readonly level: number;
  readonly span: Span;
  /** Without `#` and blanks on either side; empty, and at the end, where there is nothing else. */
  readonly content: Span;
}

/** What a TOC may not have: a paragraph, a list, a rule, html. */
export interface OtherTocBlock {
  readonly kind: 'other';
  readonly span: Span;
}

/**
 * The blocks of a `toc.md` from `start` on, html comments left out. The build reads a TOC with a grammar of its
 * own: headings, rules, html and, for all the rest, paragraphs, which run to the next blank line.
 */
export function markdownTocBlocks(source: string, start: number): readonly (TocHeading | OtherTocBlock)[] {
  const blocks: (TocHeading | OtherTocBlock)[] = [];
  let paragraph: Span | undefined;
  let isComment = false;

  function endParagraph(): void {
    if (paragraph) blocks.push({ kind: 'other', span: paragraph });
    paragraph = undefined;
  }

  for (const line of linesOf(source, start)) {
    if (isComment) {
      isComment = !source.slice(line.start, line.end).includes('-->');
      continue;
    }
    const written = trimmed(source, line);
    const isIndented = written.start - line.start > 3 || source.slice(line.start, written.start).includes('\t');
    if (written.start === written.end) {
      endParagraph();
      continue;
    }
    const text = source.slice(written.start, written.end);
    const heading = isIndented ? undefined : headingAt(source, written);
    if (heading) {
      endParagraph();
      blocks.push(heading);
    } else if (!isIndented && text.startsWith('<!--')) {
      endParagraph();
      isComment = !text.includes('-->', 4);
    } else if (paragraph && !isIndented && isUnderline(text)) {
      const level = text.startsWith('=') ? 1 : 2;
      blocks.push({ kind: 'heading', level, span: paragraph, content: paragraph });
      paragraph = undefined;
    } else if (!isIndented && isRule(text)) {
      endParagraph();
      blocks.push({ kind: 'other', span: written });
    } else paragraph = { start: paragraph?.start ?? written.start, end: written.end };
  }
  endParagraph();
  return blocks;
}

/** `written` is the line without blanks around it. */
function headingAt(source: string, written: Span): TocHeading | undefined {
  let start = written.start;
  while (start < written.end && source[start] === '#') start++;
  const level = start - written.start;
  if (level === 0 || (start < written.end && !isBlank(source, start))) return undefined;
  while (start < written.end && isBlank(source, start)) start++;
  return { kind: 'heading', level, span: written, content: { start, end: endOfContent(source, start, written.end) } };
}

/** The content may end in any number of `#`, with a blank before them. */
function endOfContent(source: string, start: number, end: number): number {
  let at = end;
  while (at > start && source[at - 1] === '#') at--;
  if (at === start) return start;
  if (at === end || !isBlank(source, at - 1)) return end;
  while (at > start && isBlank(source, at - 1)) at--;
  return at;
}

function isUnderline(text: string): boolean {
  return isOnly(text, '=') || isOnly(text, '-');
}

function isRule(text: string): boolean {
  const marks = text.replace(/[ \t]/g, '');
  return marks.length >= 3 && (isOnly(marks, '-') || isOnly(marks, '*') || isOnly(marks, '_'));
}

function isOnly(text: string, character: string): boolean {
  for (let at = 0; at < text.length; at++) if (text[at] !== character) return false;
  return text !== '';
}

function trimmed(source: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && isBlank(source, from)) from++;
  while (to > from && isBlank(source, to - 1)) to--;
  return { start: from, end: to };
}

function isBlank(source: string, at: number): boolean {
  return source[at] === ' ' || source[at] === '\t';
}

/** The lines from `start` on, without their ends. A byte order mark is no part of the first. */
function* linesOf(source: string, start: number): Iterable<Span> {
  let from = start === 0 && source.charCodeAt(0) === 0xfeff ? 1 : start;
  const lineEnd = /\r\n?|\n/g;
  lineEnd.lastIndex = from;
  for (let match = lineEnd.exec(source); match; match = lineEnd.exec(source)) {
    yield { start: from, end: match.index };
    from = match.index + match[0].length;
  }
  if (from < source.length) yield { start: from, end: source.length };
}
