import type { LinkUse } from '../../rules/linkUses';
import { longestRun } from '../metadataText';

const mostLines = 30;

/** The lines that a `:::code` or `[!code]` shows, in a fence; their beginning if they are many. */
export function codeLinesOf(text: string, { node, directive }: LinkUse): string {
  const lines = text.split(/\r\n?|\n/);
  const chosen = rangeOf(lines.length, rangeText({ node, directive }));
  const shown = lines.slice(chosen.from, Math.min(chosen.to, chosen.from + mostLines));
  const more = chosen.to - chosen.from > shown.length ? '\n…' : '';
  const code = shown.join('\n').trimEnd();
  const fence = '`'.repeat(Math.max(3, longestRun(code) + 1));
  return `${fence}${languageOf({ node, directive })}\n${code}${more}\n${fence}`;
}

function rangeText({ node, directive }: Pick<LinkUse, 'node' | 'directive'>): string | undefined {
  if (directive) return directive.attributes.find(({ name }) => name === 'range')?.value;
  return 'target' in node ? /[?&]range=([\d,-]+)/i.exec(node.target.href)?.[1] : undefined;
}

/** Lines from 0, the end not included; of several ranges the first one. */
function rangeOf(count: number, range: string | undefined): { readonly from: number; readonly to: number } {
  const match = /^\s*(\d+)?\s*(-)?\s*(\d+)?/.exec(range ?? '');
  const [, first, dash, last] = match ?? [];
  if (!first && !last) return { from: 0, to: count };
  const from = Math.min(Math.max(Number(first ?? 1) - 1, 0), count);
  const to = last ? Number(last) : dash ? count : from + 1;
  return { from, to: Math.max(from, Math.min(to, count)) };
}

function languageOf({ node, directive }: Pick<LinkUse, 'node' | 'directive'>): string {
  const written = directive
    ? directive.attributes.find(({ name }) => name === 'language')?.value
    : 'language' in node
      ? node.language
      : undefined;
  return /^[\w#+-]+$/.test(written ?? '') ? written!.replace(/-interactive$/, '') : '';
}
