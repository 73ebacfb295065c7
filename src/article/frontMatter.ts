import type { FrontMatter, FrontMatterEntry, Problem } from './article';
import { readFlatHeader, readWrittenEntries } from './flatHeader';
import type { Span } from './span';
import { readYamlHeader } from './yamlHeader';

/** What a reader of the lines between the fences found. Top-level keys written twice are there twice. */
export interface HeaderContents {
  readonly entries: readonly FrontMatterEntry[];
  readonly comments: readonly Span[];
  readonly problems: readonly Problem[];
  /** Why there are no values: the YAML is broken, or is no mapping. */
  readonly rejected?: boolean;
}

export interface FrontMatterReading {
  /** Undefined when the article has none, by the rules of the build. */
  readonly frontMatter: FrontMatter | undefined;
  /** Offset at which the markdown begins: the line after the closing fence; without front matter 0, or 1 after a byte order mark. */
  readonly bodyStart: number;
  readonly problems: readonly Problem[];
}

/**
 * Reads the front matter of `text`: a first line `---`, to the next line `---` or `...`, blanks at their ends
 * allowed. Any text is allowed; what is wrong comes back in `problems`. Nothing in it is ever executed: a
 * first line like `---js` is no front matter.
 */
export function readFrontMatter(text: string): FrontMatterReading {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const fences = findFences(text, start);
  if (!fences) return { frontMatter: undefined, bodyStart: start, problems: [] };
  const { opening, closing } = fences;
  if (!closing) {
    const unclosed = looksLikeKey(text, fences.body.start);
    const problems = unclosed ? [{ type: 'front-matter-unclosed', span: opening, args: [] }] : [];
    return { frontMatter: undefined, bodyStart: start, problems };
  }
  const contents = readHeader(text, fences.body);
  return {
    frontMatter: {
      span: { start: opening.start, end: closing.end },
      body: fences.body,
      entries: contents.entries,
      data: contents.rejected ? {} : dataOf(contents.entries),
      comments: contents.comments,
    },
    bodyStart: nextLine(text, closing.end),
    problems: [...contents.problems, ...duplicates(contents)],
  };
}

function readHeader(text: string, body: Span): HeaderContents {
  const flat = readFlatHeader(text, body);
  if (flat) return flat;
  const contents = readYamlHeader(text, body);
  // While a header is half typed, the lines that can be read still serve completion and hover.
  return contents.rejected ? { ...contents, entries: readWrittenEntries(text, body) } : contents;
}

function dataOf(entries: readonly FrontMatterEntry[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(entries.map((entry) => [entry.key, entry.value]));
}

function duplicates(contents: HeaderContents): readonly Problem[] {
  if (contents.rejected) return [];
  const seen = new Set<string>();
  const problems: Problem[] = [];
  for (const { key, keySpan } of contents.entries) {
    if (seen.has(key)) problems.push({ type: 'yaml-duplicate-key', span: keySpan, args: [key] });
    seen.add(key);
  }
  return problems;
}

interface Fences {
  readonly opening: Span;
  readonly closing: Span | undefined;
  readonly body: Span;
}

function findFences(text: string, start: number): Fences | undefined {
  const opening = { start, end: endOfLine(text, start) };
  if (!isFence(text, opening, '---')) return undefined;
  const bodyStart = nextLine(text, opening.end);
  let line = bodyStart;
  while (line < text.length) {
    const span = { start: line, end: endOfLine(text, line) };
    if (isFence(text, span, '---') || isFence(text, span, '...')) {
      return { opening, closing: span, body: { start: bodyStart, end: line } };
    }
    line = nextLine(text, span.end);
  }
  return { opening, closing: undefined, body: { start: bodyStart, end: text.length } };
}

/** Whether the line is `fence` and then nothing but blanks. */
function isFence(text: string, line: Span, fence: string): boolean {
  if (!text.startsWith(fence, line.start)) return false;
  for (let i = line.start + fence.length; i < line.end; i++) {
    const code = text.charCodeAt(i);
    if (code !== 0x20 && code !== 0x09) return false;
  }
  return true;
}

/** Whether the first line below that is no comment reads `key:` or `key: value`, as no line of prose does. */
function looksLikeKey(text: string, start: number): boolean {
  let line = start;
  while (text[line] === '#') line = nextLine(text, endOfLine(text, line));
  const [entry] = readWrittenEntries(text, { start: line, end: endOfLine(text, line) });
  return entry !== undefined && /^[a-z_][\w.-]*$/.test(entry.key);
}

function endOfLine(text: string, offset: number): number {
  let i = offset;
  for (; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || code === 13) break;
  }
  return i;
}

/** The start of the line after the one that ends at `end`. */
function nextLine(text: string, end: number): number {
  if (end >= text.length) return text.length;
  return text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1;
}
