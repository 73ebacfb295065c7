import data from './products.json';
import { indexPhrases, isPartOfIdentifier, longestPhraseAt, phrase, wordsOf } from './words';

/**
 * The Microsoft Entra products and their features: official names, former names, where their overviews lie.
 * The data is `products.json`; a product is added or renamed there and nowhere else.
 */
export interface Product {
  readonly id: string;
  /** The official name. */
  readonly name: string;
  readonly kind:
    'family' | 'product' | 'plan' | 'bundle' | 'umbrella' | 'feature' | 'portal' | 'platform' | 'developer' | 'other';
  readonly status: 'active' | 'preview' | 'retired' | 'end of sale';
  /** What may stand for the name after its first use. */
  readonly shortName?: string;
  /** Other names that are in use and not wrong. */
  readonly otherNames?: readonly string[];
  readonly formerNames?: readonly string[];
  readonly description: string;
  /** Overview articles, best first: the first that the docset has is the one to link to. */
  readonly overviews: readonly ProductOverview[];
  readonly titleSuffix?: string;
  /** `ms.service` and `ms.subservice` of articles about it. */
  readonly service?: string;
  readonly subservice?: string;
  /** What is easily got wrong about the name. */
  readonly note?: string;
}

export interface ProductOverview {
  /** Relative to the root of the docset. */
  readonly path: string;
  /** Of the section, where the product has no article of its own. */
  readonly anchor?: string;
}

export const products = data as readonly Product[];

/** UTF-16 offsets into a text, the end not included. */
interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** A product named in a text. */
export interface ProductMention {
  readonly product: Product;
  readonly span: TextSpan;
  readonly form: 'name' | 'short' | 'other' | 'former';
}

/** Every product named in `text` within `spans` (all of it unless said), the longest name first, in order. */
export function findProductMentions(
  text: string,
  spans: readonly TextSpan[] = [{ start: 0, end: text.length }],
): readonly ProductMention[] {
  return spans.flatMap(({ start, end }) =>
    mentionsIn(text.slice(start, end)).map(({ span, ...mention }) => ({
      ...mention,
      span: { start: start + span.start, end: start + span.end },
    })),
  );
}

const names = indexPhrases(
  products.flatMap((product) => {
    const named = (form: ProductMention['form'], texts: readonly string[]) =>
      // A single word, and a name of today, means the product only in its own letter case.
      texts.map((text) => phrase(text, { product, form }, form !== 'former' || !text.includes(' ')));
    return [
      ...named('name', [product.name]),
      ...named('short', product.shortName ? [product.shortName] : []),
      ...named('other', product.otherNames ?? []),
      ...named('former', product.formerNames ?? []),
    ];
  }),
);

function mentionsIn(text: string): ProductMention[] {
  const words = wordsOf(text);
  const mentions: ProductMention[] = [];
  for (let at = 0; at < words.length; at++) {
    const match = longestPhraseAt(names, text, words, at);
    if (!match) continue;
    const last = at + match.words.length - 1;
    const span = { start: words[at]!.start, end: words[last]!.end };
    if (isPartOfIdentifier(text, span.start, span.end)) continue;
    mentions.push({ ...match.meaning, span });
    at = last;
  }
  return mentions;
}
