import matter from 'gray-matter';
import {
  Composer,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Parser,
  type Document,
  type Pair,
  type ParsedNode,
  type YAMLSeq,
} from 'yaml';
import type { FrontMatterEntry, FrontMatterItem, Problem } from './article';
import { trimEnd } from './flatHeader';
import type { HeaderContents } from './frontMatter';
import type { Span } from './span';
import { yamlErrorOfBuild, type YamlError } from './yamlErrors';
import { lexYaml } from './yamlLexemes';
import { plainScalar } from './yamlScalar';

/**
 * Reads any front matter, `body` being the span between its fences, through gray-matter with a YAML engine of
 * our own: the `yaml` package, which knows where each key, value and comment stands. Broken YAML, and YAML
 * that is no mapping, is `rejected` with the one problem that the build reports.
 */
export function readYamlHeader(text: string, body: Span): HeaderContents {
  // A carriage return on its own ends a line for the build; `yaml` knows only `\n` and `\r\n`.
  const block = text.slice(body.start, body.end).replace(/\r(?!\n)/g, '\n');
  // gray-matter hands its engine the block with a line end in front of it, and without its last one.
  const engine = (source: string) => readYaml(`${source}\n`, body.start - 1);
  if (block.length > LONGEST_FOR_GRAY_MATTER) return engine(`\n${block.slice(0, -1)}`);
  const file = matter(`---\n${block}---\n`, {
    // No line of the block can be this one: it would have been the closing fence.
    delimiters: ['---', '---\n'],
    engines: { yaml: { parse: engine } },
  });
  // It does not ask its engine about a block that has nothing but comments.
  return 'entries' in file.data ? (file.data as HeaderContents) : engine(`\n${block.slice(0, -1)}`);
}

/** gray-matter looks for comments in a way that takes the square of the number of blank lines. */
const LONGEST_FOR_GRAY_MATTER = 8192;

/** `source` stands at offset `base` of the article. */
function readYaml(source: string, base: number): HeaderContents {
  const { lexemes, comments, tooDeepAt } = lexYaml(source);
  const shifted = comments.map((comment) => shift(comment, base));
  const reject = (error: YamlError): HeaderContents => {
    return { entries: [], comments: shifted, problems: [syntaxError(error, source, base)], rejected: true };
  };
  if (tooDeepAt !== undefined)
    return reject({ message: 'Too many levels of nesting', pos: [tooDeepAt, tooDeepAt + 1] });
  const [document, second] = compose(lexemes, source.length);
  if (!document) return { entries: [], comments: shifted, problems: [] };
  const error = yamlErrorOfBuild(document.errors, source);
  if (error) return reject(error);
  if (second) return reject({ message: 'Only one document is allowed in a header', pos: second.range });
  return { ...readRoot(document, source, base), comments: shifted };
}

/** Every scalar stays text, so that what it means is ours to say. */
function compose(lexemes: readonly string[], length: number): Document.Parsed[] {
  const composer = new Composer({ schema: 'failsafe', keepSourceTokens: true, prettyErrors: false, uniqueKeys: false });
  return [...composer.compose(parse(lexemes), false, length)] as Document.Parsed[];
}

function* parse(lexemes: readonly string[]) {
  const parser = new Parser();
  for (const lexeme of lexemes) yield* parser.next(lexeme);
  yield* parser.end();
}

/** The span is what the error has of its first line, at least a character; behind an empty line it moves up. */
function syntaxError(error: YamlError, source: string, base: number): Problem {
  const pos = Math.max(1, Math.min(error.pos[0] ?? 1, source.length));
  const written = trimEnd(source, 0, endOfLine(source, pos));
  const at = Math.max(1, Math.min(pos, written - 1));
  const lineStart = source.lastIndexOf('\n', at - 1) + 1;
  const lineEnd = trimEnd(source, lineStart, endOfLine(source, at));
  const start = Math.max(lineStart, Math.min(at, lineEnd - 1));
  const end = Math.max(start, Math.min(Math.max(error.pos[1] ?? 0, start + 1), lineEnd));
  return { type: 'yaml-header-syntax-error', span: shift({ start, end }, base), args: [error.message.slice(0, 200)] };
}

function endOfLine(source: string, offset: number): number {
  const newline = source.indexOf('\n', offset);
  return newline < 0 ? source.length : newline;
}

