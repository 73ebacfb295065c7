import { checkFile } from '../../../src/rules/engine';
import { activeRules } from '../../../src/rules/ruleSets';
import { planDocset } from '../docsets/plan';
import { median } from '../median';
import { includedBy, openGenerated, warm } from './openedDocset';
import { timeOf } from './sideBySide';

/** A heading renamed that many other articles link to. */
export interface RenamingMeasurement {
  /** How many other articles link to the heading. */
  readonly links: number;
  /** How many articles are to be checked again, and how many of them neither link to it nor are part of it. */
  readonly affected: number;
  readonly affectedInVain: number;
  /** Files that are read for it, until the open articles have been checked again. */
  readonly reads: number;
  /** Milliseconds until it is known who is affected, and for the check of each open article. */
  readonly update: number;
  readonly checkEach: number;
}

/** `open` articles are open in the editor; the others that link to the heading are not. */
export function measureRenaming(links: number, open: number): RenamingMeasurement {
  const heading = 'A heading that everybody knows';
  const bookmark = heading.toLowerCase().replaceAll(' ', '-');
  const own = planDocset({ articles: 1 }).articles[0]!.path;
  const opened = openGenerated({ articles: 800 }, ({ index }) => {
    if (index === 0) return `\n## ${heading}\n\nIt is known.\n`;
    return index <= links ? `\nSee [it](~/${own}#${bookmark}).\n` : '';
  });
  const { docset, plan, takeReads } = opened;
  warm(opened);
  const visible = plan.articles.slice(1, open + 1).map(({ path }) => path);
  for (const path of [own, ...visible]) docset.update(path, docset.text(path));
  const text = docset.text(own) ?? '';
  const rules = activeRules(docset, 'entra');
  for (const path of visible) checkFile(docset, path, rules);
  takeReads();

  let affected: readonly string[] = [];
  const updates: number[] = [];
  const checks: number[] = [];
  for (let round = 0; round < 30; round++) {
    const renamed = text.replace(heading, `${heading} ${round}`);
    updates.push(timeOf(() => (affected = docset.update(own, renamed))));
    const again = visible.filter((path) => affected.includes(path));
    const time = timeOf(() => again.forEach((path) => checkFile(docset, path, rules)));
    checks.push(time / again.length);
  }
  const concerned = new Set([own, ...docset.namedBy(own), ...includedBy(docset, own)]);
  return {
    links,
    affected: affected.length,
    affectedInVain: affected.filter((path) => !concerned.has(path)).length,
    reads: takeReads().length,
    update: median(updates.slice(10)),
    checkEach: median(checks.slice(10)),
  };
}
