import assert from 'node:assert/strict';
import type { Docset } from '../../../src/docset/docset';
import { isRefusal, type Change, type Refusal } from '../../../src/features/refactor/change';
import { checkDocset, checkFile } from '../../../src/rules/engine';
import { activeRules } from '../../../src/rules/ruleSets';
import { today } from '../../support/featureWorld';
import { docsetOf, type FileRecord } from '../../support/memoryDocset';
import { changedRecord, inverseOf } from './changedRecord';

const atRoot = { repositoryPath: (path: string) => path };

/** The files after `change`, which must be one that can be taken back to the last byte. */
export function changed(files: FileRecord, change: Change | Refusal | undefined): Record<string, string> {
  assert.ok(change && !isRefusal(change), JSON.stringify(change));
  const after = changedRecord(files, atRoot, change);
  assert.deepEqual(changedRecord(after, atRoot, inverseOf(files, atRoot, change)), changedRecord(files, atRoot, none));
  return after as Record<string, string>;
}

const none: Change = { edits: new Map(), created: [], moved: [], removed: [] };

/** What every rule finds in the docset of `files`, of any file. */
export function findingsOf(files: FileRecord): readonly string[] {
  const docset = docsetOf(files);
  readAll(docset);
  const rules = activeRules(docset, 'entra');
  const paths = [...docset.articlePaths, ...docset.includePaths, ...docset.tocPaths, ...docset.dataPagePaths];
  const found = paths.flatMap((path) => checkFile(docset, path, rules, { today }));
  return [...found, ...[...checkDocset(docset, rules, { today }).values()].flat()].map(
    ({ code, message }) => `${code}: ${message}`,
  );
}

/** Those of `after` that are not in `before`, each as often as it is more. */
export function newFindings(before: readonly string[], after: readonly string[]): readonly string[] {
  const left = [...before];
  return after.filter((each) => {
    const index = left.indexOf(each);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}

export function readAll(docset: Docset): void {
  for (const path of docset.paths) if (path.endsWith('.md')) docset.facts(path);
}
