import assert from 'node:assert/strict';
import { readArticle } from '../../../src/article/readArticle';
import { factsOf, sameFacts, type Facts } from '../../../src/docset/facts';

function facts(text: string): Facts {
  return factsOf(readArticle(text));
}

const article = `---
title: Plan a deployment
description: What to decide before you deploy.
ms.date: 11/23/2026
ms.custom:
  - one
---

# Plan your deployment

See [the steps](steps.md#first), [again](steps.md#first), [a site](/azure/x), [the web](https://contoso.com)
and [below](#later). ![A picture](media/p.png)

:::image type="content" source="media/q.png" alt-text="Q." lightbox="media/q-big.png":::

[!INCLUDE [note](includes/note.md)]

Some [!INCLUDE [name](includes/name.md)] text.

[!code-csharp[x](../code/x.cs?name=y)]

## Later

<a name="much"></a>

# [Portal](#tab/portal)

One

# [CLI](#tab/cli)

Two

---
`;

suite('Facts', () => {
  test('are what others may want to know', () => {
    const { headings, metadata, ...rest } = facts(article);
    assert.deepEqual(rest, {
      title: 'Plan a deployment',
      description: 'What to decide before you deploy.',
      h1: 'Plan your deployment',
      anchors: ['plan-your-deployment', 'later', 'much'],
      includes: ['includes/note.md', 'includes/name.md'],
      inlineIncludes: ['includes/name.md'],
      references: [
        'steps.md#first',
        '/azure/x',
        'media/p.png',
        '../code/x.cs?name=y',
        'media/q.png',
        'media/q-big.png',
      ],
      tabs: [
        { id: 'portal', text: 'Portal' },
        { id: 'cli', text: 'CLI' },
      ],
    });
    assert.deepEqual(metadata['ms.custom'], ['one']);
    assert.deepEqual(
      headings.map(({ level, text, id, offset }) => [level, text, id, article.slice(offset, offset + 4)]),
      [
        [1, 'Plan your deployment', 'plan-your-deployment', '# Pl'],
        [2, 'Later', 'later', '## L'],
      ],
    );
  });

  test('are the same wherever in the text they stand', () => {
    const moved = article.replace('See [the steps]', 'Before anything else, see [the steps]');
    assert.ok(sameFacts(facts(article), facts(moved)));
  });

  test('differ when another article could tell', () => {
    for (const [from, to] of [
      ['## Later', '## Sooner'],
      ['title: Plan a', 'title: Plan the'],
      ['name="much"', 'name="more"'],
      ['note.md', 'notes.md'],
      ['steps.md', 'step.md'],
      ['- one', '- two'],
    ] as const) {
      assert.ok(!sameFacts(facts(article), facts(article.replace(from, to))), to);
    }
  });

  test('of an empty text are empty', () => {
    const { headings, anchors, references, includes, title } = facts('');
    assert.deepEqual([headings, anchors, references, includes, title], [[], [], [], [], undefined]);
  });
});
