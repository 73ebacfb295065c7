import { parsePattern } from './parse';
import { compileProgram, endState, type Program } from './program';
import { PatternError } from './syntax';

/** Whether the pattern occurs in a text; undefined where finding out would take too long. */
export type Pattern = (text: string) => boolean | undefined;

export interface CompiledPattern {
  readonly pattern?: Pattern;
  /** Why there is none, as half a sentence. */
  readonly problem?: string;
}

/**
 * Regular expressions of strangers. The engine of JavaScript may take longer than the universe is old over
 * `(a+)+b`; this one looks at each unit of the text once, whatever the pattern, and so takes time in proportion
 * to the length of the text times that of the pattern. It has the syntax of .NET, as schemas of the build do.
 */
export function compilePattern(source: string): CompiledPattern {
  if (source.length > longestPattern) return { problem: 'it is too long' };
  try {
    const program = compileProgram(parsePattern(source));
    const size = sizeOf(program);
    return { pattern: (text) => (size * text.length > mostSteps ? undefined : occurs(program, text)) };
  } catch (error) {
    if (error instanceof PatternError) return { problem: error.message };
    throw error;
  }
}

const longestPattern = 1000;

/** About a tenth of a second. */
const mostSteps = 10_000_000;

function sizeOf({ states, ahead }: Program): number {
  return ahead.reduce((size, each) => size + sizeOf(each), states.length);
}

function occurs(program: Program, text: string): boolean {
  const startsAt = walk(program, text);
  for (let at = text.length; at >= 0; at--) if (startsAt(at)) return true;
  return false;
}

/**
 * Whether a match starts at an offset. It must be asked for every offset, from the end of the text to its
 * start: from the states that lead to a match at the unit behind follow those that do at this one. Going
 * backwards, what a look ahead finds is known before it is needed.
 */
function walk(program: Program, text: string): (at: number) => boolean {
  const { states, takers, into, start } = program;
  const ahead = program.ahead.map((each) => walk(each, text));
  let leads = new Uint8Array(states.length);
  let ledBehind = new Uint8Array(states.length);
  const waiting: number[] = [];

  function reach(state: number): void {
    if (leads[state]) return;
    leads[state] = 1;
    waiting.push(state);
  }

  return (at) => {
    [leads, ledBehind] = [ledBehind, leads];
    leads.fill(0);
    const found = ahead.map((startsAt) => startsAt(at));
    reach(endState);
    if (at < text.length) {
      const unit = text.charCodeAt(at);
      for (const { index, next, test } of takers) if (ledBehind[next] && test(unit)) reach(index);
    }
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      for (const index of into[next]!) {
        const state = states[index]!;
        if (state.kind === 'place' && !state.holds(text, at)) continue;
        if (state.kind === 'ahead' && found[state.program] === state.isNegative) continue;
        reach(index);
      }
    }
    return leads[start] === 1;
  };
}
