import type { Article, Directive, DirectiveAttribute } from '../../article/article';
import { directiveSyntax } from '../../vocabulary/directives';
import { quoteFixes, renameFixes } from '../attributeFixes';
import { reportProblems } from '../reportProblems';
import type { Check, Documentation, Report, Reporter } from '../rule';
import { tagStart } from '../tagStart';

export const documentation: Documentation = {
  title: 'A :::image that the build rejects',
  why:
    'The page shows the tag as text instead of the picture. An image needs a source, and unless it is an icon an ' +
    'alternative text; its attributes are known by name and their values stand in double quotes. ' +
    'As the build does, only the first attribute that makes no sense is reported.',
  source: 'Learn build, grammar of :::image',
  examples: [
    {
      wrong: '«:::image» type="content" source="a.png":::',
      message: 'alt-text is a required attribute. Please ensure you have specified an alt-text attribute.',
    },
    { wrong: ':::image type="content" source="a.png" «alt-text=""»:::' },
    {
      wrong: '«:::image» type="icon":::',
      message: 'source is a required attribute. Please ensure you have specified a source attribute.',
    },
    {
      wrong: ':::image type="content" source="a.png" «alttext»="A tree.":::',
      right: ':::image type="content" source="a.png" alt-text="A tree.":::',
      message: "Image reference 'a.png' is invalid per the schema. Unexpected attribute: 'alttext'.",
    },
    {
      wrong: ':::image source="a.png" alt-text="A tree." «lightbx»="b.png":::',
      right: ':::image source="a.png" alt-text="A tree." lightbox="b.png":::',
    },
    {
      wrong: ':::image «src»="a.png" alt-text="A tree.":::',
      right: ':::image source="a.png" alt-text="A tree.":::',
      message: "Image reference '' is invalid per the schema. Unexpected attribute: 'src'.",
    },
    { wrong: ':::image source="a.png" alt-text="A tree." «zoom»="2":::' },
    {
      wrong: '«:::image type=\'content\' source="a.png" alt-text="A tree.":::»',
      right: ':::image type="content" source="a.png" alt-text="A tree.":::',
      message: 'Invalid attribute "type". Values must be enclosed in double quotes.',
    },
    {
      wrong: '«:::image source="a.png" alt-text="A tree.:::»',
      right: ':::image source="a.png" alt-text="A tree.":::',
      message: 'Invalid attribute "alt-text". Values must be terminated with a double quote.',
    },
    {
      wrong: '«:::image source="a.png", alt-text="A tree.":::»',
      right: ':::image source="a.png" alt-text="A tree.":::',
      message: 'Invalid attribute.',
    },
    {
      wrong: '«:::image source="a.png" source="b.png" alt-text="A tree.":::»',
      message: 'Attribute "source" specified multiple times.',
    },
    {
      wrong: '«:::image type="complex" source="a.png" alt-text="A tree.":::»\n\n:::image-end:::',
      message:
        'If type is "complex", then descriptive content is required. Please make sure you have descriptive content.',
    },
    {
      wrong: ':::image type="complex" source="a.png" alt-text="A tree.":::\nAn oak.\n«:::image-end»\n:::image-end:::',
      right: ':::image type="complex" source="a.png" alt-text="A tree.":::\nAn oak.\n:::image-end:::\n:::image-end:::',
    },
    {
      wrong:
        ':::image type="content" source="a.png" alt-text="A tree.":::\n\n' +
        'Select :::image type="icon" source="b.png" border="false"::: and read on.\n\n' +
        ':::image type="complex" source="a.png" alt-text="A tree." Lightbox="a.png" loc-scope="other":::\n' +
        '  An oak.\n:::image-end:::\n\n`:::image source="a.png":::`\n',
      fine: true,
    },
  ],
};

export const check: Check = {
  type: 'invalid-image',
  check(context, report) {
    const { article } = context;
    reportProblems(context, report, 'invalid-image', (problem) =>
      problem.variant === 'end-not-closed'
        ? [
            {
              title: 'Add the closing colons',
              edits: [{ span: { start: problem.span.end, end: problem.span.end }, text: ':::' }],
              isSafe: true,
            },
          ]
        : quoteFixes(article, problem),
    );
    for (const directive of article.directives) {
      if (directive.name === 'image' && directive.recognised) reportOn(article, directive, report);
    }
  },
};

function reportOn({ text }: Article, directive: Directive, report: Reporter): void {
  let source = '';
  for (const attribute of directive.attributes) {
    if (attribute.name === 'source') source = attribute.value;
    if (known.has(attribute.name)) continue;
    const fixes = renameFixes(directive, attribute);
    report({ variant: 'unexpected-attribute', span: attribute.nameSpan, args: [source, attribute.name], fixes });
    return;
  }
  const valueOf = (name: string) => attributeOf(directive, name)?.value ?? '';
  const missing = (name: string): Report => ({
    variant: `missing-${name}`,
    span: attributeOf(directive, name)?.span ?? tagStart(directive),
  });
  if (!source) report(missing('source'));
  if (!valueOf('alt-text') && valueOf('type') !== 'icon') report(missing('alt-text'));
  if (valueOf('type') === 'complex' && directive.body && !text.slice(directive.body.start, directive.body.end).trim()) {
    report({ variant: 'no-description', span: directive.span });
  }
}

function attributeOf({ attributes }: Directive, name: string): DirectiveAttribute | undefined {
  return attributes.find((attribute) => attribute.name === name);
}

const known = new Set(directiveSyntax('image')!.attributes.map(({ name }) => name));
