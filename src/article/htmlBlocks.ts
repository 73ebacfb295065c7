import {
  EXCLAMATION,
  LESS_THAN,
  QUESTION,
  SLASH,
  hasWordAt,
  isBlank,
  isLetter,
  isLetterOrDigit,
  skipBlanks,
} from './characters';
import { scanTag } from './htmlTags';

/** The seven kinds of html block of CommonMark: how each begins and what ends it. */
export type HtmlBlockKind = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** The kind of html block that begins at `start`, a `<`, or undefined. Kind 7 cannot interrupt a paragraph. */
export function readHtmlBlockStart(
  text: string,
  start: number,
  end: number,
  interruptsParagraph: boolean,
): HtmlBlockKind | undefined {
  if (text.charCodeAt(start) !== LESS_THAN) return undefined;
  const second = text.charCodeAt(start + 1);
  if (second === EXCLAMATION) {
    if (text.startsWith('--', start + 2)) return 2;
    if (text.startsWith('[CDATA[', start + 2)) return 5;
    return start + 2 < end && isLetter(text.charCodeAt(start + 2)) ? 4 : undefined;
  }
  if (second === QUESTION) return start + 1 < end ? 3 : undefined;
  const nameStart = second === SLASH ? start + 2 : start + 1;
  let at = nameStart;
  while (at < end && isLetterOrDigit(text.charCodeAt(at))) at++;
  if (at > nameStart && at - nameStart <= LONGEST_NAME) {
    const name = text.slice(nameStart, at).toLowerCase();
    const code = at < end ? text.charCodeAt(at) : -1;
    const isDelimited = code === -1 || isBlank(code) || code === 62;
    if (isDelimited && second !== SLASH && rawNames.has(name)) return 1;
    if ((isDelimited || (code === SLASH && text.charCodeAt(at + 1) === 62)) && blockNames.has(name)) return 6;
  }
  if (interruptsParagraph) return undefined;
  const tag = scanTag(text, start, end, false);
  return tag && skipBlanks(text, tag.end, end) === end && !isRawOpening(tag.name, tag.kind) ? 7 : undefined;
}

/** Whether the line `[start, end)` ends a block of `kind`, a kind that lines end; 6 and 7 end at a blank line. */
export function endsHtmlBlock(kind: HtmlBlockKind, text: string, start: number, end: number): boolean {
  if (kind > 5) return false;
  if (kind === 1) return hasRawEnd(text, start, end);
  const found = text.slice(start, end).indexOf(ends[kind]!);
  return found >= 0;
}

function hasRawEnd(text: string, start: number, end: number): boolean {
  for (let at = start; at < end - 3; at++) {
    if (text.charCodeAt(at) !== LESS_THAN || text.charCodeAt(at + 1) !== SLASH) continue;
    for (const name of rawNames) if (hasWordAt(text, at + 2, `${name}>`)) return true;
  }
  return false;
}

function isRawOpening(name: string, kind: string): boolean {
  return kind !== 'close' && rawNames.has(name);
}

const ends: Readonly<Record<number, string>> = { 2: '-->', 3: '?>', 4: '>', 5: ']]>' };

const rawNames: ReadonlySet<string> = new Set(['pre', 'script', 'style', 'textarea']);

const blockNames: ReadonlySet<string> = new Set(
  (
    'address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt ' +
    'fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li ' +
    'link main menu menuitem nav noframes ol optgroup option p param search section summary table tbody td tfoot th ' +
    'thead title tr track ul'
  ).split(' '),
);

const LONGEST_NAME = 10;
