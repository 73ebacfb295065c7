import type { Article } from '../article/article';
import type { Span } from '../article/span';

/** Where the build reports what is not in the metadata: line 2 if the header has a key, else line 1. */
export function placeOfHeader({ frontMatter, lines }: Article): Span {
  const [first] = frontMatter?.entries ?? [];
  if (!frontMatter || !first) return { start: frontMatter?.span.start ?? 0, end: frontMatter?.span.start ?? 0 };
  const { start, end } = lines.spanOf(lines.lineAt(frontMatter.body.start));
  return first.keySpan.start === start ? first.keySpan : { start, end };
}
