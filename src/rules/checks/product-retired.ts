import { isHistoryFile } from '../../vocabulary/formerNames';
import { slice } from '../../article/span';
import { findProductMentions, products } from '../../vocabulary/products';
import type { Product } from '../../vocabulary/products';
import { proseOf } from '../prose';
import type { Check, Documentation } from '../rule';

export const documentation: Documentation = {
  title: 'A product that is no more',
  why: 'Readers who follow the advice look for something that nobody can buy or open any longer.',
  source: 'Entra docs, what is new in Microsoft Entra',
  examples: [
    {
      wrong: 'See «Microsoft Entra Permissions Management», or Microsoft Entra Permissions Management again.\n',
      message: "'Microsoft Entra Permissions Management' is retired.",
    },
    { wrong: 'See «[rights](~/permissions-management/overview.md)» and Microsoft Entra ID.\n' },
    { wrong: 'Microsoft Entra Permissions Management got better.\n', path: 'articles/whats-new.md', fine: true },
    {
      wrong:
        '## Microsoft Entra Permissions Management\n\nMicrosoft Entra Permissions Management was retired in 2025.\n\n' +
        'Microsoft Entra Permissions Management compared permissions.\n',
      fine: true,
    },
    { wrong: '`Microsoft Entra Permissions Management`, permissions management, Permissions Management\n', fine: true },
  ],
};

export const check: Check = {
  type: 'product-retired',
  check({ article, path, linkUses }, report) {
    if (isHistoryFile(path)) return;
    const said = new Set<string>();
    for (const { role, target, node } of linkUses) {
      const product = role === 'link' ? productAt(target.href) : undefined;
      if (!product || said.has(product.id) || ('block' in node && saysSo(slice(article.text, node.block.span))))
        continue;
      said.add(product.id);
      report({ span: node.span, args: [product.name] });
    }
    if (!mayNameRetired.test(article.text)) return;
    const headings = new Set(article.headings.map(({ textSpan }) => textSpan.start));
    for (const prose of proseOf(article)) {
      // Of a heading the text below may say what became of the product.
      if (headings.has(prose.spanOf(0, 1).start)) continue;
      for (const { product, span, form } of findProductMentions(prose.text)) {
        if (product.status !== 'retired' || form !== 'name' || said.has(product.id)) continue;
        said.add(product.id);
        if (!saysSo(prose.text)) report({ span: prose.spanOf(span.start, span.end), args: [product.name] });
      }
    }
  },
};

/** The retired product whose overview article a link leads to. */
function productAt(href: string): Product | undefined {
  return retired.find(({ overviews }) => overviews.some(({ path }) => href.includes(path.replace(/\.md$/, ''))));
}

/** Whether a paragraph is about the end of a product. */
function saysSo(text: string): boolean {
  return /\b(?:retir|discontinu|ended on|no longer|end of (?:life|sale|support))/i.test(text.slice(0, 5000));
}

const retired = products.filter(({ status }) => status === 'retired');

/** A line may end within the name. */
const mayNameRetired = new RegExp(retired.map(({ name }) => name.replaceAll(' ', '[\\s>]+')).join('|'));
