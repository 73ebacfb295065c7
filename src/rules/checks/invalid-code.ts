import type { Directive } from '../../article/article';
import { codeExtension, taggedLanguage } from '../../vocabulary/codeLanguages';
import { directiveSyntax } from '../../vocabulary/directives';
import { quoteFixes, renameFixes } from '../attributeFixes';
import { reportProblems } from '../reportProblems';
import type { LinkUse } from '../linkUses';
import type { Check, Documentation, Reporter, RuleContext } from '../rule';
import { tagStart } from '../tagStart';

export const documentation: Documentation = {
  title: 'A :::code that the build rejects or leaves empty',
  why:
    'The page shows the tag as text, or a box without code. A source that does not exist is reported as a code ' +
    'snippet that is not found.',
  source: 'Learn build, grammar of :::code',
  examples: [
    {
      wrong: '«:::code» language="json" range="1-2":::',
      message: 'source is a required attribute. Please ensure you have specified a source attribute',
    },
    {
      wrong: ':::code «lang»="json" source="a.json":::',
      right: ':::code language="json" source="a.json":::',
      files: { 'articles/a.json': '{}' },
      message: 'Unexpected attribute "lang".',
    },
    {
      wrong: ':::code source="«deploy.bicep»":::',
      files: { 'articles/deploy.bicep': 'param x' },
      message: 'Language is not set, and we could not infer language from the file type.',
    },
    {
      wrong: '«:::code» language="json" source="a.json" range="7-9":::',
      files: { 'articles/a.json': '{\n}\n' },
      message: 'It looks like your code snippet was not rendered. Try range instead.',
    },
    {
      wrong: '«:::code» language="csharp" source="a.cs" id="main":::',
      files: { 'articles/a.cs': '// <start>\nvoid X() {}\n// </start>\n' },
    },
    {
      wrong:
        ':::code language="json" source="a.json" range="1,2-" highlight="1":::\n\n:::code source="a.cs" id="Start":::\n\n' +
        ':::code source="a.cs" id="region":::\n\n:::code language="yaml" source="~/other/x.yml" range="400-500":::\n',
      files: {
        'articles/a.json': '{\n}\n',
        'articles/a.cs': '// <snippet_start>\n//<start>\n#region Region\n#endregion',
      },
      fine: true,
    },
  ],
};

export const check: Check = {
  type: 'invalid-code',
  check(context, report) {
    const { article } = context;
    reportProblems(context, report, 'invalid-code', (problem) => quoteFixes(article, problem));
    const directives = article.directives.filter(({ name, recognised }) => name === 'code' && recognised);
    if (!directives.length) return;
    const uses = new Map(
      context.linkUses.flatMap((use) => (use.role === 'code' && use.directive ? [[use.directive, use]] : [])),
    );
    for (const directive of directives) {
      reportOn(context, directive, uses.get(directive), report);
    }
  },
};

function reportOn(context: RuleContext, directive: Directive, use: LinkUse | undefined, report: Reporter): void {
  const attributeOf = (name: string) => directive.attributes.find((attribute) => attribute.name === name);
  const unknown = directive.attributes.find(({ name }) => !known.has(name));
  if (unknown) {
    const fixes = renameFixes(directive, unknown);
    report({ variant: 'unexpected-attribute', span: unknown.nameSpan, args: [unknown.name], fixes });
    return;
  }
  const source = attributeOf('source');
  if (!source?.value) {
    report({ variant: 'missing-source', span: source?.span ?? tagStart(directive) });
    return;
  }
  if (!attributeOf('language')?.value && taggedLanguage(codeExtension(source.value)) === undefined) {
    report({ variant: 'unknown-language', span: source.valueSpan });
  }
  const code = codeOf(context, use);
  if (code === undefined) return;
  const id = attributeOf('id')?.value;
  const range = attributeOf('range')?.value;
  if (id ? !hasTag(code, id) : range ? !hasLines(code, range) : !code.trim()) {
    report({ variant: 'not-rendered', span: tagStart(directive) });
  }
}

/** The text of the file that a tag names; undefined where there is none or it is not known. */
function codeOf({ docset }: RuleContext, use: LinkUse | undefined): string | undefined {
  const resolution = use?.resolution;
  return resolution?.kind === 'file' || resolution?.kind === 'outside' ? docset.text(resolution.path) : undefined;
}

/** Whether the code has a tag or region `id` in some language's form: blanks and letter case do not count. */
function hasTag(code: string, id: string): boolean {
  const dense = code.replace(/\s/g, '').toLowerCase();
  const name = id.trim().toLowerCase();
  return [`<${name}>`, `<snippet${name}>`, `#region${name}`, `#regionsnippet${name}`, `#region"${name}"`].some((tag) =>
    dense.includes(tag),
  );
}

/** Whether `range` (`2-24,26`) takes in a line that says something; a range that nobody can read counts as one. */
function hasLines(code: string, range: string): boolean {
  const lines = code.split(/\r\n|\n|\r/);
  return range.split(',').some((part) => {
    const [, first = '', dash = '', last = ''] = /^\s*(\d*)\s*(-?)\s*(\d*)\s*$/.exec(part) ?? [];
    if (!first && !last) return true;
    const from = Number(first || 1);
    const to = dash ? Number(last || lines.length) : from;
    return lines.slice(from - 1, to).some((line) => line.trim());
  });
}

const known = new Set(directiveSyntax('code')!.attributes.map(({ name }) => name));
