import { readArticle } from '../../src/article/readArticle';
import type { Article } from '../../src/article/article';
import { applyEdits } from '../../src/article/span';
import type { Docset } from '../../src/docset/docset';
import { completionsAt, type Completion } from '../../src/features/completion';
import { unmark } from './marked';
import { docsetOf, type FileRecord } from './memoryDocset';
import { snippetText } from './snippetText';

/** An article with the cursor in it, in a docset whose files have all been read. */
export interface FeatureWorld {
  readonly docset: Docset;
  readonly path: string;
  readonly article: Article;
  readonly offset: number;
}

/** `source` marks the cursor with ¦ and lies at `path`, `articles/example.md` unless said, beside `files`. */
export function worldOf(source: string, files: FileRecord = {}, path = 'articles/example.md'): FeatureWorld {
  const { text, cursor } = unmark(source);
  if (cursor < 0) throw new Error(`No cursor ¦ in ${source}`);
  const docset = docsetOf({ ...files, [path]: text });
  for (const file of docset.paths) if (file.endsWith('.md')) docset.facts(file);
  return { docset, path, article: readArticle(text), offset: cursor };
}

/** The day on which all tests are run. */
export const today = new Date(2026, 10, 23);

export function completionsIn(source: string, files: FileRecord = {}, path?: string): readonly Completion[] {
  const { docset, path: own, article, offset } = worldOf(source, files, path);
  const completions = completionsAt(docset, own, article, offset, today);
  return [...completions].sort((a, b) => compare(a.sort ?? a.label, b.sort ?? b.label));
}

/** The labels, in the order in which they are offered. */
export function labelsIn(source: string, files: FileRecord = {}, path?: string): readonly string[] {
  return completionsIn(source, files, path).map(({ label }) => label);
}

/** The text after the completion `label` has been taken, with the defaults of its tab stops. */
export function completed(source: string, label: string, files: FileRecord = {}, path?: string): string {
  const completion = completionsIn(source, files, path).find((each) => each.label === label);
  if (!completion) throw new Error(`No completion ${label} among ${labelsIn(source, files, path).join(' | ')}`);
  const { insert, isSnippet, span } = completion;
  return applyEdits(unmark(source).text, [{ span, text: isSnippet ? snippetText(insert) : insert }]);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
