import type { Link } from '../../article/article';
import type { Check, Documentation, Fix } from '../rule';

export const documentation: Documentation = {
  title: 'A link written in html',
  why: 'Markdown links are easier to read and to keep right, and translators get them as links.',
  source: 'Learn content rules, HtmlLinks',
  examples: [
    {
      wrong: 'See <a href="«/entra/roles»">roles</a>.\n',
      right: 'See [roles](/entra/roles).\n',
      message: 'HTML link /entra/roles is not allowed. Use a Markdown link.',
    },
    { wrong: 'See [roles](/entra/roles), <a name="x"></a> and <img src="a.png" alt="A.">.\n', fine: true },
  ],
};

export const check: Check = {
  type: 'html-link',
  checkLinks({ linkUses, text }, report) {
    for (const { role, node, target } of linkUses) {
      if (role !== 'link' || !('form' in node) || node.form !== 'html') continue;
      report({ span: target.span, args: [target.href], fixes: fixesOf(text, node) });
    }
  },
};

/** Of a link in running text that says nothing but its address, with plain words in between. */
function fixesOf(text: string, { span, block }: Pick<Link, 'span' | 'block'>): readonly Fix[] {
  if (block.kind === 'html') return [];
  const [, address] = /^<a\s+href\s*=\s*["']([^"'\s()<>]+)["']\s*>$/i.exec(text.slice(span.start, span.end)) ?? [];
  const [behind, words] = /^([^<>[\]\n]{1,300})<\/a>/i.exec(text.slice(span.end, span.end + 310)) ?? [];
  if (address === undefined || behind === undefined) return [];
  const edit = { span: { start: span.start, end: span.end + behind.length }, text: `[${words}](${address})` };
  return [{ title: 'Write it in markdown', edits: [edit], isSafe: false }];
}
