import type { Article } from '../../article/article';
import type { Docset } from '../../docset/docset';
import { linkUsesOf, type LinkUse } from '../../rules/linkUses';

/**
 * How the article at `path` begins most of the paths by which it names files of its docset in these roles: `~/`, `./`,
 * or nothing for a plain relative one, which is also the answer where it names none yet. See `hrefTo`.
 */
export function mannerOf(
  docset: Docset,
  path: string,
  article: Article,
  roles: ReadonlySet<LinkUse['role']>,
): '~/' | './' | '' {
  const counts = { '~/': 0, './': 0, '': 0 };
  for (const { role, resolution } of linkUsesOf(docset, path, article)) {
    if (!roles.has(role) || (resolution.kind !== 'file' && resolution.kind !== 'redirected')) continue;
    const [first] = resolution.written.split(/[/\\]/);
    counts[first === '~' ? '~/' : first === '.' ? './' : '']++;
  }
  if (counts['~/'] > counts[''] + counts['./']) return '~/';
  return counts['./'] > counts[''] ? './' : '';
}
