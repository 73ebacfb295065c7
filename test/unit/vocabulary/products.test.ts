import assert from 'node:assert/strict';
import { findProductMentions, products } from '../../../src/vocabulary/products';
import { unmark } from '../../support/marked';

suite('products', () => {
  test('are named, described and told apart', () => {
    assert.equal(new Set(products.map(({ id }) => id)).size, products.length);
    assert.equal(new Set(products.map(({ name }) => name)).size, products.length);
    for (const { name, description, overviews } of products) {
      assert.match(description, /^[A-Z].*\.$/s, name);
      for (const { path } of overviews) assert.doesNotMatch(path, /^(?:docs\/|\/|~)/, name);
    }
  });

  const mentions: [marked: string, id: string, form: string][] = [
    ['Set up «Microsoft Entra ID».', 'entra-id', 'name'],
    ['Set up «Microsoft Entra ID Protection» first.', 'id-protection', 'name'],
    ['the «Microsoft Entra» family', 'entra', 'name'],
    ['with «Private Access» you', 'private-access', 'short'],
    ['«Conditional Access»', 'conditional-access', 'short'],
    ['an «Azure AD» tenant', 'entra-id', 'former'],
    ['«Microsoft\nEntra ID»', 'entra-id', 'name'],
    ['«Azure AD B2C» stays', 'b2c', 'name'],
    ['«Global Secure Access» client', 'global-secure-access', 'name'],
  ];
  for (const [marked, id, form] of mentions) {
    test(`finds ${JSON.stringify(marked)}`, () => {
      const { text, spans } = unmark(marked);
      const found = findProductMentions(text);
      assert.deepEqual(
        found.map((mention) => [mention.span, mention.product.id, mention.form]),
        [[spans[0], id, form]],
      );
    });
  }

  test('looks only where it is told to', () => {
    const { text, spans } = unmark('`Microsoft Entra ID` and «Microsoft Entra ID»');
    assert.deepEqual(
      findProductMentions(text, spans).map(({ span }) => span),
      spans,
    );
  });

  for (const text of ['conditional access', 'https://example.com/MFA/x', 'AADDSLogs', 'my_PIM', 'constructor']) {
    test(`leaves ${text} alone`, () => assert.deepEqual(findProductMentions(text), []));
  }
});
