import type { Span } from '../../article/span';
import { configMetadata, type EffectiveValue } from '../../docset/metadata';
import { frontMatterKey, frontMatterKeys } from '../../vocabulary/frontMatterKeys';
import type { Hover } from '../hover';
import type { Question } from '../question';
import { codeOf, describeKey, describeSource, describeValue } from '../metadataText';
import { escapeMarkdown } from '../pageText';
import { groupAt } from '../zonePivotGroups';

/** What a key means, which value holds in the end, and where that comes from. */
export function keyHover({ docset, path }: Question, span: Span, key: string): Hover | undefined {
  const known = frontMatterKey(key);
  const effective = docset.metadata(path).get(key);
  const configured = configMetadata(docset.config)(path).get(key);
  const parts = [
    ...(known ? [`**${codeOf(key)}**`, describeKey(known)] : []),
    ...(effective && effective.source !== 'frontMatter' ? [`In effect: ${valueAndSource(effective)}.`] : []),
    ...(configured && effective?.source === 'frontMatter' ? [`Without it: ${valueAndSource(configured)}.`] : []),
    ...(configured && !effective ? [`Without a value it takes away ${valueAndSource(configured)}.`] : []),
    ...(known?.values?.length ? [valueList(known.values)] : []),
  ];
  return parts.length ? { span, markdown: parts.join('\n\n') } : undefined;
}

/** What a value means; the key's hover where nothing is known about it. */
export function valueHover(question: Question, span: Span, key: string, value: unknown): Hover | undefined {
  if (key === 'zone_pivot_groups') return groupHover(question, span) ?? keyHover(question, span, key);
  const known = frontMatterKey(key)?.values?.find((each) => each.value === value);
  if (!known?.meaning && !known?.replacedBy) return keyHover(question, span, key);
  const now = known.replacedBy ? ` No longer used: now ${codeOf(known.replacedBy)}.` : '';
  return { span, markdown: `${codeOf(known.value)}: ${known.meaning ?? ''}${now}` };
}

/** What the configuration adds to the front matter, over the lines that fence it in. */
export function headerHover({ docset, path }: Question, span: Span): Hover | undefined {
  const inherited = [...docset.metadata(path)].filter(([, { source }]) => source !== 'frontMatter');
  const order = new Map(frontMatterKeys.map(({ key }, index) => [key, index]));
  const known = inherited.filter(([key]) => order.has(key)).sort(([a], [b]) => order.get(a)! - order.get(b)!);
  if (!known.length) return undefined;
  const lines = known.map(([key, value]) => `* ${codeOf(key)}: ${valueAndSource(value)}`);
  return { span, markdown: ['**Also in effect here**', lines.join('\n')].join('\n\n') };
}

function groupHover({ docset, path, article, offset }: Question, value: Span): Hover | undefined {
  const found = groupAt(docset, path, article, value, offset);
  if (!found) return undefined;
  const { group, span } = found;
  const pivots = group.pivots.map((pivot) => `* ${codeOf(pivot.id)}: ${escapeMarkdown(pivot.title)}`).join('\n');
  return { span, markdown: [`**${escapeMarkdown(group.title)}**`, escapeMarkdown(group.prompt), pivots].join('\n\n') };
}

function valueAndSource(value: EffectiveValue): string {
  return `${describeValue(value.value)}, ${describeSource(value)}`;
}

function valueList(values: readonly { readonly value: string; readonly meaning?: string }[]): string {
  const most = 12;
  const lines = values.slice(0, most).map(({ value, meaning }) => `* ${codeOf(value)}${meaning ? `: ${meaning}` : ''}`);
  return [...lines, ...(values.length > most ? ['* …'] : [])].join('\n');
}
