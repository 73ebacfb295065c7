import type { Article, Block, FrontMatter } from '../article/article';
import type { TextEdit } from '../article/span';
import { lineAbove, lineEndOf } from './insertions';
import type { Finding, Fix } from './rule';
import { innermostAt } from './silenceComments';

/**
 * Puts a comment into `article` that silences `finding` where it stands: above the block, in the same list or quote;
 * in front matter above the entry. What is said about the file as a whole is silenced for the file.
 */
export function silenceFix(article: Article, finding: Pick<Finding, 'code' | 'span'>): Fix {
  return { title: `Silence '${finding.code}' here`, edits: [commentFor(article, finding)], isSafe: false };
}

function commentFor(article: Article, { code, span }: Pick<Finding, 'code' | 'span'>): TextEdit {
  const { frontMatter, blocks } = article;
  const isInHeader = frontMatter !== undefined && span.start < frontMatter.span.end;
  if (isInHeader) return aboveEntry(article, frontMatter, code, span.start) ?? atHead(article, code);
  const block = innermostAt(blocks, span.start);
  if (!block || (span.start === span.end && span.start === 0)) return atHead(article, code);
  return lineAbove(article, outermostStart(block), `<!-- lint ignore ${code} -->`);
}

/** Undefined where no line of its own begins with the entry: a comment would end up in the middle of something. */
function aboveEntry(article: Article, { entries }: FrontMatter, code: string, offset: number): TextEdit | undefined {
  const entry = entries.findLast(({ keySpan }) => keySpan.start <= offset);
  if (!entry || offset > entry.valueSpan.end) return undefined;
  const start = entry.keySpan.start;
  if (start !== article.lines.starts[article.lines.lineAt(start)]) return undefined;
  return { span: { start, end: start }, text: `# lint ignore-line ${code}${lineEndOf(article)}` };
}

/** Comments at the head of the body hold for the front matter, too. */
function atHead(article: Article, code: string): TextEdit {
  const { frontMatter, lines, text } = article;
  const written = `<!-- lint disable ${code} -->`;
  const lineEnd = lineEndOf(article);
  const bodyLine = frontMatter ? lines.lineAt(frontMatter.span.end) + 1 : 0;
  if (bodyLine >= lines.count) {
    return { span: { start: text.length, end: text.length }, text: `${lineEnd}${written}${lineEnd}` };
  }
  const start = frontMatter ? lines.starts[bodyLine]! : text.startsWith('\uFEFF') ? 1 : 0;
  return { span: { start, end: start }, text: `${written}${lineEnd}` };
}

/** An alert and a list begin with what the finding may be about: the comment has to stand outside them. */
function outermostStart(block: Block): number {
  let outermost = block;
  for (let each: Block | undefined = block; each; each = each.parent) {
    if (each.kind === 'alert' || (each === outermost.parent && beginsWith(each, outermost))) outermost = each;
  }
  return outermost.span.start;
}

/** A list begins with its first item: a comment between the two would split them. */
function beginsWith(outer: Block, inner: Block): boolean {
  return outer.kind === 'list' && inner.kind === 'listItem' && outer.span.start === inner.span.start;
}
