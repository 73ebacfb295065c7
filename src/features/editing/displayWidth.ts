import { eastAsianWidth } from 'get-east-asian-width';

/** How many columns `text` takes in a font of one width: two for an ideograph or an emoji, none for what joins others. */
export function displayWidth(text: string): number {
  if (isAscii.test(text)) return text.length;
  let width = 0;
  for (const { segment } of segmenter.segment(text)) width += widthOf(segment);
  return width;
}

function widthOf(segment: string): number {
  if (emoji.test(segment)) return 2;
  if (invisible.test(segment)) return 0;
  return eastAsianWidth(segment.codePointAt(0)!);
}

const isAscii = /^[\x20-\x7e]*$/;
const emoji = /^\p{Emoji_Presentation}|\uFE0F/u;
const invisible = /^[\p{Mark}\p{Cf}\p{Cc}]+$/u;
const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
