import type { YAMLError } from 'yaml';

export interface YamlError {
  readonly message: string;
  /** Start and end offset in the YAML. */
  readonly pos: readonly number[];
}

/** The first of the `yaml` package's errors in `source` that is one for the build too, in the build's words where they are known. */
export function yamlErrorOfBuild(errors: readonly YAMLError[], source: string): YamlError | undefined {
  const error = errors.find((candidate) => !isAcceptedByBuild(candidate, source));
  return error && asBuildSays(error, source);
}

/**
 * The build's parser takes some things that YAML 1.2 forbids: a value that starts with `%`, and a tab between
 * an indicator and what follows.
 */
function isAcceptedByBuild(error: YAMLError, source: string): boolean {
  if (error.code === 'BAD_SCALAR_START') return source[error.pos[0]] === '%';
  if (error.code !== 'TAB_AS_INDENT') return false;
  const lineStart = source.lastIndexOf('\n', error.pos[0] - 1) + 1;
  return source.slice(lineStart, error.pos[0]).trim() !== '';
}

/** A second colon in a plain value, the most frequent error of all: the build points at the colon. */
function asBuildSays(error: YAMLError, source: string): YamlError {
  if (error.code !== 'BLOCK_AS_IMPLICIT_KEY') return error;
  const colon = /:(?=\s)/g;
  colon.lastIndex = error.pos[0];
  const found = colon.exec(source);
  const pos = found ? [found.index, found.index + 1] : error.pos;
  return { message: 'Mapping values are not allowed in this context.', pos };
}
