import type { Docset } from '../../docset/docset';
import { folderOf } from '../../docset/paths';
import { writeScalar } from '../../rules/headerEdits';
import { frontMatterKeys } from '../../vocabulary/frontMatterKeys';
import { escapeSnippet, textOfSnippet } from '../snippetSyntax';
import { aboutSubject, withoutVariables, type ArticleTemplate } from './template';

/** What neighbours of an article have in common, where the configuration says nothing. */
const sharedKeys: ReadonlySet<string> = new Set(
  'author ms.author manager ms.reviewer ms.service ms.subservice'.split(' '),
);

/** What a header is written for. */
export interface HeaderRequest {
  readonly template: ArticleTemplate;
  readonly title: string;
  /** What the article is about: its title without what all titles of its kind have. */
  readonly subject: string;
  readonly today: Date;
}

/**
 * The lines of the front matter of a new article at `path`, as a snippet: what Learn wants of it and the
 * configuration does not supply, in the usual order. What its neighbours agree on is taken from them.
 */
export function headerFor(docset: Docset, path: string, request: HeaderRequest): readonly string[] {
  const supplied = docset.metadata(path);
  const seen = valuesOfNeighbours(docset, path);
  const lines = frontMatterKeys.flatMap(({ key, isRequired }) => {
    const isSupplied = supplied.has(key) && supplied.get(key)?.value !== '';
    if (isSupplied && !(key === 'ms.topic' && supplied.get(key)?.value !== request.template.topic)) return [];
    const usual = seen(key, isRequired === true);
    if (usual !== undefined) return [`${key}: ${escapeSnippet(writeScalar(usual))}`];
    return isRequired ? [`${key}: ${valueFor(key, request)}`] : [];
  });
  return [...lines, '', ...request.template.comments];
}

/** In snippet syntax. What nobody but the author knows is a tab stop. */
function valueFor(key: string, { template, title, subject, today }: HeaderRequest): string {
  if (key === 'title') return escapeSnippet(writeScalar(title));
  const value = template.header.get(key);
  if (value !== undefined) return withoutVariables(scalarAbout(value, subject), today);
  return `\${${firstFreeStop + [...sharedKeys].indexOf(key)}:${key === 'ms.author' ? 'alias' : key}}`;
}

/** A title may hold what a plain value cannot, such as a colon. */
function scalarAbout(value: string, subject: string): string {
  const plain = aboutSubject(value, subject);
  const text = textOfSnippet(plain);
  return writeScalar(text) === text ? plain : `"${aboutSubject(value, JSON.stringify(subject).slice(1, -1))}"`;
}

/** Templates have fewer tab stops. */
const firstFreeStop = 90;

/**
 * The value of a key that most articles in the folder have, of those that write it in their own header. `isWanted`:
 * Learn wants the key, so that the whole docset is asked where the folder says nothing; a key that nobody has to write
 * must stand in most articles of the folder.
 */
function valuesOfNeighbours(docset: Docset, path: string) {
  const folder = folderOf(path);
  const neighbours = docset.articlePaths.filter((each) => folderOf(each) === folder).map((each) => docset.facts(each));
  return (key: string, isWanted: boolean): string | undefined => {
    if (!sharedKeys.has(key)) return undefined;
    const counts = new Map<string, number>();
    for (const facts of neighbours) {
      const value = facts?.metadata[key];
      if (typeof value === 'string' && value) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    const [value, count = 0] = mostOf(counts) ?? (isWanted ? mostOf(docset.valuesSeen(key)) : undefined) ?? [];
    return isWanted || count * 2 > neighbours.length ? value : undefined;
  };
}

function mostOf(counts: ReadonlyMap<string, number>): readonly [string, number] | undefined {
  return [...counts].reduce<readonly [string, number] | undefined>(
    (most, each) => (most && most[1] >= each[1] ? most : each),
    undefined,
  );
}
