import type { Heading, Tab } from './article';
import { newDraftBlock } from './draft';
import type { Draft, DraftBlock } from './draft';
import { findSwallowed, findTabProblems } from './tabProblems';

/** The ids and the condition that `#tab/id+id/condition` names; undefined for any other address. */
export function readTabTarget(href: string): Pick<Tab, 'ids' | 'condition'> | undefined {
  if (!href.startsWith('#tab/')) return undefined;
  const match = /^#tab\/([a-zA-Z0-9-]+(?:\+[a-zA-Z0-9-]+)*)(?:\/([a-zA-Z0-9-]+)?)?$/.exec(href);
  return match ? { ids: match[1]!.split('+'), condition: match[2] } : undefined;
}

/**
 * Puts tab groups and tabs between the blocks. A group begins at a tab heading and takes all its following
 * siblings, up to and with a thematic break, or to the end of the container; other headings do not end it.
 */
export function groupTabs(draft: Draft, tabOf: ReadonlyMap<DraftBlock, Tab>): void {
  if (!tabOf.size) return;
  const blocks: DraftBlock[] = [];
  const openGroups = new Map<DraftBlock | undefined, OpenGroup>();
  let section: Heading | undefined;
  for (const block of draft.blocks) {
    const { parent } = block;
    let group = openGroups.get(parent);
    const tab = tabOf.get(block);
    if (tab && !group) {
      group = newGroup(block, parent, section);
      openGroups.set(parent, group);
      blocks.push(group.block);
    }
    if (group && tab) {
      group.tab = newDraftBlock('tab', block.span.start, block.span.end, group.block);
      group.tab.node = tab;
      group.tabs.push(tab);
      group.followers.push([]);
      blocks.push(group.tab);
    }
    blocks.push(block);
    if (block.kind === 'heading' && !tab) {
      section = block.node as Heading;
      group?.followers[group.followers.length - 1]!.push(section);
    }
    if (!group) continue;
    block.parent = group.tab;
    group.block.span.end = Math.max(group.block.span.end, block.span.end);
    if (block.kind === 'thematicBreak') {
      block.parent = group.block;
      closeGroup(draft, group, true);
      openGroups.delete(parent);
      continue;
    }
    group.tab!.span.end = Math.max(group.tab!.span.end, block.span.end);
  }
  for (const group of openGroups.values()) closeGroup(draft, group, false);
  draft.blocks.length = 0;
  for (const block of blocks) draft.blocks.push(block);
  draft.tabGroups.sort((a, b) => a.span.start - b.span.start);
  findTabProblems(draft);
}

interface OpenGroup {
  readonly block: DraftBlock;
  readonly tabs: Tab[];
  /** For each tab, the ordinary headings in it. */
  readonly followers: Heading[][];
  /** The last ordinary heading before the group. */
  readonly section: Heading | undefined;
  tab: DraftBlock | undefined;
}

function newGroup(first: DraftBlock, parent: DraftBlock | undefined, section: Heading | undefined): OpenGroup {
  const block = newDraftBlock('tabGroup', first.span.start, first.span.end, parent);
  return { block, tabs: [], followers: [], section, tab: undefined };
}

function closeGroup(draft: Draft, group: OpenGroup, isClosed: boolean): void {
  const { block, tabs } = group;
  const node = { span: block.span, tabs, isClosed, block };
  block.node = node;
  draft.tabGroups.push(node);
  if (!isClosed) findSwallowed(draft, node, group.followers, group.section);
}
