import { slice } from '../../article/span';
import { weakLinkTexts } from '../../vocabulary/weakLinkTexts';
import type { Check, Documentation } from '../rule';
import { titleFixes } from '../titleFix';

export const documentation: Documentation = {
  title: 'A link text that does not say where the link leads',
  why:
    'Readers skim links, screen readers list them without the words around them, and search engines weigh them. ' +
    '"Here" and a bare address tell none of them anything; the title of the target does.',
  source: 'Contribute, how to write links; Microsoft style guide, URLs and web addresses',
  examples: [
    {
      wrong: 'For the steps see [«here»](a.md), or [«**Click here**.»](b.md).\n',
      message: "The link text 'here' does not say where the link leads.",
    },
    {
      wrong: 'See [«here»](a.md) or [«**here**»](a.md#steps).\n',
      right: 'See [Set up sign-in](a.md) or [Steps](a.md#steps).\n',
      files: { 'articles/a.md': '# Set up sign-in\n\n## Steps\n' },
    },
    { wrong: '[«Learn\nmore»][more]\n\n[more]: a.md\n' },
    {
      wrong: 'See [«https://contoso.com/a»](https://contoso.com/a).\n',
      message: 'Say in words where the link leads. An address that is meant to show stands in <>.',
    },
    {
      wrong:
        'See [how to set up sign-in](a.md), [more about sign-in](b.md), <https://contoso.com>, https://contoso.com, ' +
        '[`https://contoso.com`](c.md), [![here](a.png)](d.md), [www.contoso.com is the site](d.md).\n',
      fine: true,
    },
  ],
};

export const check: Check = {
  type: 'link-text-weak',
  check({ article: { text, links }, docset, path }, report) {
    for (const { form, textSpan, target } of links) {
      if (form === 'html' || form === 'autolink' || form === 'literal') continue;
      const written = slice(text, textSpan).trim();
      if (weakText.test(written.slice(0, longest)))
        report({
          variant: 'words',
          span: textSpan,
          args: [written],
          fixes: titleFixes(docset, path, target, textSpan),
        });
      else if (/^(?:https?:\/\/|www\.)\S+$/i.test(written)) report({ variant: 'address', span: textSpan });
    }
  },
};

/** With emphasis and punctuation around it or without. */
const weakText = new RegExp(
  `^[*_\\s]*(?:${[...weakLinkTexts].map((text) => text.replaceAll(' ', '\\s+')).join('|')})[*_\\s.,:;!?>»]*$`,
  'i',
);

/** In characters: no text that says nothing is longer, with all that may stand around it. */
const longest = 60;
