/**
 * Heading ids as Learn makes them: GitHub's form, from the plain text of the heading. Letters and decimal
 * digits of any script, `-` and `_` stay, blanks become hyphens, everything else goes, surrogates included;
 * nothing is trimmed and hyphens are not collapsed.
 */
export function slugOf(text: string): string {
  const kept = isAscii.test(text) ? text.replace(/[^A-Za-z0-9 _-]+/g, '') : withoutOtherCharacters(text);
  return kept.toLowerCase().replace(/ /g, '-') || 'section';
}

/** Gives each heading of one document its id: the slug, or the first of `slug-1`, `slug-2` ... that is free. */
export function newSlugger(): (text: string) => string {
  const taken = new Set<string>();
  const lastNumber = new Map<string, number>();
  return (text) => {
    const slug = slugOf(text);
    let number = lastNumber.get(slug) ?? 0;
    let id = slug;
    if (number > 0 || taken.has(id)) {
      do id = `${slug}-${++number}`;
      while (taken.has(id));
      lastNumber.set(slug, number);
    }
    taken.add(id);
    return id;
  };
}

const isAscii = /^[\0-\x7f]*$/;

/** By UTF-16 units, not characters: halves of a pair are neither letter nor digit. */
function withoutOtherCharacters(text: string): string {
  let kept = '';
  let done = 0;
  for (let at = 0; at < text.length; at++) {
    if (keptUnit.test(text.charAt(at))) continue;
    kept += text.slice(done, at);
    done = at + 1;
  }
  return kept + text.slice(done);
}

const keptUnit = /[\p{L}\p{Nd} _-]/u;
