/** `text` as a snippet that inserts exactly it. */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** The text that a snippet leaves when nobody fills in its tab stops, which may not stand in one another. */
export function textOfSnippet(snippet: string): string {
  const defaults = new Map<string, string>();
  for (const [, id, value] of snippet.matchAll(placeholder)) {
    if (id !== undefined && value !== undefined) defaults.set(id, unescaped(value));
  }
  return snippet.replace(placeholder, (whole, id?: string, value?: string, mirrored?: string) => {
    if (id !== undefined) return value === undefined ? (defaults.get(id) ?? '') : unescaped(value);
    if (mirrored !== undefined) return defaults.get(mirrored) ?? '';
    return whole.slice(1);
  });
}

/** An escaped character, `${1:text}` or `${1}`, and `$1`. */
const placeholder = /\\[\\$}]|\$\{(\d+)(?::((?:[^\\}]|\\.)*))?\}|\$(\d+)/g;

function unescaped(text: string): string {
  return text.replace(/\\([\\$}])/g, '$1');
}
