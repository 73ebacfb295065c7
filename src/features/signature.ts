import type { Article } from '../article/article';
import { directiveSyntax, type DirectiveSyntax } from '../vocabulary/directives';
import { describeAttribute } from './attributeText';
import { halfTagAt, type HalfTag } from './completion/halfTag';
import { lineAt, type Line } from './completion/line';
import { typingAt } from './completion/typing';

/** The parts of a construct that is being written, and which of them is at hand. */
export interface Signature {
  /** The whole construct on one line, as it is written. */
  readonly label: string;
  /** Markdown. */
  readonly documentation: string;
  readonly parameters: readonly SignatureParameter[];
  /** Index of the parameter at the caret, or of the next one that is needed; undefined when all is there. */
  readonly active: number | undefined;
}

export interface SignatureParameter {
  /** Its part of the label. */
  readonly text: string;
  /** Markdown. */
  readonly documentation: string;
}

/**
 * What the construct at `offset` of `article` is made of: a `:::` tag with its attributes, an include, a video.
 * Undefined in code and wherever none of these is being written.
 */
export function signatureAt(article: Article, offset: number): Signature | undefined {
  if (!typingAt(article, offset)) return undefined;
  const line = lineAt(article, offset);
  return tagSignature(line) ?? markerSignature(line);
}

/** The attributes that a tag needs, then in brackets those that it can have. */
function tagSignature({ text, before }: Line): Signature | undefined {
  const column = before.length;
  const tag = halfTagAt(text, column);
  const syntax = tag && directiveSyntax(tag.name.text.toLowerCase());
  if (!tag || !syntax?.attributes.length || column <= tag.name.end) return undefined;
  const attributes = [...attributesFor(syntax, tag)].sort((a, b) => Number(!!b.isRequired) - Number(!!a.isRequired));
  const parameters = attributes.map((attribute) => ({
    name: attribute.name,
    isRequired: !!attribute.isRequired,
    text: attribute.isRequired ? `${attribute.name}=""` : `[${attribute.name}=""]`,
    documentation: `${attribute.isRequired ? 'Required. ' : ''}${describeAttribute(attribute)}`,
  }));
  const written = new Set(tag.attributes.map(({ name }) => name.text.toLowerCase()));
  const own = tag.attributes.find(({ name, value }) => name.start <= column && column <= (value ?? name).end);
  const active = own
    ? parameters.findIndex(({ name }) => name === own.name.text.toLowerCase())
    : parameters.findIndex(({ name, isRequired }) => isRequired && !written.has(name));
  const closing = syntax.closing === 'colons' ? ':::' : '';
  return {
    label: `:::${syntax.name} ${parameters.map((each) => each.text).join(' ')}${closing}`,
    documentation: syntax.meaning,
    parameters: parameters.map(({ text: part, documentation }) => ({ text: part, documentation })),
    active: active < 0 ? undefined : active,
  };
}

/** A picture of one type does not take what another needs. */
function attributesFor({ attributes }: DirectiveSyntax, tag: HalfTag): DirectiveSyntax['attributes'] {
  const type = tag.attributes.find(({ name }) => name.text.toLowerCase() === 'type')?.value?.text;
  return attributes.filter(({ notFor }) => !(type !== undefined && notFor?.includes(type)));
}

const markers: readonly (Omit<Signature, 'active'> & { readonly begins: RegExp })[] = [
  {
    // Not closed yet: neither the bracket of the title with what follows it, nor the one around it all.
    begins: /\[!include[+-]?\s*(\[[^\]]*(?:\](?:\([^)]*)?)?)?$/i,
    label: '[!INCLUDE [title](path)]',
    documentation: 'The text of another file, in this place: alone on its line as paragraphs, else as words.',
    parameters: [
      { text: 'title', documentation: 'A name for whoever reads the source; readers of the page do not see it.' },
      { text: 'path', documentation: 'Required. The markdown file, relative to this article or from `~/`.' },
    ],
  },
  {
    begins: /\[!video(?: [^\]]*)?$/i,
    label: '[!VIDEO address]',
    documentation: 'An embedded video, alone in a quote.',
    parameters: [
      { text: 'address', documentation: 'Required. The address of the player, behind exactly one space, with https.' },
    ],
  },
];

function markerSignature({ before }: Line): Signature | undefined {
  for (const { begins, ...signature } of markers) {
    const match = begins.exec(before.slice(-500));
    if (match) return { ...signature, active: match[1]?.includes('](') ? 1 : 0 };
  }
  return undefined;
}
