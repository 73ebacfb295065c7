import type { Directive } from '../../article/article';
import { directiveSyntax } from '../../vocabulary/directives';
import { quoteFixes, renameFixes } from '../attributeFixes';
import { reportProblems } from '../reportProblems';
import type { Check, Documentation, Report, Reporter } from '../rule';
import { tagStart } from '../tagStart';

export const documentation: Documentation = {
  title: 'A :::video that the build rejects',
  why: 'The page shows the tag as text, or a player without what search engines ask for.',
  source: 'Learn build, grammar of :::video',
  examples: [
    {
      wrong: '«:::video» title="Tour":::',
      message: 'source is a required attribute. Please ensure you have specified a source attribute.',
    },
    {
      wrong: '«:::video» source="https://www.youtube.com/embed/abc" upload-date="2024-07-10":::',
      message: 'thumbnail is a required attribute. Please ensure you have specified a thumbnail attribute.',
    },
    {
      wrong: ':::video «src»="https://www.youtube.com/embed/abc" thumbnail="t" upload-date="2024-07-10":::',
      right: ':::video source="https://www.youtube.com/embed/abc" thumbnail="t" upload-date="2024-07-10":::',
      message: "Video reference '' is invalid per the schema. Unexpected attribute: 'src'.",
    },
    {
      wrong: ':::video source="«https://contoso.com/v»" thumbnail="t" upload-date="2024-07-10":::',
      message:
        "Video source, 'https://contoso.com/v', should be from https://channel9.msdn.com, " +
        'https://www.youtube.com/embed, or https://www.microsoft.com/en-us/videoplayer/embed',
    },
    {
      wrong: ':::video source="«https://channel9.msdn.com/x»" thumbnail="t" upload-date="2024-07-10":::',
      message:
        "Your source from channel9.msdn.com does not end in '/player'. " +
        'Please make sure you are correctly linking to the Channel 9 video player. ',
    },
    {
      wrong:
        ':::video source="https://www.youtube.com/embed/abc" thumbnail="t" upload-date="2024-07-10" max-width="«wide»":::',
      message: "Video reference 'https://www.youtube.com/embed/abc' is invalid. 'max-width' must be a number.",
    },
    {
      wrong:
        ':::video source="https://www.youtube.com/embed/abc" title="Tour" thumbnail="t" upload-date="2024-07-10" ' +
        'max-width="400" duration="PT1M":::',
      fine: true,
    },
  ],
};

export const check: Check = {
  type: 'invalid-video',
  check(context, report) {
    const { article } = context;
    reportProblems(context, report, 'invalid-video', (problem) => quoteFixes(article, problem));
    for (const directive of article.directives) {
      if (directive.name === 'video' && directive.recognised) reportOn(directive, report);
    }
  },
};

/** In the order in which the build looks at them. */
function reportOn(directive: Directive, report: Reporter): void {
  const attributeOf = (name: string) => directive.attributes.find((attribute) => attribute.name === name);
  const missing = (name: string): Report => ({
    variant: `missing-${name}`,
    span: attributeOf(name)?.span ?? tagStart(directive),
  });
  let source = '';
  for (const attribute of directive.attributes) {
    if (attribute.name === 'source') source = attribute.value;
    if (known.has(attribute.name)) continue;
    const fixes = renameFixes(directive, attribute);
    report({ variant: 'unexpected-attribute', span: attribute.nameSpan, args: [source, attribute.name], fixes });
    return;
  }
  if (!source) {
    report(missing('source'));
    return;
  }
  const span = attributeOf('source')!.valueSpan;
  if (!attributeOf('thumbnail')?.value) report(missing('thumbnail'));
  if (!attributeOf('upload-date')?.value) report(missing('upload-date'));
  if (!hosts.some((host) => source.includes(host))) report({ variant: 'host', span, args: [source] });
  if (source.includes('channel9.msdn.com') && !source.includes('/player')) report({ variant: 'channel9', span });
  const width = attributeOf('max-width');
  if (width?.value && !/^\s*[+-]?\d+\s*$/.test(width.value)) {
    report({ variant: 'max-width', span: width.valueSpan, args: [source] });
  }
}

const hosts = ['channel9.msdn.com', 'youtube.com/embed', 'microsoft.com/en-us/videoplayer/embed'];

const known = new Set(directiveSyntax('video')!.attributes.map(({ name }) => name));
