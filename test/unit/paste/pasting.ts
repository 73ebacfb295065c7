import { readArticle } from '../../../src/article/readArticle';
import { applyEdits, type Span } from '../../../src/article/span';
import type { Docset } from '../../../src/docset/docset';
import type { Insertion } from '../../../src/features/paste/insertion';
import { mark, unmark } from '../../support/marked';
import { memoryRepository, type FileRecord } from '../../support/memoryDocset';

/** An article with the cursor `¦` or the selection `«»` at which something is pasted, in a docset that has been read. */
export function pasting(source: string, files: FileRecord = {}, path = 'articles/example.md') {
  const { text, spans, cursor } = unmark(source);
  const selection: Span = spans[0] ?? { start: cursor, end: cursor };
  const { docsets } = memoryRepository({ ...files, [path]: text });
  const docset = docsets.find((each) => each.root === '') ?? docsets[0]!;
  for (const each of docsets) readAll(each);
  return { docset, docsets, path: docset.docsetPath(path), article: readArticle(text), selection };
}

function readAll(docset: Docset): void {
  for (const file of docset.paths) if (file.endsWith('.md')) docset.facts(file);
}

/** The text afterwards, with `«»` around the stops. */
export function pasted(source: string, insertion: Insertion | undefined): string | undefined {
  if (!insertion) return undefined;
  const { span, text, stops = [] } = insertion;
  const after = applyEdits(unmark(source).text, [{ span, text }]);
  return mark(
    after,
    stops.map(({ start, end }) => ({ start: span.start + start, end: span.start + end })),
  );
}
