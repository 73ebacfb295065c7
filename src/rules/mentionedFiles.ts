import type { Docset } from '../docset/docset';
import { isMarkdown, nameOf } from '../docset/paths';
import type { Steps } from '../docset/steps';

/**
 * Whether YAML, JSON, metadata or a file that is no article says the name of a file anywhere. Landing pages, TOCs and
 * configuration name files in many ways, and a file that may be in use is not called unused. Undefined as long as
 * something is still to be read.
 */
export function* mentionsIn(docset: Docset): Steps<((path: string) => boolean) | undefined> {
  const { state } = docset;
  const names = known.get(state) ?? (yield* collectNames(docset));
  if (names) known.set(state, names);
  return names && ((path) => names.has(nameKey(nameOf(path))));
}

/** Two rules ask. */
const known = new WeakMap<object, ReadonlySet<string>>();

function* collectNames(docset: Docset): Steps<ReadonlySet<string> | undefined> {
  const articles = [...docset.articlePaths, ...docset.includePaths];
  const known = new Set(articles);
  const names = new Set<string>();
  for (const path of articles) {
    yield;
    const facts = docset.facts(path);
    if (!facts) return undefined;
    addNames(names, textsIn(facts.metadata));
  }
  for (const path of docset.paths) {
    if (known.has(path) || !(isMarkdown(path) || /\.(?:ya?ml|json)$/i.test(path))) continue;
    const text = docset.text(path);
    yield;
    if (text === undefined) return undefined;
    addNames(names, [text]);
  }
  return names;
}

function textsIn(metadata: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.values(metadata)
    .flat()
    .filter((value) => typeof value === 'string');
}

function addNames(names: Set<string>, texts: readonly string[]): void {
  for (const text of texts) {
    if (!extension.test(text)) continue;
    for (const [word] of text.matchAll(/[^\s/\\"'()<>[\]{}:=?#,;!|]+/g)) {
      const name = word.endsWith('.') ? word.slice(0, -1) : word;
      if (/\.(?:png|jpe?g|gif|svg|webp|bmp|md)$/i.test(name.slice(-5))) names.add(nameKey(name));
    }
  }
}

const extension = /\.(?:png|jpe?g|gif|svg|webp|bmp|md)/i;

/** Of a name with blanks the last word, whatever the letter case. */
function nameKey(name: string): string {
  return name.toLowerCase().split(/ |%20/).at(-1) ?? '';
}
