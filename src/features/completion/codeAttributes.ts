import type { Span } from '../../article/span';
import { codeExtension, codeLanguages, taggedLanguage } from '../../vocabulary/codeLanguages';
import type { Completion, CompletionContext } from '../completion';
import { endOf } from '../references/linksTo';
import { codeRegions } from './codeRegions';
import type { HalfTag } from './halfTag';
import type { Typing } from './typing';

type ValueTyping = Extract<Typing, { kind: 'attributeValue' }>;

/** The values of a `:::code`, as far as the file that it names says something about them. */
export function codeCompletions(context: CompletionContext, typing: ValueTyping): readonly Completion[] {
  const { tag, attribute, span } = typing;
  switch (attribute.name.text.toLowerCase()) {
    case 'language':
      return languageCompletions(sourceOf(tag), span);
    case 'id':
      return idCompletions(context, typing);
    case 'range':
      return rangeCompletions(context, typing);
    case 'highlight':
      return highlightCompletions(context, typing);
    default:
      return [];
  }
}

/** All languages, the one that the extension of the file stands for first. */
function languageCompletions(source: string, span: Span): readonly Completion[] {
  const extension = codeExtension(source);
  const own = extension && (languageOf(extension.slice(1)) ?? taggedLanguage(extension));
  return codeLanguages.map(({ name, title, aliases }) => ({
    label: name,
    detail: name === own ? `${title}, as ${extension} says` : title,
    kind: 'value',
    insert: name,
    span,
    filter: [name, ...(aliases ?? [])].join(' '),
    sort: `${name === own ? 0 : 1}${name}`,
  }));
}

function languageOf(extension: string): string | undefined {
  const lower = extension.toLowerCase();
  return codeLanguages.find(({ name, aliases }) => name === lower || aliases?.includes(lower))?.name;
}

function idCompletions(context: CompletionContext, { tag, span }: ValueTyping): readonly Completion[] {
  const text = codeOf(context, tag);
  if (text === undefined) return [];
  const lines = text.split('\n');
  return codeRegions(text).map(({ id, first, last }) => ({
    label: id,
    detail: linesFrom(first, last),
    documentation: shown(lines, first, last),
    kind: 'value',
    insert: id,
    span,
    sort: String(first).padStart(6, '0'),
  }));
}

/** The parts of the file that have a name, and all of it, as lines. */
function rangeCompletions(context: CompletionContext, typing: ValueTyping): readonly Completion[] {
  const text = codeOf(context, typing.tag);
  if (text === undefined) return [];
  const lines = text.split('\n');
  const all = { id: 'The whole file', first: 1, last: lines.at(-1) === '' ? lines.length - 1 : lines.length };
  return [all, ...codeRegions(text)]
    .filter(({ first, last }) => last >= first)
    .map(({ id, first, last }, index) => ({
      label: `${first}-${last}`,
      detail: id,
      documentation: shown(lines, first, last),
      kind: 'value',
      insert: `${first}-${last}`,
      span: pieceAt(context, typing.span),
      sort: String(index).padStart(4, '0'),
    }));
}

/** Single lines of what is shown, counted from its own first line. */
function highlightCompletions(context: CompletionContext, typing: ValueTyping): readonly Completion[] {
  const text = codeOf(context, typing.tag);
  if (text === undefined) return [];
  const id = valueOf(typing.tag, 'id').toLowerCase();
  const region = id ? codeRegions(text).find((each) => each.id.toLowerCase() === id) : undefined;
  const range = /^(\d+)-(\d*)$/.exec(valueOf(typing.tag, 'range'));
  if ((id && !region) || (!id && !range && valueOf(typing.tag, 'range'))) return [];
  const first = region?.first ?? Number(range?.[1] ?? 1);
  const last = region?.last ?? (range?.[2] ? Number(range[2]) : Infinity);
  const lines = text.split('\n').slice(Math.max(0, first - 1), Math.min(last, first + mostLines));
  return lines.flatMap((line, index): readonly Completion[] =>
    line.trim()
      ? [
          {
            label: String(index + 1),
            detail: line.trim().slice(0, 80),
            kind: 'value',
            insert: String(index + 1),
            span: pieceAt(context, typing.span),
            filter: `${index + 1} ${line.trim().slice(0, 80)}`,
            sort: String(index).padStart(4, '0'),
          },
        ]
      : [],
  );
}

const mostLines = 200;

/** What stands between two commas around the caret. */
function pieceAt({ article, offset }: CompletionContext, span: Span): Span {
  const before = article.text.slice(span.start, offset);
  const piece = before.slice(before.lastIndexOf(',') + 1).trimStart();
  const rest = article.text.slice(offset, span.end);
  return { start: offset - piece.length, end: offset + rest.search(/,|$/) };
}

function shown(lines: readonly string[], first: number, last: number): string {
  const code = lines.slice(first - 1, Math.min(last, first + 14)).map((line) => line.trimEnd());
  const more = last > first + 14 ? '\n…' : '';
  return `${linesFrom(first, last)}\n\n\`\`\`\`\n${code.join('\n')}${more}\n\`\`\`\``;
}

function linesFrom(first: number, last: number): string {
  return first === last ? `Line ${first}` : `Lines ${first} to ${last}`;
}

function codeOf({ docset, path }: CompletionContext, tag: HalfTag): string | undefined {
  const file = endOf(docset.resolveContent(path, { href: sourceOf(tag) }));
  return file === undefined ? undefined : docset.text(file);
}

function sourceOf(tag: HalfTag): string {
  return valueOf(tag, 'source');
}

function valueOf({ attributes }: HalfTag, wanted: string): string {
  return attributes.find(({ name }) => name.text.toLowerCase() === wanted)?.value?.text.trim() ?? '';
}
