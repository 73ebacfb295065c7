import { applyEdits } from '../../src/article/span';
import type { Completion } from '../../src/features/completion';
import { dataCompletionsAt } from '../../src/features/completion/data';
import { unmark } from './marked';
import { docsetOf, type FileRecord } from './memoryDocset';
import { snippetText } from './snippetText';

/** What is offered at the cursor ¦ of `source`, a file at `path` that is no article, in the order of the list. */
export function dataCompletionsIn(source: string, path: string, files: FileRecord = {}): readonly Completion[] {
  const { text, cursor } = unmark(source);
  const docset = docsetOf({ ...files, [path]: text });
  for (const file of docset.paths) if (file.endsWith('.md')) docset.facts(file);
  const found = dataCompletionsAt(docset, path, cursor);
  return [...found].sort((a, b) => ((a.sort ?? a.label) < (b.sort ?? b.label) ? -1 : 1));
}

/** The text after the completion `label` has been taken. */
export function dataCompleted(source: string, label: string, path: string, files: FileRecord = {}): string {
  const completions = dataCompletionsIn(source, path, files);
  const taken = completions.find((each) => each.label === label);
  if (!taken) throw new Error(`No completion ${label} among ${completions.map((each) => each.label).join(' | ')}`);
  const text = taken.isSnippet ? snippetText(taken.insert) : taken.insert;
  return applyEdits(unmark(source).text, [{ span: taken.span, text }]);
}
