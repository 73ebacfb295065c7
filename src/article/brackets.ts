import type { Definition } from './article';
import { EXCLAMATION, LEFT_BRACKET, LEFT_PAREN } from './characters';
import { unescapeText } from './entities';
import { flushPlain, spanOf, take } from './inlineReading';
import type { InlineReading, Opener } from './inlineReading';
import { LONGEST_LABEL, foldLabel, readLabel, readResource } from './linkParts';
import type { Resource } from './linkParts';
import { collapse } from './plainText';
import { addXrefOfLink } from './xrefs';

/** Links and images: a stack of opening brackets, and what the text behind each closing one makes of them. */

/** Takes the `[` or `![` at the place reached. */
export function openBracket(reading: InlineReading): void {
  const { source, at, draft, openers } = reading;
  const isImage = source.charCodeAt(at) === EXCLAMATION;
  const textStart = isImage ? at + 2 : at + 1;
  if (isImage && !reading.plain) {
    // Nobody has asked for plain text yet; the alternative text is plain text.
    reading.plain = [];
    reading.plainEnd = at;
  }
  if (openers.length > 0) openers[openers.length - 1]!.hasBracketInside = true;
  flushPlain(reading);
  openers.push({
    start: at,
    textStart,
    isImage,
    links: draft.links.length,
    images: draft.images.length,
    xrefs: draft.xrefs.length,
    pieces: reading.plain?.length ?? 0,
    hasBracketInside: false,
  });
  take(reading, textStart, source.slice(at, textStart));
}

/** Takes the `]` at the place reached, with the link or image that it completes, if any. */
export function closeBracket(reading: InlineReading): void {
  const { openers, at } = reading;
  const opener = openers.pop();
  const isInactive = opener && !opener.isImage && openers.length < reading.inactiveBelow;
  if (reading.inactiveBelow > openers.length) reading.inactiveBelow = openers.length;
  if (!opener || isInactive || !completeLink(reading, opener)) {
    reading.at = at + 1;
    reading.draft.steps++;
  }
}

function completeLink(reading: InlineReading, opener: Opener): boolean {
  const { source, at, end } = reading;
  if (at + 1 < end && source.charCodeAt(at + 1) === LEFT_PAREN) {
    const resource = readResource(source, at + 1, end);
    reading.draft.steps += (resource?.next ?? at + 2) - at;
    if (resource) {
      addInline(reading, opener, resource);
      return true;
    }
  }
  const label = at + 1 < end && source.charCodeAt(at + 1) === LEFT_BRACKET ? readLabel(source, at + 1, end) : undefined;
  const isCollapsed = !label && source.startsWith('[]', at + 1) && at + 3 <= end;
  if (!label && (opener.hasBracketInside || at - opener.textStart > LONGEST_LABEL)) return false;
  const [start, stop] = label ? [label.start, label.end] : [opener.textStart, at];
  reading.draft.steps += stop - start;
  const definition = reading.draft.definitionOf.get(foldLabel(source.slice(start, stop)));
  if (!definition) return false;
  const form = label ? 'full' : isCollapsed ? 'collapsed' : 'shortcut';
  addReference(reading, opener, definition, form, label ? label.next : isCollapsed ? at + 3 : at + 1);
  return true;
}

function addInline(reading: InlineReading, opener: Opener, resource: Resource): void {
  const { draft, source, block } = reading;
  const { destination, title, next } = resource;
  const span = spanOf(reading, opener.start, next);
  const target = {
    span: spanOf(reading, destination.start, destination.end),
    href: unescapeText(source, destination.start, destination.end),
  };
  const textSpan = spanOf(reading, opener.textStart, reading.at);
  const alt = finish(reading, opener, next);
  if (opener.isImage) {
    draft.images.push({
      form: 'inline',
      span,
      altSpan: textSpan,
      alt,
      target,
      definition: undefined,
      tag: undefined,
      block,
    });
    return;
  }
  const titleSpan = title && spanOf(reading, title.start, title.end);
  draft.links.push({ form: 'inline', span, textSpan, target, definition: undefined, title: titleSpan, block });
  addXrefOfLink(reading, 'link', opener.start, next, destination.start, destination.end);
}

function addReference(
  reading: InlineReading,
  opener: Opener,
  definition: Definition,
  form: 'full' | 'collapsed' | 'shortcut',
  next: number,
): void {
  const { draft, block } = reading;
  const span = spanOf(reading, opener.start, next);
  const textSpan = spanOf(reading, opener.textStart, reading.at);
  const { target, title } = definition;
  const alt = finish(reading, opener, next);
  if (opener.isImage)
    draft.images.push({ form, span, altSpan: textSpan, alt, target, definition, tag: undefined, block });
  else draft.links.push({ form, span, textSpan, target, definition, title, block });
}

/** Goes on behind the link or image; what cannot be inside it is dropped. Gives its plain text. */
function finish(reading: InlineReading, opener: Opener, next: number): string {
  const { draft } = reading;
  let plain = '';
  if (reading.plain) {
    flushPlain(reading);
    reading.plain[opener.pieces] = '';
    plain = collapse(reading.plain, opener.pieces);
  }
  if (opener.isImage) {
    // An alternative text is text: links and images in it lead nowhere.
    draft.links.length = Math.min(draft.links.length, opener.links);
    draft.images.length = Math.min(draft.images.length, opener.images);
    draft.xrefs.length = Math.min(draft.xrefs.length, opener.xrefs);
  } else {
    reading.inactiveBelow = reading.openers.length;
    dropLiterals(reading, opener.links);
  }
  take(reading, next, '');
  return plain;
}

/** Bare addresses inside a link belong to its text. */
function dropLiterals({ draft }: InlineReading, from: number): void {
  const { links } = draft;
  let kept = from;
  for (let index = from; index < links.length; index++) {
    const link = links[index]!;
    if (link.form !== 'literal') links[kept++] = link;
  }
  links.length = kept;
}
