import type { Check, Documentation } from '../rule';

export const documentation: Documentation = {
  title: 'Front matter that is no list of keys and values',
  why: 'What stands between the two lines `---` at the top must be `key: value` lines; the build drops anything else.',
  source: 'Learn build, front matter',
  examples: [
    {
      bare: true,
      wrong: '---\n«title»\n---\n\n# Title\n',
      message: 'Expect yaml header to be an object, but got a scalar.',
    },
    {
      bare: true,
      wrong: '---\n«- title: A»\n- ms.topic: overview\n---\n',
      message: 'Expect yaml header to be an object, but got an array.',
    },
    { bare: true, wrong: '---\n---\n\n# Title\n', fine: true },
    { bare: true, wrong: '---\n# Customer intent: As an author, I want to fill this in later.\n---\n', fine: true },
  ],
};

export const check: Check = {
  type: 'yaml-header-not-object',
  check({ article }, report) {
    for (const { type, args } of article.problems) {
      if (type !== check.type || !article.frontMatter) continue;
      // The build always points at the line below the opening fence.
      report({ span: article.lines.spanOf(article.lines.lineAt(article.frontMatter.body.start)), args });
    }
  },
};
