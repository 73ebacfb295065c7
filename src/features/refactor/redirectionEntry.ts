import { entryOf, type ConfigValue } from '../../docset/configText';

/** What a redirection says. */
export interface NewRedirection {
  /** From the folder of the redirection file. */
  readonly sourceFromFile: string;
  /** From the root of the repository, without a leading slash. */
  readonly sourceFromRoot: string;
  readonly url: string;
  readonly keepsDocumentId: boolean;
}

/**
 * The text of an entry of a redirection file: in the form, the order of keys and the spacing of `model`, an entry that
 * stands in `text`, the same file. Without a model as Learn documents it, indented for a file that has nothing else.
 */
export function redirectionEntry(text: string, model: ConfigValue | undefined, redirection: NewRedirection): string {
  const { sourceFromFile, sourceFromRoot, url, keepsDocumentId } = redirection;
  // What lies outside the folder of the file can be named from the root alone.
  const isFromRoot = !model || !!entryOf(model, fromRoot) || sourceFromFile.startsWith('../');
  const members: readonly Member[] = [
    isFromRoot ? [fromRoot, `/${sourceFromRoot}`] : ['source_path', sourceFromFile],
    ['redirect_url', url],
    ['redirect_document_id', keepsDocumentId],
  ];
  return model ? likeModel(text, model, members) : `{\n${linesOf(members)}\n    }`;
}

type Member = readonly [key: string, value: string | boolean];

const fromRoot = 'source_path_from_root';

/** What stands between the members of the model stands between those of the new entry. */
function likeModel(text: string, { span, entries = [] }: ConfigValue, members: readonly Member[]): string {
  const [first, second] = entries;
  if (!first || !second) return `{\n${linesOf(members)}\n    }`;
  const opening = text.slice(span.start, first.keySpan.start);
  const colon = text.slice(first.keySpan.end, first.value.span.start);
  const joint = text.slice(first.value.span.end, second.keySpan.start);
  const closing = text.slice(entries.at(-1)!.value.span.end, span.end).replace(',', '');
  const order = entries.map(({ key }) => kindOf(key));
  const rank = ([key]: Member) => (order.indexOf(kindOf(key)) + order.length + 1) % (order.length + 1);
  const ordered = [...members].sort((a, b) => rank(a) - rank(b));
  return opening + ordered.map(([key, value]) => `"${key}"${colon}${JSON.stringify(value)}`).join(joint) + closing;
}

function linesOf(members: readonly Member[]): string {
  return members.map(([key, value]) => `      "${key}": ${JSON.stringify(value)}`).join(',\n');
}

/** The two keys for the source are one. */
function kindOf(key: string): string {
  return key.toLowerCase().replace('_from_root', '');
}

/** Whether others can be made after it: an entry that says a source, an url and nothing unusual, without a comment. */
export function isModel(text: string, { entries = [], span }: ConfigValue): boolean {
  const kinds = new Set(entries.map(({ key }) => kindOf(key)));
  if (kinds.size !== entries.length || !kinds.has('source_path') || !kinds.has('redirect_url')) return false;
  if (![...kinds].every((kind) => usualKinds.has(kind))) return false;
  const spaces = entries.map(({ value }, place) => {
    const start = place ? entries[place - 1]!.value.span.end : span.start;
    return text.slice(start, entries[place]!.keySpan.start) + text.slice(entries[place]!.keySpan.end, value.span.start);
  });
  return !spaces.some((each) => each.includes('/'));
}

const usualKinds = new Set(['source_path', 'redirect_url', 'redirect_document_id']);
