import { openRepository } from '../docset/repository';
import { allCodes, type CodeFacts } from './codes';
import { checkDocset, checkFile } from './engine';
import { examplesOf } from './examples';
import { safeFixOf } from './fixAll';
import type { Check, Example, Finding } from './rule';
import { activeRules, type SeveritySettings } from './ruleSets';

/** What can be done about the findings of a code: without asking, when an author chooses so, or by hand only. */
export type FixKind = 'safe' | 'chosen' | 'none';

/** What `check` finds in one of its examples, in the example's own file and in the docset around it. */
export function findingsOfExample(check: Check, example: Example): readonly Finding[] {
  const known = findingsByExample.get(example) ?? readExample(check, example);
  findingsByExample.set(example, known);
  return known;
}

const findingsByExample = new WeakMap<Example, readonly Finding[]>();

function readExample(check: Check, example: Example): readonly Finding[] {
  const path = example.path ?? 'articles/example.md';
  const files: Readonly<Record<string, string>> = { ...config, ...example.files, [path]: textOf(example) };
  const [docset] = openRepository({
    paths: Object.keys(files),
    read: (each) => files[each]?.replace(/[«»]/g, ''),
  }).docsets;
  if (!docset) return [];
  // Some rules speak only when the whole docset has been read.
  for (const each of [...docset.articlePaths, ...docset.includePaths]) docset.facts(each);
  const rules = activeRules(docset, 'entra', levelsOfThoseOff()).filter((rule) => rule.check === check);
  const options = { today: new Date(2026, 2, 10) };
  const ofDocset = [...checkDocset(docset, rules, options).values()].flat();
  return [...checkFile(docset, path, rules, options), ...ofDocset];
}

/** An example shows what a rule says, whether it is usually asked or not. */
function levelsOfThoseOff(): SeveritySettings {
  const uses = [...allCodes().values()].flatMap(({ code, uses }) => uses.map((use) => ({ code, ...use })));
  return Object.fromEntries(uses.flatMap(({ code, isOff, severity }) => (isOff ? [[code, severity]] : [])));
}

/** What the examples of `checks` show can be done about the findings with `code`; the best counts. */
export function fixKindOf({ code, checks }: CodeFacts): FixKind {
  const findings = checks.flatMap((check) => examplesOf(check).flatMap((example) => findingsOfExample(check, example)));
  const kinds = findings.filter((finding) => finding.code === code).map(kindOf);
  return bestFirst.find((kind) => kinds.includes(kind)) ?? 'none';
}

function kindOf(finding: Finding): FixKind {
  if (safeFixOf(finding)) return 'safe';
  return finding.fixes.length ? 'chosen' : 'none';
}

const bestFirst: readonly FixKind[] = ['safe', 'chosen', 'none'];

/** An example that is no article of its own gets front matter that no rule has anything to say about. */
function textOf({ wrong, bare, path = '.md' }: Example): string {
  return bare || !path.endsWith('.md') || wrong.startsWith('---\n') ? wrong : frontMatter + wrong;
}

/** So complete that no check on metadata has anything to say about it. */
export const frontMatter = `---
title: How to check an example article
description: Learn how an example article is checked, so that what a rule finds in it is the rule's own and nothing else is.
author: contoso
ms.author: contoso
ms.service: entra
ms.topic: how-to
ms.date: 03/02/2026
---

`;

const config = {
  '.openpublishing.publish.config.json': JSON.stringify({
    docsets_to_publish: [{ docset_name: 'examples', build_source_folder: '.' }],
  }),
  'docfx.json': JSON.stringify({
    build: {
      content: [{ files: ['**/*.md', '**/*.yml'], exclude: ['**/includes/**'] }],
      resource: [{ files: ['**/*.png', '**/*.jpg', '**/*.svg', '**/*.gif'] }],
    },
  }),
};