function readRoot(document: Document.Parsed, source: string, base: number): Omit<HeaderContents, 'comments'> {
  const reader: Reader = { source, base, anchors: new Map(), problems: [] };
  const root = document.contents;
  if (isMap<ParsedNode, Node>(root)) {
    const entries = root.items.map((pair) => readEntry(pair, reader));
    const error = reader.problems.find((problem) => problem.type === 'yaml-header-syntax-error');
    return error ? { entries: [], problems: [error], rejected: true } : { entries, problems: reader.problems };
  }
  if (!isWritten(root)) return { entries: [], problems: [] };
  const args = [isSeq(root) ? 'an array' : 'a scalar'];
  const problem = { type: 'yaml-header-not-object', span: spanOf(root, reader), args };
  return { entries: [], problems: [problem], rejected: true };
}

interface Reader {
  readonly source: string;
  readonly base: number;
  /** The values of the anchors (`&name`) so far. */
  readonly anchors: Map<string, unknown>;
  readonly problems: Problem[];
}

/** A null stands for a value that is not there. */
type Node = ParsedNode | null;

function readEntry(pair: Pair<ParsedNode, Node>, reader: Reader): FrontMatterEntry {
  const keySpan = spanOf(pair.key, reader);
  const colon = pair.srcToken?.sep?.find((token) => token.type === 'map-value-ind');
  const afterColon = colon ? colon.offset + 1 + reader.base : keySpan.end;
  const value = readValue(pair.value, reader);
  const valueSpan = isWritten(pair.value) ? spanOf(pair.value, reader) : { start: afterColon, end: afterColon };
  const entry = { key: keyOf(pair.key, reader), keySpan, value, valueSpan };
  if (!isSeq<Node>(pair.value)) return entry;
  const items = readItems(pair.value, value, reader);
  // `yaml` lets a list with dashes go on over comments if nothing stands behind its last dash.
  const end = pair.value.flow ? valueSpan.end : (items.at(-1)?.span.end ?? valueSpan.end);
  return { ...entry, valueSpan: { start: valueSpan.start, end }, items };
}

function readItems(list: YAMLSeq<Node>, values: unknown, reader: Reader): readonly FrontMatterItem[] {
  const token = list.srcToken;
  const dashes =
    token?.type === 'block-seq'
      ? token.items.flatMap((item) => item.start.find((part) => part.type === 'seq-item-ind')?.offset ?? [])
      : [];
  return list.items.map((item, index) => {
    const value = (values as readonly unknown[])[index];
    if (isWritten(item)) return { value, span: spanOf(item, reader) };
    const after = (dashes[index] ?? list.range?.[0] ?? 0) + 1 + reader.base;
    return { value, span: { start: after, end: after } };
  });
}

function readValue(node: Node, reader: Reader): unknown {
  // An alias gives the value of its anchor where that is a scalar; copies of copies of lists could grow without end.
  if (isAlias(node)) {
    const value = reader.anchors.get(node.source);
    if (value === undefined) {
      const error = { message: `There is no anchor for the alias *${node.source}`, pos: node.range };
      reader.problems.push(syntaxError(error, reader.source, reader.base));
    }
    return typeof value === 'object' ? written(node, reader) : value;
  }
  const value = readContent(node, reader);
  if (node?.anchor) reader.anchors.set(node.anchor, value);
  return value;
}

function readContent(node: Node, reader: Reader): unknown {
  if (isScalar(node)) return node.type === 'PLAIN' && !node.tag ? plainScalar(String(node.value)) : node.value;
  if (isSeq<Node>(node)) return node.items.map((item) => readValue(item, reader));
  if (!isMap<ParsedNode, Node>(node)) return null;
  const members = new Map<string, unknown>();
  for (const pair of node.items) {
    const key = keyOf(pair.key, reader);
    if (members.has(key)) {
      reader.problems.push({ type: 'yaml-duplicate-key', span: spanOf(pair.key, reader), args: [key] });
    }
    members.set(key, readValue(pair.value, reader));
  }
  return Object.fromEntries(members);
}

function keyOf(key: ParsedNode, reader: Reader): string {
  return isScalar(key) ? String(key.value) : written(key, reader);
}

/** Whether there is anything to see of `node`. */
function isWritten(node: Node): node is ParsedNode {
  return node !== null && !(isScalar(node) && node.type === 'PLAIN' && node.source === '');
}

function written(node: ParsedNode, reader: Reader): string {
  return reader.source.slice(node.range[0], node.range[1]);
}

/** Where `node` stands in the article, the blanks and line ends after a block scalar left out. */
function spanOf(node: ParsedNode, reader: Reader): Span {
  const [start, end] = node.range;
  return shift({ start, end: trimEnd(reader.source, start, end) }, reader.base);
}

function shift(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}
