import assert from 'node:assert/strict';
import { alertAliases, alerts } from '../../../src/vocabulary/alerts';
import { codeLanguages, taggedLanguage } from '../../../src/vocabulary/codeLanguages';
import { directives, directiveSyntax } from '../../../src/vocabulary/directives';
import { isAllowedAttribute, isAllowedTag, isHtmlElement } from '../../../src/vocabulary/htmlTags';

suite('tables of the vocabulary', () => {
  test('each ::: syntax has its attributes once, and its snippets use no other', () => {
    for (const { name, attributes, snippets, form, end } of directives) {
      const names = attributes.map((attribute) => attribute.name);
      assert.equal(new Set(names).size, names.length, name);
      assert.ok(snippets.length, name);
      assert.equal(form === 'container', end !== undefined && end.type === undefined, name);
      for (const { body } of snippets) {
        const opening = body.split('\n')[0]!.replaceAll(/\$\{TM_\w+\}/g, 'x');
        for (const [, attribute] of opening.matchAll(/ ([a-z-]+)="/g)) assert.ok(names.includes(attribute!), body);
        if (end && (!end.type || body.includes(`type="${end.type}"`)))
          assert.ok(body.trimEnd().endsWith(end.tag), body);
      }
    }
  });

  test('a default is one of the values', () => {
    for (const { attributes } of directives) {
      for (const { values, default: value } of attributes) {
        assert.ok(!values || value === undefined || values.some((each) => each.value === value));
      }
    }
  });

  test('a syntax is found by its name and nothing else', () => {
    assert.equal(directiveSyntax('image')?.name, 'image');
    assert.equal(directiveSyntax('constructor'), undefined);
  });

  test('aliases of alerts lead to alerts', () => {
    const kinds = alerts.map(({ kind }): string => kind);
    assert.ok(Object.values(alertAliases).every((kind) => kinds.includes(kind)));
    assert.ok(Object.keys(alertAliases).every((alias) => !kinds.includes(alias)));
  });

  test('html: allowed, real but not allowed, and no html at all', () => {
    assert.ok(isAllowedTag('br') && isHtmlElement('br'));
    assert.ok(!isAllowedTag('script') && isHtmlElement('script'));
    assert.ok(!isAllowedTag('h5') && isHtmlElement('h5'));
    assert.ok(!isHtmlElement('tenant-id') && !isHtmlElement('path') && !isHtmlElement('constructor'));
  });

  test('html attributes: of every tag, of one tag, of none', () => {
    assert.ok(isAllowedAttribute('div', 'id') && isAllowedAttribute('div', 'aria-label'));
    assert.ok(isAllowedAttribute('a', 'href') && !isAllowedAttribute('b', 'href'));
    assert.ok(!isAllowedAttribute('div', 'style') && !isAllowedAttribute('a', 'onclick'));
  });

  test('code languages stand in the order of the alphabet', () => {
    const names = codeLanguages.map(({ name }) => name);
    assert.deepEqual(names, [...names].sort());
  });

  test('languages with tags are known by name, alias and extension', () => {
    assert.equal(taggedLanguage('csharp'), 'csharp');
    assert.equal(taggedLanguage('.cs'), 'csharp');
    assert.equal(taggedLanguage('CS'), undefined);
    assert.equal(taggedLanguage('.yml'), undefined);
  });
});
