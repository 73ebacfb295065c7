import type { FrontMatter } from '../article/article';
import type { Span } from '../article/span';
import type { ConfigText, ConfigValue } from './configText';
import type { PlacedReport } from './placedReport';

/**
 * What the build says of any YAML or JSON file before it knows what the file is: a syntax error, a key written
 * twice (in YAML; in JSON the last one wins without a word), a list with an empty item. After a syntax error it
 * says nothing else.
 */
export function dataProblems(path: string, text: ConfigText): readonly PlacedReport[] {
  const { root, problem } = text;
  if (problem) return [{ code: problem.code, args: [problem.message], path, span: problem.span }];
  if (!root) return [];
  const isYaml = /\.ya?ml$/i.test(path);
  const duplicates: PlacedReport[] = [];
  const empty: PlacedReport[] = [];
  visit(root, undefined);
  return [...duplicates, ...empty];

  /** `name` is the key that the value, or the list around it, stands at. */
  function visit(value: ConfigValue, name: string | undefined): void {
    value.items?.forEach((item, index) => {
      if (item.value !== null) return visit(item, name);
      const shown = name ?? `[${index}]`;
      empty.push({ code: 'null-array-value', args: [shown], path, span: item.span });
    });
    const keys = new Set<string>();
    for (const entry of value.entries ?? []) {
      if (isYaml && keys.has(entry.key)) {
        duplicates.push({ code: 'yaml-duplicate-key', args: [entry.key], path, span: entry.keySpan });
      }
      keys.add(entry.key);
      visit(entry.value, entry.key);
    }
  }
}

/** The empty items of the lists in front matter, which the build takes away. */
export function emptyHeaderItems(path: string, header: FrontMatter | undefined): readonly PlacedReport[] {
  return (header?.entries ?? []).flatMap(({ key, items = [] }) =>
    items
      .filter(({ value }) => value === null)
      .map(({ span }) => ({ code: 'null-array-value', args: [key], path, span })),
  );
}

/** A text in a data file: what it means, and where it stands without its quotes. Empty for a key without value. */
export interface DataText {
  readonly text: string;
  readonly span: Span;
}

/** What the build makes of a value where it wants text: numbers and truth values count as they are written. */
export function dataText(source: string, { value, span, items, entries }: ConfigValue): DataText | undefined {
  if (items || entries) return undefined;
  const inner = withoutQuotes(source, span);
  if (value === null || value === undefined) return { text: '', span: inner };
  return { text: typeof value === 'string' ? value : source.slice(inner.start, inner.end), span: inner };
}

/** The report of a value that is a list or an object where the build wants one of `type`. */
export function wrongType(type: 'String' | 'Boolean' | 'Array' | 'Object', { path, span }: ConfigValue): PlacedReport {
  return { code: 'violate-schema', args: [type], path, span };
}

/** The report of a value that is no truth value; undefined where it is one, or nothing at all. */
export function wrongBoolean({ value, path, span, items, entries }: ConfigValue): PlacedReport | undefined {
  const report = { code: 'violate-schema', path, span };
  if (items || entries) {
    return { ...report, variant: 'boolean-token', args: [items ? 'StartArray' : 'StartObject'] };
  }
  if (typeof value !== 'string' || value === '' || /^(?:true|false)$/i.test(value.trim())) return undefined;
  return { ...report, variant: 'boolean-text', args: [value] };
}

/** The place of a scalar of a data file, less its quotes. */
export function withoutQuotes(source: string, { start, end }: Span): Span {
  const quote = source[start];
  const isQuoted = (quote === '"' || quote === "'") && end - start >= 2 && source[end - 1] === quote;
  return isQuoted ? { start: start + 1, end: end - 1 } : { start, end };
}
