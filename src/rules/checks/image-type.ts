import type { Directive, DirectiveAttribute } from '../../article/article';
import { directiveSyntax } from '../../vocabulary/directives';
import { nearest } from '../nearest';
import type { Check, Documentation, Fix } from '../rule';
import { tagStart } from '../tagStart';

export const documentation: Documentation = {
  title: 'A :::image without a type, or of an unknown one',
  why:
    'The build takes any type for content without a word. A type written in another way than in lower case, or a ' +
    'caption in its place, is not what the author meant: an icon gets a border, a complex image swallows nothing and ' +
    'its description shows as text.',
  source: 'Learn build, grammar of :::image; Contribute, Markdown reference',
  examples: [
    {
      wrong: '«:::image» source="a.png" alt-text="A tree.":::',
      right: ':::image type="content" source="a.png" alt-text="A tree.":::',
      message: 'The image has no type. Without one it counts as type="content".',
    },
    {
      wrong: ':::image type="«Icon»" source="a.png" alt-text="A tree.":::',
      right: ':::image type="icon" source="a.png" alt-text="A tree.":::',
      message: "'Icon' is no image type. Use content, complex or icon.",
    },
    {
      wrong: ':::image «type=""» source="a.png" alt-text="A tree.":::',
      right: ':::image type="content" source="a.png" alt-text="A tree.":::',
    },
    {
      wrong: ':::image type="«Virtual machines»" source="a.png" alt-text="A list.":::',
      right: ':::image type="content" source="a.png" alt-text="A list.":::',
    },
    {
      wrong:
        ':::image type="content" source="a.png" alt-text="A tree.":::\n\n:::image type="icon" source="a.png":::\n\n' +
        ':::image source="a.png" tpye="icon" alt-text="A tree.":::\n',
      fine: true,
    },
  ],
};

export const check: Check = {
  type: 'image-type',
  check({ article }, report) {
    for (const directive of article.directives) {
      // One with an unknown attribute is no image at all, and often the attribute is the type, misspelt.
      if (directive.name !== 'image' || !directive.recognised || hasUnknownAttribute(directive)) continue;
      const type = directive.attributes.find(({ name }) => name === 'type');
      if (!type) {
        const at = { start: directive.nameSpan.end, end: directive.nameSpan.end };
        const edits = [{ span: at, text: ' type="content"' }];
        const fixes = [{ title: 'Add type="content"', edits, isSafe: true }];
        report({ variant: 'missing', span: tagStart(directive), fixes });
      } else if (!type.value.trim())
        report({ variant: 'missing', span: type.span, fixes: [typeFix(type, 'content', true)] });
      else if (!types.includes(type.value)) {
        const meant = nearest(types, type.value.trim().toLowerCase());
        const fixes = [typeFix(type, meant ?? 'content', meant !== undefined)];
        report({ variant: 'unknown', span: type.valueSpan, args: [type.value], fixes });
      }
    }
  },
};

const image = directiveSyntax('image')!;
const types = image.attributes.find(({ name }) => name === 'type')!.values!.map(({ value }) => value);

function hasUnknownAttribute({ attributes }: Directive): boolean {
  return attributes.some(({ name }) => !image.attributes.some((known) => known.name === name));
}

function typeFix({ span }: DirectiveAttribute, type: string, isSafe: boolean): Fix {
  return { title: `Change the type to ${type}`, edits: [{ span, text: `type="${type}"` }], isSafe };
}
