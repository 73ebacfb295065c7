import assert from 'node:assert/strict';
import { ruleTable } from '../../../src/features/ruleTable';
import { runIn, sample } from '../../support/commandLine';

suite('entra-docs rules', function () {
  // Every example is run, to see what can be mended.
  this.timeout(20_000);

  test('lists every code, a line each', async () => {
    const { status, out } = await runIn(sample, 'rules');
    assert.equal(status, 0);
    const codes = out
      .trimEnd()
      .split('\n')
      .map((line) => line.split(' ', 1)[0]);
    assert.deepEqual(
      codes,
      ruleTable().map(({ code }) => code),
    );
    assert.match(out, /^hard-coded-locale +learn +warning +fix +A link to a Microsoft site in one language$/m);
  });

  test('lists smaller sets', async () => {
    const { out } = await runIn(sample, 'rules', '--rules', 'build');
    assert.match(out, /^file-not-found /m);
    assert.doesNotMatch(out, /^product-name /m);
  });
});

suite('entra-docs explain', () => {
  test('prints the page of a rule, style rules included', async () => {
    const { status, out } = await runIn(sample, 'explain', 'file-not-found');
    assert.equal(status, 0);
    assert.match(out, /^# file-not-found\n/);
    assert.match((await runIn(sample, 'explain', 'strong-marker')).out, /^# strong-marker\n/);
  });

  test('guesses what was meant by a code that is none', async () => {
    const { status, error } = await runIn(sample, 'explain', 'file-not-fund');
    assert.equal(status, 2);
    assert.equal(error, "entra-docs: There is no rule 'file-not-fund'. Did you mean 'file-not-found'?\n");
    assert.equal((await runIn(sample, 'explain', 'constructor')).status, 2);
  });
});
