import { formerPath, relativeHref } from './links';
import type { ArticlePlan, DocsetPlan } from './plan';

/** What can be wrong in an article, on purpose. */
export type Defect = (typeof defects)[number];

export const defects = [
  'missingArticle',
  'missingBookmark',
  'missingOwnBookmark',
  'missingImage',
  'redirectedLink',
  'missingInclude',
] as const;

/** One line of text with something wrong in it, and the code it must be reported with. */
export interface DefectText {
  readonly text: string;
  readonly code: string;
}

/** The defect that is planned for the article; undefined where none is. */
export function defectOf(plan: DocsetPlan, article: ArticlePlan): DefectText | undefined {
  const target = plan.articles[(article.index + 11) % plan.articles.length]!;
  const href = relativeHref(article.path, target.path);
  switch (article.defect) {
    case undefined:
      return undefined;
    case 'missingArticle':
      return {
        text: `A page is missing: [${target.title}](${href.replace('.md', '-removed.md')}).`,
        code: 'file-not-found',
      };
    case 'missingBookmark':
      return { text: `A heading is missing: [${target.title}](${href}#was-removed).`, code: 'bookmark-not-found' };
    case 'missingOwnBookmark':
      return { text: 'A heading is missing: [the removed section](#was-removed).', code: 'bookmark-not-found' };
    case 'missingImage':
      return { text: '![Diagram of what was removed.](media/was-removed.png)', code: 'file-not-found' };
    case 'redirectedLink':
      return {
        text: `A page has moved: [${target.title}](~/${formerPath(0)}.md).`,
        code: 'link-redirected',
      };
    case 'missingInclude':
      return { text: '[!INCLUDE [part](../includes/was-removed.md)]', code: 'include-not-found' };
  }
}
