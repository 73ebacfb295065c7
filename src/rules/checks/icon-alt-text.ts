import type { DirectiveAttribute } from '../../article/article';
import type { Span } from '../../article/span';
import type { Check, Documentation, Fix } from '../rule';

export const documentation: Documentation = {
  title: 'An icon with alternative text',
  why:
    'The build takes an icon for decoration and drops its alternative text without a word. If the text matters, ' +
    'the picture is of type content.',
  source: 'Contribute, markdown reference for images',
  examples: [
    {
      wrong: ':::image type="icon" source="media/a.png" «alt-text="Cloud Shell."»:::\n',
      right: ':::image type="icon" source="media/a.png":::\n',
    },
    {
      wrong:
        ':::image type="icon" source="a.png":::\n\n:::image type="icon" source="a.png" alt-text="":::\n\n' +
        ':::image type="content" source="a.png" alt-text="Screenshot of a page.":::\n',
      fine: true,
    },
  ],
};

export const check: Check = {
  type: 'icon-alt-text',
  check({ article: { text, directives } }, report) {
    for (const { name, recognised, attributes } of directives) {
      if (name !== 'image' || !recognised) continue;
      const type = attributes.find((each) => each.name === 'type');
      const alt = attributes.find((each) => each.name === 'alt-text');
      if (type?.value.trim() !== 'icon' || !alt?.value.trim()) continue;
      report({ span: alt.span, fixes: [withoutText(text, alt), asContent(type.valueSpan)] });
    }
  },
};

function withoutText(text: string, { span }: DirectiveAttribute): Fix {
  const blanks = /[ \t]*$/.exec(text.slice(Math.max(0, span.start - 20), span.start))![0].length;
  const start = span.start - blanks;
  return { title: 'Remove the alternative text', edits: [{ span: { start, end: span.end }, text: '' }], isSafe: false };
}

function asContent(span: Span): Fix {
  return { title: 'Make it type="content"', edits: [{ span, text: 'content' }], isSafe: false };
}
