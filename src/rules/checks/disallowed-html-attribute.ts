import { isAllowedAttribute, isAllowedTag } from '../../vocabulary/htmlTags';
import type { Check, Report, RuleContext } from '../rule';

export const check: Check = {
  type: 'disallowed-html-attribute',
  title: 'An html attribute that Learn removes',
  why: 'The attribute is not in the list that Learn lets through on this tag, and has no effect on the page.',
  source: 'Learn build, allowed html',
  examples: [
    {
      wrong: '<p «style»="color: red">Text</p>\n',
      message:
        "HTML attribute 'style' on tag 'p' isn't allowed. Disallowed HTML poses a security risk and must be replaced " +
        'with approved Docs Markdown syntax.',
    },
    { wrong: 'See <a href="https://contoso.com" «onclick»="x()">here</a>.\n' },
    {
      wrong: '<img src="a.png" alt="A tree." data-x="1" aria-label="y" class="z"> and <tenant-id x="1">\n',
      fine: true,
    },
  ],
  *check({ article }: RuleContext): Iterable<Report> {
    const written = ({ start, end }: Report['span']) => article.text.slice(start, end);
    for (const { name, nameSpan, kind, attributes } of article.htmlTags) {
      if (kind === 'close' || !isAllowedTag(name)) continue;
      for (const attribute of attributes) {
        if (isAllowedAttribute(name, attribute.name)) continue;
        yield { span: attribute.nameSpan, args: [written(attribute.nameSpan), written(nameSpan)] };
      }
    }
  },
};
