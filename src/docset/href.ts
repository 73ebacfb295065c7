/**
 * What an href says before anyone looks for a file: its parts, and what kind of address it is, by the build's
 * own rules.
 */
export interface Href {
  /** Trimmed, and percent-decoded where the build does so; without query and fragment. */
  readonly path: string;
  /** With its `?`; empty when there is none. */
  readonly query: string;
  /** After the first `#`, trimmed; undefined when there is none. */
  readonly fragment: string | undefined;
  readonly kind: HrefKind;
}

export type HrefKind =
  | 'relative'
  /** `#x`, `?q` or nothing at all: the page itself. */
  | 'self'
  /** `/x`: from the root of the site, never a path in the repository. */
  | 'site'
  | 'external'
  /** `C:\x` */
  | 'local'
  | 'xref';

/**
 * Takes an href apart. The build decodes before it splits, so an encoded `#` splits as well; the paths of
 * includes and code it does not decode.
 */
export function readHref(href: string, options: { readonly decode: boolean }): Href {
  const text = (options.decode ? decodePercent(href) : href).trim();
  const hash = text.indexOf('#');
  const beforeHash = hash < 0 ? text : text.slice(0, hash);
  const question = beforeHash.indexOf('?');
  const path = question < 0 ? beforeHash : beforeHash.slice(0, question);
  return {
    path,
    query: question < 0 ? '' : beforeHash.slice(question),
    fragment: hash < 0 ? undefined : text.slice(hash + 1).trim(),
    kind: text.startsWith('xref:') ? 'xref' : kindOf(path),
  };
}

function kindOf(path: string): HrefKind {
  if (path === '') return 'self';
  if (isSlash(path, 0)) return isSlash(path, 1) ? 'external' : 'site';
  if (!path.includes(':')) return 'relative';
  if (/^[a-z]:/i.test(path)) return 'local';
  // These schemes want a host; without a possible one it is a path, and a broken one.
  // A host with a placeholder (`https://{tenant}.contoso.com`) is an address to the author, and stays one.
  if (/^(?:https?|ftp|wss?):(?!\/\/[^\s/])/i.test(path)) return 'relative';
  if (/^https?:\/\/[^/]*\s/i.test(path)) return 'relative';
  return /^[a-z][a-z0-9+.-]*:/i.test(path) ? 'external' : 'relative';
}

function isSlash(text: string, index: number): boolean {
  return text[index] === '/' || text[index] === '\\';
}

/** Percent-decodes what can be decoded and leaves the rest as it is. */
export function decodePercent(text: string): string {
  if (!text.includes('%')) return text;
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (encoded) => {
    try {
      return decodeURIComponent(encoded);
    } catch {
      return encoded;
    }
  });
}
