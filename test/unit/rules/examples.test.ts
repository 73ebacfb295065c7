import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/article/span';
import type { Docset } from '../../../src/docset/docset';
import { checkArticle } from '../../../src/rules/engine';
import { checks } from '../../../src/rules/checks/index';
import type { Check, Example, Finding } from '../../../src/rules/rule';
import { activeRules } from '../../../src/rules/ruleSets';
import { mark, unmark } from '../../support/marked';
import { docsetOf, minimalConfig } from '../../support/memoryDocset';

/** So complete that no check on metadata has anything to say about it. */
const frontMatter = `---
title: How to check an example article
description: Learn how an example article is checked, so that what a rule finds in it is the rule's own and nothing else is.
author: contoso
ms.author: contoso
ms.service: entra
ms.topic: how-to
ms.date: 03/02/2026
---

`;

const today = new Date(2026, 2, 10);

for (const check of checks) {
  suite(`${check.type}: ${check.title}`, () => {
    test('has an example of what is wrong and one of what is fine', () => {
      assert.ok(check.examples.some((example) => !example.fine));
      assert.ok(check.examples.some((example) => example.fine));
    });

    for (const example of check.examples) {
      const name = example.wrong.trim().split('\n', 1)[0]!;

      test(`${example.fine ? 'fine' : 'wrong'}: ${name}`, () => {
        const { text, spans } = unmark(articleText(example));
        const findings = findingsIn(check, example, text);
        assert.equal(
          mark(
            text,
            findings.map(({ span }) => span),
          ),
          mark(text, spans),
        );
        assert.equal(spans.length === 0, example.fine === true, 'exactly a fine example has no marks');
        if (example.message !== undefined) assert.equal(findings[0]?.message, example.message);
        assert.ok(findings.every(({ message }) => message && !/\{\d\}/.test(message)));
      });

      test(`with other line ends: ${name}`, () => {
        const { text, spans } = unmark(articleText(example).replace(/\r?\n/g, '\r\n'));
        const findings = findingsIn(check, example, text);
        assert.equal(
          mark(
            text,
            findings.map(({ span }) => span),
          ),
          mark(text, spans),
        );
      });

      if (!example.fine) test(`mended: ${name}`, () => checkFixes(check, example));
    }

    test('says nothing about an empty text and survives a byte order mark and half an article', () => {
      const { text } = unmark(articleText(check.examples[0]!));
      for (const each of ['', '\uFEFF', `\uFEFF${text}`, text.slice(0, text.length >> 1), '---\n', '\uD800'])
        findingsIn(check, check.examples[0]!, each);
    });
  });
}

function checkFixes(check: Check, example: Example): void {
  const { text } = unmark(articleText(example));
  const fixes = findingsIn(check, example, text).flatMap((finding) => finding.fixes[0] ?? []);
  if (example.right === undefined) {
    assert.deepEqual(
      fixes.map(({ title }) => title),
      [],
      'a fix needs an example of the right text',
    );
    return;
  }
  assert.ok(fixes.length, 'a right text needs a fix that leads there');
  const mended = applyEdits(
    text,
    fixes.flatMap(({ edits }) => edits),
  );
  assert.equal(mended, articleText({ ...example, wrong: example.right }));
  const created = Object.fromEntries(fixes.flatMap(({ create }) => (create ? [[create.path, create.text]] : [])));
  assert.deepEqual(findingsIn(check, { ...example, files: { ...example.files, ...created } }, mended), []);
}

function articleText({ wrong, bare }: Pick<Example, 'wrong' | 'bare'>): string {
  return bare ? wrong : frontMatter + wrong;
}

function findingsIn(check: Check, example: Example, text: string): readonly Finding[] {
  const path = example.path ?? 'articles/example.md';
  const docset: Docset = docsetOf({ ...minimalConfig(), ...example.files, [path]: text });
  // Some rules speak only when the whole docset has been read.
  for (const each of [...docset.articlePaths, ...docset.includePaths]) docset.facts(each);
  const rules = activeRules(docset, 'entra').filter((rule) => rule.check === check);
  assert.ok(rules.length, `${check.type} stands in no rule set that holds here`);
  return checkArticle(docset, path, rules, {
    today,
    onFailure: ({ error }) => {
      throw error;
    },
  });
}
