/**
 * The text that VS Code inserts for the snippet `body` when nobody changes anything: placeholders become their
 * defaults, choices their first value, mirrors what they mirror, variables `variables[name]` or their default.
 * A test that gives no snippet syntax at all has a wrong body, so an unclosed placeholder throws.
 */
export function snippetText(body: string, variables: Readonly<Record<string, string>> = {}): string {
  const defaults = new Map<string, string>();
  // Mirrors may stand before the placeholder that they mirror.
  expand(body, 0, undefined);
  return expand(body, 0, undefined).text;

  function expand(source: string, from: number, closing: string | undefined): { text: string; end: number } {
    let text = '';
    let at = from;
    while (at < source.length && source[at] !== closing) {
      if (source[at] === '\\' && /[\\$}|,]/.test(source[at + 1] ?? '')) {
        text += source[at + 1];
        at += 2;
      } else if (source[at] === '$' && /[\w{]/.test(source[at + 1] ?? '')) {
        const placeholder = readPlaceholder(source, at + 1);
        text += placeholder.text;
        at = placeholder.end;
      } else text += source[at++];
    }
    if (closing !== undefined && source[at] !== closing) throw new Error(`A placeholder does not end: ${source}`);
    return { text, end: at };
  }

  function readPlaceholder(source: string, from: number): { text: string; end: number } {
    const isBraced = source[from] === '{';
    const name = /\w+/y;
    name.lastIndex = isBraced ? from + 1 : from;
    const [id] = name.exec(source) ?? [''];
    let at = (isBraced ? from + 1 : from) + id.length;
    if (!isBraced) return { text: valueOf(id), end: at };
    if (source[at] === ':') {
      const { text, end } = expand(source, at + 1, '}');
      defaults.set(id, text);
      return { text: variables[id] ?? text, end: end + 1 };
    }
    if (source[at] === '|') {
      const end = source.indexOf('|}', at);
      if (end < 0) throw new Error(`A choice does not end: ${source}`);
      const first = source.slice(at + 1, end).split(',')[0]!;
      defaults.set(id, first);
      return { text: first, end: end + 2 };
    }
    if (source[at] !== '}') throw new Error(`A placeholder does not end: ${source}`);
    at++;
    return { text: valueOf(id), end: at };
  }

  function valueOf(id: string): string {
    return defaults.get(id) ?? variables[id] ?? '';
  }
}
