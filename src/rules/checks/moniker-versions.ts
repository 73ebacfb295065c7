import { monikersOf } from '../../docset/monikers/monikers';
import { reportOf } from '../placedReports';
import type { Check, Documentation } from '../rule';

const versioned = (range: string): Readonly<Record<string, string>> => ({
  'docfx.json': `{ "content": "**/*.md", "monikerRange": { "v1/**": ${range} }, "monikerDefinition": "versions.json" }`,
  'versions.json': JSON.stringify({
    monikers: ['core-1', 'core-2', 'core-3'].map((name, order) => ({
      moniker_name: name,
      product_name: 'Core',
      order,
    })),
  }),
});

export const documentation: Documentation = {
  title: 'Versions that do not agree',
  why:
    'In a docset with versions the config says which of them a folder is for. Pages and moniker zones choose among ' +
    'those; a page that chooses none of them is not published, and a zone that does is shown to nobody.',
  source: 'Learn build, versioning',
  examples: [
    {
      path: 'v1/a.md',
      bare: true,
      wrong: '---\nmonikerRange: «core-3»\n---\n# A\n',
      files: versioned('"< core-3"'),
      message:
        "No moniker intersection between docfx.yml/docfx.json and file metadata. Config moniker range '< core-3' is 'core-1', 'core-2', while file monikers is 'core-3'.",
    },
    {
      path: 'v1/a.md',
      wrong: '# A\n',
      files: versioned('«"core-9"»'),
      message: "Invalid moniker range: 'core-9'. Moniker 'core-9' is not defined.",
    },
    {
      path: 'v1/a.md',
      bare: true,
      wrong: '# A\n\n«:::moniker range="core-3"»\n\nText\n\n:::moniker-end\n',
      files: versioned('"< core-3"'),
    },
    {
      path: 'v1/a.md',
      bare: true,
      wrong: '---\nmonikerRange: core-2\n---\n# A\n\n:::moniker range=">= core-2"\n\nText\n\n:::moniker-end\n',
      files: versioned('"< core-3"'),
      fine: true,
    },
  ],
};

export const check: Check = {
  type: 'moniker-versions',
  checkLinks({ contentType, docset, path }, report) {
    if (contentType === 'include') return;
    for (const problem of monikersOf(docset).findings(path)) report(reportOf(problem));
  },
  checkDocset({ docset }, report) {
    for (const problem of monikersOf(docset).configFindings) report(reportOf(problem));
  },
};
