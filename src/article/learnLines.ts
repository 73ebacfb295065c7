import { COLON, EXCLAMATION, hasWordAt, skipBlanks } from './characters';
import { DEEPEST } from './blockReading';
import type { BlockReading, Outcome } from './blockReading';
import { makeRoom, openDirective } from './containers';
import { readDirectiveLine } from './directives';
import type { DirectiveLine } from './directives';
import type { DraftDirective } from './draft';
import { scanLoneInclude } from './includes';
import { addBlock, addParagraphLine } from './leaves';
import { problemAt } from './problems';
import { readSnippet } from './snippets';

/** The lines that only Learn knows, in the block pass: `:::` tags, includes, snippets. All interrupt a paragraph. */

/** Opens what the line of a `:::` tag opens; `depth` containers go on. */
export function openDirectiveLine(reading: BlockReading, depth: number): Outcome {
  const { cursor, draft, containers } = reading;
  const isInZone = containers.some(({ opening }, index) => index < depth && opening?.directive.name === 'zone');
  const line = readDirectiveLine(draft, cursor.next, cursor.end, isInZone);
  if (!line) return 'none';
  const { directive, role } = line;
  switch (role) {
    case 'container':
      if (containers.length >= DEEPEST) return 'none';
      makeRoom(reading, depth);
      openDirective(reading, line);
      return 'line';
    case 'leaf':
      makeRoom(reading, depth);
      addLeafTag(reading, directive);
      return 'line';
    case 'inline':
      countRejected(reading, directive.name);
      return 'none';
    case 'text':
      addTagAsText(reading, depth, line);
      return 'line';
  }
}

function addLeafTag(reading: BlockReading, directive: DraftDirective): void {
  const block = addBlock(reading, 'directiveLeaf', directive.span.start, directive.span.end);
  block.node = directive;
  directive.block = block;
  reading.draft.directives.push(directive);
}

function countRejected({ rejected }: BlockReading, name: string): void {
  rejected.set(name, (rejected.get(name) ?? 0) + 1);
}

/** A tag that the build does not recognise is a line of a paragraph. */
function addTagAsText(reading: BlockReading, depth: number, { directive }: DirectiveLine): void {
  const { draft, rejected, containers } = reading;
  if (reading.leaf?.kind !== 'paragraph') makeRoom(reading, depth);
  directive.block = addParagraphLine(reading).block;
  draft.directives.push(directive);
  if (directive.closes !== false) {
    countRejected(reading, directive.name);
    return;
  }
  const opened = directive.name.slice(0, -'-end'.length);
  if (containers.some(({ opening }) => opening?.directive.name === opened)) {
    // It would end that if it had all its colons, and this has been said.
    directive.closes = undefined;
    return;
  }
  const left = rejected.get(opened) ?? 0;
  if (left > 0) rejected.set(opened, left - 1);
  else {
    const { span } = directive;
    const written = draft.text.slice(span.start, span.end);
    draft.problems.push(problemAt('stray-end-tag', 'stray-end-tag', span, [written], directive));
  }
}

/** `[!INCLUDE []()]` and `[!code[]()]`, alone on their line; they interrupt a paragraph. */
export function openBracketLine(reading: BlockReading, depth: number): Outcome {
  const { cursor, draft } = reading;
  const { text, next, end } = cursor;
  if (text.charCodeAt(next + 1) !== EXCLAMATION) return 'none';
  draft.steps += end - next;
  const include = scanLoneInclude(text, next, end);
  if (include) {
    makeRoom(reading, depth);
    const block = addBlock(reading, 'include', next, include.end);
    const node = {
      form: 'block',
      span: { start: next, end: include.end },
      titleSpan: { start: include.titleStart, end: include.titleEnd },
      target: { span: { start: include.pathStart, end: include.pathEnd }, href: include.path },
      block,
    } as const;
    block.node = node;
    draft.includes.push(node);
    return 'line';
  }
  const snippet = readSnippet(text, next, end);
  if (!snippet) return 'none';
  makeRoom(reading, depth);
  const added = addBlock(reading, 'snippet', next, snippet.span.end);
  const node = { ...snippet, block: added };
  added.node = node;
  draft.snippets.push(node);
  return 'line';
}

/** Whether the line from `start` on is the tag of a column, which may stand in as far as it likes. */
export function isColumnTag(text: string, start: number, end: number): boolean {
  let at = start;
  while (at < end && text.charCodeAt(at) === COLON) at++;
  return at - start >= 3 && hasWordAt(text, skipBlanks(text, at, end), 'column');
}
