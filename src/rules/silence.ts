import { countUntil } from '../article/countUntil';
import type { Article } from '../article/article';
import type { Finding } from './rule';
import { silenceCommentsOf, type NamedCode, type SilenceComment } from './silenceComments';

/** What the author of an article does not want to hear; see `SilenceComment`. */
export interface Silence {
  /** Whether a finding in the article is silenced, by its code or its type. What silenced it is remembered. */
  covers(finding: Pick<Finding, 'code' | 'type' | 'span'>): boolean;
  /**
   * The comments that have covered nothing so far, as far as they name codes of which `hasRun` says that all
   * findings have been asked about.
   */
  stale(hasRun: (code: string) => boolean): readonly StaleSilence[];
}

/** A comment that names codes without need. */
export interface StaleSilence {
  readonly comment: SilenceComment;
  readonly codes: readonly NamedCode[];
}

export function silenceOf(article: Article): Silence {
  const comments = silenceCommentsOf(article);
  if (!comments.length) return nothingSilenced;
  const bodyStart = startOfBody(article);
  const byLine = commentsByLine(comments);
  const histories = new Map<string, readonly State[]>();
  const used = new Map<SilenceComment, Set<string>>();

  function use(comment: SilenceComment, names: readonly string[]): void {
    const codes = used.get(comment) ?? new Set();
    used.set(comment, codes);
    for (const name of names) codes.add(name);
  }

  return {
    covers({ code, type, span }) {
      const key = `${code} ${type}`;
      const history = histories.get(key) ?? historyOf(comments, [code, type]);
      histories.set(key, history);
      const place = Math.max(span.start, bodyStart);
      const state = lastStartingBy(history, place);
      const ofLine = byLine.get(article.lines.lineAt(span.start)) ?? [];
      const covering = [
        ...(state?.disabledBy ? [state.disabledBy] : []),
        ...(state?.ignoredBy && place < state.ignoredBy.end ? [state.ignoredBy] : []),
        ...ofLine.filter((comment) => speaksOf(comment, [code, type])),
      ];
      for (const comment of covering) use(comment, [code, type]);
      return covering.length > 0;
    },
    stale: (hasRun) =>
      comments.flatMap((comment) => {
        const codes = comment.codes.filter(({ code }) => hasRun(code) && !used.get(comment)?.has(code));
        return codes.length && comment.verb !== 'enable' ? [{ comment, codes }] : [];
      }),
  };
}

/** The terms of `<!-- docutune:ignore "Azure AD" ... -->`: names that this article uses on purpose, in lower case. */
export function ignoredTerms(article: Article): ReadonlySet<string> {
  const terms = new Set<string>();
  for (const { text } of article.comments) {
    if (!/^docutune:ignore/i.test(text)) continue;
    for (const [, term] of text.matchAll(/"([^"]+)"/g)) {
      // No article has so many; more must not make a rule slow.
      if (terms.size < mostIgnoredTerms) terms.add(term!.toLowerCase());
    }
  }
  return terms;
}

const mostIgnoredTerms = 100;

const nothingSilenced: Silence = { covers: () => false, stale: () => [] };

/** What holds for one code from `start` on. */
interface State {
  readonly start: number;
  readonly disabledBy: SilenceComment | undefined;
  /** The one that ends last. */
  readonly ignoredBy: SilenceComment | undefined;
}

function historyOf(comments: readonly SilenceComment[], names: readonly string[]): readonly State[] {
  const history: State[] = [];
  let disabledBy: SilenceComment | undefined;
  let ignoredBy: SilenceComment | undefined;
  for (const comment of comments) {
    if (comment.verb === 'ignore-line' || !speaksOf(comment, names)) continue;
    if (comment.verb === 'enable') disabledBy = undefined;
    else if (comment.verb === 'disable') disabledBy = comment;
    else if (!ignoredBy || comment.end > ignoredBy.end) ignoredBy = comment;
    history.push({ start: comment.span.start, disabledBy, ignoredBy });
  }
  return history;
}

function speaksOf({ codes }: SilenceComment, names: readonly string[]): boolean {
  return codes.length === 0 || codes.some(({ code }) => names.includes(code));
}

function commentsByLine(comments: readonly SilenceComment[]): ReadonlyMap<number, readonly SilenceComment[]> {
  const byLine = new Map<number, SilenceComment[]>();
  for (const comment of comments) {
    for (let line = comment.lines?.first ?? 0; line <= (comment.lines?.last ?? -1); line++) {
      const ofLine = byLine.get(line) ?? [];
      byLine.set(line, ofLine);
      ofLine.push(comment);
    }
  }
  return byLine;
}

/** Findings in the front matter count as standing below the comments that the body begins with. */
function startOfBody({ comments, frontMatter, text }: Article): number {
  let start = frontMatter?.span.end ?? 0;
  for (const { span } of comments) {
    if (text.slice(start, span.start).trim()) break;
    start = span.end;
  }
  return start;
}

function lastStartingBy(states: readonly State[], offset: number): State | undefined {
  return states[countUntil(states.length, (index) => states[index]!.start <= offset) - 1];
}
