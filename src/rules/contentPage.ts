import type { RuleContext } from './rule';

/** Whether Learn runs its rules about headings on the article as a page: an include file is none. */
export function isContentPage(context: RuleContext): boolean {
  return context.contentType === 'page' && isContentFile(context);
}

/** Whether the article is running text: landing and hub pages are not, and say so by their layout. */
export function isContentFile({ docset, path }: RuleContext): boolean {
  const layout = docset.metadata(path).get('layout')?.value;
  return typeof layout !== 'string' || layout.toLowerCase() === 'conceptual';
}
