import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Article, Block } from '../../src/article/article';

/**
 * What our reader and remark both know about a text, in one form: `kind@offset` or `kind@offset address`, in
 * document order. Html is no link to remark, bare addresses are read by other rules than Learn's, and mail
 * addresses lead nowhere, so none of these counts.
 */
export type Facts = readonly string[];

export function factsOfArticle(article: Article): Facts {
  const { text } = article;
  const facts: Fact[] = [];
  for (const block of article.blocks) {
    const kind = kindOf(block);
    if (kind) facts.push({ kind, offset: block.span.start });
  }
  for (const { level, span } of article.headings) facts.push({ kind: `heading${level}`, offset: span.start });
  for (const link of article.links) {
    if (link.form === 'html' || link.form === 'literal') continue;
    facts.push({ kind: 'link', offset: link.span.start, address: link.target.href });
  }
  for (const { heading, target } of article.tabGroups.flatMap(({ tabs }) => tabs)) {
    facts.push({ kind: 'link', offset: heading.textSpan.start, address: target.href });
  }
  for (const image of article.images) {
    if (image.form !== 'html') facts.push({ kind: 'image', offset: image.span.start, address: image.target.href });
  }
  for (const xref of article.xrefs) {
    if (xref.form === 'autolink')
      facts.push({ kind: 'link', offset: xref.span.start, address: slice(text, xref.span) });
  }
  return inOrder(facts);
}

/** `text` may be a copy in which Learn's own constructs are masked, offset by offset. */
export function factsOfRemark(text: string, withTables: boolean): Facts {
  const processor = unified().use(remarkParse);
  const tree = (withTables ? processor.use(remarkGfm) : processor).parse(text) as Node;
  const facts: Fact[] = [];
  const addressOf = new Map<string, string>();
  visit(tree, (node) => {
    if (node.type === 'definition' && !addressOf.has(node.identifier!)) addressOf.set(node.identifier!, node.url!);
  });
  visit(tree, (node) => {
    const offset = skipBlanks(text, node.position.start.offset);
    switch (node.type) {
      case 'heading':
        return facts.push({ kind: `heading${node.depth}`, offset });
      case 'link': {
        const first = text.charAt(offset);
        if (first !== '[' && first !== '<') return undefined;
        if (first === '<' && node.url!.startsWith('mailto:') && !text.startsWith('<mailto:', offset)) return undefined;
        return facts.push({ kind: 'link', offset, address: node.url });
      }
      case 'image':
        return facts.push({ kind: 'image', offset, address: node.url });
      case 'linkReference':
        return facts.push({ kind: 'link', offset, address: addressOf.get(node.identifier!) });
      case 'imageReference':
        return facts.push({ kind: 'image', offset, address: addressOf.get(node.identifier!) });
      case 'html':
        return node.isBlock && facts.push({ kind: 'html', offset });
      case 'code':
      case 'blockquote':
      case 'list':
      case 'listItem':
      case 'thematicBreak':
      case 'definition':
      case 'table':
      case 'paragraph':
        return facts.push({ kind: node.type, offset });
      default:
        return undefined;
    }
  });
  return inOrder(facts);
}

interface Fact {
  readonly kind: string;
  readonly offset: number;
  readonly address?: string;
}

interface Node {
  readonly type: string;
  readonly position: { readonly start: { readonly offset: number } };
  readonly children?: readonly Node[];
  readonly identifier?: string;
  readonly url?: string;
  readonly depth?: number;
  /** Of html: not in running text. */
  isBlock?: boolean;
}

function visit(node: Node, look: (node: Node) => unknown): void {
  const isFlow = node.type === 'root' || node.type === 'blockquote' || node.type === 'listItem';
  for (const child of node.children ?? []) {
    if (isFlow) child.isBlock = true;
    look(child);
    visit(child, look);
  }
}

function kindOf(block: Block): string | undefined {
  switch (block.kind) {
    case 'quote':
    case 'alert':
    case 'div':
    case 'video':
      return 'blockquote';
    case 'fencedCode':
    case 'indentedCode':
      return 'code';
    case 'list':
    case 'listItem':
    case 'html':
    case 'thematicBreak':
    case 'definition':
    case 'table':
    case 'paragraph':
      return block.kind;
    default:
      return undefined;
  }
}

function inOrder(facts: readonly Fact[]): Facts {
  return facts
    .map(({ kind, offset, address }) => ({
      offset,
      text: `${kind}@${offset}${address === undefined ? '' : ` ${address}`}`,
    }))
    .sort((a, b) => a.offset - b.offset || (a.text < b.text ? -1 : 1))
    .map(({ text }) => text);
}

function slice(text: string, { start, end }: { start: number; end: number }): string {
  return text.slice(start + 1, end - 1);
}

function skipBlanks(text: string, at: number): number {
  while (text.charAt(at) === ' ' || text.charAt(at) === '\t') at++;
  return at;
}
