import type { Span } from '../../article/span';
import { encodePath } from '../../rules/writeHref';
import { products, type Product } from '../../vocabulary/products';
import type { Completion, CompletionContext } from '../completion';
import { describeProduct, overviewOf } from '../productText';
import { escapeSnippet } from '../snippetSyntax';
import type { Line } from './line';

/** The right name of a product for what has been typed of any part of it, of its short name or of a former one. */
export function productCompletions(
  context: CompletionContext,
  line: Line,
  { plain = false }: { readonly plain?: boolean } = {},
): readonly Completion[] {
  const { before } = line;
  if (isInAddress(before)) return [];
  const heading = plain ? undefined : /^\s{0,3}#{1,6}[ \t]+/.exec(before)?.[0];
  return matchesOf(before).flatMap(({ product, match }) => {
    const span = { start: line.start + match.start, end: line.start + before.length };
    const isWholeHeading = heading !== undefined && match.start === heading.length && !line.after.trim();
    return [
      ...nameCompletions(context, product, match, span),
      ...(plain || heading !== undefined || isInBrackets(before) ? [] : linkCompletions(context, product, match, span)),
      ...(isWholeHeading ? sectionCompletions(context, product, span) : []),
    ];
  });
}

interface Match {
  /** Column at which the name starts. */
  readonly start: number;
  /** What typing is compared with: from that column on, the name that what is typed is the beginning or a part of. */
  readonly written: string;
  readonly isFormer: boolean;
}

interface ProductMatch {
  readonly product: Product;
  readonly match: Match;
}

/** The products whose name is begun at the end of `before`; where there are none, those that what is typed is a part of. */
function matchesOf(before: string): readonly ProductMatch[] {
  const starts = phraseStarts(before);
  const found = (matchIn: (product: Product) => Match | undefined): readonly ProductMatch[] =>
    products.flatMap((product) => {
      const match = before.endsWith(product.name) ? undefined : matchIn(product);
      return match ? [{ product, match }] : [];
    });
  const begun = found((product) => beginning(product, before, starts));
  return begun.length || /\s$/.test(before) ? begun : found((product) => part(product, before, starts));
}

const longestName = 70;

