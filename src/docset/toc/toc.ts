import type { Span } from '../../article/span';
import type { ConfigEntry } from '../configText';
import type { DataText } from '../dataProblems';
import type { PlacedReport } from '../placedReport';
import type { TocMetadataValue } from './tocMetadata';

/** One TOC file, read: `TOC.yml`, `TOC.json` or `toc.md`. What other files it leads to is not looked at here. */
export interface Toc {
  /** Docset-relative. */
  readonly path: string;
  /** The entries at the top. */
  readonly nodes: readonly TocNode[];
  /** What is wrong in the file by itself. */
  readonly problems: readonly PlacedReport[];
  /** False when the file cannot be read to its end: entries that seem to be missing may be there. */
  readonly isComplete: boolean;
  /** `metadata` beside the entries, or the front matter. */
  readonly metadata: readonly TocMetadataValue[];
}

/** One entry. A key without value is an empty text, a key that is not written is undefined. */
export interface TocNode {
  /** The entry with all that is below it; of markdown its heading. */
  readonly span: Span;
  /** What to mark when the entry as a whole is meant: its first key and value, or its heading. */
  readonly head: Span;
  readonly name: DataText | undefined;
  /** Other words under which readers find the entry. */
  readonly displayName: DataText | undefined;
  readonly href: DataText | undefined;
  readonly topicHref: DataText | undefined;
  readonly tocHref: DataText | undefined;
  readonly uid: DataText | undefined;
  readonly homepage: DataText | undefined;
  readonly expanded: boolean;
  readonly items: readonly TocNode[];
  /** Globs for the names of entries that the build moves here from another TOC. */
  readonly children: readonly DataText[];
  /** Everything else, which the build hands on as it is. */
  readonly others: readonly ConfigEntry[];
}

/** The text, if it is there and not empty. */
export function given(text: DataText | undefined): DataText | undefined {
  return text?.text ? text : undefined;
}
