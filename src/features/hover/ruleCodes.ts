import type { Span } from '../../article/span';
import type { Hover } from '../hover';
import { codeOf } from '../metadataText';
import type { Question } from '../question';
import { ruleTitles } from '../ruleTitles';

/** What a rule is about whose code an author names in `<!-- lint disable code -->`. */
export function ruleCodeHover({ article, offset }: Question, comment: Span): Hover | undefined {
  const text = article.text.slice(comment.start, comment.end);
  if (!/^<!--\s*lint\s/.test(text)) return undefined;
  for (const { 0: code, index } of text.matchAll(/[\w-]+/g)) {
    const span = { start: comment.start + index, end: comment.start + index + code.length };
    if (offset > span.end) continue;
    const rule = offset < span.start ? undefined : ruleTitles().get(code);
    return rule && { span, markdown: `**${codeOf(code)}**: ${rule.title}\n\n${rule.why}` };
  }
  return undefined;
}
