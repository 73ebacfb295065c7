import { applyEdits } from '../../../src/article/span';
import type { Docset } from '../../../src/docset/docset';
import type { Change } from '../../../src/features/refactor/change';
import type { FileRecord } from '../../support/memoryDocset';

type RepositoryPaths = Pick<Docset, 'repositoryPath'>;

/** The repository of `docset` after `change`, made as the editor makes it: edits, files that come, moves, files that go. */
export function changedRecord(record: FileRecord, docset: RepositoryPaths, change: Change): FileRecord {
  const files = new Map(Object.entries(record));
  const path = docset.repositoryPath;
  for (const [file, edits] of change.edits) {
    const text = files.get(path(file));
    if (text === undefined) throw new Error(`An edit of '${file}', which is not there`);
    const ordered = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
    ordered.forEach(({ span }, index) => {
      const before = ordered[index - 1]?.span;
      const isApart = !before || (before.end <= span.start && (before.start < span.start || before.end < span.end));
      if (!isApart || span.end > text.length || span.start > span.end) throw new Error(`Edits of '${file}' overlap`);
    });
    files.set(path(file), applyEdits(text, edits));
  }
  for (const file of change.created) {
    if (files.has(path(file.path))) throw new Error(`'${file.path}' is there already`);
    files.set(path(file.path), file.text);
  }
  const moved = change.moved.map(({ from, to }) => [path(from), path(to), files.get(path(from))] as const);
  for (const [from, , text] of moved) {
    if (text === undefined) throw new Error(`'${from}' is not there to be moved`);
    files.delete(from);
  }
  for (const [, to, text] of moved) {
    if (files.has(to)) throw new Error(`'${to}' is there already`);
    files.set(to, text);
  }
  for (const file of change.removed) {
    if (!files.delete(path(file))) throw new Error(`'${file}' is not there to be removed`);
  }
  return Object.fromEntries([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The change that takes `change` back: put to what `changedRecord` makes of `record`, it gives `record`. */
export function inverseOf(record: FileRecord, docset: RepositoryPaths, change: Change): Change {
  const path = docset.repositoryPath;
  const newPaths = new Map(change.moved.map(({ from, to }) => [from, to]));
  const edits = [...change.edits].map(([file, ofFile]) => {
    const text = record[path(file)] ?? '';
    let shift = 0;
    const back = [...ofFile]
      .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
      .map(({ span, text: inserted }) => {
        const start = span.start + shift;
        shift += inserted.length - (span.end - span.start);
        return { span: { start, end: start + inserted.length }, text: text.slice(span.start, span.end) };
      });
    return [newPaths.get(file) ?? file, back] as const;
  });
  return {
    edits: new Map(edits),
    created: change.removed.map((file) => ({ path: file, text: record[path(file)] ?? '' })),
    moved: change.moved.map(({ from, to }) => ({ from: to, to: from })),
    removed: change.created.map((file) => file.path),
  };
}
