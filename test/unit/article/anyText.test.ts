import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Article } from '../../../src/article/article';
import { problemArguments } from '../../../src/article/problems';
import { readArticle } from '../../../src/article/readArticle';
import { contains } from '../../../src/article/span';
import type { Span } from '../../../src/article/span';
import { outline } from '../../support/readMarked';
import { runs } from '../../support/runs';

suite('Any text is an article', function () {
  this.timeout(60_000);

  test('whatever its characters, and its spans lie where they must', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => check(text)),
      runs(1000),
    );
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 }), (units) => {
        check(String.fromCharCode(...units));
      }),
      runs(500),
    );
  });

  test('also Learn markdown with pieces missing, doubled and out of place', () => {
    fc.assert(
      fc.property(learnText, (text) => check(text)),
      runs(3000),
    );
  });

  test('line ends make no difference', () => {
    fc.assert(
      fc.property(learnText, (text) => {
        const crlf = readArticle(text.replaceAll('\n', '\r\n'));
        assert.deepEqual(structureOf(crlf), structureOf(readArticle(text)), JSON.stringify(text));
      }),
      runs(1500),
    );
  });

  test('a byte order mark moves everything by one and changes nothing else', () => {
    fc.assert(
      fc.property(learnText, (text) => {
        const marked = readArticle(`\ufeff${text}`);
        const plain = readArticle(text);
        assert.deepEqual(structureOf(marked), structureOf(plain));
        assert.deepEqual(
          marked.blocks.map(({ span }) => span.start - 1),
          plain.blocks.map(({ span }) => span.start),
        );
      }),
      runs(500),
    );
  });
});

const tokens = [
  ...[
    '\n',
    '\n',
    '\n',
    '\n\n',
    '    ',
    '  ',
    '\t',
    '> ',
    '- ',
    '1. ',
    '# ',
    '## [A](#tab/a)\n',
    '---\n',
    '```\n',
    '~~~',
    ' ',
  ],
  ...['::: zone pivot="a"\n', '::: zone-end\n', ':::zone', ':::row:::\n', ':::row-end:::\n', ':::column span="2":::\n'],
  ...[
    ':::column-end:::\n',
    ':::image source="a" alt-text="b":::',
    ':::image type="complex" source="a" alt-text="b":::\n',
  ],
  ...[
    ':::image-end:::\n',
    '::: moniker range="a"\n',
    '::: moniker-end\n',
    ':::code source="a.cs":::\n',
    ':::no-loc text="a":::',
  ],
  ...[
    ':::',
    '"',
    '=',
    '::: image source=',
    '[!NOTE]\n',
    '> [!TIP]\n',
    '> [!VIDEO https://a.b]\n',
    '[!INCLUDE [a](b.md)]',
  ],
  ...[
    '[!code-cs[a](b.cs)]\n',
    '[a](b.md)',
    '[a]: b.md\n',
    '[a]',
    '![a](b)',
    '[',
    ']',
    '(',
    ')',
    '![',
    '`',
    '``',
    '<a name="x"></a>',
  ],
  ...[
    '<div>',
    '</div>\n',
    '<!--',
    '-->',
    '<b ',
    '<xref:a>',
    '@uid',
    'https://a.b',
    'www.a.b',
    '&amp;',
    '\\',
    '|',
    '|-|-|\n',
  ],
  ...['| a | b |\n|---|---|\n', 'text', '\ud83d', '\u00a0', '*', '_', '~~', '---\ntitle: x\n---\n'],
];

const learnText = fc.array(fc.constantFrom(...tokens), { maxLength: 30 }).map((parts) => parts.join(''));

function check(text: string): void {
  const article = readArticle(text);
  assert.equal(article.text, text);
  const whole = { start: 0, end: text.length };
  for (const span of spansIn(article)) {
    assert.ok(span.start <= span.end && contains(whole, span), `${JSON.stringify(span)} of ${JSON.stringify(text)}`);
  }
  checkBlocks(article);
  for (const list of [
    article.links,
    article.images,
    article.includes,
    article.directives,
    article.alerts,
    article.headings,
  ]) {
    assert.ok(isOrdered(list.map(({ span }) => span.start)), JSON.stringify(text));
  }
  for (const { block, span } of [
    ...article.links,
    ...article.images,
    ...article.xrefs.map((xref) => ({ ...xref, block: undefined })),
  ]) {
    if (block) assert.ok(contains(block.span, span), JSON.stringify(text));
  }
  for (const problem of article.problems) {
    const variants = problemArguments[problem.type as keyof typeof problemArguments] as
      Record<string, readonly string[]> | undefined;
    if (!variants) continue;
    assert.equal(variants[problem.variant!]?.length, problem.args.length, `${problem.type} ${problem.variant}`);
  }
}

/** Parents come first and hold what is in them; siblings follow each other. */
function checkBlocks({ blocks, text }: Article): void {
  const seen = new Set<unknown>([undefined]);
  const lastEnd = new Map<unknown, number>();
  for (const block of blocks) {
    const { span, parent } = block;
    assert.ok(seen.has(parent), JSON.stringify(text));
    seen.add(block);
    if (parent) assert.ok(contains(parent.span, span), `${block.kind} in ${parent.kind}: ${JSON.stringify(text)}`);
    assert.ok(span.start >= (lastEnd.get(parent) ?? 0), `${block.kind}: ${JSON.stringify(text)}`);
    lastEnd.set(parent, span.end);
  }
}

/** Every span anywhere in the article; blocks that nodes name are in the list of blocks already. */
function spansIn(value: unknown, found: Span[] = [], seen = new Set<unknown>()): readonly Span[] {
  if (typeof value !== 'object' || value === null || seen.has(value) || value instanceof Map) return found;
  seen.add(value);
  if ('start' in value && 'end' in value && typeof value.start === 'number') found.push(value as Span);
  for (const [key, inner] of Object.entries(value)) if (key !== 'lines') spansIn(inner, found, seen);
  return found;
}

/** All that does not depend on offsets. */
function structureOf(article: Article): unknown {
  return {
    outline: outline(article),
    headings: article.headings.map(({ level, id, isTab, text }) => [level, id, isTab, text]),
    links: article.links.map(({ form, target }) => [form, target.href]),
    images: article.images.map(({ form, target }) => [form, target.href]),
    includes: article.includes.map(({ form, target }) => [form, target.href]),
    directives: article.directives.map(({ name, recognised, attributes }) => [
      name,
      recognised,
      attributes.map(({ name: key }) => key),
    ]),
    alerts: article.alerts.map(({ written, recognised, trap }) => [written, recognised, trap]),
    anchors: article.anchors.map(({ id }) => id),
    xrefs: article.xrefs.map(({ form }) => form),
    problems: article.problems.map(({ type, variant }) => [type, variant]),
  };
}

function isOrdered(numbers: readonly number[]): boolean {
  return numbers.every((number, index) => index === 0 || numbers[index - 1]! <= number);
}
