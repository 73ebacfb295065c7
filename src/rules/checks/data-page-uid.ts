import type { Docset } from '../../docset/docset';
import { quotedList } from '../../docset/quotedList';
import type { Check, Documentation, Reporter } from '../rule';
import { dataPageOf } from '../yamlPages/dataPage';
import { pageUidsOf, uidsIn, type DocsetPageUids, type UidDefinition } from '../yamlPages/pageUids';

const schema = {
  properties: {
    uid: { contentType: 'uid', maxReferenceCount: 1 },
    next: { contentType: 'xref' },
    book: { contentType: 'xref', xrefType: 'Book' },
    parts: { items: { properties: { uid: { contentType: 'uid' } } } },
  },
  xrefProperties: ['next'],
};

const files = {
  '.openpublishing.publish.config.json': '{"docsets_to_publish":[{"build_source_folder":"elsewhere"}]}',
  '_themes/ContentTemplate/schemas/Plan.schema.json': JSON.stringify(schema),
};

export const documentation: Documentation = {
  title: 'A uid in a YAML page that leads nowhere, or to too much',
  why:
    'Pages in YAML name things by uid, in fields that their schema says. A uid belongs to one thing; what refers to it ' +
    'must find it, find what it expects there, and not come back to itself.',
  source: 'Learn build, cross references',
  examples: [
    {
      path: 'articles/plan.yml',
      wrong: '### YamlMime:Plan\nuid: a\nnext: «b»\n',
      files,
      message: "Cross reference not found: 'b'.",
    },
    {
      path: 'articles/plan.yml',
      wrong: '### YamlMime:Plan\nuid: «a»\nparts:\n- uid: «a»\n',
      files,
      message: "UID 'a' is duplicated in 'articles/plan.yml(2,6)', 'articles/plan.yml(4,8)'.",
    },
    {
      path: 'articles/plan.yml',
      wrong: '### YamlMime:Plan\nuid: «a»\nnext: b\n',
      files: { ...files, 'articles/b.yml': '### YamlMime:Plan\nuid: b\nnext: a\n' },
      message:
        "Build has identified file(s) referencing each other: 'a (articles/plan.yml(2,6))' --> 'b (articles/b.yml(2,6))' --> 'a (articles/plan.yml(2,6))'.",
    },
    {
      path: 'articles/plan.yml',
      wrong: '### YamlMime:Plan\nuid: a\nbook: «b»\n',
      files: { ...files, 'articles/b.yml': '### YamlMime:Plan\nuid: b\n' },
      message: "Invalid cross reference: 'b'. Expected type 'Book' but got 'Plan'.",
    },
    {
      path: 'articles/plan.yml',
      wrong: '### YamlMime:Plan\nuid: «a»\n',
      files: {
        ...files,
        'articles/b.yml': '### YamlMime:Plan\nnext: a\n',
        'articles/c.yml': '### YamlMime:Plan\nnext: a\n',
      },
      message:
        "UID 'a' reference count should not be more than 1, but now is 2 ('articles/b.yml(2,7)', 'articles/c.yml(2,7)').",
    },
    {
      path: 'articles/plan.yml',
      wrong: '### YamlMime:Plan\nuid: a\nnext: b\n',
      files: { ...files, 'articles/b.md': '---\nuid: b\n---\n# Plan\n' },
      fine: true,
    },
  ],
};

export const check: Check = {
  type: 'data-page-uid',
  checkLinks({ contentType, docset, path }, report) {
    const page = contentType === 'page' ? dataPageOf(docset, path) : undefined;
    if (!page?.contents.length) return;
    const own = uidsIn(page);
    if (!own.definitions.length && !own.uses.length) return;
    const all = pageUidsOf(docset);
    for (const { uid, span, xrefTypes } of own.uses) {
      if (all.has(uid) === false) report({ span, args: [uid], variant: 'xref-not-found' });
      const found = all.definitionsOf(uid)[0];
      if (!found || !xrefTypes || (found.schemaType !== undefined && xrefTypes.includes(found.schemaType))) continue;
      report({ span, args: [uid, quotedList(xrefTypes), found.schemaType ?? ''], variant: 'xref-type-invalid' });
    }
    for (const definition of own.definitions) reportDefinition(docset, definition, all, report);
  },
};

function reportDefinition(docset: Docset, definition: UidDefinition, all: DocsetPageUids, report: Reporter): void {
  const { uid, span, content } = definition;
  const same = all.definitionsOf(uid);
  // In several versions one uid may be several things.
  const isVersioned = same.some(({ path }) => path !== definition.path && docset.metadata(path).has('monikerRange'));
  if (same.length > 1 && !isVersioned) {
    report({ span, args: [uid, quotedList(same.map(({ place }) => place))], variant: 'duplicate-uid' });
  }
  const circle = circleFrom(definition, all);
  if (circle) {
    const names = circle.map((each) => `${each.uid} (${each.place})`);
    report({ span, args: [names.map((name) => `'${name}'`).join(' --> ')], variant: 'circular-reference' });
  }
  const uses = all.usesOf(uid).map(({ place }) => place);
  const { minReferenceCount: min, maxReferenceCount: max } = content;
  const counted = (limit: number) => [uid, String(limit), String(uses.length), quotedList(uses)];
  if (min !== undefined && uses.length < min)
    report({ span, args: counted(min), variant: 'min-reference-count-invalid' });
  if (max !== undefined && uses.length > max)
    report({ span, args: counted(max), variant: 'max-reference-count-invalid' });
}

/** The shortest way from `first` over what others see of each uid back to itself, with `first` at both ends. */
function circleFrom(first: UidDefinition, all: DocsetPageUids): readonly UidDefinition[] | undefined {
  const cameFrom = new Map<UidDefinition, UidDefinition | undefined>([[first, undefined]]);
  for (const each of cameFrom.keys()) {
    for (const uid of each.seen) {
      const next = all.definitionsOf(uid)[0];
      if (!next) continue;
      if (next === all.definitionsOf(first.uid)[0] && next.uid === first.uid) return [...wayTo(each, cameFrom), first];
      if (!cameFrom.has(next)) cameFrom.set(next, each);
    }
  }
  return undefined;
}

function wayTo(
  last: UidDefinition,
  cameFrom: ReadonlyMap<UidDefinition, UidDefinition | undefined>,
): readonly UidDefinition[] {
  const way: UidDefinition[] = [];
  for (let each: UidDefinition | undefined = last; each; each = cameFrom.get(each)) way.unshift(each);
  return way;
}
