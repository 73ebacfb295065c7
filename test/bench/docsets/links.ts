import { posix } from 'node:path';
import type { ArticlePlan, DocsetPlan } from './plan';
import type { Random } from './random';

/** A link, an image or an include of `article` that leads somewhere. */
export interface LinkTarget {
  readonly text: string;
  readonly href: string;
}

/** How often links of each kind are in public Learn docsets, per article. */
const kinds = {
  relative: 3.5,
  tilde: 1,
  relativeBookmark: 0.8,
  tildeBookmark: 0.2,
  ownBookmark: 0.55,
  ownSite: 0.3,
  site: 3,
  siteBookmark: 1,
  external: 2.5,
} as const;

/** Where the redirected page with this number used to be, without extension; relative to the docset root. */
export function formerPath(number: number): string {
  return `former/page-${String(number).padStart(6, '0')}`;
}

/** The base path of the docset on the site. */
export const basePath = '/entra';

/** A target of any kind, drawn as often as in real articles. */
export function someTarget(plan: DocsetPlan, from: ArticlePlan, random: Random): LinkTarget {
  const kind = random.weighted(kinds);
  const to = random.chance(0.6) ? random.pick(neighbours(plan, from)) : random.pick(plan.articles);
  const heading = random.pick((kind === 'ownBookmark' ? from : to).headings);
  switch (kind) {
    case 'relative':
      return { text: to.title, href: relativeHref(from.path, to.path) };
    case 'tilde':
      return { text: to.title, href: `~/${to.path}` };
    case 'relativeBookmark':
      return { text: heading.text, href: `${relativeHref(from.path, to.path)}#${heading.id}` };
    case 'tildeBookmark':
      return { text: heading.text, href: `~/${to.path}#${heading.id}` };
    case 'ownBookmark':
      return ownBookmark(from, random);
    case 'ownSite':
      return { text: to.title, href: `${basePath}/${to.path.replace(/\.md$/, '')}` };
    case 'site':
      return { text: `${to.title} in the platform`, href: `/azure/governance/${random.between(1, 400)}/overview` };
    case 'siteBookmark':
      return { text: heading.text, href: `/azure/architecture/guide-${random.between(1, 400)}#${heading.id}` };
    case 'external':
      return { text: `the specification, part ${random.between(1, 99)}`, href: externalHref(random) };
  }
}

/** How an article at `from` names the file at `to`. */
export function relativeHref(from: string, to: string): string {
  return posix.relative(posix.dirname(from), to);
}

/** A heading of the article itself, or one that comes from what it includes. */
function ownBookmark(from: ArticlePlan, random: Random): LinkTarget {
  const included = from.include?.heading;
  const { text, id } = included && random.chance(0.3) ? included : random.pick(from.headings);
  return { text, href: `#${id}` };
}

function externalHref(random: Random): string {
  return random.pick([
    `https://www.rfc-editor.org/rfc/rfc${random.between(2000, 9000)}`,
    `https://github.com/contoso/samples/blob/main/sample-${random.between(1, 300)}/README.md`,
    'https://portal.azure.com',
  ]);
}

function neighbours(plan: DocsetPlan, { index }: ArticlePlan): readonly ArticlePlan[] {
  const first = Math.max(0, index - 30);
  return plan.articles.slice(first, first + 60);
}
