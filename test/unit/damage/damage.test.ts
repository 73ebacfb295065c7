import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { applyEdits } from '../../../src/article/span';
import type { Docset } from '../../../src/docset/docset';
import type { RepositoryFiles } from '../../../src/docset/files';
import { openRepository } from '../../../src/docset/repository';
import { checkArticle } from '../../../src/rules/engine';
import type { Finding } from '../../../src/rules/rule';
import { activeRules } from '../../../src/rules/ruleSets';
import { diskFiles, listFiles } from '../../../src/cli/diskFiles';
import { chooseDamages, seededRandom, type Damage } from '../../support/damage';

/**
 * Breaks places of a docset that is in order and holds that each is reported at its line, and nothing else.
 * The sample docset always; a real one when ENTRA_DOCS_DAMAGE names its repository (with DAMAGE_COUNT places,
 * chosen by DAMAGE_SEED).
 */
suite('A docset with damage', () => {
  test('the sample: every place is reported at its line, and nothing else is', () => {
    checkDamaged('test/fixtures/entra-docs', 60, 1);
  });

  const folder = process.env.ENTRA_DOCS_DAMAGE;
  if (folder) {
    test(`${folder}: every place is reported at its line, and nothing else is`, function () {
      this.timeout(300_000);
      checkDamaged(folder, Number(process.env.DAMAGE_COUNT ?? 300), Number(process.env.DAMAGE_SEED ?? 1));
    });
  }
});

function checkDamaged(folder: string, count: number, seed: number): void {
  const root = resolve(folder);
  const files = diskFiles(root, listFiles(root));
  const whole = onlyDocset(files);
  const paths = whole.paths.filter((path) => path.endsWith('.md') && !path.includes('full-of-mistakes'));
  const damages = chooseDamages(whole, paths, count, seededRandom(seed));
  assert.ok(damages.length >= Math.min(count, 20), `only ${damages.length} places to break`);

  const byPath = new Map(damages.map((damage) => [inRepository(whole, damage.path), damage]));
  const damaged = onlyDocset({
    paths: files.paths,
    read(path) {
      const text = files.read(path);
      const damage = byPath.get(path);
      return text !== undefined && damage ? applyEdits(text, [damage.edit]) : text;
    },
  });

  const failures: string[] = [];
  const damageOf = new Map(damages.map((damage) => [damage.path, damage]));
  for (const path of paths) {
    const added = newFindings(whole, damaged, path);
    const damage = damageOf.get(path);
    const article = damaged.article(path)!;
    const lineOf = (finding: Finding) => article.lines.lineAt(finding.span.start);
    const isExpected = (finding: Finding) => damage?.lines.includes(lineOf(finding)) ?? false;
    if (damage && !added.some(isExpected)) failures.push(`silent: ${describe(whole, damage)}`);
    for (const finding of added) {
      if (isExpected(finding)) continue;
      failures.push(
        `extra: ${path}:${lineOf(finding) + 1} ${finding.code} ${finding.message}${damage ? ` (${describe(whole, damage)})` : ''}`,
      );
    }
  }
  assert.deepEqual(failures, []);
}

function onlyDocset(files: RepositoryFiles): Docset {
  return openRepository(files).docsets[0]!;
}

function inRepository(docset: Docset, path: string): string {
  return docset.root ? `${docset.root}/${path}` : path;
}

/** What is found in the damaged article only; a finding that merely moved is none. */
function newFindings(whole: Docset, damaged: Docset, path: string): readonly Finding[] {
  const today = new Date(2026, 10, 23);
  const check = (docset: Docset) => checkArticle(docset, path, activeRules(docset, 'entra'), { today });
  const before = new Map<string, number>();
  for (const { code, message } of check(whole))
    before.set(`${code} ${message}`, (before.get(`${code} ${message}`) ?? 0) + 1);
  return check(damaged).filter(({ code, message }) => {
    const left = before.get(`${code} ${message}`) ?? 0;
    before.set(`${code} ${message}`, left - 1);
    return left <= 0;
  });
}

function describe(docset: Docset, { kind, path, edit, lines }: Damage): string {
  const text = docset.article(path)!.text;
  return `${kind} ${path}:${lines.map((line) => line + 1).join('|')} ${JSON.stringify(text.slice(edit.span.start, edit.span.end).slice(0, 60))} -> ${JSON.stringify(edit.text)}`;
}
