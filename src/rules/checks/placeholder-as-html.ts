import type { Article, HtmlTag } from '../../article/article';
import { isHtmlElement } from '../../vocabulary/htmlTags';
import type { Check, Documentation, Fix } from '../rule';

export const documentation: Documentation = {
  title: 'A placeholder in angle brackets that disappears',
  why:
    'Markdown takes <tenant-id> for an html tag, and Learn removes tags that it does not know. Readers see a gap ' +
    'where the placeholder was. In code, or with a backslash before it, it stays.',
  source: 'Learn build, allowed html; Contribute, Markdown reference',
  examples: [
    {
      wrong: 'Replace «<tenant-id>» with yours.\n',
      right: 'Replace `<tenant-id>` with yours.\n',
      message: "'<tenant-id>' is taken for an html tag and disappears from the page.",
    },
    { wrong: 'Open https://«<name>».example.com.\n', right: 'Open https://`<name>`.example.com.\n' },
    { wrong: 'Run `az` «<rg>», then `x`«<y>».\n', right: 'Run `az` `<rg>`, then `x`\\<y>.\n' },
    { wrong: '| Name |\n|---|\n| «<path>» |\n', right: '| Name |\n|---|\n| `<path>` |\n' },
    {
      wrong: '<p>Replace «<tenant-id>» with yours.</p>\n',
      right: '<p>Replace &lt;tenant-id&gt; with yours.</p>\n',
    },
    { wrong: '«<config>»a«</config>»\n', right: '`<config>`a`</config>`\n' },
    {
      wrong:
        'A<br>line, `<tenant-id>`, \\<tenant-id>, &lt;tenant-id&gt;, 1 < 2 > 0, <https://contoso.com>, <a@contoso.com>, ' +
        '<xref:system.string>.\n\n    <code-block>\n\n```\n<tenant-id>\n```\n\n<svg width="1"><path d="M0"/></svg>\n\n<!-- <x> -->\n',
      fine: true,
    },
  ],
};

export const check: Check = {
  type: 'placeholder-as-html',
  check({ article }, report) {
    let drawing: HtmlTag['block'] | undefined;
    for (const tag of article.htmlTags) {
      if (tag.name === 'svg' || tag.name === 'math') drawing = tag.block;
      if (isHtmlElement(tag.name) || tag.block === drawing) continue;
      report({
        span: tag.span,
        args: [article.text.slice(tag.span.start, tag.span.end)],
        fixes: fixesOf(article, tag),
      });
    }
  },
};

function fixesOf({ text }: Article, { span, block }: HtmlTag): readonly Fix[] {
  const written = text.slice(span.start, span.end);
  const replace = (title: string, replacement: string): Fix => ({
    title,
    edits: [{ span, text: replacement }],
    isSafe: true,
  });
  // Within a block of html markdown does not count, except where the placeholder itself made it one.
  if (block.kind === 'html' && block.span.start !== span.start && text[block.span.start] === '<') {
    return [replace('Write it with entities', `&lt;${written.slice(1, -1)}&gt;`)];
  }
  const escape = replace('Escape it with a backslash', `\\${written}`);
  const isNextToCode = text[span.start - 1] === '`' || text[span.end] === '`';
  if (isNextToCode || written.includes('`')) return [escape];
  return [replace('Write it as code', `\`${written}\``), escape];
}
