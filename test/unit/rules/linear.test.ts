import assert from 'node:assert/strict';
import { checkFile } from '../../../src/rules/engine';
import { activeRules } from '../../../src/rules/ruleSets';
import { countSteps } from '../../support/countSteps';
import { docsetOf } from '../../support/memoryDocset';

/** Texts that a rule could trip over, each as long as its `count`. Most begin with a header and a title. */
const texts: Readonly<Record<string, (count: number) => string>> = {
  'nested brackets': (count) => '['.repeat(count) + ']'.repeat(count),
  'brackets that meet': (count) => '['.repeat(count) + ']['.repeat(count),
  'references without a definition': (count) => '[a][b] '.repeat(count),
  'references to one definition': (count) => `${'[x][d] '.repeat(count)}\n\n[d]: gone.md\n`,
  'references by their text': (count) => `${'[Azure AD] '.repeat(count)}\n\n[azure ad]: https://contoso.com\n`,
  definitions: (count) => repeat(count, (index) => `[d${index}]: a${index}.md\n`),
  'the same definition': (count) => '[d]: a.md\n'.repeat(count),
  'broken links': (count) => repeat(count, (index) => `[x](gone${index}.md) `),
  'broken bookmarks': (count) => repeat(count, (index) => `[x](#gone${index}) `),
  'insecure links with a locale': (count) => '[here](http://docs.microsoft.com/en-us/x) '.repeat(count),
  'links with backslashes': (count) => '[x](a\\b.md) [y](C:\\a\\b) '.repeat(count),
  'a long address': (count) => `[x](http://a/${'b/'.repeat(count)})`,
  'growing backticks': (count) => repeat(count, (index) => `${'`'.repeat((index % 40) + 1)} a `),
  'lines of quotes': (count) => '> a\nb\n'.repeat(count),
  'nested quotes': (count) => `${'> '.repeat(count)}a\n`,
  'nested lists': (count) => repeat(count, (index) => `${'   '.repeat(index % 20)}1. a\n`),
  'pictures in lists': (count) => repeat(count, (index) => `${'  '.repeat(index % 20)}- ![Alt](a.png)\n`),
  'angle brackets': (count) => '<'.repeat(count),
  'open tags': (count) => '<a href="x"><code>'.repeat(count),
  placeholders: (count) => '<your-name> '.repeat(count),
  'attributes of a tag': (count) => `<img ${repeat(count, (index) => `a${index}="b" `)}>`,
  'comments on one line': (count) => '<!-- x --> '.repeat(count),
  'comments that silence': (count) => '<!-- lint disable product-name -->\n\nAzure AD\n\n'.repeat(count),
  'comments that silence a line': (count) => 'a <!-- lint ignore-line product-name --> Azure AD\n'.repeat(count),
  'comments that allow a name': (count) =>
    repeat(count, (index) => `<!-- docutune:ignore "x${index}" -->\n\nAzure AD\n\n`),
  'many keys': (count) => `---\n${repeat(count, (index) => `key${index}: a\n`)}---\n`,
  'the same key': (count) => `---\n${'title: a\n'.repeat(count)}---\n`,
  'misspelt keys': (count) => `---\n${repeat(count, (index) => `titl${index % 9}${index}: a\n`)}---\n`,
  'comments in the header': (count) => `---\n${repeat(count, (index) => `# lint ignore-line x\nk${index}: a\n`)}---\n`,
  'a list in the header': (count) => `---\nms.custom:\n${repeat(count, (index) => `- a${index}\n`)}---\n`,
  'duplicate headings': (count) => '## Same\n\n'.repeat(count),
  titles: (count) => '# Same\n\nText\n\n'.repeat(count),
  'skipped levels': (count) => '## A\n\nText\n\n#### B\n\nText\n\n'.repeat(count),
  'empty headings': (count) => '##\n\n'.repeat(count),
  'bold headings': (count) => `## ${'**a** '.repeat(count)}\n`,
  stars: (count) => '*'.repeat(count),
  'stars in pairs': (count) => '*a **b '.repeat(count),
  backslashes: (count) => '\\'.repeat(count),
  'names on one line': (count) => 'an Azure AD tenant, Verified ID, Microsoft Entra Id, AAD, '.repeat(count),
  'blanks within a name': (count) => `Azure${' '.repeat(count)}AD and Verified${' '.repeat(count)}ID\n`,
  'one long word': (count) => 'a'.repeat(count),
  'a wide table': (count) => `|${'a|'.repeat(count)}\n|${'-|'.repeat(count)}\n|${'b|'.repeat(count)}\n`,
  'a long table': (count) => `| a | |\n|---|---|\n${'| `|` | [a|b](c) |\n'.repeat(count)}`,
  'a table without bars': (count) => `| a | |\n|---|---|\n${'b\n'.repeat(count)}`,
  'lines with bars': (count) => 'a | b | c\n'.repeat(count),
  'code blocks': (count) => '```jsonn\na\n```\n\n'.repeat(count),
  'unclosed code blocks': (count) => '- ```\n  a\n\n'.repeat(count),
  includes: (count) => repeat(count, (index) => `[!INCLUDE [x](gone${index}.md)]\n\n`),
  'the same include': (count) => '[!INCLUDE [x](../includes/x.md)]\n\n'.repeat(Math.min(count, 200)),
  'includes in a table': (count) => `| a | |\n|---|---|\n${'| [!INCLUDE [x](x.md)] | b |\n'.repeat(count)}`,
  alerts: (count) => '> [!NOTE]\n> a\n\n'.repeat(count),
  tabs: (count) => repeat(count, (index) => `# [A](#tab/a${index})\n\na\n\n`),
  'unclosed zones': (count) => '::: zone pivot="a"\n'.repeat(count),
  zones: (count) =>
    repeat(count, (index) => `::: zone pivot="p${index % 3}"\n\n## H\n\n![a](b.png)\n\n::: zone-end\n\n`),
  'attributes of a directive': (count) => `:::image ${repeat(count, (index) => `a${index}="x" `)}:::\n`,
  'directives without an end': (count) => ':::image source="a.png" alt-text="b\n'.repeat(count),
  images: (count) => repeat(count, (index) => `:::image type="content" source="a${index}.png" alt-text="Alt":::\n\n`),
  'code of files': (count) => repeat(count, (index) => `:::code source="../x.cs" id="snip${index}":::\n\n`),
  rows: (count) => ':::row:::\n:::column:::\na\n:::column-end:::\n:::row-end:::\n\n'.repeat(count),
  'stray ends': (count) => ':::row-end:::\n'.repeat(count),
  'marks of a conflict': (count) => '```\n<<<<<<<\n```\n'.repeat(count),
  xrefs: (count) => repeat(count, (index) => `<xref:a${index}> @b${index} `),
};

const path = 'articles/page.md';

suite('All rules on a text that is twice as long', () => {
  for (const [name, textOf] of Object.entries(texts)) {
    test(`do twice the work: ${name}`, () => {
      const stepsOf = (count: number): number => {
        const text = textOf(count);
        const page = text.startsWith('---') ? text : `---\ntitle: Title\n---\n\n# Title\n\n${text}\n`;
        const docset = docsetOf({ [path]: page, 'includes/x.md': '## X\n\nText\n', 'x.cs': 'class A {}\n' });
        const article = docset.article(path)!;
        const rules = activeRules(docset, 'entra');
        docset.facts(path);
        return countSteps(() => checkFile(docset, path, rules, { article, today: new Date(2026, 2, 10) }));
      };
      const [once, twice] = [stepsOf(150), stepsOf(300)];
      assert.ok(twice < 2.3 * once, `${once} steps for 150, ${twice} for 300`);
    });
  }
});

function repeat(count: number, textOf: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => textOf(index)).join('');
}
