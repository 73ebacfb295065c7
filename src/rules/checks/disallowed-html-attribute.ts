import type { HtmlAttribute } from '../../article/article';
import type { TextEdit } from '../../article/span';
import { isAllowedAttribute, isAllowedTag } from '../../vocabulary/htmlTags';
import type { Check, Documentation, Report } from '../rule';

export const documentation: Documentation = {
  title: 'An html attribute that Learn removes',
  why: 'The attribute is not in the list that Learn lets through on this tag, and has no effect on the page.',
  source: 'Learn build, allowed html',
  examples: [
    {
      wrong: '<p «style»="color: red">Text</p>\n',
      right: '<p>Text</p>\n',
      message:
        "HTML attribute 'style' on tag 'p' isn't allowed. Disallowed HTML poses a security risk and must be replaced " +
        'with approved Docs Markdown syntax.',
    },
    {
      wrong: 'See <a href="https://contoso.com" «onclick»="x()">here</a>.\n',
      right: 'See <a href="https://contoso.com">here</a>.\n',
    },
    {
      wrong: '<img src="a.png" alt="A tree." data-x="1" aria-label="y" class="z"> and <tenant-id x="1">\n',
      fine: true,
    },
  ],
};

export const check: Check = {
  type: 'disallowed-html-attribute',
  check({ article, docset }, report) {
    const written = ({ start, end }: Report['span']) => article.text.slice(start, end);
    for (const { name, nameSpan, kind, attributes } of article.htmlTags) {
      if (kind === 'close' || !isAllowedTag(name, docset.config.allowedHtml)) continue;
      for (const attribute of attributes) {
        if (isAllowedAttribute(name, attribute.name, docset.config.allowedHtml)) continue;
        report({
          span: attribute.nameSpan,
          args: [written(attribute.nameSpan), written(nameSpan)],
          fixes: [{ title: 'Remove the attribute', edits: [removal(article.text, attribute)], isSafe: false }],
        });
      }
    }
  },
};

/** Of the attribute with its quotes and the blanks before it. */
function removal(text: string, { nameSpan, valueSpan }: HtmlAttribute): TextEdit {
  let { start } = nameSpan;
  while (/\s/.test(text.charAt(start - 1))) start--;
  const isQuoted = valueSpan.end > valueSpan.start && /["']/.test(text.charAt(valueSpan.start - 1));
  const isEmpty = /^=(?:""|'')/.test(text.slice(nameSpan.end, nameSpan.end + 3));
  const end = isEmpty ? nameSpan.end + 3 : Math.max(nameSpan.end, valueSpan.end) + (isQuoted ? 1 : 0);
  return { span: { start, end }, text: '' };
}
