import { Lexer } from 'yaml';
import { trimEnd } from './flatHeader';
import type { Span } from './span';

export interface YamlLexemes {
  /** What `yaml`'s parser takes, one after the other. */
  readonly lexemes: readonly string[];
  readonly comments: readonly Span[];
  /** Where collections lie in each other more deeply than `yaml` may be asked to follow. */
  readonly tooDeepAt: number | undefined;
}

/**
 * Cuts YAML into lexemes, notes the comments, and guards the parser behind it: that one recurses, and in a
 * stack nearly full Node aborts the whole process instead of throwing.
 */
export function lexYaml(source: string): YamlLexemes {
  const lexemes: string[] = [];
  const comments: Span[] = [];
  let tooDeepAt: number | undefined;
  let offset = 0;
  let inScalar = false;
  let brackets = 0;
  // An upper bound of the block collections open on a line: its indentation and the indicators on it.
  let levels = 0;
  let atLineStart = true;
  for (const lexeme of new Lexer().lex(source)) {
    lexemes.push(lexeme);
    if (inScalar) {
      inScalar = false;
      atLineStart = false;
      offset += lexeme.length;
      continue;
    }
    switch (lexeme[0]) {
      // Signs of the lexer that are not in the source: a scalar comes, a document starts, brackets end in error.
      case '\x1f':
        inScalar = true;
        continue;
      case '\x02':
      case '\x18':
        continue;
      case '#':
        comments.push({ start: offset, end: offset + trimEnd(lexeme, 0, lexeme.length) });
        break;
      case '[':
      case '{':
        brackets++;
        break;
      case ']':
      case '}':
        brackets--;
        break;
      case '-':
      case '?':
      case ':':
        if (brackets <= 0) levels++;
        break;
      case '\n':
      case '\r':
        levels = 0;
        break;
      case ' ':
        if (atLineStart) levels = lexeme.length;
        break;
    }
    const isIndicator = lexeme !== '' && '-?:[{'.includes(lexeme[0]!);
    if (isIndicator && levels + Math.max(0, brackets) > DEEPEST) tooDeepAt ??= offset;
    atLineStart = lexeme[0] === '\n' || lexeme[0] === '\r';
    offset += lexeme.length;
  }
  return { lexemes, comments, tooDeepAt };
}

/** Real headers go four levels deep. */
const DEEPEST = 100;
