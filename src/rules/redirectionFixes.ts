import type { Span, TextEdit } from '../article/span';
import { entryOf, readConfigText } from '../docset/configText';
import type { Docset } from '../docset/docset';
import type { PlacedReport } from '../docset/placedReport';
import { isNoAddress } from '../docset/redirectionProblems';
import type { Redirection } from '../docset/redirections';
import type { Fix } from './rule';

/**
 * What can be done about a report of `redirectionProblems`. The edits touch the value or the entry that is meant
 * and leave the rest of the file as it is written. None for what only the author can know.
 */
export function redirectionFixes(docset: Docset): (report: PlacedReport) => readonly Fix[] {
  const byPlace = new Map<string, Redirection>();
  for (const item of docset.redirections) {
    for (const { start } of [item.urlSpan, item.sourceSpan]) byPlace.set(`${start} ${item.file}`, item);
  }
  return ({ code, path, span, args }) => {
    const item = byPlace.get(`${span.start} ${path}`);
    const text = item && docset.text(item.file);
    if (!item || text === undefined) return [];
    switch (code) {
      case 'redirect-url-invalid':
        return isNoAddress(item.url) ? [] : withoutDocumentId(text, item);
      case 'redirection-url-conflict':
        return withoutDocumentId(text, item);
      case 'redirection-conflict':
        return removal(text, item, sameAsFirst(docset, item));
      case 'redirected-file-not-removed':
        return [...removal(text, item, false), ...deletion(docset, args)];
      default:
        return [];
    }
  };
}

function withoutDocumentId(text: string, { file, span }: Redirection): readonly Fix[] {
  const { root } = readConfigText(file, text.slice(span.start, span.end));
  const flag = entryOf(root, 'redirect_document_id');
  if (!flag || !/^true$/i.test(String(flag.value))) return [];
  const place = { start: span.start + flag.span.start, end: span.start + flag.span.end };
  return [{ title: "Set 'redirect_document_id' to false", edits: [{ span: place, text: 'false' }], isSafe: false }];
}

/** Of two entries that say the same one is enough, and nobody has to choose. */
function sameAsFirst({ redirections }: Docset, item: Redirection): boolean {
  const wanted = meaningOf(item);
  return redirections.some((other) => other !== item && meaningOf(other) === wanted);
}

function meaningOf({ source, url, keepsDocumentId, monikers }: Redirection): string {
  return [source.toLowerCase(), url, keepsDocumentId, ...monikers].join('\n');
}

function removal(text: string, { file, span }: Redirection, isSafe: boolean): readonly Fix[] {
  if (!/\.json$/i.test(file)) return [];
  return [{ title: 'Remove this redirection', edits: [withoutItem(text, span)], isSafe }];
}

/** Takes an item out of its list, with one of the commas around it and the blanks up to the next item. */
function withoutItem(text: string, { start, end }: Span): TextEdit {
  const comma = skipBlanks(text, end, 1);
  if (text[comma] === ',') {
    const next = skipBlanks(text, comma + 1, 1);
    // Of the last item, a comma behind it is one too many: the bracket keeps its own line.
    if (text[next] !== ']' && text[next] !== '}') return { span: { start, end: next }, text: '' };
  }
  const before = skipBlanks(text, start - 1, -1);
  return { span: { start: text[before] === ',' ? before : before + 1, end }, text: '' };
}

/** The first place from `offset` on, in the direction of `step`, that is no blank. */
function skipBlanks(text: string, offset: number, step: 1 | -1): number {
  let place = offset;
  while (text[place] !== undefined && ' \t\r\n'.includes(text[place]!)) place += step;
  return place;
}

/** Of several files that are published at one address, the author has to look at each. */
function deletion(docset: Docset, [path = '']: readonly string[]): readonly Fix[] {
  if (docset.find(path) !== path) return [];
  return [{ title: `Delete '${path}'`, edits: [], remove: path, isSafe: false }];
}
