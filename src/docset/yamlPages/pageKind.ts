import type { Span } from '../../article/span';
import { readConfigText } from '../configText';
import { wholeFile } from '../placedReport';

/** What a page in YAML or JSON says it is: the name of its schema. */
export interface PageKind {
  /** As written; empty for a file that does not say. */
  readonly name: string;
  readonly span: Span;
}

/**
 * Reads the kind from the text of the file at `path`: in YAML the comment `YamlMime:` on the first line, in JSON the
 * name at the end of the address at `$schema`, which must be the first member. `YamlDocument` leaves it to the member
 * `documentType`. Any text has a kind, if only the empty one.
 */
export function pageKindOf(path: string, text: string): PageKind {
  return /\.json$/i.test(path) ? jsonKind(path, text) : yamlKind(path, text);
}

function yamlKind(path: string, text: string): PageKind {
  const first = /^\uFEFF?(#+\s*YamlMime:\s*)([^\s#]+)[ \t]*(?:\r?\n|$)/i.exec(text);
  if (!first) return { name: '', span: wholeFile };
  const [whole, , name = ''] = first;
  const span = { start: 0, end: whole.trimEnd().length };
  if (name !== 'YamlDocument') return { name, span };
  const type = readConfigText(path, text).root?.entries?.find(({ key }) => key === 'documentType')?.value;
  return typeof type?.value === 'string' ? { name: type.value, span: type.span } : { name, span };
}

function jsonKind(path: string, text: string): PageKind {
  const first = readConfigText(path, text).root?.entries?.[0];
  const url = first?.key === '$schema' ? first.value : undefined;
  if (!first || typeof url?.value !== 'string') return { name: '', span: wholeFile };
  const file = url.value.slice(url.value.lastIndexOf('/') + 1);
  return { name: file.replace(/(?:\.schema)?\.json$/i, ''), span: url.span };
}
