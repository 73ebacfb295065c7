import type { EffectiveMetadata } from '../../docset/metadata';
import { entryOf, isHeaderUnread } from '../headerEdits';
import type { Check, Report, RuleContext } from '../rule';

export interface LengthParameters {
  readonly attribute: string;
  /** In characters as readers count them: code points, both ends included. */
  readonly min: number;
  readonly max: number;
  /** What the site adds before the text is shown: a dash and the value of this key, a bar and its own name. */
  readonly suffixAttribute?: string;
  readonly siteName?: string;
}

export const check: Check<LengthParameters> = {
  type: 'string-length-invalid',
  title: 'A title or description that search results cannot show well',
  why: 'Search engines cut off a title that is too long and replace a description that says too little. The title counts as readers see it: with its suffix and the name of the site.',
  source: 'Learn contributor guide, metadata and search',
  examples: [
    {
      bare: true,
      wrong:
        '---\ntitle: «Troubleshoot how sign-in logs are collected and archived»\ndescription: «"Sign-in logs."»\n---\n',
      message:
        "String 'title' is too long: 74 characters. Length should be <= 65. The title counts with its suffix and the site name.",
    },
    {
      bare: true,
      wrong: '---\ntitle: «What is new in the sign-in logs?»\ntitleSuffix: Microsoft Entra ID\n---\n',
    },
    { bare: true, wrong: '---\ntitle: «Sign in»\n---\n' },
    {
      bare: true,
      wrong:
        '---\ntitle: Sign-in logs in Microsoft Entra ID\ndescription: Learn what the sign-in logs of Microsoft Entra ID tell you about who signed in, where and how.\n---\n',
      fine: true,
    },
    { bare: true, wrong: '---\ntitle: A\ndescription: B\nrobots: noindex\n---\n', fine: true },
    { bare: true, wrong: '---\nms.topic: overview\ntitle:\ndescription: ""\n---\n', fine: true },
  ],
  *check({ article, docset, path }: RuleContext, parameters: LengthParameters): Iterable<Report> {
    const { attribute, min, max } = parameters;
    const entry = isHeaderUnread(article) ? undefined : entryOf(article, attribute);
    const text = textOf(entry?.value);
    if (!entry || !text) return;
    const metadata = docset.metadata(path);
    if (isHiddenFromSearch(metadata)) return;
    const length = codePoints(asShown(text, metadata, parameters));
    if (length > max) yield { span: entry.valueSpan, args: [attribute, 'long', String(length), `<= ${max}`] };
    if (length < min) yield { span: entry.valueSpan, args: [attribute, 'short', String(length), `>= ${min}`] };
  },
};

function asShown(text: string, metadata: EffectiveMetadata, { suffixAttribute, siteName }: LengthParameters): string {
  const suffix = suffixAttribute && textOf(metadata.get(suffixAttribute)?.value);
  return `${text}${suffix ? ` - ${suffix}` : ''}${siteName ? ` | ${siteName}` : ''}`;
}

/** Learn leaves pages alone that search engines are told to skip. */
function isHiddenFromSearch(metadata: EffectiveMetadata): boolean {
  return ['robots', 'ROBOTS'].some((key) => textOf(metadata.get(key)?.value).toLowerCase().includes('noindex'));
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
}

function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}
