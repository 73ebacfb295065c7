import { slice } from '../../article/span';
import type { Check, Documentation } from '../rule';
import { pathSpan } from '../writeHref';

export const documentation: Documentation = {
  title: 'A path with backslashes',
  why:
    'Learn takes a backslash for a slash, GitHub and other readers of markdown do not, and before punctuation ' +
    'markdown itself swallows it.',
  source: 'Contribute, how to write links',
  examples: [
    {
      wrong: 'See [the plan](«..\\plans\\rollout.md#phases»).',
      right: 'See [the plan](../plans/rollout.md#phases).',
      files: { 'plans/rollout.md': '# Plan\n\n## Phases\n' },
      message: "Write the path '..\\plans\\rollout.md' with forward slashes.",
    },
    { wrong: 'See [the plan](../plans/rollout.md) and `..\\plans`.', files: { 'plans/rollout.md': '' }, fine: true },
  ],
};

export const check: Check = {
  type: 'link-backslash',
  checkLinks({ text, linkUses }, report) {
    for (const { target, resolution } of linkUses) {
      const { kind, written } = resolution;
      if (!written.includes('\\') || kind === 'local' || kind === 'external' || kind === 'xref') continue;
      const span = pathSpan(text, target);
      const path = slice(text, span);
      const edits = [{ span, text: path.replaceAll('\\', '/') }];
      // Where the text says it in another way (`%5C`, an escape), only the author knows what is meant.
      const isPlain = path.trim() === written;
      report({
        span: target.span,
        args: [written],
        fixes: isPlain ? [{ title: 'Use forward slashes', edits, isSafe: kind !== 'missing' }] : [],
      });
    }
  },
};
