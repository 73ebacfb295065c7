import picomatch from 'picomatch/posix';

/** Whether a path, relative to the same folder as the pattern, is selected. */
export type Glob = (path: string) => boolean;

/**
 * Globs as docfx takes them, on top of picomatch: letter case does not matter, `\` is `/`, `**.md` is
 * `**` + `/*.md`, a `**` inside a segment is one `*`, there is no negation, and a file or folder whose name starts with a
 * dot never matches. A pattern that the build rejects matches nothing; `globProblem` says why.
 */
export function compileGlob(pattern: string): Glob {
  const known = compiled.get(pattern);
  if (known) return known;
  const glob = makeGlob(pattern);
  compiled.set(pattern, glob);
  return glob;
}

/** A glob of several: one of `include` matches and none of `exclude` does. */
export function compileGlobs(include: readonly string[], exclude: readonly string[]): Glob {
  const included = include.map(compileGlob);
  const excluded = exclude.map(compileGlob);
  const selects: Glob = (path) => included.some((glob) => glob(path)) && !excluded.some((glob) => glob(path));
  return [...include, ...exclude].every(isAboutFolders) ? oncePerFolder(selects) : selects;
}

/** Whether `pattern` says the same of all files of a folder that have one extension, as `a/**` and `a/*.md` do. */
export function isAboutFolders(pattern: string): boolean {
  return /(?:^|[/\\])\*+(?:\.\w+)?$/.test(pattern);
}

/** Asks `work` once for all paths that are alike to patterns about folders. */
export function oncePerFolder<Value>(work: (path: string) => Value): (path: string) => Value {
  const known = new Map<string, { readonly value: Value }>();
  return (path) => {
    const name = path.lastIndexOf('/') + 1;
    const dot = path.lastIndexOf('.');
    // No pattern selects a name that starts with a dot, whatever comes behind it.
    const extension = path.charCodeAt(name) === DOT ? '/' : dot > name ? path.slice(dot) : '';
    const alike = path.slice(0, name) + extension;
    let answer = known.get(alike);
    if (!answer) known.set(alike, (answer = { value: work(path) }));
    return answer.value;
  };
}

/** Why the build rejects `pattern`, or undefined when it does not. */
export function globProblem(pattern: string): string | undefined {
  if (pattern.length > longest) return 'it is too long';
  let inBrackets = false;
  let inBraces = false;
  for (const character of pattern) {
    if (character === '[') {
      if (inBrackets) return "a '[' inside '[...]'";
      inBrackets = true;
    } else if (character === ']') inBrackets = false;
    else if (inBrackets) continue;
    else if (character === '{') {
      if (inBraces) return "'{...}' cannot be nested";
      inBraces = true;
    } else if (character === '}') {
      if (!inBraces) return "a '}' without its '{'";
      inBraces = false;
    }
  }
  if (inBrackets) return "a '[' without its ']'";
  if (inBraces) return "a '{' without its '}'";
  return count(pattern, '(') === count(pattern, ')') ? undefined : 'parentheses do not match';
}

/** The same pattern stands under many metadata keys and is asked about every article. */
const compiled = new Map<string, Glob>();

const nothing: Glob = () => false;

/** No path is anywhere near as long, and picomatch has a limit of its own. */
const longest = 5000;

function makeGlob(pattern: string): Glob {
  if (globProblem(pattern)) return nothing;
  const slashed = pattern.replaceAll('\\', '/');
  // A trailing slash selects folders, and only files are ever asked about.
  if (slashed === '' || slashed.startsWith('/') || slashed.startsWith('!') || slashed.endsWith('/')) return nothing;
  // `dot`, because names that start with a dot are turned away before.
  const options = { nocase: true, dot: true, noextglob: true, nonegate: true };
  const segments = segmentsOf(slashed);
  if (!segments.length) return nothing;
  const expression = picomatch.makeRe(segments.map(translate).join('/'), options);
  return (path) => !hasDotName(path) && expression.test(path);
}

function segmentsOf(pattern: string): readonly string[] {
  const result: string[] = [];
  for (const segment of pattern.split('/')) {
    if (segment === '' || segment === '.') continue;
    // Two in a row say no more than one, and cost the more the longer the path.
    if (isAnyDepth(segment) && isAnyDepth(result.at(-1))) continue;
    if (segment === '..' && result.length) result.pop();
    else result.push(segment);
  }
  return result;
}

function translate(segment: string, index: number, all: readonly string[]): string {
  // `a/**` selects what lies in `a`, not a file of that name.
  if (isAnyDepth(segment)) return index === all.length - 1 ? '**/*' : '**';
  // picomatch takes `[!c]` for a negated pattern when told that there is none, and `[^c]` for what it is.
  const literal = segment.replace(/[()|+@$^]/g, '\\$&').replaceAll('[!', '[^');
  const single = literal.replace(/\*{2,}/g, '*');
  return literal.startsWith('**') ? `**/${single}` : single;
}

function isAnyDepth(segment: string | undefined): boolean {
  return segment !== undefined && /^\*{2,}$/.test(segment);
}

function hasDotName(path: string): boolean {
  return path.charCodeAt(0) === DOT || path.includes('/.');
}

const DOT = 46;

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}
