import type { Docset } from '../../../src/docset/docset';
import { today } from '../../support/featureWorld';
import { extensionOf, folderOf, nameOf } from '../../../src/docset/paths';
import { isRefusal, type Change, type Move, type Refusal } from '../../../src/features/refactor/change';
import { extractInclude } from '../../../src/features/refactor/extractInclude';
import { inlineInclude, isOnlyInclusion } from '../../../src/features/refactor/inlineInclude';
import { moveFiles } from '../../../src/features/refactor/moveFiles';
import { moveSection } from '../../../src/features/refactor/moveSection';
import { renameHeading } from '../../../src/features/refactor/renameHeading';

/** Numbers that look random and are the same for the same seed. */
export interface Random {
  /** A whole number from 0 up to and without `below`. */
  number(below: number): number;
  pick<Item>(items: readonly Item[]): Item;
}

/** One kind of refactoring, tried at a random place of a docset whose facts have all been read. */
export interface Refactoring {
  readonly name: string;
  /** The whole change, moves of files included; undefined where the docset has nothing to try it on. */
  propose(docset: Docset, random: Random): Change | Refusal | undefined;
}

/** Every kind there is; add yours here. */
export const refactorings: readonly Refactoring[] = [
  { name: 'rename heading', propose: renameSomeHeading },
  {
    name: 'rename heading and keep the bookmark',
    propose: (docset, random) => renameSomeHeading(docset, random, true),
  },
  { name: 'move article', propose: (docset, random) => moveOne(docset, random, docset.articlePaths) },
  { name: 'move folder', propose: moveFolder },
  { name: 'move include', propose: (docset, random) => moveOne(docset, random, docset.includePaths) },
  { name: 'rename image', propose: (docset, random) => moveOne(docset, random, docset.imagePaths) },
  { name: 'extract include', propose: extractSome },
  { name: 'inline include', propose: inlineSome },
  { name: 'move section', propose: moveSomeSection },
];

export function randomFrom(seed: number): Random {
  let state = seed | 0;
  function number(below: number): number {
    // mulberry32
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  }
  return {
    number,
    pick<Item>(items: readonly Item[]): Item {
      return items[number(items.length)]!;
    },
  };
}

const words = ['Aims', 'Bricks', 'Clay', 'Doors', 'Edges', 'Floors', 'Gates', 'Halls', 'Ideas & joints', '`Keys`'];

function renameSomeHeading(docset: Docset, random: Random, keepsAnchors = false): Change | Refusal | undefined {
  const path = random.pick([...docset.articlePaths, ...docset.includePaths]);
  const article = docset.article(path);
  const headings = article?.headings.filter(({ level, isTab }) => level > 1 && !isTab) ?? [];
  if (!article || !headings.length) return undefined;
  const heading = random.pick(headings);
  // Of the deeper ones some are to have the same name; of the others that would be a finding.
  const number = heading.level > 2 && random.number(2) ? '' : ` ${random.number(1_000_000)}`;
  return renameHeading(docset, path, article, heading, `${random.pick(words)} of it${number}`, { keepsAnchors });
}

const folders = ['plan', 'use', 'use/details', 'more', 'use/more', ''];

function moveOne(docset: Docset, random: Random, paths: readonly string[]): Change | Refusal | undefined {
  if (!paths.length) return undefined;
  const from = random.pick(paths);
  const isInclude = docset.isInclude(from);
  const folder = isInclude ? random.pick(['includes', 'use/includes']) : random.pick([folderOf(from), ...folders]);
  const name = random.number(3) ? `page-${random.number(100_000)}.${extensionOf(from)}` : nameOf(from);
  return moved(docset, [{ from, to: folder ? `${folder}/${name}` : name }]);
}

function moveFolder(docset: Docset, random: Random): Change | Refusal | undefined {
  const inFolders = [...new Set([...docset.articlePaths, ...docset.imagePaths].map(folderOf))].filter(Boolean);
  if (!inFolders.length) return undefined;
  const from = random.pick(inFolders);
  const to = random.pick([`room-${random.number(1000)}`, `use/room-${random.number(1000)}`]);
  if (to.startsWith(`${from}/`)) return undefined;
  const files = docset.paths.filter((path) => path.startsWith(`${from}/`));
  return moved(
    docset,
    files.map((path) => ({ from: path, to: to + path.slice(from.length) })),
  );
}

/** From the start of one block to the end of another, wherever they stand. */
function extractSome(docset: Docset, random: Random): Change | Refusal | undefined {
  const path = random.pick([...docset.articlePaths, ...docset.includePaths]);
  const article = docset.article(path);
  if (!article?.blocks.length) return undefined;
  const { start } = random.pick(article.blocks).span;
  const { end } = random.pick(article.blocks.filter(({ span }) => span.end >= start)).span;
  const to = random.pick(['includes', 'use/includes', 'includes/more']);
  const question = { docset, path, article, selection: { start, end } };
  return extractInclude(question, `${to}/part-${random.number(100_000)}.md`, today);
}

function inlineSome(docset: Docset, random: Random): Change | Refusal | undefined {
  const including = [...docset.articlePaths, ...docset.includePaths].filter(
    (path) => docset.facts(path)?.includes.length,
  );
  if (!including.length) return undefined;
  const path = random.pick(including);
  const article = docset.article(path)!;
  const question = { docset, path, article, offset: random.pick(article.includes).span.start };
  const isOnly = isOnlyInclusion(question);
  const change = inlineInclude(question, isOnly);
  // `#a` in an include is right if one of its pages has that bookmark: without this page perhaps none has.
  const isShared = change && !isRefusal(change) && !isOnly;
  return isShared && change.edits.get(path)?.some(({ text }) => text.includes('(#')) ? undefined : change;
}

function moveSomeSection(docset: Docset, random: Random): Change | Refusal | undefined {
  const from = random.pick(docset.articlePaths);
  const article = docset.article(from);
  if (!article?.headings.length) return undefined;
  const { span, text } = random.pick(article.headings);
  const path = `${random.pick(['plan', 'use', 'use/more'])}/page-${random.number(100_000)}.md`;
  const title = random.number(3) ? text : `${random.pick(words)} ${random.number(100_000)}`;
  return moveSection({ docset, path: from, article, offset: span.start }, { path, title, today });
}

function moved(docset: Docset, moves: readonly Move[]): Change | Refusal {
  const real = moves.filter(({ from, to }) => from !== to);
  const change = moveFiles(docset, real);
  return isRefusal(change) ? change : { ...change, moved: real };
}
