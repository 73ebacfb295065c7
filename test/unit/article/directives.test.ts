import * as assert from 'node:assert/strict';
import { readArticle } from '../../../src/article/readArticle';
import { assertProblems, assertSpans, outline } from '../../support/readMarked';

suite('Tags with three colons: attributes', () => {
  test('names and values have exact spans', () => {
    const article = assertSpans(
      ':::image «type»="«content»" «Source» = "«./a b.png »"   «border»«»="«»":::\n'.replace('«»=', '='),
      ({ directives }) =>
        directives.flatMap(({ attributes }) => attributes.flatMap(({ nameSpan, valueSpan }) => [nameSpan, valueSpan])),
    );
    const [directive] = article.directives;
    assert.deepEqual(
      directive!.attributes.map(({ name, value }) => [name, value]),
      [
        ['type', 'content'],
        ['source', './a b.png '],
        ['border', ''],
      ],
    );
    assertSpans('x «:::image source="a" alt-text="b":::» y', ({ directives }) => directives.map(({ span }) => span));
    assertSpans(':::image «source="a"»«alt-text="b"» «c»:::', ({ directives }) =>
      directives[0]!.attributes.map(({ span }) => span),
    );
  });

  test('what is no attribute is said as the build says it', () => {
    assertProblems('«:::image source="a", alt-text="b":::» c', 'invalid-image invalid-attribute');
    assertProblems('«:::image source="a" Source="b":::»', 'invalid-image duplicate-attribute source');
    assertProblems('«:::image source=a.png alt-text="b":::»', 'invalid-image unquoted-value source');
    assertProblems('x «:::image source=“a”»  \ny', 'invalid-image unquoted-value source');
    assertProblems('«:::image source="a.png:::»', 'invalid-image unterminated-value source');
    assertProblems('«:::code language="a" source=b:::»', 'invalid-code unquoted-value source');
  });

  test('a rejected tag is kept, and not recognised', () => {
    const [directive] = readArticle(':::image source=a.png:::').directives;
    assert.deepEqual([directive!.name, directive!.recognised, directive!.form], ['image', false, 'inline']);
  });
});

suite('Tags with three colons: image, video, no-loc', () => {
  const spans = (source: string) =>
    assertSpans(source, ({ directives }) => directives.map(({ span }) => span)).directives;

  test('images stand in lines of their own, lists, cells, headings and links', () => {
    const image = '«:::image source="a" alt-text="b|c":::»';
    spans(
      `${image}\n\n- x\n\n  ${image}\n\n| a |\n|---|\n| ${image.replace('|', '')} |\n\n## ${image}\n\n[${image}](x.md)\n`,
    );
    assert.equal(readArticle('a\n:::image source="a" alt-text="b":::\n').blocks.length, 1);
  });

  test('code and links in an attribute are text', () => {
    const article = readArticle(':::image source="a" alt-text="[b](c.md) `d` @e":::');
    assert.deepEqual([article.links.length, article.codeSpans.length, article.xrefs.length], [0, 0, 0]);
  });

  test('closing colons may be missing at the end of a paragraph only', () => {
    assert.equal(spans('«:::image source="a" alt-text="b"»\n\nText')[0]!.isClosed, false);
    assertProblems('«:::image source="a"»\nalt-text="b":::', 'invalid-image invalid-attribute');
  });

  test('a complex image is a block to its end tag', () => {
    const article = assertSpans(
      ':::image type="complex" source="a" alt-text="b":::\n«   Long [c](d.md).\n»:::image-end:::\nText\n',
      ({ directives }) => directives.flatMap(({ body }) => body ?? []),
    );
    assert.equal(outline(article), 'directive(paragraph) paragraph');
    assert.deepEqual(
      article.directives.map(({ name, closes, form }) => [name, closes, form]),
      [
        ['image', undefined, 'block'],
        ['image-end', true, 'block'],
      ],
    );
    assert.equal(article.directives[0]!.end, article.directives[1]);
    assert.equal(article.links.length, 1);
  });

  test('a complex image without its end swallows the rest', () => {
    assertProblems(
      '«:::image type="complex" source="a" alt-text="b":::»\nText\n\n# H\n',
      'directive-unclosed directive-unclosed image',
    );
    assertProblems(
      ':::image type="complex" source="a" alt-text="b":::\nText\n«:::image-end»\n:::image-end:::\n',
      'invalid-image end-not-closed 0|:::image-end',
    );
  });

  test('of two complex images with one end the first lacks it', () => {
    const image = ':::image type="complex" source="a" alt-text="b":::';
    assertProblems(
      `«${image}»\nText\n\n${image}\nText\n:::image-end:::\n`,
      'directive-unclosed directive-unclosed image',
    );
  });

  test('a blank before the name of an inline tag makes it text', () => {
    assertProblems('«::: image source="a" alt-text="b":::»', 'directive-as-text blank-before-name image');
    assertProblems('Text «::: video source="a":::»', 'directive-as-text blank-before-name video');
    assertProblems('::: image type="complex" source="a" alt-text="b":::\nx\n::: image-end :::\n');
  });

  test('no-loc has one form only', () => {
    assertProblems(
      'The :::no-loc text="Azure":::, and «:::no-loc  text="b":::».',
      'directive-as-text attribute-grammar no-loc',
    );
  });

  test('colons in text are text', () => {
    assertProblems('a::b ::: c :::\n\n:::\n\n`:::zone`\n\n```\n:::image\n```\n\n    :::foo\n');
  });
});

