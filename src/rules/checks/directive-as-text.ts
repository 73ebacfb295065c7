import type { Problem } from '../../article/article';
import { slice, type Span } from '../../article/span';
import { directives } from '../../vocabulary/directives';
import { reportProblems } from '../reportProblems';
import { nearest } from '../nearest';
import type { Check, Documentation, Fix } from '../rule';

export const documentation: Documentation = {
  title: 'A ::: tag that the page shows as text',
  why:
    'The build knows no such tag, or not in this form, and says nothing: readers see the colons and everything ' +
    'behind them.',
  source: 'Learn build, triple-colon tags',
  examples: [
    {
      wrong: '«::: image type="content" source="a.png" alt-text="A tree.":::»',
      right: ':::image type="content" source="a.png" alt-text="A tree.":::',
      message: "The page shows this tag as text: 'image' has to follow the colons without a blank.",
    },
    {
      wrong: '«:::imag type="content" source="a.png" alt-text="A tree.":::»',
      right: ':::image type="content" source="a.png" alt-text="A tree.":::',
      message: "The page shows this tag as text: Learn knows no ':::imag'.",
    },
    { wrong: '«:::gallery»\n', message: "The page shows this tag as text: Learn knows no ':::gallery'." },
    {
      wrong: '«:::row count="2":::»\n',
      right: ':::row:::\n',
      message: "The page shows this tag as text: ':::row' cannot be written in this form.",
    },
    {
      wrong: ':::row:::\n:::column:::\nText\n:::column-end:::\n«:::row-end»\n',
      right: ':::row:::\n:::column:::\nText\n:::column-end:::\n:::row-end:::\n',
    },
    {
      wrong: '«::: moniker range = ">=a"»\n\nText\n\n::: moniker-end\n',
      right: '::: moniker range=">=a"\n\nText\n\n::: moniker-end\n',
    },
    {
      wrong:
        ':::image type="icon" source="a.png":::\n\n::: zone pivot="a"\n\nText\n\n::: zone-end\n\nA :::no-loc text="b"::: c\n\n' +
        '::: image type="complex" source="a.png" alt-text="A tree.":::\nAn oak.\n:::image-end:::\n\n`::: image`\n\n' +
        '```\n::: image\n```\n\nrust::module and a:::b\n',
      fine: true,
    },
  ],
};

export const check: Check = {
  type: 'directive-as-text',
  check(context, report) {
    reportProblems(context, report, 'directive-as-text', (problem) => fixesOf(context.article.text, problem));
  },
};

const names = directives.map(({ name }) => name);

function fixesOf(text: string, { directive, variant, span: place }: Problem): readonly Fix[] {
  if (!directive) return [];
  if (place.start > directive.span.start) return endTagFixes(text, place);
  const { name, span, nameSpan, attributes } = directive;
  if (variant === 'blank-before-name') {
    const blanks = { start: span.start + 3, end: nameSpan.start };
    return [{ title: 'Remove the blank', edits: [{ span: blanks, text: '' }], isSafe: true }];
  }
  if (variant === 'unknown-name') {
    const meant = nearest(names, name);
    if (meant === undefined) return [];
    return [{ title: `Change the tag to ${meant}`, edits: [{ span: nameSpan, text: meant }], isSafe: true }];
  }
  if (name === 'row') {
    const edits = [{ span: { start: nameSpan.end, end: span.end }, text: ':::' }];
    return [{ title: 'Write :::row:::', edits, isSafe: attributes.every((attribute) => attribute.name === 'count') }];
  }
  const range = attributes.find((attribute) => attribute.name === 'range');
  if (name !== 'moniker' || !range || attributes.length > 1) return [];
  const written = text.slice(range.valueSpan.start, range.valueSpan.end);
  return [{ title: 'Remove the blanks', edits: [{ span: range.span, text: `range="${written}"` }], isSafe: true }];
}

/** Of an end tag only the colons at its end can be told to be missing. */
function endTagFixes(text: string, span: Span): readonly Fix[] {
  const written = slice(text, span);
  if (!/^:::(?:row|column)-end$/.test(written)) return [];
  return [
    { title: `Write ${written}:::`, edits: [{ span: { start: span.end, end: span.end }, text: ':::' }], isSafe: true },
  ];
}
