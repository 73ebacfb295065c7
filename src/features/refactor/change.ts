import type { TextEdit } from '../../article/span';

/**
 * What a refactoring does to a docset: made, and undone, as one. Paths are docset-relative; what lies above the
 * docset starts with `../`. Spans are offsets into the texts that the docset holds before the change, and edits name
 * files by the path that they have then.
 */
export interface Change {
  /** Edits by file, in any order, none overlapping another. */
  readonly edits: ReadonlyMap<string, readonly TextEdit[]>;
  /** Files that come, each with its text. None of them is there before. */
  readonly created: readonly NewFile[];
  /** Files that get another path. What the editor itself moves is not among them. */
  readonly moved: readonly Move[];
  /** Files that go. */
  readonly removed: readonly string[];
  /** What the author should know beside it, one full sentence each. */
  readonly notes?: readonly string[];
}

export interface NewFile {
  readonly path: string;
  readonly text: string;
}

/** One file that gets another path; a folder that moves is a move of each of its files. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

/** Why a change is not made: one full sentence for the author. Nothing has been changed. */
export interface Refusal {
  readonly refusal: string;
}

export function isRefusal(answer: object): answer is Refusal {
  return 'refusal' in answer;
}

/** A change that edits files and does nothing else; files without an edit are left out. */
export function editsOnly(edits: Iterable<readonly [path: string, edits: readonly TextEdit[]]>): Change {
  return {
    edits: new Map([...edits].filter(([, ofFile]) => ofFile.length)),
    created: [],
    moved: [],
    removed: [],
  };
}

/** One change that does what all of `changes` do. Edits of one file are put together as they are. */
export function allOf(changes: readonly Change[]): Change {
  const edits = new Map<string, TextEdit[]>();
  for (const change of changes) {
    for (const [path, own] of change.edits) edits.set(path, [...(edits.get(path) ?? []), ...own]);
  }
  return {
    edits,
    created: changes.flatMap(({ created }) => created),
    moved: changes.flatMap(({ moved }) => moved),
    removed: changes.flatMap(({ removed }) => removed),
    notes: changes.flatMap(({ notes }) => notes ?? []),
  };
}
