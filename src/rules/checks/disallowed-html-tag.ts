import { isAllowedTag, isHtmlElement } from '../../vocabulary/htmlTags';
import type { Check, Documentation } from '../rule';

/** `placeholders: false` leaves out tags that are no html at all, where another rule speaks about those. */
interface Parameters {
  readonly placeholders?: boolean;
}

export const documentation: Documentation = {
  title: 'An html tag that Learn removes',
  why: 'The tag is not in the list that Learn lets through. In running text the tag goes; in a block of html its content goes too.',
  source: 'Learn build, allowed html',
  examples: [
    {
      wrong: '<«script» src="x.js"></script>\n',
      message:
        "HTML tag 'script' isn't allowed. Disallowed HTML poses a security risk and must be replaced with approved " +
        'Docs Markdown syntax.',
    },
    { wrong: 'A <«link» rel="x"> in text.\n' },
    {
      bare: true,
      wrong: '<strong>One</strong> <«em»>two</em>\n',
      files: { 'docfx.json': '{ "content": "**/*.md", "allowedHtml": { "strong": null } }' },
    },
    {
      wrong: 'A line<br/>break, <sup>1</sup> and <SPAN>more</SPAN>, <tenant-id>, `<script>`, <xref uid="a"/>.\n',
      fine: true,
    },
  ],
};

export const check: Check<Parameters | undefined> = {
  type: 'disallowed-html-tag',
  check({ article, docset }, report, parameters) {
    for (const { name, nameSpan, kind } of article.htmlTags) {
      if (kind === 'close' || isAllowedTag(name, docset.config.allowedHtml)) continue;
      if (parameters?.placeholders === false && !isHtmlElement(name)) continue;
      report({ span: nameSpan, args: [article.text.slice(nameSpan.start, nameSpan.end)] });
    }
  },
};
