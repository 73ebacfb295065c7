import type { Check, Report, RuleContext } from '../rule';

export const check: Check = {
  type: 'stray-end-tag',
  title: 'An end tag that ends nothing',
  why:
    'The page shows it as text. Often the tag that it should end is misspelt or stands in another list item. Where ' +
    'that tag is reported itself, its end is not.',
  source: 'Learn build, triple-colon tags',
  examples: [
    {
      wrong: 'Text\n\n«::: zone-end»\n',
      message: "The page shows '::: zone-end' as text: there is nothing open that it could end.",
    },
    { wrong: '«:::row-end:::»\n' },
    { wrong: '::: zone pivot="a"\n\nText\n\n::: zone-end\n\n«::: zone-end»\n' },
    {
      wrong: '::: zone pivot="A b"\n\nText\n\n::: zone-end\n\n`::: zone-end`\n',
      fine: true,
    },
  ],
  *check({ article }: RuleContext): Iterable<Report> {
    // How many tags of each name are shown as text: so many end tags are explained already.
    const rejected = new Map<string, number>();
    for (const { name, recognised, closes, span } of article.directives) {
      if (closes === undefined && !recognised) rejected.set(`${name}-end`, (rejected.get(`${name}-end`) ?? 0) + 1);
      if (closes !== false) continue;
      const explained = rejected.get(name) ?? 0;
      if (explained > 0) rejected.set(name, explained - 1);
      else yield { span, args: [article.text.slice(span.start, span.end)] };
    }
  },
};
