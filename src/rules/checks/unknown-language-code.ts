import { readHref } from '../../docset/href';
import { codeExtension, taggedLanguage } from '../../vocabulary/codeLanguages';
import type { Check, Documentation, Report, Reporter } from '../rule';

export const documentation: Documentation = {
  title: 'A tag in a file whose language the build does not know',
  why:
    'The build looks for the tag as it would in C#. Where the file marks it in another way the page shows no code; ' +
    'a range of lines always works.',
  source: 'Learn build, code snippets',
  examples: [
    {
      wrong: ':::code language="yaml" source="«deploy.yml»" id="job":::',
      files: { 'articles/deploy.yml': '# <job>\na: b\n# </job>' },
      message:
        "Unrecognized language value '.yml' in code snippet 'job' in file 'deploy.yml'. Your code snippet might not " +
        'render correctly. If this is the case, you can request a new value or use range instead.',
    },
    { wrong: '[!code-yaml[job](«deploy.yml#job»)]', files: { 'articles/deploy.yml': '# <job>' } },
    {
      wrong:
        ':::code language="yaml" source="deploy.yml" range="1-2":::\n\n:::code source="a.cs" id="main":::\n\n' +
        '[!code-csharp[main](a.cs#main)]\n\n[!code-yaml[lines](deploy.yml#L1-L2)]\n\n[!code-csharp[main](a.txt?name=main)]\n',
      files: { 'articles/deploy.yml': 'a: b\nc: d', 'articles/a.cs': '// <main>', 'articles/a.txt': '// <main>' },
      fine: true,
    },
  ],
};

export const check: Check = {
  type: 'unknown-language-code',
  check({ article }, report) {
    for (const { name, recognised, attributes } of article.directives) {
      if (name !== 'code' || !recognised) continue;
      const source = attributes.find((attribute) => attribute.name === 'source');
      const id = attributes.find((attribute) => attribute.name === 'id')?.value;
      // The build goes by the extension here, whatever the tag says about the language.
      if (source && id) reportOn(codeExtension(source.value), id, source.value, source.valueSpan, report);
    }
    for (const { kind, language, target } of article.snippets) {
      if (kind !== 'code') continue;
      const { path, tag } = selectionOf(target.href);
      if (tag) reportOn(language || codeExtension(path), tag, path, target.span, report);
    }
  },
};

function reportOn(language: string, tag: string, path: string, span: Report['span'], report: Reporter): void {
  if (taggedLanguage(language) === undefined) report({ span, args: [language, tag, path] });
}

/** The file of a snippet, and the tag in it by which it selects lines, if it does so by a tag. */
function selectionOf(href: string): { readonly path: string; readonly tag: string | undefined } {
  const { path, query, fragment } = readHref(href, { decode: false });
  const name = /[?&]name=([^&]*)/i.exec(query)?.[1];
  const tag = name || (fragment !== undefined && !/^L\d/i.test(fragment) ? fragment : undefined);
  return { path, tag: tag || undefined };
}
