import type { Article, Tab } from './article';
import { readBlocks } from './blocks';
import { finish, newDraft } from './draft';
import type { Draft, DraftBlock } from './draft';
import { readFrontMatter } from './frontMatter';
import { readHeading } from './headings';
import { readHtmlBlock } from './htmlNodes';
import { newInlineReading, startPassage } from './inlineReading';
import { readInlines } from './inlines';
import { newSlugger } from './slug';
import { groupTabs } from './tabs';

/**
 * Reads one file of Learn markdown. Any text is an article: this never throws, and what Learn's grammar rejects
 * is in `problems`. Two passes, blocks then running text, both linear in the length of the text. A byte order
 * mark may stand at the start; offsets are those of `text` as given.
 */
export function readArticle(text: string): Article {
  const draft = newDraft(text);
  const { frontMatter, bodyStart, problems } = readFrontMatter(text);
  draft.problems.push(...problems);
  draft.steps += bodyStart;
  const hasMark = text.charCodeAt(0) === BYTE_ORDER_MARK;
  readBlocks(draft, Math.max(bodyStart, hasMark ? 1 : 0));
  groupTabs(draft, readContents(draft));
  return finish(draft, frontMatter);
}

/** The inline pass; gives the headings that are tabs. */
function readContents(draft: Draft): ReadonlyMap<DraftBlock, Tab> {
  const reading = newInlineReading(draft);
  const slug = newSlugger();
  const tabOf = new Map<DraftBlock, Tab>();
  for (const content of draft.contents) {
    const { passage, block, kind, heading } = content;
    if (heading) {
      const tab = readHeading(reading, content, heading, slug);
      if (tab) tabOf.set(block as DraftBlock, tab);
      continue;
    }
    startPassage(reading, passage, block, false);
    if (kind === 'html') readHtmlBlock(reading);
    else readInlines(reading);
  }
  return tabOf;
}

const BYTE_ORDER_MARK = 0xfeff;
