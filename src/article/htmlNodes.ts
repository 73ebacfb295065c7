import type { HtmlAttribute } from './article';
import { EXCLAMATION, LESS_THAN, QUESTION, hasWordAt, isLetter } from './characters';
import { unescapeEntities } from './entities';
import { scanTag } from './htmlTags';
import type { ScannedAttribute, ScannedTag } from './htmlTags';
import { findAhead, spanOf, take } from './inlineReading';
import type { InlineReading } from './inlineReading';
import { addXref, addXrefOfLink } from './xrefs';

/** Html in running text and in blocks: tags, with the links, images and anchors they are, and comments. */

/** Takes the html at the place reached, a `<`: a tag, a comment, an instruction; answers whether there is any. */
export function readInlineHtml(reading: InlineReading, isLenient: boolean): boolean {
  const { source, at, end } = reading;
  const second = source.charCodeAt(at + 1);
  if (at + 1 >= end) return false;
  if (second === EXCLAMATION || second === QUESTION) return readDeclaration(reading);
  const tag = scanTag(source, at, end, isLenient);
  // What was looked at in vain lies between this `<` and the next mostly, which keeps the whole linear.
  reading.draft.steps += (tag?.end ?? at + 1) - at;
  if (!tag) return false;
  addTag(reading, tag);
  take(reading, tag.end, '');
  return true;
}

/** Goes through a block of html. */
export function readHtmlBlock(reading: InlineReading): void {
  const { source, end } = reading;
  while (reading.at < end) {
    if (source.charCodeAt(reading.at) !== LESS_THAN) {
      reading.at++;
      continue;
    }
    const start = reading.at;
    if (!readInlineHtml(reading, true)) reading.at = start + 1;
    else skipRawContent(reading);
  }
  reading.draft.steps += end - reading.passage.start;
}

/** The content of a script or style sheet is no html. */
function skipRawContent(reading: InlineReading): void {
  const tag = reading.draft.htmlTags[reading.draft.htmlTags.length - 1];
  if (!tag || tag.kind !== 'open' || (tag.name !== 'script' && tag.name !== 'style')) return;
  const close = findAhead(reading, `</${tag.name}`, reading.at);
  reading.at = close < 0 ? reading.end : close;
}

function readDeclaration(reading: InlineReading): boolean {
  const { source, at, draft } = reading;
  if (source.startsWith('<!--', at)) {
    const isEmpty = source.startsWith('>', at + 4) || source.startsWith('->', at + 4);
    const close = isEmpty ? source.indexOf('>', at + 4) - 2 : findAhead(reading, '-->', at + 4);
    if (close < 0 || close + 3 > reading.end) return false;
    const text = isEmpty ? '' : source.slice(at + 4, close).trim();
    draft.comments.push({ span: spanOf(reading, at, close + 3), text });
    take(reading, close + 3, '');
    return true;
  }
  const isCdata = source.startsWith('<![CDATA[', at);
  const needle = source.charCodeAt(at + 1) === QUESTION ? '?>' : isCdata ? ']]>' : '>';
  if (needle === '>' && !isLetter(source.charCodeAt(at + 2))) return false;
  const close = findAhead(reading, needle, at + 2);
  if (close < 0) return false;
  take(reading, close + needle.length, '');
  return true;
}

function addTag(reading: InlineReading, tag: ScannedTag): void {
  const { draft, block, source } = reading;
  const span = spanOf(reading, tag.start, tag.end);
  const attributes = tag.attributes.map((attribute) => attributeOf(reading, attribute));
  const nameSpan = spanOf(reading, tag.nameStart, tag.nameEnd);
  draft.htmlTags.push({ name: tag.name, nameSpan, span, kind: tag.kind, attributes, block });
  if (tag.kind === 'close') return;

  const alt = attributes.find(({ name }) => name === 'alt');
  attributes.forEach(({ name, value, valueSpan }, index) => {
    const target = { span: valueSpan, href: value };
    const { valueStart, valueEnd } = tag.attributes[index]!;
    if ((name === 'id' || name === 'name') && value) draft.anchors.push({ id: value, span: valueSpan });
    else if (name === 'href' && tag.name === 'a') {
      draft.links.push({ form: 'html', span, textSpan: span, target, block });
      addXrefOfLink(reading, 'html', tag.start, tag.end, valueStart, valueEnd);
    } else if (name === 'src' || name === 'poster') {
      const altText = { altSpan: alt?.valueSpan, alt: alt?.value ?? '' };
      draft.images.push({ form: 'html', span, ...altText, target, tag: tag.name, block });
    } else if ((name === 'href' || name === 'uid') && tag.name === 'xref') {
      const end = hasWordAt(source, tag.end, '</xref>') ? tag.end + '</xref>'.length : tag.end;
      addXref(reading, 'html', tag.start, Math.min(end, reading.end), valueStart, valueEnd);
    }
  });
}

function attributeOf(reading: InlineReading, attribute: ScannedAttribute): HtmlAttribute {
  const { nameStart, nameEnd, valueStart, valueEnd } = attribute;
  const hasValue = valueStart >= 0;
  return {
    name: reading.source.slice(nameStart, nameEnd).toLowerCase(),
    nameSpan: spanOf(reading, nameStart, nameEnd),
    value: hasValue ? unescapeEntities(reading.source, valueStart, valueEnd) : '',
    valueSpan: hasValue ? spanOf(reading, valueStart, valueEnd) : spanOf(reading, nameEnd, nameEnd),
  };
}
