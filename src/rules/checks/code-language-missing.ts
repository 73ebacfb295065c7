import type { Article, Block } from '../../article/article';
import type { Check, Documentation } from '../rule';

export interface CodeLanguageMissingParameters {
  /** Blocks with fewer lines that are not blank need no language. */
  readonly minLines: number;
}

export const documentation: Documentation = {
  title: 'A code block without a language',
  why: 'Without a language the page cannot highlight the code, and does not say what it is.',
  source: 'Learn content rules, CodeLanguageMissing',
  examples: [
    {
      wrong: `«\`\`\`»\n${'az login\n\n'.repeat(20)}\`\`\`\n`,

      message: 'The code block has no language. Add one behind the fence.',
    },
    {
      wrong: `\`\`\`\n${'az login\n\n'.repeat(19)}\`\`\`\n\n\`\`\`azurecli\n${'az login\n'.repeat(20)}\`\`\`\n`,
      fine: true,
    },
  ],
};

export const check: Check<CodeLanguageMissingParameters> = {
  type: 'code-language-missing',
  check({ article }, report, { minLines }) {
    for (const block of article.blocks) {
      if (!block.fence || block.fence.info.trim() || lineCount(article, block) < minLines) continue;
      report({ span: { start: block.span.start, end: block.fence.infoSpan.end } });
    }
  },
};

function lineCount({ text }: Article, { fence }: Block): number {
  const { start, end } = fence!.body;
  return text
    .slice(start, end)
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim()).length;
}
