import assert from 'node:assert/strict';
import type { Docset } from '../../../src/docset/docset';
import { isRefusal } from '../../../src/features/refactor/change';
import { checkDocset, checkFile } from '../../../src/rules/engine';
import { activeRules, type RuleSetName } from '../../../src/rules/ruleSets';
import { today } from '../../support/featureWorld';
import { docsetOf, type FileRecord } from '../../support/memoryDocset';
import { changedRecord, inverseOf } from './changedRecord';
import { linkedDocset } from './linkedDocset';
import { randomFrom, refactorings } from './randomRefactorings';

/** How many are tried, one after another in runs that each start from the docset as it is written. */
const total = Number(process.env.REFACTORINGS ?? 1000);
const inOneRun = 10;
/** That of the first run; a failing one is tried again by its own. */
const firstSeed = Number(process.env.REFACTORING_SEED ?? 1);

function opened(record: FileRecord): Docset {
  const docset = docsetOf(record, 'docs');
  for (const path of [...docset.articlePaths, ...docset.includePaths]) docset.facts(path);
  return docset;
}

function findingsIn(docset: Docset, ruleSet: RuleSetName = 'entra'): readonly string[] {
  // Two links name redirected pages on purpose.
  const rules = activeRules(docset, ruleSet, { 'link-redirected': 'off' });
  const lines: string[] = [];
  for (const path of [...docset.articlePaths, ...docset.includePaths, ...docset.tocPaths, ...docset.dataPagePaths]) {
    for (const { code, message } of checkFile(docset, path, rules, { today, pagesAreChecked: true }))
      lines.push(`${path}: ${code} ${message}`);
  }
  for (const [path, findings] of checkDocset(docset, rules, { today })) {
    for (const { code, message } of findings) lines.push(`${path}: ${code} ${message}`);
  }
  return lines;
}

suite('Random refactorings', () => {
  test('start from a docset in which nothing is found', () => {
    assert.deepEqual(findingsIn(opened(linkedDocset)), []);
  });

  test('leave a docset in which nothing is found, and can be taken back to the last byte', function () {
    this.timeout(total * 100);
    for (let run = 0; run < total / inOneRun; run++) {
      const seed = firstSeed + run;
      const random = randomFrom(seed);
      let record = linkedDocset;
      let docset = opened(record);
      const done: string[] = [];
      for (let step = 0; step < inOneRun; step++) {
        const { name, propose } = random.pick(refactorings);
        const change = propose(docset, random);
        if (!change || isRefusal(change)) continue;
        done.push(`${name}: ${JSON.stringify(change.moved)}`);
        const story = `seed ${seed}:\n${done.join('\n')}`;
        const after = changedRecord(record, docset, change);
        const docsetAfter = opened(after);
        // All that the build looks at, each time; what only words can break, once a run.
        assert.deepEqual(findingsIn(docsetAfter, step < inOneRun - 1 ? 'build' : 'entra'), [], story);
        const back = changedRecord(after, docset, inverseOf(record, docset, change));
        assert.deepEqual(sorted(back), sorted(record), story);
        [record, docset] = [after, docsetAfter];
      }
    }
  });
});

function sorted(record: FileRecord): FileRecord {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
