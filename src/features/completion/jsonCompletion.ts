import type { Completion } from '../completion';
import type { DataTyping } from './dataTyping';

/** `completion` as JSON wants it at that place: in quotes where none stand yet, a key with its colon. */
export function jsonCompletion(typing: DataTyping, completion: Omit<Completion, 'span'>): Completion {
  const { isQuoted, part, hasColon, span } = typing;
  const text = JSON.stringify(completion.insert).slice(1, -1);
  const closing = isQuoted ? '' : '"';
  const insert = isQuoted ? text : `"${text}"`;
  const filter = closing + (completion.filter ?? completion.label);
  if (part === 'value' || hasColon) return { ...completion, insert, span, filter };
  // The closing quote stands behind the span, where there is one: a value follows when the author has moved past it.
  return { ...completion, insert: isQuoted ? text : `${insert}: `, span, filter };
}
