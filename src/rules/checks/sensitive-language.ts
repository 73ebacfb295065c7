import { docsetWith } from '../contentRules/exampleRules';
import type { Check, Documentation } from '../rule';

export interface SensitiveLanguageParameters {
  readonly disallowed: readonly string[];
  /** Phrases in which a disallowed term is fine. */
  readonly exceptions: readonly string[];
}

const files = docsetWith({
  type: 'SensitiveLanguage',
  code: 'sensitive-language',
  message: "Term '{0}' is sensitive and should not be used in content or code.",
  disallowed: ['blacklist', 'dummy'],
  exceptions: ['dummy variable'],
});

export const documentation: Documentation = {
  title: 'A term that the docset does not want',
  why: 'Words that hurt people, or that the docset has replaced, are looked for in all of the file, code and addresses included.',
  source: 'Learn content rules, SensitiveLanguage',
  examples: [
    {
      wrong: 'Add it to the «blacklist» and the blacklist.\n\n```\n«BlackList» «dummy»\n```\n',
      files,
      message: "Term 'blacklist' is sensitive and should not be used in content or code.",
    },
    { wrong: 'A blacklisted dummy variable.\n', files, fine: true },
  ],
};

export const check: Check<SensitiveLanguageParameters> = {
  type: 'sensitive-language',
  check({ article }, report, { disallowed, exceptions }) {
    const words = wordsPattern(disallowed);
    const allowed = wordsPattern(exceptions);
    if (!words) return;
    for (let line = 0; line < article.lines.count; line++) {
      const { start, end } = article.lines.spanOf(line);
      const text = article.text.slice(start, end);
      const seen = new Set<string>();
      const fine = allowed ? [...text.matchAll(allowed)] : [];
      for (const { 0: found, index } of text.matchAll(words)) {
        const term = found.toLowerCase();
        const isFine = fine.some((each) => each.index < index + found.length && index < each.index + each[0].length);
        if (isFine || seen.has(term)) continue;
        seen.add(term);
        const written = disallowed.find((each) => each.trim().toLowerCase() === term) ?? found;
        report({ span: { start: start + index, end: start + index + found.length }, args: [written.trim()] });
      }
    }
  },
};

/** Any of `terms` as whole words, whatever the letter case; the longest that fits. */
function wordsPattern(terms: readonly string[]): RegExp | undefined {
  const words = terms.map((term) => term.trim()).filter((term) => term);
  if (!words.length) return undefined;
  const longestFirst = words.toSorted((a, b) => b.length - a.length);
  return new RegExp(`(?<!\\w)(?:${longestFirst.map(escaped).join('|')})(?!\\w)`, 'gi');
}

function escaped(term: string): string {
  return term.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
