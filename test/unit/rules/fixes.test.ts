import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Docset } from '../../../src/docset/docset';
import { examplesOf } from '../../../src/rules/examples';
import { checks } from '../../../src/rules/checks/index';
import { checkDocset, checkFile } from '../../../src/rules/engine';
import { safeRemedies } from '../../../src/rules/fixAll';
import { mendDocset } from '../../../src/rules/mendDocset';
import type { Example, Finding } from '../../../src/rules/rule';
import { activeRules } from '../../../src/rules/ruleSets';
import { docsetOf, minimalConfig } from '../../support/memoryDocset';

/**
 * Articles put together from what the rules' own examples show, wrong and right, whole and broken off. Whatever
 * they are: fixing them ends, a second time changes nothing, and nothing gets worse.
 */
suite('The safe fixes of all rules together', () => {
  test('come to an end, and a second time change nothing', () => {
    fc.assert(
      fc.property(articleOf(anyPiece), ({ text, files }) => {
        const docset = docsetOf({ ...config, ...files, [path]: text });
        const { unsettled, left } = mended(docset);
        assert.deepEqual([...unsettled], [], 'fixes undo each other');
        assert.deepEqual(safeRemedies([...left.values()].flat()), [], 'something was left to fix');
        const again = docsetOf({ ...config, ...files, [path]: docset.text(path)! });
        assert.equal(mended(again).files.size, 0, 'a second run changes something');
      }),
      runs,
    );
  }).timeout(60_000);

  test('bring nothing new that is grave', () => {
    fc.assert(
      fc.property(articleOf(fc.constantFrom(...pieces.filter(isWhole))), ({ text, files }) => {
        const docset = docsetOf({ ...config, ...files, [path]: text });
        const before = gravest(findingsIn(docset));
        const links = linksIn(docset);
        mended(docset);
        assert.ok(linksIn(docset) >= links, `a link was lost: ${docset.text(path)}`);
        const worse = gravest(findingsIn(docset)).filter(
          (code) => !before.includes(code) && !isFirstRead(code, before),
        );
        assert.deepEqual(worse, [], docset.text(path));
      }),
      runs,
    );
  }).timeout(60_000);

  test('leave every line alone that they do not change', () => {
    const text = '\uFEFF---\r\ntitle: A  \r\n---\r\n\r\n# A \t\r\n\r\n[x](.\\b.md)  \r\n[y](b.md)\t\r\nlast ';
    const docset = docsetOf({ [path]: text, 'articles/b.md': '# B\n' });
    mended(docset);
    assert.equal(docset.text(path), text.replace('.\\b.md', './b.md'));
  });
});

const path = 'articles/example.md';

/** The same articles on every machine; more of them, and others, when asked for. */
const runs = {
  numRuns: Number(process.env.FIX_RUNS ?? 150),
  seed: Number(process.env.FIX_SEED ?? 1),
};

/** What was wrong already, where a tag that nobody could read before can be read now. */
function isFirstRead(code: string, before: readonly string[]): boolean {
  return aboutLinks.has(code) || before.some((each) => unread.test(each));
}

const aboutLinks = new Set(['file-not-found', 'bookmark-not-found', 'include-not-found', 'codesnippet-not-found']);
const unread = /^directive-as-text$|-unclosed$|^invalid-(?:code|form|image|moniker-range|video|zone)$/;

/** All that a page needs comes from here, so that front matter which can be read again does not lack any of it. */
const config = {
  ...minimalConfig(),
  'docfx.json': JSON.stringify({
    build: {
      content: [{ files: ['**/*.md', '**/*.yml'], exclude: ['**/includes/**'] }],
      resource: [{ files: ['**/*.png', '**/*.jpg', '**/*.svg', '**/*.gif'] }],
      globalMetadata: {
        author: 'a',
        'ms.author': 'a',
        'ms.service': 'entra',
        title: 'A title',
        description: 'A description.',
      },
    },
  }),
};
const today = new Date(2026, 2, 10);

