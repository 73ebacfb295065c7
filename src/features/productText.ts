import type { Docset } from '../docset/docset';
import type { Product, ProductOverview } from '../vocabulary/products';
import { codeOf } from './metadataText';

/** What hovers and completions say about a product. */

/** The overview article to link to: the first that the docset has. */
export function overviewOf(docset: Docset, { overviews }: Product): ProductOverview | undefined {
  return overviews.find(({ path }) => docset.find(path) === path);
}

/** Name, standing, description, short and former names, as markdown. */
export function describeProduct(docset: Docset, product: Product): string {
  const { name, status, description, shortName, otherNames, formerNames, note } = product;
  const overview = overviewOf(docset, product);
  return [
    `**${name}**${status === 'active' ? '' : ` (${status})`}`,
    ...(status === 'retired' ? ['This product is retired: new articles should not lead readers to it.'] : []),
    description,
    ...(note ? [note] : []),
    ...(shortName ? [`After its first use: ${shortName}.`] : []),
    ...(otherNames?.length ? [`Also: ${otherNames.join(', ')}.`] : []),
    ...(formerNames?.length ? [`Formerly: ${formerNames.join(', ')}.`] : []),
    ...(overview ? [`Overview: ${codeOf(`~/${overview.path}${overview.anchor ? `#${overview.anchor}` : ''}`)}`] : []),
  ].join('\n\n');
}
