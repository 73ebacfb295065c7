import { slice } from '../../article/span';
import { alerts } from '../../vocabulary/alerts';
import type { Completion, CompletionContext } from '../completion';
import type { Typing } from './typing';

type MarkerTyping = Extract<Typing, { kind: 'marker' }>;

interface Marker {
  readonly label: string;
  readonly meaning: string;
  readonly body: string;
  /** Whether text follows it in the quote. */
  readonly hasText?: boolean;
}

const quoted: readonly Marker[] = [
  ...alerts.map(({ kind, meaning }) => ({ label: `[!${kind}]`, meaning, body: `[!${kind}]`, hasText: true })),
  {
    label: '[!div class="nextstepaction"]',
    meaning: 'The link below it becomes a button that leads to the next article.',
    body: '[!div class="nextstepaction"]',
    hasText: true,
  },
  {
    label: '[!div class="checklist"]',
    meaning: 'The list below it gets check marks.',
    body: '[!div class="checklist"]',
    hasText: true,
  },
  {
    label: '[!VIDEO]',
    meaning: 'An embedded video, from the address of its player.',
    body: '[!VIDEO ${1:https://www.youtube.com/embed/id}]',
  },
];

const include: Marker = {
  label: '[!INCLUDE]',
  meaning: 'The text of another file, in this place.',
  body: '[!INCLUDE [${2:title}]($1)]',
};

const snippet: Marker = {
  label: '[!code]',
  meaning: 'Lines of a code file.',
  body: '[!code-${1:powershell}[${3:name}](${2:path})]',
};

/**
 * What `[!` can become: in a quote alerts and what else Learn makes of quotes, on a line of its own these with
 * their `>` and includes, in running text an include.
 */
export function markerCompletions(context: CompletionContext, typing: MarkerTyping): readonly Completion[] {
  const { isInQuote, isAlone, span } = typing;
  const isContinued = /^[\s>]*>/.test(lineBelow(context));
  const lead = isInQuote ? '' : '> ';
  const ofQuotes = quoted.map((marker) => ({
    ...marker,
    body: lead + marker.body + (marker.hasText && !isContinued ? '\n> $0' : ''),
  }));
  const markers = isInQuote ? ofQuotes : isAlone ? [include, ...ofQuotes, snippet] : [include];
  return markers.map(({ label, meaning, body }, index) => ({
    label,
    detail: meaning,
    kind: 'snippet',
    insert: body,
    isSnippet: true,
    span,
    sort: String(index).padStart(2, '0'),
    triggersNext: body === include.body,
  }));
}

function lineBelow({ article, offset }: CompletionContext): string {
  const { lines, text } = article;
  return slice(text, lines.spanOf(lines.lineAt(offset) + 1));
}
