/**
 * Heading ids as Learn makes them: GitHub's form, from the plain text of the heading. Letters and decimal
 * digits of any script, `-` and `_` stay, blanks become hyphens, everything else goes, surrogates included;
 * nothing is trimmed and hyphens are not collapsed.
 */
export function slugOf(text: string): string {
  let slug = '';
  let done = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isKept(code, text, at)) continue;
    slug += text.slice(done, at) + (code === 32 ? '-' : '');
    done = at + 1;
  }
  slug = (slug + text.slice(done)).toLowerCase();
  return slug || 'section';
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

function isKept(code: number, text: string, at: number): boolean {
  if (code < 128) {
    const lower = code | 32;
    return (lower >= 97 && lower <= 122) || (code >= 48 && code <= 57) || code === 45 || code === 95;
  }
  return letterOrDigit.test(text.charAt(at));
}

const letterOrDigit = /[\p{L}\p{Nd}]/u;
