import type { MostPerFile } from '../docset/config';
import type { Severity } from './rule';

/**
 * What the build reports of the findings of one file, given in order: of each level the first ones, and for every
 * level that has more than that a message of `exceed-max-file-errors`. `file` is its name in that message.
 */
export function underFileCaps<Each extends { readonly severity: Severity }>(
  findings: readonly Each[],
  most: MostPerFile,
  file: string,
): { readonly kept: readonly Each[]; readonly messages: readonly string[] } {
  const counts: Record<Severity, number> = { error: 0, warning: 0, suggestion: 0, info: 0 };
  const kept = findings.filter(({ severity }) => ++counts[severity] <= most[severity]);
  const levels = ['error', 'warning', 'suggestion', 'info'] as const;
  const messages = levels
    .filter((level) => counts[level] > most[level])
    .map(
      (level) =>
        `${level.charAt(0).toUpperCase()}${level.slice(1)} count exceed '${most[level]}'. ` +
        `Build will continue but newer logs in '${file}' will be ignored.`,
    );
  return { kept, messages };
}