/** Columns at which a name can have begun that is not finished yet. */
function phraseStarts(before: string): readonly number[] {
  const from = Math.max(0, before.length - longestName);
  const starts: number[] = [];
  for (const { index } of before.slice(from).matchAll(/(?<![\p{L}\p{N}_/.\\@#-])[\p{L}\p{N}]/gu))
    starts.push(from + index);
  return starts;
}

/** The name of `product` that the end of `before` begins, the longest beginning; three letters are the least. */
function beginning(product: Product, before: string, starts: readonly number[]): Match | undefined {
  for (const start of starts) {
    const typed = before.slice(start).toLowerCase();
    if (typed.length < 3) continue;
    for (const { text, isFormer } of namesOf(product)) {
      // A former name may stand there complete: that is when it has to be replaced.
      if (text.toLowerCase().startsWith(typed)) return { start, written: text, isFormer };
    }
  }
  return undefined;
}

/**
 * The name of `product` that has the end of `before` at the start of one of its words. Words of the name that stand
 * before it, such as Microsoft, are replaced with it.
 */
function part(product: Product, before: string, starts: readonly number[]): Match | undefined {
  for (const start of starts) {
    const typed = before.slice(start).toLowerCase();
    if (typed.length < 3) continue;
    for (const { text, isFormer } of namesOf(product)) {
      const at = ` ${text.toLowerCase()}`.indexOf(` ${typed}`);
      if (at <= 0) continue;
      const from = leadStart(before.slice(0, start), text.slice(0, at));
      return { start: from, written: before.slice(from, start) + text.slice(at), isFormer };
    }
  }
  return undefined;
}

/** Where the words at the end of `before` begin that are all among those of `lead`. */
function leadStart(before: string, lead: string): number {
  const words = new Set(lead.toLowerCase().split(' '));
  let start = before.length;
  for (let found: RegExpExecArray | null; (found = /(?:^|[\s([*"])([\w]+) $/.exec(before.slice(0, start)));) {
    if (!words.has(found[1]!.toLowerCase())) break;
    start -= found[1]!.length + 1;
  }
  return start;
}

/** Whether the word at the end of `before` is an address that no brackets stand around. */
function isInAddress(before: string): boolean {
  return /(?:[a-z]+:\/\/|www\.)\S*$/i.test(before.slice(-300));
}

function namesOf({
  name,
  shortName,
  otherNames,
  formerNames,
}: Product): readonly { text: string; isFormer: boolean }[] {
  // Many write the name without the name of the company.
  const current = [name, name.replace(/^Microsoft /, ''), ...(shortName ? [shortName] : []), ...(otherNames ?? [])];
  return [
    ...current.map((text) => ({ text, isFormer: false })),
    ...(formerNames ?? []).map((text) => ({ text, isFormer: true })),
  ];
}

function nameCompletions(
  context: CompletionContext,
  product: Product,
  match: Match,
  span: Span,
): readonly Completion[] {
  const { article, offset } = context;
  const { name, shortName } = product;
  const common = {
    detail: match.isFormer ? `Now the name of ${match.written}` : statusOf(product),
    documentation: describeProduct(context.docset, product),
    kind: 'product' as const,
    span,
    filter: match.written,
    isDeprecated: product.status === 'retired',
  };
  const full: Completion = { ...common, label: name, insert: name, sort: sortOf(product, 0) };
  const bodyStart = article.frontMatter?.span.end ?? 0;
  const isIntroduced = article.text.slice(bodyStart, offset).includes(name);
  if (!shortName || !isIntroduced) return [full];
  return [
    { ...common, label: shortName, detail: `Short for ${name}`, insert: shortName, sort: sortOf(product, 1) },
    full,
  ];
}

function linkCompletions(
  context: CompletionContext,
  product: Product,
  match: Match,
  span: Span,
): readonly Completion[] {
  const link = linkTo(context, product);
  if (!link) return [];
  return [
    {
      label: `[${product.name}]`,
      detail: `Link to ${link}`,
      documentation: describeProduct(context.docset, product),
      kind: 'product',
      insert: `[${product.name}](${link})`,
      span,
      filter: match.written,
      sort: sortOf(product, 2),
      isDeprecated: product.status === 'retired',
    },
  ];
}

/** A section about a product as the overview of the family has them: heading, link, what it is, an example. */
function sectionCompletions(context: CompletionContext, product: Product, span: Span): readonly Completion[] {
  if (product.kind === 'other' || product.status === 'retired') return [];
  const link = linkTo(context, product);
  const name = link ? `[${product.name}](${link})` : product.name;
  return [
    {
      label: `${product.name}: section`,
      detail: 'Heading, link, description, example',
      documentation: describeProduct(context.docset, product),
      kind: 'snippet',
      insert: [
        escapeSnippet(product.name),
        `${escapeSnippet(name)} \${1:says in one sentence what it does}. \${2:It lets organizations reach a goal.}`,
        '**For example**, ${3:somebody uses it for something that readers know}.',
        '$0',
      ].join('\n\n'),
      isSnippet: true,
      span,
      filter: product.name,
      sort: sortOf(product, 3),
    },
  ];
}

function linkTo({ docset, path }: CompletionContext, product: Product): string | undefined {
  const overview = overviewOf(docset, product);
  if (!overview || overview.path === path) return undefined;
  return encodePath(`~/${overview.path}`) + (overview.anchor ? `#${overview.anchor}` : '');
}

/** Whether the caret stands in the text of a link that is being written. */
function isInBrackets(before: string): boolean {
  return before.lastIndexOf('[') > before.lastIndexOf(']');
}

function statusOf({ status }: Product): string | undefined {
  return status === 'active' ? undefined : status;
}

function sortOf({ status }: Product, form: number): string {
  return `${status === 'active' || status === 'preview' ? 0 : 1}${form}`;
}
