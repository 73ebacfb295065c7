import type { Span } from '../article/span';
import { entryOf, oneOrMany, readConfigText, stringOf, type ConfigEntry, type ConfigValue } from './configText';
import type { ConfigProblem } from './configProblem';
import { folderOf, joinPath, nameOf } from './paths';

/** One entry of a redirection file whose source lies in this docset. */
export interface Redirection {
  /** Docset-relative, normalised, in the letter case written. */
  readonly source: string;
  /** As written, trimmed. */
  readonly url: string;
  readonly keepsDocumentId: boolean;
  /** The redirection file, docset-relative, and where in it the entry and its parts stand. Quotes are part of a span. */
  readonly file: string;
  readonly span: Span;
  readonly sourceSpan: Span;
  readonly urlSpan: Span;
}

export interface RedirectionFile {
  /** In the order written; entries that the build ignores (no url, a slash too many or too few) are left out. */
  readonly redirections: readonly Redirection[];
  readonly problem: ConfigProblem | undefined;
}

/** `.openpublishing.redirection.json` and whatever may stand around that name, in any folder. */
export function isRedirectionFile(path: string): boolean {
  return /\.openpublishing\.redirection[^/]*\.json$/i.test(nameOf(path));
}

/**
 * Reads a redirection file. `path` and the sources of the result are relative to the repository root;
 * `root` is the folder that `source_path_from_root` starts from.
 */
export function readRedirectionFile(path: string, text: string, root: string): RedirectionFile {
  const { root: tree, problem } = readConfigText(path, text);
  const list = entryOf(tree, 'redirections');
  const redirections = [
    ...(list?.entries ? pairs(path, list.entries, false) : oneOrMany(list).map((item) => itemOf(path, item, root))),
    ...pairs(path, entryOf(tree, 'renames')?.entries ?? [], true),
  ];
  return { redirections: redirections.flatMap((redirection) => redirection ?? []), problem };
}

function itemOf(file: string, item: ConfigValue, root: string): Redirection | undefined {
  const url = entryOf(item, 'redirect_url');
  const fromFile = stringOf(item, 'source_path');
  const fromRoot = stringOf(item, 'source_path_from_root');
  const source = entryOf(item, fromRoot === undefined ? 'source_path' : 'source_path_from_root');
  if (typeof url?.value !== 'string' || url.value.trim() === '' || !source) return undefined;
  let path: string;
  if (fromRoot !== undefined) {
    if (!/^[/\\]/.test(fromRoot)) return undefined;
    path = joinPath(root, `.${fromRoot}`);
  } else {
    if (!fromFile || /^[/\\]/.test(fromFile)) return undefined;
    path = joinPath(folderOf(file), fromFile);
  }
  const keeps = entryOf(item, 'redirect_document_id')?.value;
  return {
    source: path,
    url: url.value.trim(),
    keepsDocumentId: keeps === true || keeps === 'true',
    file,
    span: item.span,
    sourceSpan: source.span,
    urlSpan: url.span,
  };
}

/** The short form: the source is the key, its url the value. */
function pairs(file: string, entries: readonly ConfigEntry[], keepsDocumentId: boolean): (Redirection | undefined)[] {
  return entries.map(({ key, keySpan, value }) => {
    if (typeof value.value !== 'string' || value.value.trim() === '' || /^[/\\]/.test(key)) return undefined;
    return {
      source: joinPath(folderOf(file), key),
      url: value.value.trim(),
      keepsDocumentId,
      file,
      span: { start: keySpan.start, end: value.span.end },
      sourceSpan: keySpan,
      urlSpan: value.span,
    };
  });
}
