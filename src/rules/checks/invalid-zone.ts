import type { Article, Problem } from '../../article/article';
import { removeBehindTag } from '../afterTag';
import { quoteFixes, renameFixes } from '../attributeFixes';
import { reportProblems } from '../reportProblems';
import { endOfText, lineAbove, lineBelow } from '../insertions';
import { nearest } from '../nearest';
import type { Check, Documentation, Fix } from '../rule';

export const documentation: Documentation = {
  title: 'A zone that the build rejects or that does not end',
  why:
    'A rejected zone shows its tags as text and its content to everybody. A zone that does not end takes in the ' +
    'rest of the page, which then disappears for other readers.',
  source: 'Learn build, grammar of :::zone',
  examples: [
    {
      wrong: '«::: zone target="web"»\n\nText\n\n::: zone-end\n',
      message: 'Unexpected target "web". Permitted targets are "docs", "chromeless" or "pdf".',
    },
    {
      wrong: '«::: zone target="Docs"»\n\nText\n\n::: zone-end\n',
      right: '::: zone target="docs"\n\nText\n\n::: zone-end\n',
    },
    {
      wrong: '«::: zone pivot="Portal, cli"»\n\nText\n\n::: zone-end\n',
      right: '::: zone pivot="portal, cli"\n\nText\n\n::: zone-end\n',
      message:
        'Invalid pivot "Portal, cli". Pivot must be a comma-delimited list of pivot names. ' +
        'Pivot names must be lower-case and contain only letters, numbers or dashes.',
    },
    { wrong: '«::: zone»\n\nText\n\n::: zone-end\n', message: 'Either target or pivot must be specified.' },
    {
      wrong: '«::: zone target="pdf" pivot="a"»\n\nText\n\n::: zone-end\n',
      message: 'Pivot not permitted on pdf target.',
    },
    {
      wrong: '«::: zone pivots="a"»\n\nText\n\n::: zone-end\n',
      right: '::: zone pivot="a"\n\nText\n\n::: zone-end\n',
      message: 'Unexpected attribute "pivots".',
    },
    {
      wrong: '«::: zone pivot="a" :::»\n\nText\n\n::: zone-end\n',
      right: '::: zone pivot="a"\n\nText\n\n::: zone-end\n',
      message: 'Invalid attribute.',
    },
    {
      wrong: '«::: zone pivot="a"»\n\nText\n',
      right: '::: zone pivot="a"\n\nText\n\n::: zone-end\n',
    },
    {
      wrong: '::: zone pivot="a"\n\nText\n\n«::: zone-end :::»\n',
      right: '::: zone pivot="a"\n\nText\n\n::: zone-end\n',
    },
    {
      wrong: '::: zone pivot="a"\n\nOne\n\n«::: zone pivot="b"»\n\nTwo\n\n::: zone-end\n',
      right: '::: zone pivot="a"\n\nOne\n\n::: zone-end\n\n::: zone pivot="b"\n\nTwo\n\n::: zone-end\n',
      message: 'Zones cannot be nested.',
    },
    {
      wrong:
        '::: zone pivot="a, b-2"\n\nText\n\n::: zone-end\n\n:::zone target="docs" pivot="a"\nText\n:::zone-end\n\n' +
        '- item\n\n  ::: zone target="chromeless"\n  Text\n  ::: zone-end\n\n```\n::: zone\n```\n',
      fine: true,
    },
  ],
};

export const check: Check = {
  type: 'invalid-zone',
  check(context, report) {
    reportProblems(context, report, 'invalid-zone', (problem) => fixesOf(context.article, problem));
  },
};

function fixesOf(article: Article, problem: Problem): readonly Fix[] {
  const { directive, span, variant, args } = problem;
  if (variant === 'no-end' && directive?.body) {
    const end = endOfText(article, directive.span.end, directive.body.end);
    const edit = lineBelow(article, directive.span.start, end, '::: zone-end', true);
    // Everything up to there is in the zone now; whether that much is meant, only the author knows.
    return [{ title: 'End the zone where it ends now', edits: [edit], isSafe: false }];
  }
  if (variant === 'nested') {
    const edits = [lineAbove(article, span.start, '::: zone-end', true)];
    return [{ title: 'End the zone before this one', edits, isSafe: false }];
  }
  if (!directive) return [];
  if (variant === 'text-after-end') {
    return [removeBehindTag(article, directive.end?.nameSpan.end ?? directive.nameSpan.end)];
  }
  const valueFix = (name: string, value: string | undefined): readonly Fix[] => {
    const attribute = directive.attributes.find((each) => each.name === name);
    if (!attribute || value === undefined) return [];
    const edits = [{ span: attribute.valueSpan, text: value }];
    return [{ title: `Change the ${name} to ${value}`, edits, isSafe: true }];
  };
  if (variant === 'unexpected-target') return valueFix('target', nearest(targets, args[0]!.trim().toLowerCase()));
  if (variant === 'invalid-pivot') {
    const lower = args[0]!.toLowerCase();
    return /^[a-z0-9-]+(?:\s*,\s*[a-z0-9-]+)*$/.test(lower) ? valueFix('pivot', lower) : [];
  }
  if (variant === 'unexpected-attribute') {
    const attribute = directive.attributes.find(({ name }) => name === args[0]);
    return attribute ? renameFixes(directive, attribute) : [];
  }
  return quoteFixes(article, problem);
}

const targets = ['docs', 'chromeless', 'pdf'];
