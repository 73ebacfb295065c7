import { buildRuleProblems } from '../buildRules';
import type { Check, Documentation } from '../rule';

const publishConfig = '{"docsets_to_publish":[{"build_source_folder":"."}]}';

export const documentation: Documentation = {
  title: 'A configuration file that the build cannot follow',
  why:
    'What docfx.json, the publish config and the files they name say decides what is built at all. A syntax error ' +
    'stops the build; a pattern it cannot read or a file that is not there stops it as well.',
  source: 'Learn build, configuration',
  examples: [
    {
      path: 'docfx.json',
      wrong: '{ "build": { "content": ["**/*.md"], "resource" «[»"**/*.png"] } }',
    },
    {
      path: 'docfx.json',
      wrong: '{ "build": { "content": [«"articles/[a-b.md"»] } }',
      message: "Glob pattern 'articles/[a-b.md' is invalid: a '[' without its ']'.",
    },
    {
      path: 'docfx.json',
      wrong: '{ "build": { "content": ["**/*.md"], "metadataSchema": ["rules.json", «"gone.json"»] } }',
      files: { 'rules.json': '{}' },
      message: "Invalid file link: 'gone.json'.",
    },
    {
      path: 'docfx.json',
      wrong: '{ "build": { "content": ["**/*.md"], "buildValidationRules": "rules.json" } }',
      files: { 'rules.json': '{ «rules»: [] }' },
    },
    {
      path: 'docfx.json',
      wrong: '{ "build": { "content": ["**/*.md"], "xref": ["https://contoso.com/xrefmap.json"] } } // done',
      fine: true,
    },
    { path: '.openpublishing.publish.config.json', wrong: `${publishConfig}\n`, fine: true },
  ],
};

export const check: Check = {
  type: 'config-file',
  checkDocset({ docset }, report) {
    for (const { path, span, code, message } of [...docset.problems, ...buildRuleProblems(docset)]) {
      report({ path, span, args: [message], variant: code });
    }
    // Other tools write files that their config names before they read them.
    if (!docset.isLearn) return;
    for (const { value, path, span } of docset.config.namedFiles) {
      const href = String(value).trim();
      // What a url brings is not for us to fetch.
      if (/^(?:[a-z][a-z0-9+.-]+:|\/)/i.test(href)) continue;
      const { kind } = docset.resolveContent('docfx.json', { href });
      if (kind === 'missing') report({ path, span, args: [href], variant: 'file-not-found' });
    }
  },
};
