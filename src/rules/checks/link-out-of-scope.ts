import type { Check, Documentation } from '../rule';

export const documentation: Documentation = {
  title: 'A link to a file that the build leaves out',
  why:
    'The file is there, but neither `content` nor `resource` of the docset selects it, so it is not published and ' +
    'readers cannot follow the link. Include files are a common case: link to a page that includes them.',
  source: 'Learn build, links and files',
  examples: [
    {
      wrong: 'See [the note](«../includes/note.md#top»).',
      files: { 'includes/note.md': 'A note.\n' },
      message:
        "File 'includes/note.md' referenced by link '../includes/note.md#top' will not be built because it is not included in build scope.",
    },
    { wrong: '![A picture of a plan.](«plan.bmp»)', files: { 'articles/plan.bmp': '' } },
    {
      wrong: '[!INCLUDE [note](../includes/note.md)] and [a page](page.md) and ![a plan](plan.png)',
      files: { 'includes/note.md': 'A note.\n', 'articles/page.md': '# Page\n', 'articles/plan.png': '' },
      fine: true,
    },
    {
      wrong: 'See [the note](../includes/note.md#top).',
      files: {
        'includes/note.md': 'A note.\n',
        '.openpublishing.publish.config.json': '{ "docsets_to_publish": [{ "build_source_folder": "." }] }',
        'docfx.json': '{ "build": { "content": [ oops',
      },
      fine: true,
    },
  ],
};

export const check: Check = {
  type: 'link-out-of-scope',
  checkLinks({ docset, linkUses }, report) {
    // Of a config that is broken nobody knows what it selects.
    if (!docset.config.isComplete) return;
    for (const { role, target, resolution } of linkUses) {
      if (resolution.kind !== 'outside' || role === 'include' || role === 'code') continue;
      report({ span: target.span, args: [resolution.path, target.href] });
    }
  },
};
