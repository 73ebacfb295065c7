import type { TextEdit } from '../../article/span';
import { Lines } from '../../article/lines';
import { entryOf, readConfigText, type ConfigValue } from '../../docset/configText';
import type { Toc, TocNode } from '../../docset/toc/toc';
import { writeScalar } from '../../rules/headerEdits';
import type { TocEntryText, TocSpot } from './addTocEntry';

/**
 * A new entry of a TOC in YAML, written as its neighbour is: indentation, quotes, the order of its keys, an empty line
 * between entries. Undefined where entries stand in brackets or braces.
 */
export function yamlEntry(toc: Toc, text: string, spot: TocSpot, entry: TocEntryText): TextEdit | undefined {
  const file = { toc, text, lines: new Lines(text) };
  if (spot.as === 'first') return firstEntry(file, entry);
  const { node } = spot;
  if (spot.as === 'after') return entryAfter(file, node, entry);
  const last = node.items.at(-1);
  return last ? entryAfter(file, last, entry) : firstBelow(file, node, entry);
}

interface TocFile {
  readonly toc: Toc;
  readonly text: string;
  readonly lines: Lines;
}

function entryAfter(file: TocFile, node: TocNode, entry: TocEntryText): TextEdit | undefined {
  const lead = leadOf(file, node);
  if (lead === undefined) return undefined;
  const blank = isSetApart(file, node) ? [''] : [];
  return belowLine(file, lastLineOf(file, node, lead), [...blank, ...linesOf(file, lead, entry, node)]);
}

function firstEntry(file: TocFile, entry: TocEntryText): TextEdit | undefined {
  const { toc, text, lines } = file;
  const [first] = toc.nodes;
  if (first) {
    const lead = leadOf(file, first);
    if (lead === undefined) return undefined;
    const start = startOfLine(file, lines.lineAt(first.span.start));
    const written = linesOf(file, lead, entry, first).map((line) => line + lineEnd(text));
    return { span: { start, end: start }, text: written.join('') };
  }
  const { root } = readConfigText(toc.path, text);
  const items = entryOf(root, 'items');
  // Something that is no list of entries is not for us to turn into one.
  if (root && root.value !== null && !(items && items.value === null)) return undefined;
  const line = items ? lines.lineAt(items.span.start) : Math.max(0, lines.lineAt(text.trimEnd().length));
  return belowLine(file, line, linesOf(file, '- ', entry, undefined));
}

/** An entry that has had none below it gets a key for them, at its end. */
function firstBelow(file: TocFile, node: TocNode, entry: TocEntryText): TextEdit | undefined {
  const lead = leadOf(file, node);
  if (lead === undefined) return undefined;
  const items = itemsOf(file, node);
  if (items && items.value !== null) return undefined;
  const dash = lead.trimStart();
  const childLead = ' '.repeat(lead.length + offsetOfItems(file)) + dash;
  const written = linesOf(file, childLead, entry, node);
  if (items) return belowLine(file, file.lines.lineAt(items.span.start), written);
  return belowLine(file, lastLineOf(file, node, lead), [`${' '.repeat(lead.length)}items:`, ...written]);
}

/** What stands before the first key of an entry on its line: blanks and the dash. Undefined for any other form. */
function leadOf({ text, lines }: TocFile, { span }: TocNode): string | undefined {
  const start = startOfLine({ text, lines }, lines.lineAt(span.start));
  const lead = text.slice(start, span.start);
  return /^ *- +$/.test(lead) && text[span.start] !== '{' && text[span.start] !== '[' ? lead : undefined;
}

/** The last line of an entry, comments that are indented like its own included. */
function lastLineOf({ text, lines }: TocFile, { span }: TocNode, lead: string): number {
  let line = lines.lineAt(span.end);
  const column = lead.indexOf('-');
  for (let next = line + 1; next < lines.starts.length; next++) {
    const written = text.slice(lines.spanOf(next).start, lines.spanOf(next).end);
    const isOwnComment = written.trimStart().startsWith('#') && written.length - written.trimStart().length > column;
    if (!isOwnComment) break;
    line = next;
  }
  return line;
}

/** The lines of the new entry. `like` is written in the style that it is to have. */
function linesOf({ text }: TocFile, lead: string, { name, href }: TocEntryText, like: TocNode | undefined): string[] {
  const written = [
    { start: like?.name?.span.start ?? 0, line: `name: ${writeLike(text, name, like?.name?.span.start)}` },
    { start: like?.href?.span.start ?? Infinity, line: `href: ${writeLike(text, href, like?.href?.span.start)}` },
  ].sort((a, b) => a.start - b.start);
  return written.map(({ line }, index) => (index ? ' '.repeat(lead.length) : lead) + line);
}

/** `value` in the quotes that stand before `start`, where there are any. */
function writeLike(text: string, value: string, start: number | undefined): string {
  const quote = start === undefined ? '' : text[start - 1];
  if (quote === '"') return JSON.stringify(value);
  return quote === "'" ? `'${value.replaceAll("'", "''")}'` : writeScalar(value);
}

/** Whether an empty line stands above an entry, and so between all of them. */
function isSetApart({ text, lines }: TocFile, { span }: TocNode): boolean {
  let line = lines.lineAt(span.start) - 1;
  const at = (index: number) => text.slice(lines.spanOf(index).start, lines.spanOf(index).end).trim();
  while (line > 0 && at(line).startsWith('#')) line--;
  return line > 0 && at(line) === '';
}

/** How much further right than the key above them entries stand in this file: by custom 0 or 2. */
function offsetOfItems(file: TocFile): number {
  const column = (node: TocNode) => node.span.start - startOfLine(file, file.lines.lineAt(node.span.start));
  const find = (nodes: readonly TocNode[]): number | undefined => {
    for (const node of nodes) {
      const [child] = node.items;
      const lead = child && leadOf(file, child);
      if (lead !== undefined) return lead.indexOf('-') - column(node);
      const below = find(node.items);
      if (below !== undefined) return below;
    }
    return undefined;
  };
  return Math.max(0, find(file.toc.nodes) ?? 0);
}

/** The value of `items` of an entry, which may be empty. */
function itemsOf({ toc, text }: TocFile, { span }: TocNode): ConfigValue | undefined {
  const find = (value: ConfigValue): ConfigValue | undefined => {
    if (value.entries && value.span.start === span.start) return value;
    const inside = [...(value.items ?? []), ...(value.entries ?? []).map((each) => each.value)];
    const nearest = inside.findLast((each) => each.span.start <= span.start);
    return nearest && find(nearest);
  };
  const { root } = readConfigText(toc.path, text);
  const own = root && find(root);
  return own && entryOf(own, 'items');
}

/** Puts `written` below a line, which may be the last one and lack its end. */
function belowLine({ text, lines }: TocFile, line: number, written: readonly string[]): TextEdit {
  const { end } = lines.spanOf(line);
  if (text === '') return { span: { start: 0, end }, text: written.map((each) => `${each}\n`).join('') };
  return { span: { start: end, end }, text: written.map((each) => lineEnd(text) + each).join('') };
}

/** A byte order mark is no part of the first line. */
function startOfLine({ text, lines }: Pick<TocFile, 'text' | 'lines'>, line: number): number {
  const { start } = lines.spanOf(line);
  return text.charCodeAt(start) === 0xfeff ? start + 1 : start;
}

function lineEnd(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
