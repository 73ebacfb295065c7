import { isReadable } from '../linkUses';
import type { LinkUse } from '../linkUses';
import { missingFileFixes } from '../missingFileFixes';
import type { Check, Documentation, Fix, RuleContext } from '../rule';
import { editPath, hrefTo } from '../writeHref';

export const documentation: Documentation = {
  title: 'An include that leads to no file',
  why:
    'The build does not publish a page that includes a file it cannot find. ' +
    'An include is read in place: its path is taken letter by letter, a blank ends it, and a redirection does not help.',
  source: 'Learn build, links and files',
  examples: [
    {
      wrong: '[!INCLUDE [note](«../includes/licence-note.md»)]',
      right: '[!INCLUDE [note](../includes/license-note.md)]',
      files: { 'includes/license-note.md': 'You need a license.\n' },
      message: "Invalid include link: '../includes/licence-note.md'.",
    },
    {
      wrong: 'Text with [!INCLUDE [note](«~/includes/note.md»)] in it.',
      right: 'Text with [!INCLUDE [note](~/includes/note.md)] in it.',
    },
    { wrong: '[!INCLUDE [note](«»)]', message: "Invalid include link: ''." },
    { wrong: '[!INCLUDE [note](«https://contoso.com/note.md»)]' },
    {
      wrong: '[!INCLUDE [note](«../includes/old.md»)]',
      right: '[!INCLUDE [note](../includes/new.md)]',
      files: {
        'docfx.json': JSON.stringify({ build: { content: [{ files: ['**/*.md'] }] } }),
        'includes/new.md': 'A note.\n',
        '.openpublishing.redirection.json': JSON.stringify({
          redirections: [
            { source_path: 'includes/old.md', redirect_url: '/base/includes/new', redirect_document_id: true },
          ],
        }),
      },
    },
    {
      wrong: '[!INCLUDE [note](../includes/note.md)] and [!INCLUDE [note](~/includes/note.md)]',
      files: { 'includes/note.md': 'A note.\n' },
      fine: true,
    },
  ],
};

export const check: Check = {
  type: 'include-not-found',
  check(context, report) {
    for (const use of context.linkUses) {
      const { role, target, resolution } = use;
      if (role !== 'include' || isReadable(resolution)) continue;
      report({ span: target.span, args: [resolution.written], fixes: fixes(context, use) });
    }
  },
};

function fixes(context: RuleContext, use: LinkUse): readonly Fix[] {
  const { article, docset, path } = context;
  const { resolution, target } = use;
  // A link would follow a redirection, so that tells where the text went.
  const asLink = docset.resolve(path, target);
  const end = asLink.kind === 'redirected' ? asLink.end.path : undefined;
  const href = end && hrefTo(docset, path, end, resolution.written, 'content');
  if (href === undefined) return resolution.kind === 'missing' ? missingFileFixes(context, use, resolution.path) : [];
  const edits = [editPath(article.text, target, href)];
  return [{ title: `Include '${href}', where the redirection leads`, edits, isSafe: false }];
}
