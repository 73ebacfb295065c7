import type { Tab } from './article';
import type { Content, Draft, DraftHeading } from './draft';
import { startPassage } from './inlineReading';
import type { InlineReading } from './inlineReading';
import { readInlines } from './inlines';
import { collapse } from './plainText';
import { readTabTarget } from './tabs';

/**
 * Reads the running text of a heading and gives it its id: the one of an anchor at its start, else the slug of
 * its text. Either way the slug is taken. Answers with the tab that the heading is, if it is one.
 */
export function readHeading(
  reading: InlineReading,
  content: Content,
  heading: DraftHeading,
  slug: (text: string) => string,
): Tab | undefined {
  const { draft } = reading;
  const { passage, block } = content;
  const anchor = anchorAtStart(passage.source, passage.start, passage.end);
  const before = { links: draft.links.length, nodes: countVisible(draft) };
  startPassage(reading, anchor ? { ...passage, start: anchor.end } : passage, block, true);
  readInlines(reading);
  const plain = collapse(reading.plain!, 0);
  heading.text = (heading.style === 'atx' ? plain : onOneLine(plain, ' ')).trim();
  heading.isVisible = heading.text !== '' || countVisible(draft) > before.nodes;
  const id = slug(heading.style === 'atx' ? plain : onOneLine(plain, ''));
  heading.id = anchor?.id ?? id;
  heading.idIsExplicit = anchor !== undefined;
  return takeTab(draft, heading, before.links);
}

/** A heading that is one link to `#tab/...` and nothing else is a tab, and the link is not one. */
function takeTab(draft: Draft, heading: DraftHeading, linksBefore: number): Tab | undefined {
  const link = draft.links[linksBefore];
  if (!link || link.form === 'html' || draft.links.length !== linksBefore + 1) return undefined;
  if (link.span.start !== heading.textSpan.start || link.span.end !== heading.textSpan.end) return undefined;
  const target = readTabTarget(link.target.href);
  if (!target) return undefined;
  draft.links.pop();
  heading.isTab = true;
  return { heading, ...target, target: link.target };
}

/** Of a heading over several lines; in ids nothing stands for a line end. */
function onOneLine(plain: string, joint: string): string {
  const lines = plain.split(/\r\n|\n|\r/);
  return lines.length > 1 ? lines.map((line) => line.trim()).join(joint) : plain;
}

function countVisible(draft: Draft): number {
  return (
    draft.images.length + draft.directives.length + draft.includes.length + draft.xrefs.length + draft.codeSpans.length
  );
}

/** `<a name="x"></a>` or with `id`, in double quotes and nothing else in it; something must follow. */
function anchorAtStart(source: string, start: number, end: number): { id: string; end: number } | undefined {
  if (!source.startsWith('<a ', start)) return undefined;
  anchorTag.lastIndex = start;
  const match = anchorTag.exec(source);
  const anchorEnd = start + (match?.[0].length ?? 0);
  return match && anchorEnd < end ? { id: match[1]!, end: anchorEnd } : undefined;
}

const anchorTag = /<a +(?:name|id)="([\p{L}\p{Mn}\p{Nd}\p{Pc} .-]+)" *><\/a>/uy;
