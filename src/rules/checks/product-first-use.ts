import type { Article } from '../../article/article';
import { contains } from '../../article/span';
import type { Span } from '../../article/span';
import { findProductMentions, products } from '../../vocabulary/products';
import type { Product } from '../../vocabulary/products';
import { proseOf } from '../prose';
import type { Check, Documentation } from '../rule';

export const documentation: Documentation = {
  title: 'A product by its short name before its full one',
  why: 'Private Access and ID Protection are names that others use too. An article says once whose it speaks of, then the short name does.',
  source: 'Entra docs, product names',
  examples: [
    {
      wrong: 'Set up «Verified ID». Then open Verified ID and Microsoft Entra Verified ID.\n',
      right: 'Set up Microsoft Entra Verified ID. Then open Verified ID and Microsoft Entra Verified ID.\n',
      message: "Write 'Microsoft Entra Verified ID' where it is named first.",
    },
    {
      wrong:
        '# Set up Microsoft Entra Verified ID\n\nOpen Verified ID, or select **ID Governance** of Active Directory Domain Services.\n',
      fine: true,
    },
    {
      wrong:
        '---\ntitle: Set up issuers\ntitleSuffix: Microsoft Entra Verified ID\n---\n# Title\n\nOpen Verified ID.\n',
      bare: true,
      fine: true,
    },
    {
      wrong: '## Verified ID\n\nOpen Microsoft Entra Verified ID, and see [Private Access](~/access.md).\n',
      fine: true,
    },
  ],
};

export const check: Check = {
  type: 'product-first-use',
  check({ article, docset, path }, report) {
    if (!mayHoldShortName.test(article.text)) return;
    const suffix = docset.metadata(path).get('titleSuffix')?.value;
    const isTitle = titlesOf(article);
    const introduced = new Set<Product>();
    for (const prose of proseOf(article)) {
      for (const { product, span, form } of findProductMentions(prose.text)) {
        if (introduced.has(product) || (form === 'short' && isTitle(prose.spanOf(span.start, span.end)))) continue;
        introduced.add(product);
        const place = prose.spanOf(span.start, span.end);
        const isExplained = product.name === suffix || article.links.some(({ textSpan }) => contains(textSpan, place));
        if (form !== 'short' || !needsFullName(product) || isExplained) continue;
        if (prose.isBold(span.start) || isInLongerName(prose.text, span.start)) continue;
        const edits = [{ span: place, text: product.name }];
        const fix = { title: `Write '${product.name}'`, edits, isSafe: false };
        report({ span: place, args: [product.name], fixes: prose.isBroken(span.start, span.end) ? [] : [fix] });
      }
    }
  },
};

/** Titles and headings are short, and the text below says the rest. */
function titlesOf({ frontMatter, headings, lines }: Article): (place: Span) => boolean {
  const headerEnd = frontMatter?.span.end ?? 0;
  const headingLines = new Set(headings.map(({ textSpan }) => lines.lineAt(textSpan.start)));
  return ({ start }) => start < headerEnd || headingLines.has(lines.lineAt(start));
}

/** Whether a word with a capital letter stands right before, within a sentence: Active Directory Domain Services. */
function isInLongerName(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 60), start);
  return /\p{Lu}\S*\s+$/u.test(before) && !/(?:^|[.!?:]\s+|\n)\S+\s+$/.test(before);
}

/** An abbreviation is known by itself, and Conditional Access by its short name. */
function needsFullName({ id, shortName, status }: Product): boolean {
  return status !== 'retired' && id !== 'conditional-access' && shortName?.includes(' ') === true;
}

/** A line may end within the name. */
const mayHoldShortName = new RegExp(
  products
    .filter(needsFullName)
    .map(({ shortName = '' }) => shortName.replaceAll(' ', '[\\s>]+'))
    .join('|'),
);
