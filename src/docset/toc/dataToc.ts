import type { Span } from '../../article/span';
import { entryOf, readConfigText, type ConfigEntry, type ConfigValue } from '../configText';
import { dataProblems, dataText, wrongBoolean, wrongType, type DataText } from '../dataProblems';
import type { PlacedReport } from '../placedReport';
import type { Toc, TocNode } from './toc';
import { dataMetadata, metadataProblems } from './tocMetadata';

/**
 * Reads a TOC in YAML or JSON: a list of entries, or an object with `items` and perhaps `metadata`. Keys count
 * in any letter case. Anything else, an empty file included, is a TOC without entries.
 */
export function readDataToc(path: string, source: string): Toc {
  const text = readConfigText(path, source);
  const { root, problem } = text;
  const reader: Reader = { source, problems: [] };
  const nodes = root?.items
    ? nodesOf(reader, root.items)
    : root?.entries
      ? nodeOf(reader, root, root.entries).items
      : [];
  const declared = entryOf(root, 'metadata');
  const metadata = dataMetadata(declared);
  // What remains of a broken text is for the editor; the build does not get as far.
  const own = problem ? [] : [...metadataProblems(path, metadata, declared), ...reader.problems];
  return { path, nodes, problems: [...dataProblems(path, text), ...own], isComplete: !problem, metadata };
}

interface Reader {
  readonly source: string;
  readonly problems: PlacedReport[];
}

function nodesOf(reader: Reader, items: readonly ConfigValue[]): readonly TocNode[] {
  return items.flatMap((item) => {
    if (item.entries) return [nodeOf(reader, item, item.entries)];
    if (!isEmpty(item)) reader.problems.push(wrongType('Object', item));
    return [];
  });
}

function nodeOf(reader: Reader, value: ConfigValue, entries: readonly ConfigEntry[]): TocNode {
  const text = (key: string): DataText | undefined => {
    const found = entryOf(value, key);
    return found && textOf(reader, found);
  };
  for (const key of ['expanded', 'maintainContext']) {
    const found = entryOf(value, key);
    const problem = found && wrongBoolean(found);
    if (problem) reader.problems.push(problem);
  }
  const [first] = entries;
  return {
    span: value.span,
    head: first ? headOf(reader.source, first) : value.span,
    name: text('name'),
    displayName: text('displayName'),
    href: text('href'),
    topicHref: text('topicHref'),
    tocHref: text('tocHref'),
    uid: text('uid'),
    homepage: text('homepage'),
    expanded: /^true$/i.test(String(entryOf(value, 'expanded')?.value)),
    items: nodesOf(reader, listOf(reader, entryOf(value, 'items'))),
    children: listOf(reader, entryOf(value, 'children')).flatMap((child) => textOf(reader, child) ?? []),
    others: entries.filter(({ key }) => !knownKeys.has(key.toLowerCase())),
  };
}

function textOf(reader: Reader, value: ConfigValue): DataText | undefined {
  const text = dataText(reader.source, value);
  if (!text) reader.problems.push(wrongType('String', value));
  return text;
}

function listOf(reader: Reader, value: ConfigValue | undefined): readonly ConfigValue[] {
  if (!value || value.items) return value?.items ?? [];
  if (!isEmpty(value)) reader.problems.push(wrongType('Array', value));
  return [];
}

function isEmpty({ value }: ConfigValue): boolean {
  return value === null || value === undefined || value === '';
}

/** A key and its value, as far as they stand on one line. */
function headOf(source: string, { keySpan, value }: ConfigEntry): Span {
  const newline = source.indexOf('\n', keySpan.end);
  const end = newline < 0 ? value.span.end : Math.min(value.span.end, newline);
  return { start: keySpan.start, end: Math.max(keySpan.end, end) };
}

const knownKeys = new Set(
  'name displayname href topichref tochref uid homepage expanded maintaincontext items children metadata'.split(' '),
);
