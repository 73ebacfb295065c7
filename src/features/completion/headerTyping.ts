import type { Article } from '../../article/article';
import { slice, type Span } from '../../article/span';
import type { Line } from './line';

/** What is being written in the front matter. */
export type HeaderTyping =
  /** A key at the start of a line; with a colon behind it only the key itself is replaced. */
  | { readonly kind: 'key'; readonly span: Span; readonly hasColon: boolean }
  | {
      readonly kind: 'value';
      readonly key: string;
      readonly span: Span;
      /** One item of a list, of `[a, b]` or of a string that commas divide. */
      readonly isItem: boolean;
      /** Values that stand beside it in the same list. */
      readonly written: readonly string[];
      /** The caret is right behind the colon, where YAML wants a blank. */
      readonly needsBlank: boolean;
    };

/** What is being written at `offset` in the front matter; `nothing` where nothing can be offered, undefined outside. */
export function headerTypingAt(article: Article, offset: number, line: Line): HeaderTyping | 'nothing' | undefined {
  if (!isInHeader(article, offset)) return undefined;
  return keyTyping(line, offset) ?? itemTyping(article, line, offset) ?? valueTyping(line, offset) ?? 'nothing';
}

/** Also in a header that nobody has closed yet, as long as every line looks like one of it. */
function isInHeader({ frontMatter, text, lines }: Article, offset: number): boolean {
  if (frontMatter) return frontMatter.body.start <= offset && offset < frontMatter.body.end;
  const lineText = (line: number): string => slice(text, lines.spanOf(line));
  if (!/^\uFEFF?---[ \t]*$/.test(lineText(0))) return false;
  const last = lines.lineAt(offset);
  for (let line = 1; line <= last; line++) if (!looksLikeYaml(lineText(line))) return false;
  return last > 0;
}

function looksLikeYaml(line: string): boolean {
  return /^(?:\s|#|- |[A-Za-z][\w.-]*[ \t]*(?::|$)|$)/.test(line) && !/^---/.test(line);
}

function keyTyping({ before, after }: Line, offset: number): HeaderTyping | undefined {
  if (!/^[\w.-]*$/.test(before) || before.startsWith('-')) return undefined;
  const rest = /^[\w.-]*/.exec(after)![0].length;
  const behind = after.slice(rest).trimStart();
  if (behind && !behind.startsWith(':')) return undefined;
  return { kind: 'key', span: { start: offset - before.length, end: offset + rest }, hasColon: behind.startsWith(':') };
}

function valueTyping({ before, after }: Line, offset: number): HeaderTyping | undefined {
  const match = /^([A-Za-z][\w.-]*)[ \t]*:([ \t]*)(.*)$/.exec(before);
  if (!match) return undefined;
  const [, key, blanks, value] = match as unknown as [string, string, string, string];
  const needsBlank = !blanks && !value && !/^[ \t]/.test(after);
  const isList = value.startsWith('[') || commaLists.has(key);
  return {
    kind: 'value',
    key,
    ...pieceAt(value.replace(/^\[/, ''), after, offset, isList),
    isItem: isList,
    needsBlank,
  };
}

/** Keys whose value is a string that commas divide, as Learn splits it. */
const commaLists = new Set(['zone_pivot_groups', 'ms.custom', 'ms.reviewer', 'ms.collection', 'keywords']);

function itemTyping({ text, lines }: Article, { before, after }: Line, offset: number): HeaderTyping | undefined {
  const match = /^[ \t]*-(?:[ \t]+(.*))?$/.exec(before);
  if (!match) return undefined;
  const written: string[] = [];
  const own = lines.lineAt(offset);
  for (let line = own - 1; line > 0; line--) {
    const above = slice(text, lines.spanOf(line));
    const key = /^([A-Za-z][\w.-]*)[ \t]*:/.exec(above)?.[1];
    if (key !== undefined) {
      const needsBlank = match[1] === undefined;
      const { span } = pieceAt(match[1] ?? '', after, offset, false);
      return { kind: 'value', key, span, written, isItem: true, needsBlank };
    }
    const item = /^[ \t]*-[ \t]+(.*)$/.exec(above)?.[1];
    if (item !== undefined) written.push(unquoted(item.trim()));
  }
  return undefined;
}

/** The piece of a value that the caret stands in: all of it, or what lies between two commas. */
function pieceAt(value: string, after: string, offset: number, isList: boolean): { span: Span; written: string[] } {
  const comma = isList ? value.lastIndexOf(',') + 1 : 0;
  const piece = value.slice(comma);
  const start = offset - piece.length + piece.search(/[^\s"']|$/);
  const stop = after.search(isList ? /[,\]"']|[ \t]#|$/ : /["']|[ \t]#|$/);
  const end = offset + after.slice(0, stop).trimEnd().length;
  const others = isList ? [...value.slice(0, comma).split(','), ...after.slice(stop).split(/[,\]]/)] : [];
  return { span: { start, end }, written: others.map((each) => unquoted(each.trim())).filter(Boolean) };
}

function unquoted(text: string): string {
  return text.replace(/^["']|["']$/g, '');
}
