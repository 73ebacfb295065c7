import type { Docset } from '../docset/docset';
import { isMarkdown, nameOf } from '../docset/paths';
import { learnDate } from './learnDate';
import type { LinkUse } from './linkUses';
import type { FileContext, Fix } from './rule';
import { suggestPath } from './suggestPath';
import { editPath, hrefTo } from './writeHref';

/**
 * What can be done about a path that leads nowhere: correct it, when exactly one file can be meant, or create
 * the article or include it names. Only a path that merely lacks an end is corrected without asking.
 */
export function missingFileFixes(context: FileContext, use: LinkUse, path: string): readonly Fix[] {
  return [...correction(context, use, path), ...creation(context, use, path)];
}

function correction({ text, docset, path: from }: FileContext, use: LinkUse, missing: string): readonly Fix[] {
  const suggestion = suggestPath(docset, missing, (path) => path !== from && canBe(docset, use, path));
  const href = suggestion && hrefTo(docset, from, suggestion.path, use.resolution.written, wayOf(use));
  if (!suggestion || href === undefined) return [];
  const edits = [editPath(text, use.target, href)];
  return [{ title: `Change the path to '${href}'`, edits, isSafe: suggestion.isCertain }];
}

function creation({ docset, today }: FileContext, { role }: LinkUse, path: string): readonly Fix[] {
  if (!isMarkdown(path) || path.startsWith('../') || docset.find(path) !== undefined) return [];
  const isPage = docset.buildKind(path) === 'page';
  if (role === 'include' ? isPage : role !== 'link' || !isPage) return [];
  const text = isPage ? newArticle(nameOf(path), today) : '';
  return [{ title: `Create '${path}'`, edits: [], create: { path, text }, isSafe: false }];
}

/** Whether a use of that kind may lead to `path`. */
function canBe(docset: Docset, { role }: LinkUse, path: string): boolean {
  if (role === 'include') return isMarkdown(path);
  if (role === 'code') return true;
  const kind = docset.buildKind(path);
  return role === 'link' ? kind !== 'outside' : kind === 'resource';
}

function wayOf({ role }: LinkUse): 'link' | 'content' {
  return role === 'include' || role === 'code' ? 'content' : 'link';
}

/** What only the author knows is left empty, and is asked for as soon as the article is checked. */
function newArticle(name: string, today: Date): string {
  const words = name.replace(/\.md$/i, '').replaceAll('-', ' ').trim();
  const title = words.charAt(0).toUpperCase() + words.slice(1);
  return `---\ntitle: ${title}\ndescription:\nauthor:\nms.author:\nms.topic:\nms.date: ${learnDate(today)}\n---\n\n# ${title}\n`;
}
