import { codeLanguages, taggedLanguage } from '../../vocabulary/codeLanguages';
import { nearest } from '../nearest';
import type { Check, Documentation, Report } from '../rule';

export interface FenceLanguageParameters {
  /** A longer block without a language is the business of `code-language-missing`. */
  readonly maxLines: number;
}

export const documentation: Documentation = {
  title: 'Code without a language, or with a misspelt one',
  why:
    'The language colours the code, names it above the block, and puts the right buttons there. Learn shows a language ' +
    'it does not know as plain text. What a command prints is output, a command of any shell console.',
  source: 'Contribute, how to include code in docs',
  examples: [
    { wrong: '«```»\naz login\n```\n', message: "Say in which language the code is: 'console', 'output', 'json'." },
    {
      wrong: '```«ouput»\nDone\n```\n\n~~~«Powershel» {.x}\nGet-Date\n~~~\n',
      right: '```output\nDone\n```\n\n~~~powershell {.x}\nGet-Date\n~~~\n',
      message: "Learn knows no language 'ouput'. Did you mean 'output'?",
    },
    { wrong: '```«azurecli-interactiv»\naz login\n```\n', right: '```azurecli-interactive\naz login\n```\n' },
    {
      wrong:
        '```console\na\n```\n\n```output\na\n```\n\n```JSON\n{}\n```\n\n```mermaid\na\n```\n\n```C#\na\n```\n\n' +
        `\`\`\`azurecli-interactive\na\n\`\`\`\n\n    indented\n\n\`\`\`\n\`\`\`\n\n~~~\n${'a\n'.repeat(20)}~~~\n`,
      fine: true,
    },
  ],
};

export const check: Check<FenceLanguageParameters> = {
  type: 'fence-language',
  check({ article: { blocks, text } }, report, { maxLines }) {
    for (const { fence, span } of blocks) {
      if (!fence) continue;
      const { language, infoSpan, body } = fence;
      if (!language) {
        const count = linesOfText(text.slice(body.start, body.end));
        if (count > 0 && count <= maxLines) report({ variant: 'missing', span: openingFence(text, span.start) });
        continue;
      }
      const meant = intended(language.toLowerCase());
      if (meant === undefined || !text.startsWith(language, infoSpan.start)) continue;
      const written = { start: infoSpan.start, end: infoSpan.start + language.length };
      const edits = [{ span: written, text: meant }];
      const fixes = [{ title: `Change to '${meant}'`, edits, isSafe: true }];
      report({ variant: 'misspelt', span: written, args: [language, meant], fixes });
    }
  },
};

const known: ReadonlySet<string> = new Set(
  codeLanguages.flatMap(({ name, aliases, isInteractive }) => [
    name,
    ...(aliases ?? []),
    ...(isInteractive ? [`${name}-interactive`] : []),
  ]),
);
/** Short names are near to too much. */
const longNames = [...known].filter((name) => name.length >= 5);

/** The language that is surely meant by a name that Learn does not know. */
function intended(written: string): string | undefined {
  if (written.length < 4 || written.length > 30 || known.has(written) || taggedLanguage(written) !== undefined)
    return undefined;
  return nearest(longNames, written, written.length < 8 ? 1 : 2);
}

function linesOfText(code: string): number {
  return code.split(/\r\n|\n|\r/).filter((line) => line.trim()).length;
}

function openingFence(text: string, start: number): Report['span'] {
  let end = start;
  while (text[end] === text[start]) end++;
  return { start, end };
}
