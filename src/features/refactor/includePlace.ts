import type { Article } from '../../article/article';
import { slice } from '../../article/span';
import type { Docset } from '../../docset/docset';
import type { Facts } from '../../docset/facts';
import { climbs, folderOf, isMarkdown, joinPath, nameOf } from '../../docset/paths';
import { learnDate } from '../../rules/learnDate';
import { entryOf, writeScalar } from '../../rules/headerEdits';
import { fileNameFor } from '../newArticle/fileName';
import type { Refusal } from './change';
import type { BlockRange } from './wholeBlocks';

/** Where an include file for the blocks of `range` would go, docset-relative; a path that is free. */
export function suggestIncludePath(docset: Docset, path: string, article: Article, range: BlockRange): string {
  const name = nameFor(article, range);
  const folder = includesFolder(docset, path);
  return freePath(docset, joinPath(folder, `${name}.md`));
}

/** `path`, or with the first number behind its name that makes it one where no file is. */
export function freePath(docset: Pick<Docset, 'find'>, path: string): string {
  const stem = path.replace(/\.md$/i, '');
  let free = path;
  for (let number = 2; docset.find(free) !== undefined; number++) free = `${stem}-${number}.md`;
  return free;
}

/** Why no markdown file can be made at the docset-relative `path`; undefined when it can. */
export function whyNotNew(docset: Docset, path: string): Refusal | undefined {
  const refuse = (refusal: string) => ({ refusal });
  if (!isMarkdown(path) || nameOf(path).length <= 3) return refuse(`'${path}' is not the name of a markdown file.`);
  if (climbs(path)) return refuse(`'${path}' lies outside the docset.`);
  if (/[\s<>:"|?*#%()[\]\\]/.test(path)) return refuse(`'${path}' has a character that does not belong in a path.`);
  if (docset.find(path) !== undefined) return refuse(`'${path}' is there already.`);
  if (docset.redirectionOf(path)) return refuse(`'${path}' is redirected: the build would not find it there.`);
  return undefined;
}

/**
 * The front matter of a new include file, as most include files of the docset have it; undefined when most have
 * none. Who wrote it and for what service is taken from the article.
 */
export function includeHeader(
  docset: Docset,
  article: Article,
  path: string,
  today: Date,
  lineEnd: string,
): string | undefined {
  const headers = headersNear(docset, path);
  const keys = usualKeys(headers);
  if (!keys) return undefined;
  const lines = keys.flatMap((key) => {
    if (key === 'ms.topic') return [`${key}: include`];
    if (key === 'ms.date') return [`${key}: ${learnDate(today)}`];
    if (key === 'title' || key === 'description') return [`${key}: ${writeScalar(sharedValue(headers, key))}`];
    const value = entryOf(article, key)?.value;
    return typeof value === 'string' && value ? [`${key}: ${writeScalar(value)}`] : [];
  });
  return lines.length ? ['---', ...lines, '---', '', ''].join(lineEnd) : undefined;
}

/** The front matter of the include files of the folder of `path`, or of the docset where there are none. */
function headersNear(docset: Docset, path: string): readonly Facts['metadata'][] {
  const folder = folderOf(path);
  const near = docset.includePaths.filter((each) => folderOf(each) === folder);
  const looked = (near.length ? near : docset.includePaths).slice(0, mostLookedAt);
  return looked.map((each) => docset.facts(each)?.metadata).filter((each) => each !== undefined);
}

/** No reader sees the title of an include file: what several of them say, for what the article says is its own. */
function sharedValue(headers: readonly Facts['metadata'][], key: string): string {
  const values = headers.map((header) => header[key]);
  const shared = values.find((value, index) => typeof value === 'string' && values.indexOf(value) < index);
  return typeof shared === 'string' && shared ? shared : 'Include file';
}

/** Keys that more than half of `metadata` have, in the order of the first that has the most of them. */
function usualKeys(metadata: readonly Facts['metadata'][]): readonly string[] | undefined {
  const headers = metadata.map((each) => Object.keys(each));
  if (!headers.length) return defaultKeys;
  const counts = new Map<string, number>();
  for (const key of headers.flat()) counts.set(key, (counts.get(key) ?? 0) + 1);
  const usual = new Set([...counts].filter(([, count]) => count * 2 > headers.length).map(([key]) => key));
  if (!usual.size) return headers.every((keys) => !keys.length) || headers.length > 1 ? undefined : defaultKeys;
  const fullest = headers.reduce((best, keys) => (sizeIn(keys, usual) > sizeIn(best, usual) ? keys : best));
  return [...new Set([...fullest.filter((key) => usual.has(key)), ...usual])];
}

function sizeIn(keys: readonly string[], usual: ReadonlySet<string>): number {
  return keys.filter((key) => usual.has(key)).length;
}

const defaultKeys = ['ms.topic', 'ms.date', 'ms.service', 'author', 'ms.author'];

/** Enough to see what is usual. */
const mostLookedAt = 40;

/** The nearest `includes` folder upwards whose files are no pages, else the one that would lie beside the article. */
function includesFolder(docset: Docset, path: string): string {
  const own = folderOf(path);
  if (/(^|\/)includes$/.test(own)) return own;
  for (let folder = own; ; folder = folderOf(folder)) {
    const candidate = joinPath(folder, 'includes');
    if (docset.folder(candidate) && docset.buildKind(`${candidate}/a.md`) !== 'page') return candidate;
    if (!folder) return joinPath(own, 'includes');
  }
}

/** After the first heading, else after the first words. */
function nameFor(article: Article, { span }: BlockRange): string {
  const heading = article.headings.find((each) => each.span.start >= span.start && each.span.end <= span.end);
  if (heading) return fileNameFor(heading.text, '') || 'include';
  const words = fileNameFor(wordsIn(slice(article.text, span)), '')
    .split('-')
    .slice(0, mostWords)
    .join('-');
  return words || 'include';
}

/** The first words without what is markup. */
function wordsIn(text: string): string {
  return text
    .slice(0, 500)
    .replace(/^[ \t]*(?:\d{1,9}[.)] |```.*|~~~.*)/gm, ' ')
    .replace(/\[!\w+\]|\]\([^)]*\)|<[^>]*>|:::\s*[a-z-]+/g, ' ');
}

const mostWords = 5;
