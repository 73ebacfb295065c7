import type { Article, FrontMatterEntry } from '../../article/article';
import { singleValueKeys } from '../../vocabulary/metadataModel';
import type { MetadataValue } from '../../docset/config';
import { declaredMetadata } from '../declaredMetadata';
import { isHeaderUnread, writeScalar } from '../headerEdits';
import type { Check, Documentation, Fix } from '../rule';

export const documentation: Documentation = {
  title: 'A list or an object where the build needs one value',
  why: 'Some keys take exactly one value. With a list or an object there the build stops with an error and the page is not published.',
  source: 'Learn build, metadata',
  examples: [
    {
      bare: true,
      wrong: '---\nms.topic: «[how-to]» # one\n---\n',
      right: '---\nms.topic: how-to # one\n---\n',
      message: 'Expected type String, please input String or type compatible with String.',
    },
    {
      bare: true,
      wrong: '---\nzone_pivot_groups:\n  «- platforms\n  - languages»\ntitle: A\n---\n',
      right: '---\nzone_pivot_groups: platforms,languages\ntitle: A\n---\n',
    },
    { bare: true, wrong: '---\nauthor:\n- «a\n- b»\n---\n'.replace('- «a', '«- a') },
    { bare: true, wrong: '---\ntitle: «{a: b}»\n---\n' },
    {
      wrong: 'Text.',
      files: {
        'docfx.json': `{
          "content": ["**/*.md"],
          "globalMetadata": { "author": «["a", "b"]», "ms.custom": ["a"] },
          "fileMetadata": { "ms.topic": { "articles/**": «{}», "other/**": [] } }
        }`,
      },
    },
    {
      bare: true,
      wrong: '---\nms.custom:\n- a\n- b\nmonikers: [a, b]\nms.service: 12\ntitle: true\nuid:\n---\n',
      fine: true,
    },
  ],
};

export const check: Check = {
  type: 'violate-schema',
  check({ article }, report) {
    if (isHeaderUnread(article)) return;
    for (const entry of article.frontMatter?.entries ?? []) {
      if (!singleValueKeys.has(entry.key) || typeof entry.value !== 'object' || entry.value === null) continue;
      const type = entry.key === 'is_archived' ? 'Boolean' : 'String';
      report({ span: entry.valueSpan, args: [type], fixes: unwrap(article, entry) });
    }
  },
  checkDocset({ docset }, report) {
    const isList = ({ key, value }: MetadataValue) => singleValueKeys.has(key) && Boolean(value.entries ?? value.items);
    for (const { key, value } of declaredMetadata(docset, isList)) {
      report({ path: value.path, span: value.span, args: [key === 'is_archived' ? 'Boolean' : 'String'] });
    }
  },
};

/** The one item of a list, or several where the key takes them with commas. */
function unwrap({ text }: Article, { key, keySpan, value, valueSpan }: FrontMatterEntry): readonly Fix[] {
  if (!Array.isArray(value) || value.some((item) => typeof item !== 'string' || item === '')) return [];
  if (value.length !== 1 && (key !== 'zone_pivot_groups' || value.length === 0)) return [];
  const colon = text.indexOf(':', keySpan.end);
  // A comment between key and list would be lost.
  if (text.slice(colon + 1, valueSpan.start).trim() !== '') return [];
  const edit = { span: { start: colon + 1, end: valueSpan.end }, text: ` ${writeScalar(value.join(','))}` };
  return [{ title: `Write '${key}' as one value`, edits: [edit], isSafe: true }];
}
