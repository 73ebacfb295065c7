import { ASTERISK, TILDE, UNDERSCORE, isAsciiPunctuation, isWhitespace } from './characters';

/**
 * The plain text of headings and of alternative text: what remains when markup is taken away. It is collected
 * as pieces while the inline pass goes through the text; which `*`, `_` and `~~` are markup shows at the end.
 */
export type PlainText = Piece[];

type Piece = string | DelimiterRun;

interface DelimiterRun {
  readonly character: number;
  /** Of the whole run, and of what is left of it as text. */
  readonly length: number;
  left: number;
  readonly canOpen: boolean;
  readonly canClose: boolean;
}

/** The run of `*`, `_` or `~` in `source[start, end)`, with what it can do in its surroundings. */
export function delimiterRun(
  source: string,
  start: number,
  end: number,
  limits: { start: number; end: number },
): Piece {
  const character = source.charCodeAt(start);
  if (character === TILDE && end - start !== 2) return source.slice(start, end);
  const before = kindOf(source, start - 1, limits);
  const after = kindOf(source, end, limits);
  const isLeft = after !== 'blank' && (after !== 'punctuation' || before !== 'other');
  const isRight = before !== 'blank' && (before !== 'punctuation' || after !== 'other');
  const isUnderscore = character === UNDERSCORE;
  return {
    character,
    length: end - start,
    left: end - start,
    canOpen: isLeft && (!isUnderscore || !isRight || before === 'punctuation'),
    canClose: isRight && (!isUnderscore || !isLeft || after === 'punctuation'),
  };
}

/** The text of the pieces from index `from` on, which become one. */
export function collapse(pieces: PlainText, from: number): string {
  if (pieces.length === from + 1 && typeof pieces[from] === 'string') return pieces[from];
  matchDelimiters(pieces, from);
  let text = '';
  for (let index = from; index < pieces.length; index++) {
    const piece = pieces[index]!;
    text += typeof piece === 'string' ? piece : String.fromCharCode(piece.character).repeat(piece.left);
  }
  pieces.length = from;
  pieces.push(text);
  return text;
}

/** Takes away from each run what opens or closes emphasis, strong emphasis or strikethrough. */
function matchDelimiters(pieces: PlainText, from: number): void {
  const openers: { readonly run: DelimiterRun; readonly order: number }[] = [];
  /** For closers of one kind: openers before this one are known not to match. */
  let bottoms: Map<number, number> | undefined;
  for (let order = from; order < pieces.length; order++) {
    const run = pieces[order]!;
    if (typeof run === 'string') continue;
    const kind = run.character * 8 + (run.canOpen ? 4 : 0) + (run.length % 3);
    while (run.canClose && run.left > 0) {
      let index = openers.length - 1;
      const bottom = bottoms?.get(kind) ?? from;
      while (index >= 0 && openers[index]!.order >= bottom && !fits(openers[index]!.run, run)) index--;
      if (index < 0 || openers[index]!.order < bottom) {
        bottoms ??= new Map();
        bottoms.set(kind, order);
        break;
      }
      const opener = openers[index]!.run;
      const used = run.character === TILDE || (opener.left >= 2 && run.left >= 2) ? 2 : 1;
      opener.left -= used;
      run.left -= used;
      openers.length = opener.left > 0 ? index + 1 : index;
    }
    if (run.canOpen && run.left > 0) openers.push({ run, order });
  }
}

function fits(opener: DelimiterRun, closer: DelimiterRun): boolean {
  if (opener.character !== closer.character) return false;
  if (!opener.canClose && !closer.canOpen) return true;
  return (opener.length + closer.length) % 3 !== 0 || (opener.length % 3 === 0 && closer.length % 3 === 0);
}

function kindOf(source: string, at: number, limits: { start: number; end: number }): 'blank' | 'punctuation' | 'other' {
  if (at < limits.start || at >= limits.end) return 'blank';
  const code = source.charCodeAt(at);
  if (isWhitespace(code) || code === 0xa0) return 'blank';
  if (code < 128) return isAsciiPunctuation(code) ? 'punctuation' : 'other';
  const character = source.charAt(at);
  if (/\s/.test(character)) return 'blank';
  return /[\p{P}\p{S}]/u.test(character) ? 'punctuation' : 'other';
}

/** Whether `code` is one of the characters that delimiter runs are made of. */
export function isDelimiter(code: number): boolean {
  return code === ASTERISK || code === UNDERSCORE || code === TILDE;
}
