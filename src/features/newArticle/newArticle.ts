import type { Docset } from '../../docset/docset';
import { folderOf, joinPath, relativePath } from '../../docset/paths';
import type { Refusal } from '../refactor/change';
import { fileNameProblem } from './fileName';
import { headerFor } from './header';
import { textOfSnippet } from '../snippetSyntax';
import { bodyFor, type ArticleTemplate } from './template';

/** What an author wants a new article to be. */
export interface NewArticleRequest {
  readonly template: ArticleTemplate;
  /** Docset-relative; '' is the root. */
  readonly folder: string;
  /** Of its file, without extension. */
  readonly name: string;
  readonly title: string;
  readonly today: Date;
}

export interface NewArticle {
  /** Docset-relative. */
  readonly path: string;
  /** The whole text; what the author has to fill in are its tab stops. */
  readonly snippet: string;
  /** The same with what stands there until then. */
  readonly text: string;
}

/** The article that `request` asks for, or why there can be none. Nothing is written. */
export function newArticle(docset: Docset, request: NewArticleRequest): NewArticle | Refusal {
  const { template, folder, name, today } = request;
  const title = request.title.replace(/\s+/g, ' ').trim();
  if (!title) return { refusal: 'An article needs a title.' };
  const refusal = fileNameProblem(docset, folder, name);
  if (refusal !== undefined) return { refusal };
  const path = joinPath(folder, `${name}.md`);
  const subject = subjectOf(title, template);
  const header = headerFor(docset, path, { template, title, subject, today });
  const body = withLinksThatLead(docset, path, bodyFor(template, title, subject, today));
  const snippet = ['---', ...header, '---', body].join('\n');
  const text = textOfSnippet(snippet);
  return { path, snippet, text: text.endsWith('\n') ? text : `${text}\n` };
}

/** `Quickstart: Add a user` is about adding a user. */
function subjectOf(title: string, { titleStart, titleEnd }: ArticleTemplate): string {
  const isUsual =
    title.length > titleStart.length + titleEnd.length &&
    title.toLowerCase().startsWith(titleStart.toLowerCase()) &&
    title.endsWith(titleEnd);
  return isUsual ? title.slice(titleStart.length, title.length - titleEnd.length) : title;
}

/** Until the author has chosen a target, a link leads to a neighbour: one that leads nowhere would be reported. */
function withLinksThatLead(docset: Docset, path: string, body: string): string {
  return body.replace(/\]\(\$\{(\d+):([^}]*)\}\)/g, (link, stop: string, href: string) => {
    if (docset.resolve(path, { href }).kind === 'file') return link;
    const folder = folderOf(path);
    const neighbour = docset.articlePaths.find((each) => folderOf(each) === folder) ?? docset.articlePaths[0];
    return `](\${${stop}:${neighbour === undefined ? '/' : relativePath(folder, neighbour)}})`;
  });
}
