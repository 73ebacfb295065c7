import type { Article } from '../../src/article/article';

/**
 * The text with what only Learn knows replaced, character by character, by something that CommonMark reads as
 * much the same: so a general parser can be compared with ours on real articles. Block tags become comments on
 * a line of their own, which begin and end a block as the tags do; inline tags become letters; markers of
 * alerts become blanks. `masks` are the offsets of those comments.
 */
export function maskLearn(article: Article): { readonly text: string; readonly masks: ReadonlySet<number> } {
  const { text, frontMatter } = article;
  const masks = new Set<number>();
  const edits: { start: number; end: number; mask: string }[] = [];
  const replace = (start: number, end: number, mask: string) => edits.push({ start, end, mask });
  const comment = (start: number) => {
    const end = endOfLine(text, start);
    replace(start, end, `<!--${'x'.repeat(Math.max(0, end - start - 7))}-->`);
    masks.add(start);
  };
  if (text.startsWith('\ufeff')) replace(0, 1, ' ');
  if (frontMatter) replace(frontMatter.span.start, frontMatter.span.end, blanked(text, frontMatter.span));
  for (const { span, form, recognised } of article.directives) {
    if (form === 'block' && recognised) comment(span.start);
    else if (recognised) replace(span.start, span.end, letters(text, span));
  }
  for (const { span, form } of article.includes) {
    if (form === 'block' && isAlone(text, span)) comment(span.start);
    else replace(span.start, span.end, letters(text, span));
  }
  for (const { span } of article.snippets) comment(span.start);
  for (const { markerSpan, recognised } of article.alerts) {
    if (recognised) replace(markerSpan.start, markerSpan.end, blanked(text, markerSpan));
  }
  for (const { node, kind, span } of article.blocks) {
    if (kind === 'div')
      replace(
        span.start + 1,
        endOfLine(text, span.start),
        blanked(text, { start: span.start + 1, end: endOfLine(text, span.start) }),
      );
    if (kind === 'video' && node)
      replace(span.start + 1, span.end, blanked(text, { start: span.start + 1, end: span.end }));
  }
  edits.sort((a, b) => a.start - b.start);
  let result = '';
  let done = 0;
  for (const { start, end, mask } of edits) {
    if (start < done) continue;
    result += text.slice(done, start) + mask;
    done = end;
  }
  return { text: result + text.slice(done), masks };
}

function letters(text: string, { start, end }: { start: number; end: number }): string {
  return text.slice(start, end).replace(/[^\r\n]/g, 'x');
}

function blanked(text: string, { start, end }: { start: number; end: number }): string {
  return text.slice(start, end).replace(/[^\r\n]/g, ' ');
}

function isAlone(text: string, { start, end }: { start: number; end: number }): boolean {
  return /^[ \t]*$/.test(text.slice(end, endOfLine(text, end))) && /[\s>]$/.test(` ${text.slice(0, start)}`);
}

function endOfLine(text: string, at: number): number {
  while (at < text.length && text.charAt(at) !== '\n' && text.charAt(at) !== '\r') at++;
  return at;
}
