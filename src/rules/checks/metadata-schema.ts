import type { Docset } from '../../docset/docset';
import { keptPerState } from '../../docset/keptPerState';
import { monikersOf } from '../../docset/monikers/monikers';
import { duplicateAttributeFindings, metadataFindingsOf, readMetadataSchemas } from '../metadataSchemas';
import type { PlacedFinding } from '../metadataSchemas';
import type { Check, Documentation, Report } from '../rule';

const withSchema = (schema: object, more: object = {}): Readonly<Record<string, string>> => ({
  'docfx.json': JSON.stringify({ build: { content: ['**/*.md'], metadataSchema: 'schema.json', ...more } }),
  'schema.json': JSON.stringify(schema),
});

export const documentation: Documentation = {
  title: 'Metadata that the docset’s own schema does not allow',
  why:
    'A docset may bring a JSON schema for its metadata, with rules that name and word what is wrong. It is applied to ' +
    'what holds for a page: its front matter over what the config gives it. A finding stands where the value was written.',
  source: 'Learn build, metadata rules',
  examples: [
    {
      bare: true,
      wrong: '---\ndescription: «A long description»\nlevel: «two»\n---\n',
      files: withSchema({
        properties: { description: { maxLength: 10 }, level: { type: 'integer' } },
        rules: { description: { 'string-length-invalid': { code: 'description-length', severity: 'error' } } },
      }),
      message: "String 'description' is too long: 18 characters. Length should be <= 10.",
    },
    {
      bare: true,
      wrong: '---\ntitle: «Plan»\n---\n',
      files: {
        ...withSchema({ docsetUnique: ['title'] }),
        'articles/plan.md': '---\ntitle: «Plan»\n---\n',
      },
      message:
        "Attribute 'title' with value 'Plan' is duplicated in 'articles/example.md(2,8)', 'articles/plan.md(2,8)'.",
    },
    {
      bare: true,
      wrong: '---\ntitle: Plan\n---\n',
      files: withSchema({ strictRequired: ['title'], properties: { title: { type: 'string' } } }),
      fine: true,
    },
  ],
};

export const check: Check = {
  type: 'metadata-schema',
  checkLinks({ docset, path, today }, report) {
    const schemas = schemasOf(docset);
    if (!schemas.files.length) return;
    for (const finding of metadataFindingsOf(docset, path, schemas, { today, monikersOf: monikersOf(docset).of }))
      report(reportOf(finding, path));
  },
  checkDocset({ docset }, report) {
    const { files, problems } = schemasOf(docset);
    for (const { path, code, message, span } of problems) {
      report({ path, span, variant: code, words: { code, message, severity: 'error' } });
    }
    if (!files.length) return;
    for (const finding of duplicateAttributeFindings(docset)) report(reportOf(finding, undefined));
  },
};

const schemasOf = keptPerState((docset: Docset) => {
  const value = readMetadataSchemas(docset);
  return { value, isComplete: value.files.length === value.paths.length };
});

function reportOf(finding: PlacedFinding, checkedPath: string | undefined): Report {
  const { path, span, type, code, severity, message, property, args } = finding;
  return {
    ...(path !== checkedPath && { path }),
    span,
    args,
    property,
    variant: type,
    words: { code, severity, message },
  };
}
