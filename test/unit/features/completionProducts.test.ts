import assert from 'node:assert/strict';
import { completed, completionsIn, labelsIn } from '../../support/featureWorld';

const files = { 'id-governance/identity-governance-overview.md': '# Overview\n' };

suite('Completion of product names', () => {
  test('offers the full name, and a link to the overview that the docset has', () => {
    const source = 'Use Microsoft Entra ID Gov¦';
    assert.deepEqual(labelsIn(source, files), ['Microsoft Entra ID Governance', '[Microsoft Entra ID Governance]']);
    assert.equal(completed(source, 'Microsoft Entra ID Governance', files), 'Use Microsoft Entra ID Governance');
    assert.equal(
      completed(source, '[Microsoft Entra ID Governance]', files),
      'Use [Microsoft Entra ID Governance](~/id-governance/identity-governance-overview.md)',
    );
    assert.deepEqual(labelsIn(source), ['Microsoft Entra ID Governance']);
  });

  test('a former name becomes the name of today, also when it is written in full', () => {
    assert.equal(completed('An Azure AD¦ tenant', 'Microsoft Entra ID'), 'An Microsoft Entra ID tenant');
    const [first] = completionsIn('Use azure ad prem¦');
    assert.equal(first?.detail, 'Now the name of Azure AD Premium P1');
    assert.equal(first?.filter, 'Azure AD Premium P1');
  });

  test('completes a name that was begun without the name of the company', () => {
    assert.equal(completed('Use Entra ID Gov¦', 'Microsoft Entra ID Governance'), 'Use Microsoft Entra ID Governance');
  });

  test('completes a name from any part of it, together with the words that stand before that', () => {
    const name = 'Microsoft Entra ID Governance';
    assert.equal(completed('Use Governance¦', name), `Use ${name}`);
    assert.equal(completed('Use gover¦', name), `Use ${name}`);
    assert.equal(completed('Use Entra Governance¦', name), `Use ${name}`);
    assert.equal(completed('Use (Microsoft Gover¦', name), `Use (${name}`);
    assert.equal(completed('Use Directory Prem¦', 'Microsoft Entra ID P1'), 'Use Microsoft Entra ID P1');
    const governance = completionsIn('Use Entra Gov¦').find(({ label }) => label === name);
    assert.equal(governance?.filter, 'Entra Governance');
  });

  test('offers parts of names only where no name begins like that, and not behind a blank', () => {
    assert.deepEqual(labelsIn('See Private A¦'), ['Microsoft Entra Private Access']);
    assert.deepEqual(labelsIn('with access ¦'), []);
  });

  test('stays away from addresses', () => {
    for (const source of ['https://example.com/?q=gover¦', '<https://example.com/a=gov¦', 'www.example.com=gov¦']) {
      assert.deepEqual(
        labelsIn(source).filter((label) => label.includes('Governance')),
        [],
        source,
      );
    }
  });

  test('offers the short form once the article has used the name in full', () => {
    assert.ok(!labelsIn('Use Conditional Acc¦').includes('Conditional Access'));
    const source = 'Microsoft Entra Conditional Access decides. With Conditional Acc¦';
    assert.ok(labelsIn(source).includes('Conditional Access'));
  });

  test('offers nothing for a name that is complete, for fragments of words, paths and addresses', () => {
    for (const source of ['Microsoft Entra Suite¦', 'en¦', 'example.com/Azure AD¦', 'pre-conditional¦', 'the ¦']) {
      assert.deepEqual(labelsIn(source), [], source);
    }
  });

  test('offers no link within the text of a link or a heading', () => {
    assert.deepEqual(labelsIn('See [Microsoft Entra ID Gov¦](x.md)', files), ['Microsoft Entra ID Governance']);
    assert.ok(!labelsIn('## Use Microsoft Entra ID Gov¦', files).includes('[Microsoft Entra ID Governance]'));
  });

  test('a heading can become a whole section', () => {
    const source = '#### Microsoft Entra ID Gov¦';
    const text = completed(source, 'Microsoft Entra ID Governance: section', files);
    assert.match(text, /^#### Microsoft Entra ID Governance\n\n\[Microsoft Entra ID Governance\]\(~\/id-gov.*\) says/);
    assert.match(text, /\n\n\*\*For example\*\*, /);
    assert.ok(!labelsIn('## About Microsoft Entra ID Gov¦', files).includes('Microsoft Entra ID Governance: section'));
  });

  test('strikes a retired product and offers no section for it', () => {
    const completions = completionsIn('## Microsoft Entra Permissions¦');
    assert.deepEqual(
      completions.map(({ label, isDeprecated }) => [label, isDeprecated]),
      [['Microsoft Entra Permissions Management', true]],
    );
  });

  test('offers nothing in code', () => {
    for (const source of [
      '`Azure AD¦`',
      '`Azure AD¦',
      '```\nAzure AD¦\n```',
      '<!-- Azure AD¦ -->',
      '<p>\nAzure AD¦\n</p>',
    ]) {
      assert.deepEqual(labelsIn(source), [], source);
    }
  });
});
