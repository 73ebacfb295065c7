import { dataProblems } from '../../docset/dataProblems';
import { wholeFile } from '../../docset/placedReport';
import { validate } from '../jsonSchema/validate';
import { wordItem } from '../jsonSchema/wording';
import { typeNameOf } from '../jsonSchema/values';
import { reportOf } from '../placedReports';
import type { Check, Documentation, Reporter } from '../rule';
import { dataPageOf, type DataPage } from '../yamlPages/dataPage';

/** A docset that brings its own kind of pages. */
const withSchema = (schema: object, more: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> => ({
  '_themes/ContentTemplate/schemas/Plan.schema.json': JSON.stringify(schema),
  ...more,
});

export const documentation: Documentation = {
  title: 'A YAML page that is not what its kind wants',
  why:
    'The first line of a YAML page, `### YamlMime:Landing`, says what kind of page it is, and the schema of that kind ' +
    'what must be in it. A page that is not like that is not published. The schemas of Learn are not public: only what ' +
    'certainly holds is checked, unless the docset brings the schema along.',
  source: 'Learn build, YAML pages',
  examples: [
    { path: 'articles/index.yml', wrong: '«»title: Plan\n', message: "Unknown schema ''." },
    {
      path: 'articles/index.yml',
      wrong: '«### YamlMime:Lending»\ntitle: Plan\n',
      message: "Unknown schema 'Lending'.",
    },
    {
      path: 'articles/index.yml',
      wrong: '### YamlMime:Landing\ntitle: Plan\nlandingContent:\n- title: Run\n  linkLists: «see below»\n',
      message: "Expected type 'Array, Null' but got 'String'.",
    },
    {
      path: 'articles/plan.yml',
      wrong: '### YamlMime:Plan\n«steps: 3»\n',
      files: withSchema({ type: 'object', required: ['title'], properties: { steps: { type: 'integer' } } }),
      message: "Missing required attribute: 'title'.",
    },
    {
      path: 'articles/plan.yml',
      wrong: '### YamlMime:Plan\n- «»a: b\n'.replace('- «»', '- ').replace('###', '«»###'),
      files: withSchema({}),
      message: "Expected type 'Object' but got 'Array'.",
    },
    { path: 'articles/plan.yml', wrong: '### YamlMime:FAQ\ntitle: A\n«title»: B\n' },
    {
      path: 'articles/plan.yml',
      wrong: '### YamlMime:FAQ\nmetadata: «a title»\ntitle: A\n',
      message: 'Expect yaml header to be an object, but got a scalar.',
    },
    {
      path: 'articles/index.yml',
      wrong:
        '### YamlMime:Hub\ntitle: Plan\nbrand: azure\nmetadata:\n  title: Plan\nproductDirectory:\n  items:\n  - title: A\n' +
        '    imageSrc: https://contoso.com/a.svg\n    links:\n    - url: /entra/plan\n      text: 365\n',
      fine: true,
    },
    { path: 'articles/index.yml', wrong: '### YamlMime:TSType\nuid: a\n', fine: true },
    { path: 'articles/index.yml', wrong: '### YamlMime:SomethingNew\nuid: a\n', fine: true },
  ],
};

export const check: Check = {
  type: 'data-page',
  checkLinks({ contentType, docset, path, today }, report) {
    const page = contentType === 'page' ? dataPageOf(docset, path) : undefined;
    if (!page) return;
    for (const problem of dataProblems(path, page.text)) report(reportOf(problem));
    if (page.text.problem) return;
    if (!page.isKnownKind) {
      report({ span: page.kind.span, args: [page.kind.name], variant: 'schema-not-found' });
      return;
    }
    const type = typeNameOf(page.root.value);
    if (type !== 'Object') {
      report({ span: wholeFile, args: ['Object', type], variant: 'unexpected-type' });
      return;
    }
    reportMetadata(page, report);
    reportSchema(page, today, report);
  },
};

function reportMetadata({ root }: DataPage, report: Reporter): void {
  const metadata = root.entries?.findLast(({ key }) => key === 'metadata')?.value;
  if (!metadata || metadata.entries || metadata.value === null || metadata.value === undefined) return;
  report({
    span: metadata.span,
    args: [metadata.items ? 'an array' : 'a scalar'],
    variant: 'yaml-header-not-object',
  });
}

/** What the schema says is an error: the page is not published. */
function reportSchema({ path, root, schema }: DataPage, today: Date, report: Reporter): void {
  if (!schema) return;
  const page = { contentType: 'page', isHiddenFromSearch: false, isCanonical: true };
  for (const item of validate(schema.schema, root, { now: today }).items) {
    // Of `metadata` the words are those of front matter.
    if (item.propertyPath === 'metadata' && item.code === 'unexpected-type') continue;
    const worded = wordItem(item, schema.rules, page);
    if (!worded) continue;
    const { code, message } = worded;
    const severity = schema.rules.get(item.propertyPath)?.get(item.code)?.severity;
    report({
      ...(item.place.path !== path && { path: item.place.path }),
      span: item.place.span,
      args: item.args,
      property: item.propertyPath,
      variant: item.code,
      words: { code, message, severity: severity && severity !== 'off' ? severity : 'error' },
    });
  }
}
