import { entryOf, type ConfigValue } from '../../docset/configText';

/** Finds what a `$ref` leads to, when asked; undefined for what is not in the document. */
export type Reference = () => ConfigValue | undefined;

/**
 * The `$ref`s of the document `root`, by the object they stand in. They are urls, relative to the nearest `$id`
 * around them: of an `$id` in the document, or of the document itself with a JSON pointer behind `#`. Another
 * document is never fetched.
 */
export function schemaReferences(root: ConfigValue): (object: ConfigValue) => Reference | undefined {
  const byId = new Map<string, ConfigValue>();
  const references = new Map<ConfigValue, string>();
  const rootUrl = resolve('https://schema/', textAt(root, '$id') ?? '');

  function visit(value: ConfigValue, base: string): void {
    for (const item of value.items ?? []) visit(item, base);
    if (!value.entries) return;
    const id = textAt(value, '$id');
    const own = id === undefined ? base : resolve(base, id);
    if (id !== undefined && !byId.has(trimmed(own))) byId.set(trimmed(own), value);
    const reference = textAt(value, '$ref');
    if (reference) references.set(value, trimmed(resolve(own, reference)));
    for (const entry of value.entries) visit(entry.value, own);
  }

  visit(root, rootUrl);
  return (object) => {
    const url = references.get(object);
    if (url === undefined) return undefined;
    return () => {
      const known = byId.get(url);
      if (known) return known;
      const [document = '', pointer = ''] = url.split('#');
      return trimmed(document) === trimmed(rootUrl.split('#')[0]!) ? at(root, pointer) : undefined;
    };
  };
}

function textAt(value: ConfigValue, key: string): string | undefined {
  const text = value.entries && entryOf(value, key)?.value;
  return typeof text === 'string' ? text : undefined;
}

/** A url that cannot be one leads nowhere. */
function resolve(base: string, url: string): string {
  return URL.canParse(url, base) ? new URL(url, base).href : url;
}

/** Slashes and `#` at the end make no difference. */
function trimmed(url: string): string {
  let end = url.length;
  while (end > 0 && (url[end - 1] === '/' || url[end - 1] === '#')) end--;
  return url.slice(0, end);
}

/** Follows a JSON pointer: `~1` stands for `/`, `~0` for `~`. */
function at(root: ConfigValue, pointer: string): ConfigValue | undefined {
  let value: ConfigValue | undefined = root;
  for (const segment of decoded(pointer).split('/').filter(Boolean)) {
    const key = segment.replaceAll('~1', '/').replaceAll('~0', '~');
    value = value?.items ? value.items[Number(key)] : value?.entries?.findLast((entry) => entry.key === key)?.value;
  }
  return value;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
