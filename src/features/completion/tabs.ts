import { slice, type Span } from '../../article/span';
import type { Docset } from '../../docset/docset';
import type { Completion, CompletionContext } from '../completion';
import { endOf } from '../references/linksTo';
import { zonePivotGroupsOf } from '../zonePivotGroups';
import type { DestinationTyping } from './typing';

/** The ids of tabs that the docset uses, behind `#` in a heading: the most used first, with what they are usually called. */
export function tabCompletions({ docset, path, article }: CompletionContext, span: Span): readonly Completion[] {
  const written = slice(article.text, span).replace(/^tab\//, '');
  const isUsed = article.tabGroups.flatMap(({ tabs }) => tabs).filter(({ ids }) => ids.includes(written)).length > 1;
  return [...usedTabs(docset, isUsed ? undefined : { path, id: written })]
    .map(([id, texts]) => ({ id, count: sum(texts.values()), usual: usualOf(texts) }))
    .sort((a, b) => b.count - a.count)
    .map(({ id, count, usual }, index) => ({
      label: `#tab/${id}`,
      detail: `${usual}, ${count === 1 ? 'in 1 article' : `in ${count} articles`}`,
      kind: 'value',
      insert: `tab/${id}`,
      span,
      filter: `tab/${id} ${usual}`,
      sort: inOrder(index),
    }));
}

/** What a link can choose on the page that it leads to, behind `?`: tabs, several by commas, or a zone pivot. */
export function queryCompletions(context: CompletionContext, typing: DestinationTyping): readonly Completion[] {
  const { docset, path, offset, article } = context;
  const { typed, role } = typing;
  const question = typed.indexOf('?');
  const page = endOf(docset.resolve(path, { href: typed.slice(0, question) }));
  if (role !== 'link' || page === undefined) return [];
  const choices = choicesOf(docset, page);
  const [, name, ids] = /[?&](\w*)(?:=([^&]*))?$/.exec(typed) ?? [];
  if (name === undefined) return [];
  const rest = article.text.slice(offset, typing.span.end);
  if (ids === undefined) {
    const span = { start: offset - name.length, end: offset + rest.search(/[&#]|$/) };
    return choices.map(({ parameter, meaning }) => ({
      label: `${parameter}=`,
      detail: meaning,
      kind: 'key',
      insert: `${parameter}=`,
      span,
      triggersNext: true,
    }));
  }
  const written = ids.split(',');
  const span = { start: offset - written.pop()!.length, end: offset + rest.search(/[,&#]|$/) };
  const values = choices.find(({ parameter }) => parameter === name)?.values ?? [];
  return values
    .filter(({ id }) => !written.includes(id))
    .map(({ id, text }, index) => ({
      label: id,
      detail: text,
      kind: 'value',
      insert: id,
      span,
      filter: `${id} ${text}`,
      sort: inOrder(index),
    }));
}

/** A parameter in the address of a page, and the values that make a difference there. */
interface Choice {
  readonly parameter: string;
  readonly meaning: string;
  readonly values: readonly { readonly id: string; readonly text: string }[];
}

function choicesOf(docset: Docset, page: string): readonly Choice[] {
  const tabs = docset.loadedFacts(page)?.tabs ?? [];
  const named = docset.metadata(page).has('zone_pivot_groups') ? zonePivotGroupsOf(docset, page) : [];
  const pivots = named.flatMap((group) => group.pivots.map(({ id, title }) => ({ id, text: title })));
  const choices = [
    { parameter: 'tabs', meaning: 'The tabs that are open when the page is shown', values: tabs },
    { parameter: 'pivots', meaning: 'The pivot that is chosen when the page is shown', values: pivots },
  ];
  return choices.filter(({ values }) => values.length);
}

/** By id, how often it goes by which text; without `except`, an id in one article. */
function usedTabs(
  docset: Docset,
  except: { readonly path: string; readonly id: string } | undefined,
): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const used = new Map<string, Map<string, number>>();
  for (const path of docset.articlePaths) {
    for (const { id, text } of docset.loadedFacts(path)?.tabs ?? []) {
      if (path === except?.path && id === except.id) continue;
      const texts = used.get(id) ?? new Map<string, number>();
      used.set(id, texts.set(text, (texts.get(text) ?? 0) + 1));
    }
  }
  return used;
}

function usualOf(texts: ReadonlyMap<string, number>): string {
  const [[text]] = [...texts].sort(([, a], [, b]) => b - a) as [[string, number]];
  return text;
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const each of numbers) total += each;
  return total;
}

function inOrder(index: number): string {
  return String(index).padStart(5, '0');
}
