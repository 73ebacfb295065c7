import assert from 'node:assert/strict';
import { likelyZonePivotFileOf, zonePivotFileOf } from '../../../../src/docset/zonePivots/zonePivotFile';
import { zonePivotFindings } from '../../../../src/docset/zonePivots/zonePivotFindings';
import { readZonePivotDefinition } from '../../../../src/docset/zonePivots/zonePivotGroups';
import { mark, unmark } from '../../../support/marked';
import { docsetOf } from '../../../support/memoryDocset';
import { assertReports } from '../../../support/placedReports';

const groups = `### YamlMime:ZonePivotGroups
groups:
- id: platforms
  title: Platforms
  prompt: Choose a platform
  pivots:
  - id: windows
    title: Windows
  - id: linux
    title: Linux
- id: languages
  pivots:
  - id: csharp
`;

/** A page with zones for `pivots`. */
function page(header: string, ...pivots: readonly string[]): string {
  const zones = pivots.map((pivot) => `::: zone pivot="${pivot}"\n\nText\n\n::: zone-end\n`);
  return `---\n${header}\n---\n\n${zones.join('\n')}`;
}

function assertFindings(files: Readonly<Record<string, string>>, ...names: readonly string[]): void {
  const all = { 'docfx.yml': 'basePath: /base\nexclude: includes/**', 'zone-pivot-groups.yml': groups, ...files };
  assertReports(all, (docset) => docset.articlePaths.flatMap((path) => zonePivotFindings(docset, path)), names);
}

suite('A definition of zone pivots', () => {
  test('has groups, and they have pivots', () => {
    const definition = readZonePivotDefinition('zone-pivot-groups.yml', groups);
    assert.deepEqual(
      definition.groups.map(({ id, title, prompt, pivots }) => [id, title, prompt, pivots.map((pivot) => pivot.id)]),
      [
        ['platforms', 'Platforms', 'Choose a platform', ['windows', 'linux']],
        ['languages', '', '', ['csharp']],
      ],
    );
    assert.deepEqual(definition.problems, []);
  });

  test('may be JSON', () => {
    const text = '{ "groups": [{ "id": "a", "pivots": [{ "id": "b", "title": "B" }] }] }';
    const [group] = readZonePivotDefinition('zone-pivot-groups.json', text).groups;
    assert.deepEqual(
      [group!.id, group!.pivots[0]!.title, text.slice(group!.span.start, group!.span.end)],
      ['a', 'B', 'a'],
    );
  });

  test('must not say an id twice', () => {
    const source = 'groups:\n- id: a\n  pivots:\n  - id: b\n  - id: «b»\n- id: «a»\n  pivots:\n  - id: b\n';
    const { text } = unmark(source);
    const { problems } = readZonePivotDefinition('groups.yml', text);
    assert.deepEqual(
      problems.map(({ code, args }) => `${code} ${args.join('|')}`),
      ['duplicate-pivot-groups groups.yml|a', 'duplicate-pivot-ids groups.yml|a|b'],
    );
    assert.equal(
      mark(
        text,
        problems.map(({ span }) => span),
      ),
      source,
    );
  });

  test('that is broken or empty has what can be read', () => {
    assert.deepEqual(readZonePivotDefinition('a.yml', '').groups, []);
    assert.deepEqual(
      readZonePivotDefinition('a.yml', 'groups:\n- a\n-\n- id:\n- id: 1\n').groups.map(({ id }) => id),
      ['1'],
    );
    const broken = readZonePivotDefinition('a.yml', 'groups:\n- id: a\n- id: "b\n');
    assert.equal(broken.isComplete, false);
    assert.deepEqual(
      broken.problems.map(({ code }) => code),
      ['yaml-syntax-error'],
    );
  });
});

