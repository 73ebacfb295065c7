// The workspace that the tests in VS Code open: several folders, each a case of its own. It lies in a temporary
// folder, so that tests may save.
const fs = require('node:fs');
const path = require('node:path');
const { root } = require('./project');

const sample = path.join(root, 'test', 'fixtures', 'entra-docs');

/**
 * Fills `folder` and answers the path of its workspace file. The folders of the workspace:
 * `entra-docs` is the sample docset, `docs` a second copy of it opened at docs/, `plain` has markdown and no
 * config, `broken` a docfx.json that is no JSON.
 */
function writeWorkspace(folder) {
  fs.cpSync(sample, path.join(folder, 'entra-docs'), { recursive: true });
  fs.cpSync(sample, path.join(folder, 'upward'), { recursive: true });
  writeFiles(path.join(folder, 'plain'), {
    'notes.md': '# Notes\n\n[nowhere](~/nowhere.md) and Azure AD\n\n::: image source="x.png" :::\n',
    'other.md': '# Other\n',
  });
  writeFiles(path.join(folder, 'broken'), {
    '.openpublishing.publish.config.json': JSON.stringify({
      docsets_to_publish: [{ docset_name: 'broken', build_source_folder: 'docs' }],
    }),
    'docs/docfx.json': '{ "build": { "content": [ { "files": ["**/*.md"] } ], } "oops" }\n',
    'docs/article.md':
      '---\ntitle: An article\ndescription: About one thing.\n---\n\n# An article\n\n[gone](gone.md)\n',
  });
  const workspace = path.join(folder, 'test.code-workspace');
  const folders = ['entra-docs', 'upward/docs', 'plain', 'broken'].map((name) => ({ path: name }));
  fs.writeFileSync(workspace, JSON.stringify({ folders, settings }));
  return workspace;
}

/** Tests decide when to save, and do not want the words of other articles in a list. */
const settings = { 'files.autoSave': 'off', 'editor.wordBasedSuggestions': 'off' };

function writeFiles(folder, files) {
  for (const [name, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), text);
  }
}

module.exports = { sample, writeWorkspace };
