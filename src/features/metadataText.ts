import type { EffectiveValue } from '../docset/metadata';
import type { FrontMatterKey } from '../vocabulary/frontMatterKeys';

/** Words about front matter that hovers and completions share. All results are markdown unless said otherwise. */

/** `date` as Learn writes it, plain text: MM/DD/YYYY. */
export function learnDate(date: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(date.getMonth() + 1)}/${two(date.getDate())}/${date.getFullYear()}`;
}

const types: Readonly<Record<FrontMatterKey['type'], string>> = {
  text: 'A text',
  date: 'A date, MM/DD/YYYY',
  list: 'A list',
  textOrList: 'A text or a list',
  boolean: '`true` or `false`',
  alias: 'A Microsoft alias, without @microsoft.com',
};

/** What a key means, what it takes and where its value usually comes from. */
export function describeKey({ meaning, type, origin, isRequired, deprecated }: FrontMatterKey): string {
  const required = isRequired ? 'Learn wants every page to have it.' : '';
  const usual = origin === 'config' ? 'Usually set in docfx.json.' : '';
  const gone = deprecated
    ? `**No longer used${deprecated.replacedBy ? `: now \`${deprecated.replacedBy}\`` : ''}.**`
    : '';
  return [
    [gone, meaning].filter(Boolean).join(' '),
    [`${types[type]}.`, required, usual].filter(Boolean).join(' '),
  ].join('\n\n');
}

/** Where a value was declared, as the end of a sentence. */
export function describeSource({ source, path, glob }: EffectiveValue): string {
  if (source === 'frontMatter') return 'from this front matter';
  if (source === 'globalMetadata') return `from \`globalMetadata\` in ${codeOf(path)}`;
  return `from \`fileMetadata\` in ${codeOf(path)}${glob === undefined ? '' : `, by the pattern ${codeOf(glob)}`}`;
}

/** A value as code; long ones are cut. */
export function describeValue(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return codeOf(text.length > 200 ? `${text.slice(0, 200)}…` : text);
}

/** `text` as a code span, whatever backticks and line breaks it holds. */
export function codeOf(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (!line) return '(empty)';
  const fence = '`'.repeat(longestRun(line) + 1);
  const pad = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return fence + pad + line + pad + fence;
}

/** The length of the longest run of backticks in `text`: a fence has to be longer. */
export function longestRun(text: string): number {
  let longest = 0;
  for (const [run] of text.matchAll(/`+/g)) longest = Math.max(longest, run.length);
  return longest;
}
