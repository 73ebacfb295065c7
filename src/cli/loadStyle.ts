import type { Article } from '../article/article';
import type { Finding } from '../rules/rule';
import type { SelectedRepository } from './selection';

/** The style of the article at a path relative to the repository root. */
export type StyleOf = (path: string, article: Article) => readonly Finding[];

/** remark is loaded for those who ask for it. Gives, for a repository, the style of its articles by repository path. */
export async function loadStyle(): Promise<(repository: SelectedRepository) => StyleOf> {
  const { styleFindings } = await import('../style/styleFindings');
  const { markdownlintSwitches } = await import('../style/markdownlintConfig');
  return ({ files }) => {
    const switchesOf = markdownlintSwitches(files);
    return (path, article) => styleFindings(article, { isSwitchedOff: switchesOf(path) });
  };
}
