import type { Facts } from './facts';
import { isMarkdown } from './paths';
import type { Resolution } from './resolve';

/** The bookmarks of a page with those of its includes. */
export interface Bookmarks {
  readonly ids: ReadonlySet<string>;
  /** False when an include cannot be read or leads in a circle: there may be more than `ids`. */
  readonly isComplete: boolean;
}

/** What must be known of a docset to collect bookmarks. */
export interface BookmarkWorld {
  facts(path: string): Facts | undefined;
  /** Where an include leads. */
  content(from: string, href: string): Resolution;
}

/** The bookmarks of the markdown file at `path`, its includes expanded. */
export function bookmarksOf(world: BookmarkWorld, path: string): Bookmarks {
  const ids = new Set<string>();
  const done = new Set<string>();
  const open = new Set<string>();

  function collect(file: string, isInline: boolean): boolean {
    if (open.has(file)) return false;
    const facts = world.facts(file);
    if (!facts) return false;
    // What an inline include adds is part of what the same file adds as a block.
    const visit = isInline ? `${file}\n` : file;
    if (done.has(visit)) return true;
    done.add(visit);
    addIds(ids, facts, isInline);
    open.add(file);
    const inline = new Set(facts.inlineIncludes);
    // No short cut at the first include that fails: the others still add what is certainly there.
    const complete = facts.includes
      .map((href) => {
        const target = world.content(file, href);
        if (target.kind !== 'file') return false;
        // Anything but markdown is left unexpanded.
        return !isMarkdown(target.path) || collect(target.path, isInline || inline.has(href));
      })
      .every(Boolean);
    open.delete(file);
    return complete;
  }

  const isComplete = collect(path, false);
  return { ids, isComplete };
}

/** Whether `fragment` leads somewhere on the page: undefined when that cannot be known. */
export function leadsSomewhere({ ids, isComplete }: Bookmarks, fragment: string): boolean | undefined {
  if (needsNoBookmark(fragment) || ids.has(fragment)) return true;
  return isComplete ? false : undefined;
}

/**
 * Whether a fragment is fine on every page: the build never looks for an empty one or `top`, and tabs have ids
 * that are made when the page is rendered.
 */
function needsNoBookmark(fragment: string): boolean {
  return fragment === '' || fragment === 'top' || /^(?:tabgroup_\d+$|tabpanel_\d+_)/.test(fragment);
}

function addIds(ids: Set<string>, facts: Facts, isInline: boolean): void {
  if (!isInline) {
    for (const id of facts.anchors) ids.add(id);
    return;
  }
  // In running text the headings of the included file are not headings.
  const headings = new Set(facts.headings.map(({ id }) => id));
  for (const id of facts.anchors) if (!headings.has(id)) ids.add(id);
}
