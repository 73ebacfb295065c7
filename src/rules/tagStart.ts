import type { Directive } from '../article/article';
import type { Span } from '../article/span';

/** `:::image`: where a finding about the tag as a whole stands, so that a long tag is not underlined from end to end. */
export function tagStart({ span, nameSpan }: Directive): Span {
  return { start: span.start, end: nameSpan.end };
}