suite('Tags with three colons: zones', () => {
  test('a zone holds blocks, and its end tag is recognised anywhere', () => {
    assert.equal(
      outline(readArticle('a\n::: zone pivot="x, y"\nb\n\n    c\n:::zone-end\nd\n')),
      'paragraph directive(paragraph indentedCode) paragraph',
    );
    assert.equal(
      outline(readArticle(':::zone target="docs"\n1. a\n     ::: zone-end\nb\n')),
      'directive(list(listItem(paragraph))) paragraph',
    );
    assert.equal(
      outline(readArticle('::: zone pivot="x"\n```\n[a](b)\n::: zone-end\nb\n')),
      'directive(fencedCode) paragraph',
    );
  });

  test('a zone in a list item ends in it', () => {
    const article = assertProblems('1. a\n\n   ::: zone pivot="x"\n   b\n   ::: zone-end\n\n   c\n');
    assert.equal(outline(article), 'list(listItem(paragraph directive(paragraph) paragraph))');
    assertProblems(
      '1. a\n\n   «::: zone pivot="x"»\n   b\n\n«::: zone-end»\n',
      'invalid-zone no-end 2|::: zone pivot="x"',
      'stray-end-tag stray-end-tag ::: zone-end',
    );
  });

  test('each mistake in a zone leaves its two tags as text, and is said once', () => {
    const zone = (tag: string, name: string) => {
      const article = assertProblems(`«${tag}»\na\n::: zone-end\n`, name);
      assert.deepEqual(
        article.directives.map(({ recognised }) => recognised),
        [false, false],
      );
    };
    zone('::: zone', 'invalid-zone no-target-or-pivot');
    zone('::: zone target="web"', 'invalid-zone unexpected-target web');
    zone('::: zone pivot="A B"', 'invalid-zone invalid-pivot A B');
    zone('::: zone pivot="a" x="y"', 'invalid-zone unexpected-attribute x');
    zone('::: zone target="pdf" pivot="a"', 'invalid-zone pivot-on-pdf');
    zone('::: zone pivot="a" :::', 'invalid-zone invalid-attribute');
    zone("::: zone pivot='a'", 'invalid-zone unquoted-value pivot');
  });

  test('of nested zones the inner opening is text and the inner end closes the outer', () => {
    const article = assertProblems(
      '::: zone pivot="a"\nb\n\n«::: zone pivot="c"»\nd\n::: zone-end\ne\n::: zone-end\n',
      'invalid-zone nested',
    );
    assert.equal(outline(article), 'directive(paragraph paragraph) paragraph');
  });

  test('text behind the end tag is said, and closes all the same', () => {
    assertProblems(
      '::: zone pivot="a"\nb\n«::: zone-end :::»\nc\n',
      'invalid-zone text-after-end 0|::: zone-end :::|:',
    );
  });

  test('a zone without end is said at its tag', () => {
    assertProblems('a\n\n«::: zone pivot="a"»\nb\n', 'invalid-zone no-end 2|::: zone pivot="a"');
  });
});