suite('The definition for a page', () => {
  const found = (files: Readonly<Record<string, string>>, path = 'docs/a.md') =>
    zonePivotFileOf(docsetOf({ 'docfx.yml': 'basePath: /base', [path]: '', ...files }), path);

  test('lies where the first segment of its address says', () => {
    assert.deepEqual(found({ 'zone-pivot-groups.yml': '' }), { kind: 'found', path: 'zone-pivot-groups.yml' });
    assert.deepEqual(found({ 'zone-pivot-groups.json': '' }), { kind: 'found', path: 'zone-pivot-groups.json' });
    assert.deepEqual(found({ 'docs/zone-pivot-groups.yml': '' }), {
      kind: 'missing',
      url: '/base/zone-pivot-groups.json',
    });
    assert.deepEqual(found({ 'docfx.yml': '', 'docs/zone-pivot-groups.yml': '' }), {
      kind: 'found',
      path: 'docs/zone-pivot-groups.yml',
    });
    assert.deepEqual(found({ 'docfx.yml': 'basePath: /base/two' }), {
      kind: 'missing',
      url: '/base/zone-pivot-groups.json',
    });
  });

  test('has the name that the metadata say', () => {
    const files = {
      'docs/a.md': '---\nzone_pivot_group_filename: Pivots/../pivots/all.yml\n---\n',
      'pivots/all.yml': '',
    };
    assert.deepEqual(found(files), { kind: 'found', path: 'pivots/all.yml' });
  });

  test('may be there twice, after routes', () => {
    const routes = { 'docfx.yml': 'basePath: base\nroutes:\n  v1/: .\n  v2/: .\n' };
    assert.deepEqual(found({ ...routes, 'v1/zone-pivot-groups.yml': '', 'v2/zone-pivot-groups.yml': '' }), {
      kind: 'conflict',
      url: '/base/zone-pivot-groups.json',
    });
  });

  test('is the only file of the name while nobody knows the base path', () => {
    const files = { 'docs/a.md': '', 'b/zone-pivot-groups.yml': groups };
    assert.deepEqual(zonePivotFileOf(docsetOf(files), 'docs/a.md'), { kind: 'found', path: 'b/zone-pivot-groups.yml' });
    const two = docsetOf({ ...files, 'c/zone-pivot-groups.yml': groups });
    assert.deepEqual(zonePivotFileOf(two, 'docs/a.md'), { kind: 'unknown' });
    const strict = docsetOf({ 'docfx.yml': 'basePath: /base', ...files });
    assert.equal(likelyZonePivotFileOf(strict, 'docs/a.md'), 'b/zone-pivot-groups.yml');
  });
});

suite('The build says of zone pivots', () => {
  test('nothing where a page has none for the site', () => {
    assertFindings({
      'a.md': '---\nzone_pivot_groups: unknown\n---\n\n::: zone target="docs"\n::: zone-end\n',
      'b.md':
        '::: zone target="chromeless" pivot="x"\n::: zone-end\n\n`::: zone pivot="x"`\n\n::: zone pivot="X"\n::: zone-end\n',
    });
  });

  test('that the page names no group', () => {
    assertFindings({ 'a.md': `«»${page('title: A', 'windows')}` }, 'zone-pivot-group-missing');
  });

  test('that there is no definition', () => {
    assertFindings(
      { 'a.md': `«»${page('zone_pivot_groups: a\nzone_pivot_group_filename: gone.yml', 'windows')}` },
      'zone-pivot-definition-not-found /base/gone.json',
    );
  });

  test('that a group is not defined, a blank in front of it included', () => {
    assertFindings(
      { 'a.md': page('zone_pivot_groups: "«platform», «languages»"', 'windows') },
      'pivot-group-not-found platform|zone-pivot-groups.yml',
      'pivot-group-not-found  languages|zone-pivot-groups.yml',
    );
    assertFindings(
      {
        'docfx.yml': 'basePath: /base\nglobalMetadata:\n  zone_pivot_groups: gone',
        'a.md': `«»${page('title: A', 'windows')}`,
      },
      'pivot-group-not-found gone|zone-pivot-groups.yml',
    );
  });

  test('which pivots are not defined, and which are not used', () => {
    assertFindings(
      { 'a.md': `«»${page('zone_pivot_groups: platforms', 'windows, «mac»', '«mac»')}` },
      "pivot-id-not-found zone-pivot-groups.yml|in 'platforms' group|mac",
      "pivot-id-not-found zone-pivot-groups.yml|in 'platforms' group|mac",
      'pivot-id-unused zone-pivot-groups.yml|platforms|linux',
    );
    assertFindings(
      { 'a.md': page('zone_pivot_groups: platforms,languages', 'windows', 'linux,csharp,«go»') },
      "pivot-id-not-found zone-pivot-groups.yml|in any group of 'languages', 'platforms'|go",
    );
  });

  test('the same of its includes, where they stand', () => {
    assertFindings(
      {
        'a.md': `---\nzone_pivot_groups: platforms\n---\n\n[!INCLUDE [a](includes/a.md)]\n`,
        'includes/a.md': '::: zone target="docs" pivot="windows,«mac»"\n\n[!INCLUDE [b](b.md)]\n\n::: zone-end\n',
        'includes/b.md': '[!INCLUDE [a](a.md)]\n\n::: zone pivot="linux"\n\nText\n\n::: zone-end\n',
      },
      "pivot-id-not-found zone-pivot-groups.yml|in 'platforms' group|mac",
    );
  });

  test('nothing while the definition cannot be read', () => {
    assertFindings({
      'a.md': page('zone_pivot_groups: gone', 'windows'),
      'zone-pivot-groups.yml': 'groups:\n- id: "a\n',
    });
    assertFindings({ 'a.md': page('zone_pivot_groups: [gone]', 'windows') });
  });
});
