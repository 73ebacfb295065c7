import { countUntil } from '../../article/countUntil';
import type { Article } from '../../article/article';
import { contains, slice, type Span } from '../../article/span';
import { readArticle } from '../../article/readArticle';
import { emptyHeaderItems, type DataText } from '../dataProblems';
import type { PlacedReport } from '../placedReport';
import { markdownTocBlocks, type TocHeading } from './markdownTocBlocks';
import type { Toc, TocNode } from './toc';
import { headerMetadata, metadataProblems } from './tocMetadata';

/**
 * Reads a `toc.md`: one heading for each entry, its level says how deep it lies. A heading is one link, one xref
 * or plain text. Links are those that the article has; what a block is, this grammar decides for itself.
 */
export function readMarkdownToc(path: string, source: string): Toc {
  const article = readArticle(source);
  const header = article.problems.filter(({ type }) => headerProblems.has(type));
  const problems: PlacedReport[] = header.map(({ type, args, span }) => ({ code: type, args, path, span }));
  const report = (code: string, span: Span, args: readonly string[] = []) => problems.push({ code, args, path, span });

  const metadata = headerMetadata(article.frontMatter);
  problems.push(...emptyHeaderItems(path, article.frontMatter), ...metadataProblems(path, metadata));
  const headings: TocHeading[] = [];
  for (const block of markdownTocBlocks(source, article.frontMatter?.span.end ?? 0)) {
    if (block.kind === 'heading') headings.push(block);
    else report('invalid-toc-syntax', block.span);
  }
  const targets = targetsOf(article);
  const root: MutableNode = { items: [], level: (headings[0]?.level ?? 1) - 1 };
  const above: MutableNode[] = [root];
  for (const heading of headings) {
    const entry = entryOfHeading(source, heading, targets);
    if (!entry) {
      report('invalid-toc-syntax', heading.span);
      continue;
    }
    while (above.length && above.at(-1)!.level >= heading.level) above.pop();
    const parent = above.at(-1);
    const own: MutableNode = { items: [], level: heading.level };
    const isChild = parent !== undefined && heading.level === parent.level + 1;
    if (isChild) parent.items.push({ ...entry, items: own.items });
    else report('invalid-toc-level', heading.span, [String(parent?.level ?? 0), String(heading.level)]);
    above.push(own);
  }
  return { path, nodes: root.items, problems, isComplete: true, metadata };
}

const headerProblems = new Set(['yaml-header-syntax-error', 'yaml-header-not-object', 'yaml-duplicate-key']);

interface MutableNode {
  readonly items: TocNode[];
  readonly level: number;
}

/** A link, an image or an xref: what a heading may be made of. */
interface TocTarget {
  readonly span: Span;
  readonly textSpan?: Span;
  readonly title?: Span;
  readonly href?: DataText;
  readonly uid?: DataText;
}

/** In the order of their places; what stands in the text of another is left out. */
function targetsOf({ links, images, xrefs }: Article): readonly TocTarget[] {
  const all: TocTarget[] = [
    ...links
      .filter(({ form }) => form !== 'html' && form !== 'autolink' && form !== 'literal')
      .map(({ span, textSpan, title, target }) => ({
        span,
        textSpan,
        title,
        href: { text: target.href, span: target.span },
      })),
    ...images
      .filter(({ form }) => form !== 'html')
      .map(({ span, altSpan, target }) => ({
        span,
        textSpan: altSpan,
        href: { text: target.href, span: target.span },
      })),
    ...xrefs
      .filter(({ form }) => form === 'at' || form === 'autolink')
      .map(({ span, uid, uidSpan }) => ({ span, uid: { text: uid, span: uidSpan } })),
  ];
  all.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const outermost: TocTarget[] = [];
  for (const target of all) {
    const before = outermost.at(-1);
    if (!before || !contains(before.span, target.span)) outermost.push(target);
  }
  return outermost;
}

/** The entry of a heading; undefined where something stands beside its link. */
function entryOfHeading(
  source: string,
  { span, content }: TocHeading,
  targets: readonly TocTarget[],
): TocNode | undefined {
  const target = firstWithin(targets, content);
  if (target && (target.span.start !== content.start || target.span.end !== content.end)) return undefined;
  const empty = content.start === content.end;
  const nameSpan = target ? target.textSpan : empty ? undefined : content;
  return {
    span,
    head: span,
    name: nameSpan && { text: unescaped(slice(source, nameSpan)), span: nameSpan },
    displayName: target?.title && { text: slice(source, target.title), span: target.title },
    href: target?.href,
    topicHref: undefined,
    tocHref: undefined,
    uid: target?.uid,
    homepage: undefined,
    expanded: false,
    items: [],
    children: [],
    others: [],
  };
}

function firstWithin(targets: readonly TocTarget[], { start, end }: Span): TocTarget | undefined {
  const found = targets[countUntil(targets.length, (index) => targets[index]!.span.start < start)];
  return found && found.span.end <= end ? found : undefined;
}

function unescaped(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}
