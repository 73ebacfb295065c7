import type { Article } from '../../article/article';
import type { Span } from '../../article/span';

/** What stands between two marks, `**` or `*`, or the same in underscores or, of code, backticks. */
export interface Emphasis {
  readonly kind: 'bold' | 'italic' | 'code';
  /** With its marks. */
  readonly span: Span;
  /** Without them. */
  readonly inner: Span;
}

/** Bold, italic and code in `content`, the running text of one block, by CommonMark's rules for runs of marks. */
export function emphasisIn(article: Article, content: Span): readonly Emphasis[] {
  const atoms = atomsIn(article, content);
  return [...codeIn(article, content), ...pairs(runsIn(article.text, content, atoms))];
}

/**
 * What a mark of emphasis cannot stand in, in order: code, tags, addresses, and what links and images have behind
 * their text.
 */
export function atomsIn(article: Article, content: Span): readonly Span[] {
  const { codeSpans, htmlTags, comments, links, images, includes, directives, xrefs } = article;
  const all = [
    ...codeSpans,
    ...[...htmlTags, ...comments, ...includes, ...directives, ...xrefs].map(({ span }) => span),
    ...links.flatMap(({ form, span, textSpan }) =>
      form === 'html'
        ? []
        : form === 'autolink' || form === 'literal'
          ? [span]
          : [{ start: textSpan.end, end: span.end }],
    ),
    ...images.map(({ span }) => span),
  ];
  return all
    .filter(({ start, end }) => start < content.end && content.start < end)
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

function codeIn({ codeSpans, text }: Article, content: Span): readonly Emphasis[] {
  return codeSpans
    .filter(({ start, end }) => start < content.end && content.start < end)
    .map((span) => {
      let ticks = 0;
      while (text[span.start + ticks] === '`') ticks++;
      let [start, end] = [span.start + ticks, span.end - ticks];
      // One blank on both sides is not part of the code.
      if (end - start > 2 && text[start] === ' ' && text[end - 1] === ' ') [start, end] = [start + 1, end - 1];
      return { kind: 'code', span, inner: { start, end } };
    });
}

interface Run {
  readonly mark: string;
  /** How many marks were written, which counts even when some are used up. */
  readonly written: number;
  readonly opens: boolean;
  readonly closes: boolean;
  start: number;
  end: number;
}

function runsIn(text: string, content: Span, atoms: readonly Span[]): readonly Run[] {
  const runs: Run[] = [];
  let next = 0;
  for (let at = content.start; at < content.end;) {
    while (next < atoms.length && atoms[next]!.end <= at) next++;
    const atom = atoms[next];
    if (atom && atom.start <= at) {
      at = atom.end;
      continue;
    }
    const mark = text[at]!;
    if (mark === '\\') at += 2;
    else if (mark !== '*' && mark !== '_') at++;
    else {
      let end = at;
      while (end < content.end && text[end] === mark) end++;
      runs.push(runAt(text, content, mark, at, end));
      at = end;
    }
  }
  return runs;
}

function runAt(text: string, content: Span, mark: string, start: number, end: number): Run {
  const before = start > content.start ? kindOf(text[start - 1]!) : 'blank';
  const after = end < content.end ? kindOf(text[end]!) : 'blank';
  const isLeft = after !== 'blank' && (after !== 'punctuation' || before !== 'word');
  const isRight = before !== 'blank' && (before !== 'punctuation' || after !== 'word');
  const isStar = mark === '*';
  return {
    mark,
    written: end - start,
    opens: isLeft && (isStar || !isRight || before === 'punctuation'),
    closes: isRight && (isStar || !isLeft || after === 'punctuation'),
    start,
    end,
  };
}

/** Whether a mark put in front of what stands at `at` would open emphasis, by what is on both sides of it. */
export function canOpen(text: string, content: Span, at: number): boolean {
  return runAt(text, content, '*', at, at).opens;
}

/** Whether a mark put behind what ends at `at` would close emphasis. */
export function canClose(text: string, content: Span, at: number): boolean {
  return runAt(text, content, '*', at, at).closes;
}

function kindOf(character: string): 'blank' | 'punctuation' | 'word' {
  return /\s/.test(character) ? 'blank' : /[\p{P}\p{S}]/u.test(character) ? 'punctuation' : 'word';
}

function pairs(runs: readonly Run[]): readonly Emphasis[] {
  const found: Emphasis[] = [];
  const open: Run[] = [];
  /** By kind of closing run, how far down nothing is left to look for. */
  const searched = new Map<string, number>();
  for (const run of runs) {
    while (run.closes && run.start < run.end) {
      const key = `${run.mark} ${run.opens} ${run.written % 3}`;
      const bottom = Math.min(searched.get(key) ?? 0, open.length);
      let index = open.length - 1;
      while (index >= bottom && !canPair(open[index]!, run)) index--;
      if (index < bottom) {
        searched.set(key, open.length);
        break;
      }
      const opener = open[index]!;
      const length = Math.min(opener.end - opener.start, run.end - run.start, 2);
      opener.end -= length;
      run.start += length;
      const inner = { start: opener.end + length, end: run.start - length };
      found.push({ kind: length === 2 ? 'bold' : 'italic', span: { start: opener.end, end: run.start }, inner });
      open.length = opener.end > opener.start ? index + 1 : index;
      for (const [other, place] of searched) searched.set(other, Math.min(place, open.length));
    }
    if (run.opens && run.start < run.end) open.push(run);
  }
  return found;
}

function canPair(opener: Run, closer: Run): boolean {
  if (opener.mark !== closer.mark) return false;
  const isMixed = opener.closes || closer.opens;
  const sum = opener.written + closer.written;
  return !isMixed || sum % 3 !== 0 || (opener.written % 3 === 0 && closer.written % 3 === 0);
}
