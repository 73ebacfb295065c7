import * as assert from 'node:assert/strict';
import { readArticle } from '../../../src/article/readArticle';
import { assertSpans } from '../../support/readMarked';

suite('Links and images', () => {
  const links = (source: string) => assertSpans(source, (article) => article.links.map(({ span }) => span)).links;
  const targets = (source: string) =>
    assertSpans(source, (article) => article.links.map(({ target }) => target.span)).links;
  const images = (source: string) => assertSpans(source, (article) => article.images.map(({ span }) => span)).images;

  test('an inline link has spans for itself, its text, its target and its title', () => {
    const source = 'See [the *guide*](../guide.md#start "A title") now.';
    const [link] = readArticle(source).links;
    assert.equal(link!.form, 'inline');
    assert.equal(source.slice(link!.span.start, link!.span.end), '[the *guide*](../guide.md#start "A title")');
    assert.equal(source.slice(link!.textSpan.start, link!.textSpan.end), 'the *guide*');
    assert.equal(source.slice(link!.target.span.start, link!.target.span.end), '../guide.md#start');
    assert.equal(source.slice(link!.title!.start, link!.title!.end), 'A title');
    assert.equal(link!.target.href, '../guide.md#start');
  });

  test('text may hold brackets at any depth', () => {
    links('«[a [b [c] d]](e.md)» and [not (this)');
  });

  test('a link cannot hold a link, an image can be in one', () => {
    links('[a «[b](c.md)» d](e.md)');
    links('«[![i](i.png)](t.md)»');
    images('[«![i](i.png)»](t.md) and «![a [b](c) d](e.png)»');
  });

  test('nothing inside an alternative text leads anywhere', () => {
    const article = readArticle('![a [b](c.md) ![x](y.png) *d* <xref:u>](e.png)');
    assert.deepEqual(article.links, []);
    assert.deepEqual(article.xrefs, []);
    assert.deepEqual(
      article.images.map(({ target, alt }) => [target.href, alt]),
      [['e.png', 'a b x d ']],
    );
  });

  test('parentheses in a destination are balanced or escaped', () => {
    targets('[a](«b(c(d)e)f.md») [b](«c\\)d.md») [c](<) [d](«»)');
    assert.equal(readArticle('[b](c\\)d.md)').links[0]!.target.href, 'c)d.md');
  });

  test('a destination in angle brackets may hold blanks, and is no link when it does not end', () => {
    assert.deepEqual(
      targets('[a](<«b c.md»>) [b](<«d\\>e»>)').map(({ target }) => target.href),
      ['b c.md', 'd>e'],
    );
    links('[a](<b c.md)');
  });

  test('titles stand in any of three delimiters', () => {
    for (const title of ['"a) b"', "'a) b'", '(a \\) b)']) links(`«[a](b.md ${title})»`);
    links('[a](b.md "c)');
  });

  test('the text may go over several lines, the destination may stand on the next', () => {
    links('«[a\nb](\n  c.md\n  "t")» x');
    links('[a\n\nb](c.md)');
  });

  test('escapes and entities in an address are resolved, percent-encoding is kept', () => {
    assert.deepEqual(
      readArticle('[a](b&amp;c\\_d%20e.md?x=1#y)').links.map(({ target }) => target.href),
      ['b&c_d%20e.md?x=1#y'],
    );
  });

  test('code binds tighter than a link, also over lines', () => {
    links('[li`nk](x`) `[a](b)` ``[a](b` c`` \\`«[a](b)»`');
    links('`[a](b)\n[c](d)` and ` «[e](f)»');
  });

  test('references know their definition and share its target', () => {
    const article = readArticle(
      '[a][Some  label] [some LABEL][] [some label] [other] ![alt][some label]\n\n[Some label]: b.md "T"\n',
    );
    assert.deepEqual(
      article.links.map(({ form }) => form),
      ['full', 'collapsed', 'shortcut'],
    );
    const [definition] = article.definitions;
    for (const { target, definition: used } of article.links) {
      assert.equal(used, definition);
      assert.equal(target, definition!.target);
    }
    assert.equal(article.images[0]!.target, definition!.target);
    assert.equal(definition!.label, 'some label');
  });

  test('the first definition of a label counts', () => {
    const article = readArticle('[a]: b.md\n[A]: c.md\n\n[a]');
    assert.deepEqual(
      article.definitions.map(({ isFirst }) => isFirst),
      [true, false],
    );
    assert.equal(article.links[0]!.target.href, 'b.md');
  });

  test('definitions below text are text, in lists and quotes they count', () => {
    assert.equal(readArticle('A sentence.\n[a]: b.md\n').definitions.length, 0);
    assertSpans('> - «[a]: b.md\n>   "title\n>   goes on"»\n', (article) =>
      article.definitions.map(({ span }) => span),
    );
    assert.equal(readArticle('> [a]: b.md\n\n[a]').links.length, 1);
  });

  test('autolinks and bare addresses are links, mail addresses are not', () => {
    const found = links('«<https://a.b/c>» <me@x.org> «https://a.b/c(d)». («www.x.org/y», "https://no.org"');
    assert.deepEqual(
      found.map(({ form, target }) => [form, target.href]),
      [
        ['autolink', 'https://a.b/c'],
        ['literal', 'https://a.b/c(d)'],
        ['literal', 'https://www.x.org/y'],
      ],
    );
  });

  test('a bare address as text of a link is text', () => {
    assert.deepEqual(
      links('«[https://a.b/c](https://d.e)» [«https://a.b/c»]').map(({ form }) => form),
      ['inline', 'literal'],
    );
  });

  test('links in table cells, headings, list items and quotes are found at their places', () => {
    links(
      '| a | b |\n|---|---|\n| «[c](d.md)» | x «[e](f.md)» |\n\n## «[g](h.md)»\n\n> 1. «[i](j.md)»\n>    «[k\n> l](m.md)»\n',
    );
  });

  test('a pipe ends a cell, an escaped one does not', () => {
    links('| a | b |\n|---|---|\n| [c | d](e.md) | «[f \\| g](h\\|i.md)» |');
    assert.equal(readArticle('| a |\n|---|\n| [f](h\\|i.md) |').links[0]!.target.href, 'h|i.md');
  });

  test('spans are true behind a quote marker, a byte order mark and CRLF', () => {
    links('\ufeff> a «[b\r\n> c](d.md)»\r\n> «[e](f.md)»\r\n');
  });

  test('html gives links, images and anchors, in text and in blocks', () => {
    const article = assertSpans(
      'x <A HREF="«a&amp;b.md»" id=x>y</A> <img src=\'«i.png»\' alt="An image">\n\n<div name="z">\n<video poster="«p.png»" src=«v.mp4»></video>\n[no](link.md)\n</div>\n',
      ({ links: found, images: seen }) => [...found, ...seen].map(({ target }) => target.span),
    );
    assert.deepEqual(
      article.links.map(({ form, target }) => [form, target.href]),
      [['html', 'a&b.md']],
    );
    assert.deepEqual(
      article.images.map(({ tag, alt }) => [tag, alt]),
      [
        ['img', 'An image'],
        ['video', ''],
        ['video', ''],
      ],
    );
    assert.deepEqual(
      article.anchors.map(({ id }) => id),
      ['x', 'z'],
    );
  });

  test('comments hide what is in them', () => {
    const article = readArticle('a <!-- [b](c.md) --> d\n\n<!--\n[e](f.md)\n\n<a href="g.md"></a>\n-->\n');
    assert.deepEqual(article.links, []);
    assert.deepEqual(
      article.comments.map(({ text }) => text),
      ['[b](c.md)', '[e](f.md)\n\n<a href="g.md"></a>'],
    );
  });

  test('an attribute in a script is none', () => {
    assert.deepEqual(readArticle('<script>\nlet a = \'<a href="x.md">\';\n</script>\n').links, []);
  });

  test('a placeholder in running text is an html tag', () => {
    assertSpans('Replace «<tenant-id>» and `<app-id>`.', ({ htmlTags }) => htmlTags.map(({ span }) => span));
  });
});

suite('Cross references', () => {
  const uids = (source: string) =>
    assertSpans(source, ({ xrefs }) => xrefs.map(({ uidSpan }) => uidSpan)).xrefs.map(
      ({ form, uid }) => `${form} ${uid}`,
    );

  test('stand in angle brackets, as targets, behind an at sign and in html', () => {
    assert.deepEqual(
      uids('<xref:«System.String%2A»?view=x> [a](xref:«b.c»#d) <a href="xref:«e»">f</a> <xref href="«g»">'),
      ['autolink System.String*', 'link b.c', 'html e', 'html g'],
    );
  });

  test('behind an at sign they end where a sentence goes on', () => {
    assert.deepEqual(uids('@«System.String», (@no) me@x.org @"«a b»"x `@c` @«d.e».'), [
      'at System.String',
      'at a b',
      'at d.e',
    ]);
  });

  test('the span of an element goes to its end tag', () => {
    assertSpans('«<xref href="a"></xref>» «<xref uid="b">» c', ({ xrefs }) => xrefs.map(({ span }) => span));
  });

  test('may be quoted', () => {
    assert.deepEqual(uids('<xref:"«a b»"> <xref:"c> '), ['autolink a b']);
  });
});
