import type { TextEdit } from '../../article/span';
import { numberAlike } from '../editing/numberedLists';
import { formatTable } from '../editing/tableFormat';
import { addLightbox, canAddLightbox } from './addLightbox';
import { editsOnly, isRefusal, type Change, type Refusal } from './change';
import { hasMarkdownImage, imageTagsAt, toImageTags, toMarkdownImages } from './convertImage';
import { extractable, type Selected } from './extractInclude';
import { includeAt, inlineInclude, isOnlyInclusion } from './inlineInclude';
import { sectionAt } from './moveSection';
import { zoneChoices } from './wrapBlocks';
import { wholeBlocks } from './wholeBlocks';

/** Something that can be made of the text at a selection. */
export interface Offer {
  /** What the author reads: a verb first, dots behind it where more is asked. */
  readonly title: string;
  readonly kind: 'extract' | 'inline' | 'move' | 'rewrite';
  /** What is done; undefined where the author has to say more first, which `command` asks. */
  readonly change?: () => Change | Refusal | undefined;
  readonly command?: string;
}

/** What can be made of the text at the selection. Cheap: whatever takes longer is worked out when it is chosen. */
export function refactoringsAt(selected: Selected): readonly Offer[] {
  return [...includeOffers(selected), ...sectionOffers(selected), ...imageOffers(selected), ...blockOffers(selected)];
}

function includeOffers(selected: Selected): readonly Offer[] {
  const { docset, path, article, selection } = selected;
  const question = { ...selected, offset: selection.start };
  const offers: Offer[] = [];
  if (selection.start < selection.end && !isRefusal(extractable(docset, path, article, selection))) {
    offers.push({ title: 'Extract to an include…', kind: 'extract', command: 'entraDocs.extractInclude' });
  }
  if (includeAt(article, selection.start)) {
    offers.push({ title: 'Inline this include', kind: 'inline', change: () => inlineInclude(question) });
    if (isOnlyInclusion(question)) {
      const title = 'Inline this include and delete its file';
      offers.push({ title, kind: 'inline', change: () => inlineInclude(question, true) });
    }
  }
  return offers;
}

/** In its heading, not in all of its text. */
function sectionOffers({ article, selection }: Selected): readonly Offer[] {
  const { headings, lines } = article;
  const line = lines.lineAt(selection.start);
  if (!headings.some(({ span }) => lines.lineAt(span.start) === line)) return [];
  if (isRefusal(sectionAt(article, selection.start))) return [];
  return [{ title: 'Move this section to a new article…', kind: 'move', command: 'entraDocs.moveSection' }];
}

function imageOffers({ path, article, selection }: Selected): readonly Offer[] {
  const edit = (title: string, edits: () => readonly TextEdit[] | Refusal | undefined): Offer => ({
    title,
    kind: 'rewrite',
    change: () => changeOf(path, edits()),
  });
  const canBeMarkdown = imageTagsAt(article, selection).length > 0;
  return [
    ...(hasMarkdownImage(article, selection)
      ? [edit('Convert to an image tag (:::image)', () => toImageTags(article, selection))]
      : []),
    ...(canBeMarkdown ? [edit('Convert to a markdown image', () => toMarkdownImages(article, selection))] : []),
    ...(canAddLightbox(article, selection) ? [edit('Add a lightbox', () => addLightbox(article, selection))] : []),
  ];
}

function blockOffers({ docset, path, article, selection }: Selected): readonly Offer[] {
  const offers: Offer[] = [];
  const tableEdits = formatTable(article, selection.start);
  if (tableEdits?.length) {
    offers.push({ title: 'Format this table', kind: 'rewrite', change: () => changeOf(path, tableEdits) });
  }
  const numberEdits = numberAlike(article, selection);
  if (numberEdits?.length) {
    offers.push({
      title: 'Give all steps the same number',
      kind: 'rewrite',
      change: () => changeOf(path, numberEdits),
    });
  }
  if (selection.start === selection.end || isRefusal(wholeBlocks(article, selection))) return offers;
  const ask = (title: string, command: string) => offers.push({ title, kind: 'rewrite', command });
  ask('Make it an alert…', 'entraDocs.toggleAlert');
  ask('Put it into a tab…', 'entraDocs.wrapInTab');
  if (zoneChoices({ docset, path }).length) ask('Put it into a zone…', 'entraDocs.wrapInZone');
  return offers;
}

/** Edits of the article at `path` alone, as a change. */
export function changeOf(path: string, edits: readonly TextEdit[] | Refusal | undefined): Change | Refusal | undefined {
  return !edits || isRefusal(edits) ? edits : editsOnly([[path, edits]]);
}
