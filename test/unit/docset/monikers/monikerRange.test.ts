import assert from 'node:assert/strict';
import { readConfigText } from '../../../../src/docset/configText';
import { monikerDefinition } from '../../../../src/docset/monikers/monikerDefinition';
import { evaluateRange, validateMonikers } from '../../../../src/docset/monikers/monikerRange';

const definition = monikerDefinition(
  readConfigText(
    'monikers.json',
    JSON.stringify({
      monikers: [
        { moniker_name: 'server-2022', product_name: 'Server', order: 3 },
        { moniker_name: 'Server-2016', product_name: 'Server', order: 1 },
        { moniker_name: 'server-2019', product_name: 'Server', order: 2 },
        { moniker_name: 'graph-1.0', product_name: 'Graph' },
        { moniker_name: 'graph-beta', product_name: 'Graph' },
        { product_name: 'without a name' },
      ],
    }),
  ).root,
);

function versions(range: string): string {
  return evaluateRange(range, definition).monikers.join(' ');
}

function problems(range: string): readonly string[] {
  return evaluateRange(range, definition).problems.map(({ variant, args }) => `${variant} ${args.join('|')}`);
}

suite('A moniker range', () => {
  test('compares the versions of one product, in their order', () => {
    assert.equal(versions('>= server-2019'), 'server-2019 server-2022');
    assert.equal(versions('>server-2019'), 'server-2022');
    assert.equal(versions(' <= Server-2019 '), 'server-2016 server-2019');
    assert.equal(versions('<graph-1.0'), '');
    assert.equal(versions('=graph-1.0'), 'graph-1.0');
    assert.equal(versions('SERVER-2022'), 'server-2022');
  });

  test('joins with and, and with or', () => {
    assert.equal(versions('>server-2016<server-2022'), 'server-2019');
    assert.equal(versions('server-2016 server-2019'), '');
    assert.equal(versions('>= server-2016 > graph-1.0'), '');
    assert.equal(versions('graph-beta || > server-2016 < server-2022||graph-beta'), 'graph-beta server-2019');
  });

  test('may be empty', () => {
    assert.deepEqual(evaluateRange('  ', definition), { monikers: [], problems: [] });
  });

  test('says what it cannot read', () => {
    assert.deepEqual(problems('server-3'), ['not-defined server-3|server-3']);
    assert.deepEqual(problems('>a || <b'), ['not-defined >a || <b|a', 'not-defined >a || <b|b']);
    assert.deepEqual(problems('graph-1.0 < || graph-beta'), ['no-moniker  || graph-beta']);
    assert.deepEqual(problems('>graph&1'), ['rest &1', 'not-defined >graph&1|graph']);
    assert.deepEqual(problems('>=>graph'), ['no-moniker >graph', 'no-comparator >graph', 'rest >graph']);
    assert.deepEqual(problems('graph-1.0 || ||'), ['no-comparator  ||', 'rest  ||']);
    assert.deepEqual(problems('graph-1.0 || <'), ['no-moniker ', 'no-comparator ']);
    assert.equal(versions('graph-1.0 || <'), 'graph-1.0');
  });

  test('is looked at for its form where nobody knows the versions', () => {
    assert.deepEqual(evaluateRange('a || b', undefined), { monikers: [], problems: [] });
    assert.equal(evaluateRange('a ||', undefined).problems[0]!.variant, 'no-comparator');
  });

  test('takes linear time', () => {
    for (const range of [' '.repeat(100_000) + '!', '<||'.repeat(100_000), 'a '.repeat(100_000)]) {
      evaluateRange(range, definition);
    }
  });

  test('is not what a list of versions is', () => {
    assert.deepEqual(validateMonikers(['Graph-Beta', 'graph-1.0', 'graph-beta', 'graph-2'], definition), [
      'graph-1.0',
      'graph-beta',
    ]);
  });
});
