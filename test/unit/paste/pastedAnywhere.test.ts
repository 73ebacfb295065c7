import assert from 'node:assert/strict';
import type { Article } from '../../../src/article/article';
import { readArticle } from '../../../src/article/readArticle';
import { applyEdits, slice } from '../../../src/article/span';
import { droppedFiles } from '../../../src/features/paste/droppedFiles';
import type { Insertion } from '../../../src/features/paste/insertion';
import { pastedTable } from '../../../src/features/paste/pastedTable';
import { pastedUrl } from '../../../src/features/paste/pastedUrl';
import { pasting } from './pasting';

const source = `---
title: Everything
# comment
ms.date: 01/01/2026
---

# Everything

A paragraph with **bold**, \`code\`, a [link](other.md "Title"), ![image](a.png) and <kbd>html</kbd>.
Its second line.

> [!NOTE]
> In an alert.
>
> - With a list.

1. One.

   \`\`\`powershell
   Get-MgUser
   \`\`\`

1. Two.
   - Nested.

| a | b |
|---|---|
| 1 | 2 |

# [Tab](#tab/x)

Text.

# [Other](#tab/y)

:::image type="content" source="a.png" alt-text="Picture.":::

---

::: zone pivot="one"
In the zone.
::: zone-end

[!INCLUDE [note](../includes/note.md)]

:::code language="json" source="a.json":::

<!-- comment -->

<div>

In html.

</div>

[label]: other.md

    indented code

~~~
fence

`;

/** How much of each kind the article has, as the site would show it. */
function inventory({ headings, tabGroups, alerts, blocks, codeSpans, ...article }: Article): Record<string, number> {
  return {
    headings: headings.length,
    tabs: tabGroups.flatMap(({ tabs }) => tabs).length,
    alerts: alerts.filter(({ recognised }) => recognised).length,
    tables: blocks.filter(({ kind }) => kind === 'table').length,
    code: blocks.filter(({ kind }) => /Code$/.test(kind)).length,
    items: blocks.filter(({ kind }) => kind === 'listItem').length,
    codeSpans: codeSpans.length,
    tags: article.directives.filter(({ recognised }) => recognised).length,
    links: article.links.length,
    images: article.images.length,
    definitions: article.definitions.length,
    includes: article.includes.length,
    comments: article.comments.length,
    problems: article.problems.length,
  };
}

const files = { 'articles/a.png': '', 'articles/other.md': '# Other\n', 'includes/note.md': 'Note.\n' };
const world = pasting(`${source}¦`, files);
const everywhere = Array.from({ length: source.length + 1 }, (_, offset) => offset);

/**
 * Asserts that what `insert` puts at each of `offsets` adds one of `kind` and changes nothing else; an address changes
 * nothing.
 */
function assertAdds(
  kind: string,
  insert: (question: typeof world) => Insertion | undefined,
  offsets: readonly number[] = everywhere,
): void {
  const before = inventory(world.article);
  let times = 0;
  for (const offset of offsets) {
    const insertion = insert({ ...world, selection: { start: offset, end: offset } });
    if (!insertion) continue;
    const after = inventory(readArticle(applyEdits(source, [insertion])));
    const isAddress = !/^[\s>]*[[:|]/.test(insertion.text);
    const expected = isAddress ? before : { ...before, [kind]: before[kind]! + 1 };
    assert.deepEqual(after, expected, `${source.slice(0, offset)}¦${source.slice(offset, offset + 30)}`);
    times++;
  }
  assert.ok(times > 100, `There was room at ${times} places only`);
}

suite('Pasted at any place of an article', () => {
  test('an image is one more tag, and nothing else changes', () => {
    assertAdds('tags', (question) => droppedFiles(question, ['articles/a.png']));
  });

  test('an include file is one more include', () => {
    assertAdds('includes', (question) => droppedFiles(question, ['includes/note.md']));
  });

  test('a table is one more table', () => {
    assertAdds('tables', ({ article, selection }) => pastedTable(article, selection, { text: 'A\tB\nC\tD\n' }));
  });

  test('an address of Learn is one more link', () => {
    const url = 'https://learn.microsoft.com/azure/key-vault';
    // On an empty line between two blocks the author makes a paragraph, and room for it.
    const { lines } = world.article;
    const inLines = everywhere.filter((offset) => slice(source, lines.spanOf(lines.lineAt(offset))).trim() !== '');
    assertAdds('links', (question) => pastedUrl(question, url)[0]?.insertion, inLines);
  });
});
