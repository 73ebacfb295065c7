import type { Article, FrontMatterEntry } from '../../article/article';
import { slice, type TextEdit } from '../../article/span';
import { singleValueKeys, typesOfKeys, type MetadataType } from '../../vocabulary/metadataModel';
import { typeNameOf } from '../jsonSchema/values';
import { isHeaderUnread } from '../headerEdits';
import type { Check, Documentation, Fix } from '../rule';

export const documentation: Documentation = {
  title: 'A value of another type than its key needs',
  why: "Learn's schema says of some keys whether they are a text, a truth value or a list; what is of another type is dropped.",
  source: 'Learn build, metadata schema',
  examples: [
    {
      bare: true,
      wrong: '---\ntitle: «404»\n---\n',
      right: '---\ntitle: "404"\n---\n',
      message: "Expected type 'String, Null' but got 'Integer'.",
    },
    {
      bare: true,
      wrong: '---\nopen_to_public_contributors: «"true"»\nf1_keywords: «contoso.app»\n---\n',
      right: '---\nopen_to_public_contributors: true\nf1_keywords: [contoso.app]\n---\n',
      message: "Expected type 'Boolean' but got 'String'.",
    },
    { bare: true, wrong: '---\nhelpviewer_keywords: «a, b»\napi_scan: «sometimes»\n---\n' },
    {
      bare: true,
      wrong: '---\ntitle:\nlayout: "1"\nf1_keywords: [a]\napi_scan: false\nms.service: 1\n---\n',
      fine: true,
    },
    { bare: true, wrong: '---\nauthor: [a] # that is an error of its own\n---\n', fine: true },
  ],
};

export const check: Check = {
  type: 'unexpected-type',
  check({ article }, report) {
    if (isHeaderUnread(article)) return;
    for (const entry of article.frontMatter?.entries ?? []) {
      const types = typesOfKeys.get(entry.key);
      const type = typeOf(entry.value);
      if (!types || types.some((each) => each === type)) continue;
      // The build stops at these before it looks at the schema.
      if ((type === 'Array' || type === 'Object') && singleValueKeys.has(entry.key)) continue;
      report({ span: entry.valueSpan, args: [types.join(', '), type], fixes: convert(article, entry, types) });
    }
  },
};

/** As the build names it where it reads metadata; schemas say `Float` for what is `Number` here. */
function typeOf(value: unknown): MetadataType | 'Integer' | 'Number' | 'Object' {
  const name = typeNameOf(value);
  return name === 'Float' ? 'Number' : name;
}

/** The same value in the form that is wanted, where it has one. */
function convert(article: Article, entry: FrontMatterEntry, types: readonly MetadataType[]): readonly Fix[] {
  const written = slice(article.text, entry.valueSpan);
  const fix = (title: string, text: string): readonly Fix[] => {
    const edit: TextEdit = { span: entry.valueSpan, text };
    return [{ title, edits: [edit], isSafe: true }];
  };
  if (types.includes('String')) return /^[\w.+-]+$/.test(written) ? fix('Put the value in quotes', `"${written}"`) : [];
  if (types.includes('Boolean')) {
    const word = String(entry.value).toLowerCase();
    return word === 'true' || word === 'false' ? fix(`Write ${word} without quotes`, word) : [];
  }
  return /^[\w.-]+$/.test(written) ? fix('Write the value as a list', `[${written}]`) : [];
}
