import type { Span } from '../article/span';
import { entryOf, oneOrMany, readConfigText, stringsOf, type ConfigEntry, type ConfigValue } from './configText';
import type { ConfigProblem } from './configProblem';
import { dataProblems, dataText, wrongBoolean, wrongType } from './dataProblems';
import { folderOf, joinPath, nameOf } from './paths';
import type { PlacedReport } from './placedReport';

/** One entry of a redirection file whose source lies in this docset. */
export interface Redirection {
  /** Docset-relative, normalised, in the letter case written. */
  readonly source: string;
  /** As written, trimmed. */
  readonly url: string;
  readonly keepsDocumentId: boolean;
  /** The versions that it holds for, lower case and in order; none for all. */
  readonly monikers: readonly string[];
  /** The redirection file, docset-relative, and where in it the entry and its parts stand. Quotes are part of a span. */
  readonly file: string;
  readonly span: Span;
  readonly sourceSpan: Span;
  readonly urlSpan: Span;
}

export interface RedirectionFile {
  /** In the order written; entries that the build ignores (no url, a slash too many or too few) are left out. */
  readonly redirections: readonly Redirection[];
  /** Why the others are left out, and what else is wrong with the file. */
  readonly rejected: readonly PlacedReport[];
  readonly problem: ConfigProblem | undefined;
}

/** `.openpublishing.redirection.json` and whatever may stand around that name, in any folder. */
export function isRedirectionFile(path: string): boolean {
  return /\.openpublishing\.redirection[^/]*\.json$/i.test(nameOf(path));
}

/**
 * Reads a redirection file. `path` and all paths of the result are relative to the repository root; `root` is the
 * folder that `source_path_from_root` starts from.
 */
export function readRedirectionFile(path: string, text: string, root: string): RedirectionFile {
  const config = readConfigText(path, text);
  const { root: tree, problem } = config;
  const reader: Reader = { path, text, root, rejected: [...dataProblems(path, config)] };
  const list = entryOf(tree, 'redirections');
  const redirections = [
    ...(list?.entries ? pairs(reader, list.entries, false) : oneOrMany(list).map((item) => itemOf(reader, item))),
    ...pairs(reader, entryOf(tree, 'renames')?.entries ?? [], true),
  ];
  return {
    redirections: redirections.flatMap((redirection) => redirection ?? []),
    rejected: problem ? [] : reader.rejected,
    problem,
  };
}

interface Reader {
  readonly path: string;
  readonly text: string;
  readonly root: string;
  readonly rejected: PlacedReport[];
}

function itemOf(reader: Reader, item: ConfigValue): Redirection | undefined {
  if (item.value === null) return undefined;
  if (!item.entries) {
    reader.rejected.push(wrongType('Object', item));
    return undefined;
  }
  const url = textAt(reader, item, 'redirect_url');
  const fromFile = pathAt(reader, item, 'source_path');
  const fromRoot = pathAt(reader, item, 'source_path_from_root');
  const keeps = entryOf(item, 'redirect_document_id');
  const wrongFlag = keeps && wrongBoolean(keeps);
  if (wrongFlag) reader.rejected.push(wrongFlag);
  if (!url || !(fromFile ?? fromRoot)) return reject(reader, 'missing-attribute', url?.value.span ?? item.span);
  if (fromFile && fromRoot) return reject(reader, 'source-path-conflict', url.value.span);
  const source = (fromFile ?? fromRoot)!;
  const startsAtRoot = /^[/\\]/.test(source.text);
  if (startsAtRoot === (fromFile !== undefined)) return reject(reader, 'redirection-path-syntax-error', url.value.span);
  return {
    source: fromFile ? joinPath(folderOf(reader.path), source.text) : joinPath(reader.root, `.${source.text}`),
    url: url.text,
    keepsDocumentId: /^true$/i.test(String(keeps?.value)),
    monikers: [...new Set(stringsOf(entryOf(item, 'monikers')).map((moniker) => moniker.toLowerCase()))].sort(),
    file: reader.path,
    span: item.span,
    sourceSpan: source.value.span,
    urlSpan: url.value.span,
  };
}

/** The short form: the source is the key, its url the value. */
function pairs(
  reader: Reader,
  entries: readonly ConfigEntry[],
  keepsDocumentId: boolean,
): readonly (Redirection | undefined)[] {
  return entries.map(({ key, keySpan, value }) => {
    const url = textOf(reader, value);
    if (!url || !key.trim()) return reject(reader, 'missing-attribute', value.span);
    if (/^[/\\]/.test(key)) return reject(reader, 'redirection-path-syntax-error', value.span);
    return {
      source: joinPath(folderOf(reader.path), key),
      url: url.text,
      keepsDocumentId,
      monikers: [],
      file: reader.path,
      span: { start: keySpan.start, end: value.span.end },
      sourceSpan: keySpan,
      urlSpan: value.span,
    };
  });
}

function reject(reader: Reader, code: string, span: Span): undefined {
  const args = code === 'missing-attribute' ? ['(source_path or source_path_from_root) or redirect_url'] : [];
  reader.rejected.push({ code, args, path: reader.path, span });
  return undefined;
}

interface TextValue {
  readonly text: string;
  readonly value: ConfigValue;
}

function textAt(reader: Reader, item: ConfigValue, key: string): TextValue | undefined {
  const value = entryOf(item, key);
  return value && textOf(reader, value);
}

/** The text of `value`, trimmed; undefined where there is none, or none but blanks. */
function textOf(reader: Reader, value: ConfigValue): TextValue | undefined {
  const text = dataText(reader.text, value);
  if (!text) reader.rejected.push(wrongType('String', value));
  const trimmed = text?.text.trim();
  return trimmed ? { text: trimmed, value } : undefined;
}

/** A path that Windows can have; the build does not read any other. */
function pathAt(reader: Reader, item: ConfigValue, key: string): TextValue | undefined {
  const path = textAt(reader, item, key);
  const invalid = [...'"<>|:*?'].filter((character) => path?.text.includes(character));
  if (!path || !invalid.length) return path;
  const args = [path.text, invalid.map((character) => `'${character}'`).join(', ')];
  reader.rejected.push({ code: 'path-invalid', args, path: reader.path, span: path.value.span });
  return undefined;
}
