import type { Block, Directive } from '../../article/article';
import type { Check, Documentation } from '../rule';

export const documentation: Documentation = {
  title: 'Code made by indentation',
  why:
    'Four blanks turn a line into code without a language, and often nobody meant it: text below a list item that is ' +
    'indented too far becomes code as well. A fence says what it is.',
  source: 'Learn content rules, CodeBlockIndented',
  examples: [
    {
      wrong: 'Run:\n\n    «az login\n    az logout»\n\nText\n',
      message: "Indented code blocks aren't allowed. Use a Markdown code block surrounded by triple backticks (```).",
    },
    { wrong: '1. Run:\n\n       «az login»\n' },
    {
      wrong:
        'Text\n    goes on\n\n- Item\n\n    Text\n\n```\n    code\n```\n\n' +
        ':::image type="complex" source="a.png" alt-text="A.":::\n\n      Description\n\n:::image-end:::\n',
      fine: true,
    },
  ],
};

export const check: Check = {
  type: 'code-block-indented',
  check({ article }, report) {
    for (const block of article.blocks) {
      if (block.kind === 'indentedCode' && !isDescription(block)) report({ span: block.span });
    }
  },
};

/** In a complex image or video the build does not look for code. */
function isDescription({ parent }: Block): boolean {
  for (let each = parent; each; each = each.parent) {
    if (each.kind !== 'directive') continue;
    const { name } = each.node as Directive;
    if (name === 'image' || name === 'video') return true;
  }
  return false;
}
