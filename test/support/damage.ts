import type { Article } from '../../src/article/article';
import type { Span, TextEdit } from '../../src/article/span';
import type { Docset } from '../../src/docset/docset';
import { linkUsesOf, type LinkUse } from '../../src/rules/linkUses';

/** One thing broken on purpose, of the kind that slips into a pull request. */
export interface Damage {
  readonly kind: DamageKind;
  /** Docset-relative. */
  readonly path: string;
  readonly edit: TextEdit;
  /** The 0-based lines, in the damaged text, of which one must tell the author; mostly there is just one. */
  readonly lines: readonly number[];
  /** Of an anchor: the page it leads to. Its bookmarks cannot be known when an include of that page is broken. */
  readonly page?: string;
}

export type DamageKind = 'link' | 'anchor' | 'image' | 'include' | 'attribute' | 'end tag' | 'metadata key';

/** A small seeded generator (mulberry32): the same seed breaks the same places on every machine. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Chooses up to `count` places of `docset` to break, at most one in a file, so that no damage hides another.
 * Kinds take turns while they last. Only what can be decided from the files alone is broken: what lies in a
 * dependent repository or has no known bookmarks is left in peace.
 */
export function chooseDamages(
  docset: Docset,
  paths: readonly string[],
  count: number,
  random: () => number,
): readonly Damage[] {
  const byKind = new Map<DamageKind, Damage[]>();
  for (const path of paths) {
    const article = docset.article(path);
    if (!article) continue;
    for (const damage of damagesOf(docset, path, article, random)) {
      const list = byKind.get(damage.kind);
      if (list) list.push(damage);
      else byKind.set(damage.kind, [damage]);
    }
  }
  for (const list of byKind.values()) shuffle(list, random);
  const chosen = new Map<string, Damage>();
  // The rarest kinds choose first, so that they are not left without a file.
  const kinds = [...byKind.values()].sort((a, b) => a.length - b.length);
  while (chosen.size < count && kinds.some((list) => list.length)) {
    for (const list of kinds) {
      let next = list.pop();
      while (next && (chosen.has(next.path) || hides(chosen, next))) next = list.pop();
      if (next && chosen.size < count) chosen.set(next.path, next);
    }
  }
  return [...chosen.values()];
}

/** Whether `next` or something chosen before would make the other impossible to see. */
function hides(chosen: ReadonlyMap<string, Damage>, next: Damage): boolean {
  if (next.page !== undefined) return chosen.get(next.page)?.kind === 'include';
  return next.kind === 'include' && [...chosen.values()].some(({ page }) => page === next.path);
}

function* damagesOf(docset: Docset, path: string, article: Article, random: () => number): Iterable<Damage> {
  const at = (kind: DamageKind, span: Span, text: string, places: readonly number[] = [span.start]): Damage => ({
    kind,
    path,
    edit: { span, text },
    lines: places.map((place) => article.lines.lineAt(place)),
  });
  for (const use of linkUsesOf(docset, path, article)) yield* damagesOfUse(docset, path, article, use, random, at);
  for (const directive of article.directives) {
    if (!directive.recognised) continue;
    if (directive.name === 'image') {
      for (const attribute of directive.attributes) {
        const isIcon = directive.attributes.some(({ name, value }) => name === 'type' && value === 'icon');
        if (attribute.name === 'source' || (attribute.name === 'alt-text' && !isIcon)) {
          yield at('attribute', { start: attribute.span.start - 1, end: attribute.span.end }, '', [
            directive.span.start,
          ]);
        }
      }
    }
    if (directive.end && ['zone', 'image', 'row', 'column'].includes(directive.name)) {
      // A zone that no longer ends shows where the next one opens: that is where the build says it, too.
      const { span: endSpan } = directive.end;
      const next = article.directives.find(({ name, span }) => name === directive.name && span.start > endSpan.start);
      // The last column of a row ends with it: its own end may be left out.
      if (directive.name === 'column' && next?.block.parent !== directive.block.parent) continue;
      yield at('end tag', endSpan, '', [directive.span.start, ...(next ? [next.span.start] : [])]);
    }
  }
  if (docset.buildKind(path) !== 'page') return;
  for (const { key, keySpan } of article.frontMatter?.entries ?? []) {
    if (!['title', 'description', 'ms.topic', 'ms.date'].includes(key)) continue;
    const letter = 1 + Math.floor(random() * (key.length - 1));
    yield at('metadata key', keySpan, key.slice(0, letter) + key.slice(letter + 1));
  }
}

function* damagesOfUse(
  docset: Docset,
  path: string,
  article: Article,
  { role, target, resolution, node }: LinkUse,
  random: () => number,
  at: (kind: DamageKind, span: Span, text: string) => Damage,
): Iterable<Damage> {
  const written = article.text.slice(target.span.start, target.span.end);
  const hash = written.indexOf('#');
  const isIncludeFile = docset.buildKind(path) !== 'page';
  if (
    (resolution.kind === 'file' || resolution.kind === 'self') &&
    resolution.fragment &&
    hash >= 0 &&
    role === 'link'
  ) {
    const known = docset.anchors(resolution.path);
    if (!isIncludeFile && known?.has(resolution.fragment)) {
      const damaged = damageName(written.slice(hash + 1), random);
      if (damaged && !known.has(damaged)) {
        const span = { start: target.span.start + hash + 1, end: target.span.end };
        yield { ...at('anchor', span, damaged), page: resolution.path };
      }
    }
  }
  if (resolution.kind !== 'file' || 'definition' in node) return;
  const pathEnd = written.search(/[?#]|$/);
  const nameStart = written.lastIndexOf('/', pathEnd - 1) + 1;
  const nameEnd = Math.max(nameStart, written.lastIndexOf('.', pathEnd));
  const damaged = damageName(written.slice(nameStart, nameEnd), random);
  if (!damaged) return;
  const kind = role === 'include' ? 'include' : role === 'link' ? 'link' : 'image';
  const folder = resolution.path.slice(0, resolution.path.lastIndexOf('/') + 1);
  const ending = resolution.path.slice(resolution.path.lastIndexOf('.'));
  if (docset.find(`${folder}${damaged}${ending}`)) return;
  yield at(kind, { start: target.span.start + nameStart, end: target.span.start + nameEnd }, damaged);
}

/** `name` with one letter replaced by another; undefined when it has none. */
function damageName(name: string, random: () => number): string | undefined {
  const letters = [...name.matchAll(/[a-z]/g)].map((match) => match.index);
  if (!letters.length) return undefined;
  const place = letters[Math.floor(random() * letters.length)]!;
  const letter = name[place] === 'q' ? 'x' : 'q';
  return name.slice(0, place) + letter + name.slice(place + 1);
}

function shuffle<Item>(items: Item[], random: () => number): void {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [items[i], items[j]] = [items[j]!, items[i]!];
  }
}
