import assert from 'node:assert/strict';
import { roles, rolesArticle } from '../../../src/vocabulary/roles';
import { completed, completionsIn, labelsIn } from '../../support/featureWorld';

const role = 'Conditional Access Administrator';
const url = `${rolesArticle.url}#conditional-access-administrator`;

suite('Completion of steps', () => {
  test('the step to sign in is offered by its first letters, and asks for the role', () => {
    const label = 'Sign in to the Microsoft Entra admin center';
    assert.equal(
      completed('1. Si¦', label),
      '1. Sign in to the [Microsoft Entra admin center](https://entra.microsoft.com) as at least ',
    );
    assert.ok(completionsIn('1. Sign in t¦').find((each) => each.label === label)?.triggersNext);
    assert.equal(
      completed('   2. Br¦', 'Browse to a page of the admin center'),
      '   2. Browse to **Entra ID** > **Users**.',
    );
  });

  test('steps are offered in numbered lists alone, where nothing follows', () => {
    for (const source of ['Sign¦', '* Sign¦', '1. ¦', '1. S¦', '1. Sign¦ in', '`1. Sign¦`']) {
      assert.ok(!labelsIn(source).some((label) => label.startsWith('Sign in')), source);
    }
  });
});

suite('Completion of roles', () => {
  test('behind "as at least" every role is offered with its article and its link', () => {
    assert.equal(labelsIn('1. Sign in as at least ¦').length, roles.length);
    assert.equal(completed('Sign in as at least ¦', role), `Sign in as at least a [${role}](${url})`);
    assert.equal(completed('Sign in as at least a Con¦', role), `Sign in as at least a [${role}](${url})`);
    assert.match(completed('as at least a ¦', 'Application Administrator'), /^as at least an \[Application Admin/);
    assert.match(completed('as a Glob¦', 'Global Reader'), /^as a \[Global Reader\]\(/);
  });

  test('is offered in brackets that are there, and keeps the address of a link', () => {
    assert.equal(completed('as at least a [¦]', role), `as at least a [${role}](${url})`);
    assert.equal(completed('as at least a [Con¦](x.md)', role), `as at least a [${role}](x.md)`);
  });

  test('is offered where one is begun in its own letter case', () => {
    assert.equal(completed('A Conditional Access Adm¦ can', role), `A [${role}](${url}) can`);
    assert.deepEqual(labelsIn('the global r¦'), []);
    assert.ok(!labelsIn('## Conditional Access Adm¦').includes(role));
  });

  test('leads to the article of the docset where it has one', () => {
    const files = { [rolesArticle.path]: '# Roles\n' };
    assert.match(
      completed('as at least a Con¦', role, files),
      /\(~\/identity\/.*\.md#conditional-access-administrator\)$/,
    );
  });

  test('says what each role is for', () => {
    assert.match(completionsIn('as at least a Global R¦')[0]!.documentation!, /Global Reader/);
    assert.equal(new Set(roles.map(({ name }) => name)).size, roles.length);
  });
});
