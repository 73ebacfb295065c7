import type { Docset } from '../../docset/docset';
import { joinPath } from '../../docset/paths';

/** Longer names make addresses that nobody reads to their end. */
const longestName = 60;

/** Words that say nothing about an article, which Learn wants no file name to have. */
const smallWords = new Set(
  'a an and are as at by for from in into is it of on or that the to with your you'.split(' '),
);

/**
 * The name, without extension, of a file for an article with this title: lower case with hyphens, and `start`, which
 * says what kind of article it is, in front. Only `start` where the title has no letter or digit of our alphabet.
 */
export function fileNameFor(title: string, start: string): string {
  const words = plainWords(title);
  const telling = words.filter((word) => !smallWords.has(word));
  const name = (telling.length ? telling : words).join('-');
  const isStarted = name === start || name.startsWith(`${start}-`);
  return shortened([start, isStarted ? name.slice(start.length + 1) : name].filter(Boolean).join('-'));
}

/** The words of `text` in lower case, in letters of our alphabet and digits. */
export function plainWords(text: string): readonly string[] {
  const plain = text.normalize('NFKD').replace(/[\u0300-\u036f'’]/g, '');
  return plain.toLowerCase().match(/[a-z0-9]+/g) ?? [];
}

/** Why no article can be at `folder/name.md`: one full sentence. Undefined where one can. */
export function fileNameProblem(docset: Docset, folder: string, name: string): string | undefined {
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name)) return 'A file name has lower-case letters, digits and single hyphens.';
  const path = joinPath(folder, `${name}.md`);
  const there = docset.find(path) ?? docset.find(joinPath(folder, `${name}.yml`));
  if (there !== undefined) return `There is a file '${there}' already.`;
  if (docset.redirectionOf(path)) return `Readers of '${path}' are redirected to another page.`;
  if (docset.buildKind(path) === 'page') return undefined;
  return `The docset publishes no article at '${path}': its docfx.json does not select it.`;
}

/** `name`, cut between two words where it is too long. */
export function shortened(name: string): string {
  if (name.length <= longestName) return name;
  const cut = name.lastIndexOf('-', longestName);
  return name.slice(0, cut > 0 ? cut : longestName);
}
