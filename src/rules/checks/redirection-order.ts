import { entryOf, readConfigText, stringOf, type ConfigValue } from '../../docset/configText';
import type { Check, Documentation, Fix } from '../rule';

const file = '.openpublishing.redirection.json';

/** A redirection file whose entries have the given sources, in that order; marks are kept. */
const entries = (sources: readonly string[]): string => {
  const items = sources.map((source) => {
    const [before, name, after] = source.startsWith('«') ? ['«', source.slice(1, -1), '»'] : ['', source, ''];
    return `    ${before}{ "source_path": "articles/${name}.md", "redirect_url": "/base/x" }${after}`;
  });
  return `{\n  "redirections": [\n${items.join(',\n')}\n  ]\n}\n`;
};

const letters = [...'abcdefghijkl'];
const swapped = ['a', 'b', 'c', 'e', '«d»', ...'fghijkl'];

export const documentation: Documentation = {
  title: 'A redirection out of the order of its file',
  why:
    'A file that is sorted by source shows at a glance whether a path is redirected, and two pull requests seldom ' +
    'change the same line. Only a file that is sorted but for a few entries is spoken of.',
  source: 'ourselves',
  examples: [
    {
      path: file,
      wrong: entries(swapped),
      right: entries(letters),
      message: "The file is sorted by source, but 'articles/d.md' stands below 'articles/e.md'.",
    },
    { path: file, wrong: entries(letters), fine: true },
    { path: file, wrong: entries(['a', 'c', 'b']), fine: true },
    { path: file, wrong: entries([...'aldkcjbieghf']), fine: true },
  ],
};

export const check: Check = {
  type: 'redirection-order',
  *checkDocset({ docset }, report) {
    for (const path of new Set(docset.redirections.map((redirection) => redirection.file))) {
      yield;
      const text = docset.text(path) ?? '';
      const items = entryOf(readConfigText(path, text).root, 'redirections')?.items ?? [];
      const misplaced = items.findIndex((item, index) => index > 0 && isBefore(item, items[index - 1]!));
      if (misplaced < 0 || !isNearlySorted(items)) continue;
      const [above, item] = [items[misplaced - 1]!, items[misplaced]!];
      report({ path, span: item.span, args: [sourceOf(item), sourceOf(above)], fixes: fixesOf(text, items) });
    }
  },
};

/** Fewer entries are in order by chance. */
const fewestEntries = 10;

function isNearlySorted(items: readonly ConfigValue[]): boolean {
  const steps = items.filter((item, index) => index > 0 && isBefore(item, items[index - 1]!)).length;
  return items.length >= fewestEntries && steps * 10 <= items.length;
}

function isBefore(a: ConfigValue, b: ConfigValue): boolean {
  return sourceOf(a).toLowerCase() < sourceOf(b).toLowerCase();
}

/** As from the root of the repository, however it is written; empty for what is no redirection. */
function sourceOf(item: ConfigValue): string {
  const source = stringOf(item, 'source_path') ?? stringOf(item, 'source_path_from_root') ?? '';
  return source.replace(/^\/+/, '').replace(/\/{2,}/g, '/');
}

/** Each entry keeps its own text. A comment between entries belongs to one of them, nobody knows which: no fix. */
function fixesOf(text: string, items: readonly ConfigValue[]): readonly Fix[] {
  const gaps = items.slice(1).map((item, index) => text.slice(items[index]!.span.end, item.span.start));
  if (!gaps.every((gap) => /^\s*,\s*$/.test(gap))) return [];
  const sorted = [...items].sort((a, b) => (isBefore(a, b) ? -1 : isBefore(b, a) ? 1 : 0));
  const edits = sorted.flatMap((item, index) => {
    const place = items[index]!;
    return item === place ? [] : [{ span: place.span, text: text.slice(item.span.start, item.span.end) }];
  });
  return [{ title: 'Sort the redirections by source', edits, isSafe: false }];
}
