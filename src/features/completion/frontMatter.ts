import type { Span } from '../../article/span';
import { frontMatterKey, frontMatterKeys, type FrontMatterKey } from '../../vocabulary/frontMatterKeys';
import type { Completion, CompletionContext } from '../completion';
import { describeKey, learnDate } from '../metadataText';
import { readZonePivotGroups } from '../zonePivotGroups';
import type { HeaderTyping } from './headerTyping';
import { partnerOf, valuesBeside, valuesSeen } from './metadataValues';
import { productCompletions } from './products';
import { yamlValue } from './yamlValue';

type KeyTyping = Extract<HeaderTyping, { kind: 'key' }>;
type ValueTyping = Extract<HeaderTyping, { kind: 'value' }>;

/** The keys that the header does not have yet, in the usual order; those that docfx.json supplies come last. */
export function keyCompletions(context: CompletionContext, { span, hasColon }: KeyTyping): readonly Completion[] {
  const { docset, path, article, today } = context;
  const written = writtenKeys(context, span);
  const metadata = docset.metadata(path);
  const keys = frontMatterKeys.filter(({ key, deprecated }) => !written.has(key) && !deprecated);
  const completions = keys.map((key, index): Completion => {
    const inherited = metadata.get(key.key);
    const isInherited = inherited !== undefined && inherited.source !== 'frontMatter';
    return {
      label: key.key,
      detail: isInherited
        ? `${inherited.path} says ${shown(inherited.value)}`
        : key.isRequired
          ? 'required'
          : undefined,
      documentation: describeKey(key),
      kind: 'key',
      insert: hasColon ? key.key : `${key.key}: ${initialValue(key, today)}`,
      isSnippet: !hasColon && key.type === 'list',
      span,
      sort: `${isInherited ? 2 : key.isRequired ? 0 : 1}${String(index).padStart(2, '0')}`,
      triggersNext: !hasColon && key.type !== 'date' && (!!key.values || key.type === 'alias'),
    };
  });
  const hasIntent = article.frontMatter?.comments.some((comment) =>
    /customer\s*-?intent/i.test(article.text.slice(comment.start, comment.end)),
  );
  return hasColon || hasIntent ? completions : [...completions, customerIntent(span)];
}

function customerIntent(span: Span): Completion {
  return {
    label: '# Customer intent',
    detail: 'Who the page is for, and what they want from it',
    kind: 'snippet',
    insert: '# Customer intent: As ${1:a kind of reader}, I want ${2:something} so that ${3:I reach a goal}.',
    isSnippet: true,
    span,
    filter: 'Customer intent',
    sort: '3',
  };
}

/** The parsed header knows the key under the caret as well, which may be replaced by itself. */
function writtenKeys({ article, offset }: CompletionContext, span: Span): ReadonlySet<string> {
  if (article.frontMatter) {
    const others = article.frontMatter.entries.filter(({ keySpan }) => keySpan.start !== span.start);
    return new Set(others.map(({ key }) => key));
  }
  const above = article.text.slice(0, offset).matchAll(/^([A-Za-z][\w.-]*)[ \t]*:/gm);
  return new Set([...above].map(([, key]) => key!));
}

function initialValue({ type }: FrontMatterKey, today: Date): string {
  return type === 'date' ? learnDate(today) : type === 'list' ? '[$1]' : '';
}

/**
 * Values for a key: today for a date, then those seen in the docset with the most used first, then those known
 * to exist. In texts for readers, product names.
 */
export function valueCompletions(context: CompletionContext, typing: ValueTyping): readonly Completion[] {
  const { docset, path, article, offset, today } = context;
  const { key, span, needsBlank, written } = typing;
  if (key === 'description') return proseCompletions(context, typing);
  const known = frontMatterKey(key);
  const offered = new Map<string, Pick<Completion, 'detail' | 'documentation' | 'isDeprecated'>>();
  const offer = (value: string, rest: Omit<Completion, 'label' | 'kind' | 'insert' | 'span'>): void => {
    if (value && !written.includes(value)) offered.set(value, { ...rest, ...offered.get(value) });
  };
  if (known?.type === 'date') offer(learnDate(today), { detail: 'Today' });
  if (key === 'title') {
    const h1 = article.headings.find(({ level, isTab }) => level === 1 && !isTab);
    if (h1) offer(h1.text, { detail: 'The H1 of this article' });
  }
  if (known?.type === 'boolean') for (const value of ['true', 'false']) offer(value, {});
  if (key === 'zone_pivot_groups') {
    for (const { id, title } of readZonePivotGroups(docset, path)) offer(id, { detail: title });
  }
  for (const [value, count, beside] of valuesOfPartner(context, key)) {
    offer(value, { detail: `With ${beside} in ${count === 1 ? '1 article' : `${count} articles`}` });
  }
  if (isCounted(known)) {
    for (const [value, count] of valuesSeen(docset, key, path)) {
      offer(value, {
        detail: count === 0 ? `In ${docset.config.path}` : count === 1 ? 'In 1 article' : `In ${count} articles`,
      });
    }
  }
  for (const { value, meaning, replacedBy } of known?.values ?? []) {
    offer(value, {
      documentation: replacedBy ? `${meaning ?? ''} Now \`${replacedBy}\`.`.trim() : meaning,
      isDeprecated: !!replacedBy,
    });
  }
  const isQuoted = /["']/.test(article.text[span.start - 1] ?? '');
  const values = [...offered].map(([value, rest], index): Completion => ({
    ...rest,
    label: value,
    kind: 'value',
    insert: (needsBlank ? ' ' : '') + (isQuoted ? value : yamlValue(value)),
    span,
    filter: needsBlank ? article.text.slice(span.start, offset) + value : value,
    sort: `${rest.isDeprecated ? 1 : 0}${String(index).padStart(5, '0')}`,
  }));
  return key === 'title' ? [...values, ...proseCompletions(context, typing)] : values;
}

/** What articles with the same `author` have for `ms.author`, and so on; then what is known to belong together. */
function valuesOfPartner(
  { docset, path }: CompletionContext,
  key: string,
): readonly (readonly [value: string, count: number, beside: string])[] {
  const partner = partnerOf(key);
  const beside = partner === undefined ? undefined : docset.metadata(path).get(partner)?.value;
  if (partner === undefined || typeof beside !== 'string' || !beside) return [];
  return valuesBeside(docset, key, partner, beside, path).map(([value, count]) => [value, count, beside]);
}

function proseCompletions(context: CompletionContext, { span }: ValueTyping): readonly Completion[] {
  const { text, lines } = context.article;
  const end = lines.spanOf(lines.lineAt(context.offset)).end;
  const before = text.slice(span.start, context.offset);
  const line = { start: span.start, text: text.slice(span.start, end), before, after: text.slice(context.offset, end) };
  return productCompletions(context, line, { plain: true });
}

/** Texts that are each article's own have no use for what others wrote. */
function isCounted(key: FrontMatterKey | undefined): boolean {
  return key?.type !== 'date' && key?.type !== 'boolean' && !ownTexts.has(key?.key ?? '');
}

const ownTexts = new Set(['title', 'description', 'uid', 'zone_pivot_groups']);

function shown(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
