import { learnDate } from '../../rules/learnDate';
import { frontMatterKey } from '../../vocabulary/frontMatterKeys';
import { escapeSnippet } from '../snippetSyntax';

/** A kind of article that a new one can be: a snippet for a whole article, read. */
export interface ArticleTemplate {
  /** What the title of such an article begins and ends with, around what it is about. */
  readonly titleStart: string;
  readonly titleEnd: string;
  readonly topic: string;
  /** What file names of such articles begin with. */
  readonly fileStart: string;
  /** The `key: value` lines of its header, snippet syntax included, by key. */
  readonly header: ReadonlyMap<string, string>;
  /** What the header says beside them: the customer intent. */
  readonly comments: readonly string[];
  /** All below the header; the first tab stop is what the article is about. */
  readonly body: string;
}

/** The template in the text of a snippet, tab stops included; undefined for a snippet that is no whole article. */
export function templateOf(snippet: string): ArticleTemplate | undefined {
  const [before, header, ...body] = snippet.split(/^---\n/m);
  if (before !== '' || header === undefined || !body.length) return undefined;
  const lines = header.split('\n').filter(Boolean);
  const entries = new Map(lines.flatMap(entryIn));
  const title = /^['"]?(.*?)\$\{1:[^}]*\}(.*?)['"]?$/.exec(entries.get('title') ?? '');
  const topic = entries.get('ms.topic');
  if (!title || topic === undefined) return undefined;
  const known = frontMatterKey('ms.topic')?.values?.find(({ value }) => value === topic);
  return {
    titleStart: title[1]!,
    titleEnd: title[2]!,
    topic,
    fileStart: known?.fileNames?.[0] ?? '',
    header: entries,
    comments: lines.filter((line) => line.startsWith('#')),
    body: body.join('---\n'),
  };
}

/** The body for an article with this title; what the template says about today is filled in. */
export function bodyFor({ body }: ArticleTemplate, title: string, subject: string, today: Date): string {
  const withTitle = body.replace(/^# .*$/m, () => `# ${escapeSnippet(title)}`);
  return withoutVariables(aboutSubject(withTitle, subject), today);
}

/** `text` with the first tab stop filled in. */
export function aboutSubject(text: string, subject: string): string {
  return text.replace(/\$\{1(?::[^}]*)?\}|\$1(?!\d)/g, () => escapeSnippet(subject));
}

/** `text` with the day of `today` where it asks for parts of the date. */
export function withoutVariables(text: string, today: Date): string {
  const [month = '', day = '', year = ''] = learnDate(today).split('/');
  const values: Readonly<Record<string, string>> = {
    CURRENT_MONTH: month,
    CURRENT_DATE: day,
    CURRENT_YEAR: year,
    CURRENT_MONTH_NAME: monthNames[today.getMonth()]!,
  };
  return text.replace(/\$(CURRENT_[A-Z_]+)/g, (variable, name: string) => values[name] ?? variable);
}

const monthNames = 'January February March April May June July August September October November December'.split(' ');

function entryIn(line: string): readonly [string, string][] {
  const colon = line.indexOf(': ');
  return line.startsWith('#') || colon < 0 ? [] : [[line.slice(0, colon), line.slice(colon + 2)]];
}