suite('Tags with three colons: the others', () => {
  test('monikers may have more colons, which their end must have too', () => {
    assert.equal(
      outline(
        assertProblems(
          '::: moniker range=">=a || b"\nc\n\n:::: moniker range="d"\ne\n:::: moniker-end\n::: moniker-end\n',
        ),
      ),
      'directive(paragraph directive(paragraph))',
    );
  });

  test('what is wrong with a moniker zone', () => {
    assertProblems('«::: moniker range="a»\nb\n::: moniker-end\n', 'invalid-moniker-range unterminated-range');
    assertProblems('«::: moniker range="a" :::»\nb\n::: moniker-end\n', 'invalid-moniker-range text-after-range');
    assertProblems('::: moniker range="a"\nb\n«::: moniker-end :::»\n', 'invalid-moniker-range text-after-end');
    assertProblems('«::: moniker range="a"»\nb\n', 'invalid-moniker-range no-end a');
    assertProblems('«::: moniker range = "a"»\nb\n::: moniker-end\n', 'directive-as-text attribute-grammar moniker');
  });

  test('rows and columns drop the indentation of their lines', () => {
    const article = assertProblems(
      ':::row:::\n    :::column span="2":::\n        Not [code](a.md)\n\n        - b\n          - c\n    :::column-end:::\n:::row-end:::\n',
    );
    assert.equal(outline(article), 'directive(directive(paragraph list(listItem(paragraph) listItem(paragraph))))');
    assert.equal(article.links.length, 1);
  });

  test('what is wrong with rows and columns', () => {
    assertProblems('«:::row count="2":::»\na\n:::row-end:::\n', 'directive-as-text attribute-grammar row');
    assertProblems('«::: column:::»\n', 'directive-as-text attribute-grammar column');
    assertProblems('«:::column span="2" :::»\n', 'directive-as-text attribute-grammar column');
    assertProblems(':::row:::\na\n«:::row-end::: b»\n', 'invalid-row text-after-end');
    assertProblems(':::column:::\na\n«:::column-end::: b»\n', 'invalid-nested-column text-after-end');
    assertProblems(':::row:::\na\n«:::row-end»\n', 'directive-as-text attribute-grammar row-end');
    assertProblems('«:::row:::»\na\n', 'directive-unclosed directive-unclosed row');
    assertProblems('«:::column:::»\na\n', 'directive-unclosed directive-unclosed column');
    assertProblems(
      ':::row:::\n«:::column:::»\na\n:::column:::\nb\n:::column-end:::\n:::row-end:::\n',
      'directive-unclosed directive-unclosed column',
    );
  });

  test('the end of a row ends its last column too', () => {
    const article = assertProblems(
      ':::row:::\n:::column:::\na\n:::column-end:::\n:::column:::\nb\n:::row-end:::\n\nc\n',
    );
    assert.equal(outline(article), 'directive(directive(paragraph) directive(paragraph)) paragraph');
    assertProblems(
      ':::row:::\n«:::column:::»\na\n:::column:::\nb\n:::row-end:::\n',
      'directive-unclosed directive-unclosed column',
    );
    assertProblems(
      ':::row:::\n:::column:::\n«:::image type="complex" source="a" alt-text="b":::»\nc\n:::row-end:::\n',
      'directive-unclosed directive-unclosed image',
    );
  });

  test('code and form are lines of their own', () => {
    const article = assertProblems(
      'a\n:::code language="cs" source="b.cs" :::\nc\n:::form action="x" submittext="y"\n',
    );
    assert.equal(outline(article), 'paragraph directiveLeaf paragraph directiveLeaf');
    assert.deepEqual(
      article.directives.map(({ name, isClosed }) => [name, isClosed]),
      [
        ['code', true],
        ['form', false],
      ],
    );
  });

  test('unknown names and end tags without anything to end', () => {
    assertProblems(
      '«:::foo a="b":::»\n\n«::: zone-end»\n\n«:::image-end:::»\n',
      'directive-as-text unknown-name foo',
      'stray-end-tag stray-end-tag ::: zone-end',
      'stray-end-tag stray-end-tag :::image-end:::',
    );
  });

  test('inside html and code nothing is a tag', () => {
    assertProblems('<div>\n::: zone pivot="A"\n</div>\n\n~~~\n:::foo\n~~~\n');
  });
});