function findingsIn(docset: Docset): readonly Finding[] {
  const rules = activeRules(docset, 'entra');
  return checkFile(docset, path, rules, { today });
}

function mended(docset: Docset): ReturnType<typeof mendDocset> {
  const rules = activeRules(docset, 'entra');
  return mendDocset(docset, {
    paths: [path],
    findingsOf: (each) => checkFile(docset, each, rules, { today }).filter((finding) => finding.path === undefined),
    findingsOfDocset: () => checkDocset(docset, rules, { today }),
    mayChange: (each) => each === path,
  });
}

function gravest(findings: readonly Finding[]): readonly string[] {
  return findings.filter(({ severity }) => severity === 'error' || severity === 'warning').map(({ code }) => code);
}

function linksIn(docset: Docset): number {
  const { links, images } = docset.article(path)!;
  return links.length + images.length;
}

interface Piece {
  readonly text: string;
  readonly files: Readonly<Record<string, string>>;
}

const unmarked = (text: string): string => text.replace(/[«»]/g, '');

/** What an example brings along, as far as it is one of an article in the usual place. */
function piecesOf({ wrong, right, bare, path: at, files = {} }: Example): readonly Piece[] {
  if (bare || (at !== undefined && at !== path)) return [];
  const around = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, unmarked(text)]));
  if ('docfx.json' in around || '.openpublishing.publish.config.json' in around) return [];
  return [wrong, ...(right === undefined ? [] : [right])].map((text) => ({ text: unmarked(text), files: around }));
}

/** A reference is named by its text: who changes the one loses the other. */
const references = [
  'See [Azure AD][], [Azure AD] and [more about Azure AD tenants][Azure AD].\n\n[Azure AD]: https://contoso.com\n',
  '![A picture of entra id in azure active directory and all that it has to say][]\n\n' +
    '[A picture of entra id in azure active directory and all that it has to say]: a.png\n',
].map((text) => ({ text, files: { 'articles/a.png': '' } }));

const pieces = [...references, ...checks.flatMap((check) => examplesOf(check).flatMap(piecesOf))];

const broken = [
  '::: zone pivot="a"',
  ':::image type="content" source="x.png"',
  '```',
  '> [!NOTE',
  '[x](',
  '<!--',
  '| a |',
  '- ',
  '# ',
  '\t',
  '\uD800',
  '---',
  '1. x\n\n   ```bash\n   ls\n',
];

const headers = [
  '',
  '---\n---\n',
  '---\ntitle: A\n---\n',
  '---\ntitle: A: b\nms.date: 1/2/2026\n---\n',
  '---\ntitle: Azure AD\ndescripton: An Azure AD tenant\nms.date: 2026-02-01\nms.topic: Overview\ntitle: Azure AD\n---\n',
  '---\ntitle: A\n',
];

/** A code block that does not end takes in all that follows; in whose light it ends, depends. */
function isWhole({ text }: Piece): boolean {
  return (text.match(/^[ >\d.]*(?:```|~~~)/gm) ?? []).length % 2 === 0;
}

const anyPiece: fc.Arbitrary<Piece> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...pieces) },
  { weight: 1, arbitrary: fc.constantFrom(...broken).map((text) => ({ text, files: {} })) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...pieces), fc.nat(200))
      .map(([{ text, files }, length]) => ({ text: text.slice(0, length), files })),
  },
);

function articleOf(piece: fc.Arbitrary<Piece>): fc.Arbitrary<Piece> {
  return fc
    .record({
      header: fc.constantFrom(...headers),
      body: fc.array(piece, { maxLength: 6 }),
      lineEnd: fc.constantFrom('\n', '\r\n'),
      mark: fc.constantFrom('', '\uFEFF'),
    })
    .map(({ header, body, lineEnd, mark }) => ({
      text: mark + (header + body.map(({ text }) => text).join('\n\n')).replace(/\r?\n/g, lineEnd),
      files: Object.assign({}, ...body.map(({ files }) => files)) as Readonly<Record<string, string>>,
    }));
}
