import type { Article, Image, Link } from '../article/article';
import { lazy } from '../docset/lazy';
import { contains, slice, type Span, type TextEdit } from '../article/span';
import { countUpTo } from './countUpTo';
import type { Finding } from './rule';

/**
 * A reference without a label of its own, `[text]` or `[text][]`, is named by its text: whoever changes the text
 * loses the definition. Gives what completes the fixes of a finding, so that such a reference gets the label it
 * had, `[new text][text]`.
 */
export function labelKeeper(article: Article): (finding: Finding) => Finding {
  const references = lazy(() => referencesOf(article));

  /** Those whose text holds all of `span`, the inmost first. */
  function* around(span: Span): Iterable<Reference> {
    const count = countUpTo(references().length, (each) => references()[each]!.text.start, span.start);
    for (let each = references()[count - 1]; each; each = each.outer) if (contains(each.text, span)) yield each;
  }

  function completed(edits: readonly TextEdit[]): readonly TextEdit[] {
    const changed = new Set(edits.flatMap(({ span }) => [...around(span)]));
    const labels = [...changed].map(({ text, rest }) => ({ span: rest, text: `[${slice(article.text, text)}]` }));
    return labels.length ? [...edits, ...labels] : edits;
  }
  return (finding) => {
    if (!finding.fixes.length || finding.path !== undefined || !references().length) return finding;
    return { ...finding, fixes: finding.fixes.map((fix) => ({ ...fix, edits: completed(fix.edits) })) };
  };
}

interface Reference {
  readonly text: Span;
  /** What stands behind the text and its bracket: `[]` or nothing. */
  readonly rest: Span;
  /** The reference in whose text this one stands: a picture in a link. */
  outer: Reference | undefined;
}

/** In the order of their texts. */
function referencesOf({ links, images }: Article): readonly Reference[] {
  const references = [...links, ...images].flatMap(referenceOf).sort((a, b) => a.text.start - b.text.start);
  let before: Reference | undefined;
  for (const each of references) {
    let outer = before;
    while (outer && !contains(outer.text, each.text)) outer = outer.outer;
    each.outer = outer;
    before = each;
  }
  return references;
}

function referenceOf(node: Link | Image): readonly Reference[] {
  const text = 'textSpan' in node ? node.textSpan : node.altSpan;
  if (!text || (node.form !== 'collapsed' && node.form !== 'shortcut')) return [];
  return [{ text, rest: { start: text.end + 1, end: node.span.end }, outer: undefined }];
}
