import { reservedKeys } from '../../vocabulary/metadataModel';
import { declaredMetadata } from '../declaredMetadata';
import { removeEntry } from '../headerEdits';
import type { Check, Documentation } from '../rule';

export const documentation: Documentation = {
  title: 'Metadata that the platform sets itself',
  why: 'Learn fills in these keys when it builds the page; what an article says there is ignored or breaks a report.',
  source: 'Learn build, metadata',
  examples: [
    {
      bare: true,
      wrong: '---\ntitle: A\n«document_id»: 1234\n---\n',
      right: '---\ntitle: A\n---\n',
      message: 'Attribute document_id is reserved for use by Docs.',
    },
    { bare: true, wrong: '---\n«redirect_url»: /entra/x # moved\n«Product»:\n- a\n---\n', right: '---\n---\n' },
    {
      wrong: 'Text.',
      files: {
        'docfx.json': JSON.stringify({
          content: ['**/*.md'],
          globalMetadata: { product: 'x' },
          fileMetadata: { title: { '**': 'x' } },
        }).replace(/"product"|"title"/g, (key) => ({ '"product"': '«"redirect_url"»', '"title"': '«"locale"»' })[key]!),
      },
    },
    { bare: true, wrong: '---\nproduct: [a]\nms.topic: how-to\nuid: a.b\nredirecturl: x\n---\n', fine: true },
  ],
};

export const check: Check = {
  type: 'attribute-reserved',
  check({ article }, report) {
    for (const entry of article.frontMatter?.entries ?? []) {
      if (!reservedKeys.has(entry.key)) continue;
      const edit = removeEntry(article, entry);
      const fixes = edit ? [{ title: `Remove '${entry.key}'`, edits: [edit], isSafe: false }] : [];
      report({ span: entry.keySpan, args: [entry.key], fixes });
    }
  },
  checkDocset({ docset }, report) {
    for (const { key, keySpan, value } of declaredMetadata(docset, (declared) => reservedKeys.has(declared.key))) {
      report({ path: value.path, span: keySpan, args: [key] });
    }
  },
};
