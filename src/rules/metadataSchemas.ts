import { Lines } from '../article/lines';
import type { ConfigProblem } from '../docset/configProblem';
import type { Docset } from '../docset/docset';
import { lazy } from '../docset/lazy';
import { isMarkdown, joinPath } from '../docset/paths';
import { monikersOf } from '../docset/monikers/monikers';
import { reservedKeys, singleValueKeys } from '../vocabulary/metadataModel';
import { fill } from './fillMessage';
import { groupBy } from '../docset/groupBy';
import { readSchema, type SchemaFile } from './jsonSchema/readSchema';
import type { Place, SchemaItem, UniqueValue } from './jsonSchema/schema';
import { appliesTo, type RulePage } from './jsonSchema/schemaRules';
import { duplicates } from './jsonSchema/uniqueValues';
import { validate } from './jsonSchema/validate';
import { wordItem } from './jsonSchema/wording';
import { pageMetadata, type PageMetadata } from './metadataTree';
import { pageTypeOf } from './pageType';
import type { Finding } from './rule';
import { isHiddenFromSearch } from './searchVisibility';

/** The schemas that a docset brings along for its metadata. They stay until its config or one of the files changes. */
export interface MetadataSchemas {
  readonly files: readonly SchemaFile[];
  /** What is wrong with the schemas themselves. */
  readonly problems: readonly ConfigProblem[];
  /** Docset-relative paths of the files, those that are not there or not loaded among them. */
  readonly paths: readonly string[];
}

/** A finding about metadata: it stands where the value was declared, which may be another file than the page. */
export interface PlacedFinding extends Finding {
  readonly path: string;
  /** The attribute it is about, such as `a.b`. */
  readonly property: string;
  /** What stands in the holes of its message, for a rule that has another one. */
  readonly args: readonly string[];
  /** The build shows it in pull requests only. */
  readonly pullRequestOnly: boolean;
}

/** What was found about the metadata of one page, and what has to be compared with that of others. */
export interface MetadataCheck {
  readonly findings: readonly PlacedFinding[];
  readonly uniqueValues: readonly PageUniqueValue[];
}

/** A value that only one page of the same version may have. */
export interface PageUniqueValue {
  readonly unique: UniqueValue;
  readonly file: SchemaFile;
  /** A page for several versions belongs to all of them; '' is a docset without versions. */
  readonly monikers: readonly string[];
}

export interface MetadataOptions {
  readonly today?: Date;
  /** The versions that a page is for; none where the docset has none. */
  readonly monikersOf?: (path: string) => readonly string[];
}

/** Reads the files that `metadataSchema` of the config names. Urls are the service's own schemas: not for us. */
export function readMetadataSchemas(docset: Pick<Docset, 'config' | 'text'>): MetadataSchemas {
  const local = docset.config.metadataSchema.filter((name) => !/^[a-z][a-z\d+.-]*:\/\//i.test(name));
  const paths = local.map((name) => joinPath('', name));
  const files = paths.flatMap((path) => {
    const text = docset.text(path);
    return text === undefined ? [] : [readSchema(path, text)];
  });
  return { files, problems: files.flatMap(({ problems }) => problems), paths };
}

/** What the schemas find wrong with the metadata of the page or TOC at the docset-relative `path`. */
export function metadataFindingsOf(
  docset: Docset,
  path: string,
  schemas = readMetadataSchemas(docset),
  options: MetadataOptions = {},
): readonly PlacedFinding[] {
  return checkMetadata(docset, path, schemas, options).findings;
}

/** The same, with what must be unique. Files that are no pages and pages that cannot be read have neither. */
export function checkMetadata(
  docset: Docset,
  path: string,
  schemas: MetadataSchemas,
  { today = new Date(), monikersOf }: MetadataOptions = {},
): MetadataCheck {
  const metadata = schemas.files.length && isChecked(docset, path) ? pageMetadata(docset, path) : undefined;
  if (!metadata) return { findings: [], uniqueValues: [] };
  const versions = monikersOf?.(path) ?? versionsOf(metadata);
  const monikers = versions.length ? versions : [''];
  const contentType = lazy(() => pageTypeOf(docset, path));
  const page: RulePage = {
    get contentType() {
      return contentType();
    },
    isHiddenFromSearch: isHiddenFromSearch(metadata.values),
    isCanonical: !versions.length,
  };
  const checked = schemas.files.map((file) => checkWith(file, metadata, page, today));
  return {
    findings: checked.flatMap(({ findings }) => findings),
    uniqueValues: checked.flatMap(({ file, uniques }) => uniques.map((unique) => ({ unique, file, monikers }))),
  };
}

/** Pages and TOCs are; data that do not say what kind of page they are, are no page to the build. */
function isChecked(docset: Docset, path: string): boolean {
  const kind = docset.buildKind(path);
  if (kind === 'page' && !isMarkdown(path)) return pageTypeOf(docset, path) !== kind;
  return kind === 'page' || kind === 'toc';
}

function checkWith(file: SchemaFile, metadata: PageMetadata, page: RulePage, today: Date) {
  const { items, uniqueValues } = validate(file.schema, metadata.tree, { now: today });
  const findings = items.flatMap((item) => findingOf(item, file, page) ?? []);
  const uniques = uniqueValues.filter(({ propertyPath }) => {
    const rule = file.rules.get(propertyPath)?.get('duplicate-attribute');
    return !rule || appliesTo(rule, page);
  });
  return { file, findings: [...reservedFindings(file, metadata), ...findings], uniques };
}

/**
 * What is on several pages and should be on one: of `values`, which come from the check of each page; without
 * them every page of the docset is read for it.
 */
export function duplicateAttributeFindings(
  docset: Docset,
  values: readonly PageUniqueValue[] = uniqueValuesIn(docset),
): readonly PlacedFinding[] {
  const nameOf = placeNames(docset);
  const findings = new Map<string, PlacedFinding>();
  for (const [file, ofFile] of groupBy(values, (value) => value.file)) {
    const ofMonikers = ofFile.flatMap(({ unique, monikers }) => monikers.map((moniker) => ({ moniker, unique })));
    for (const ofMoniker of groupBy(ofMonikers, ({ moniker }) => moniker).values()) {
      const uniques = ofMoniker.map(({ unique }) => unique);
      for (const finding of duplicates(uniques, nameOf).flatMap((item) => findingOf(item, file, undefined) ?? [])) {
        findings.set(`${finding.span.start} ${finding.path}\n${finding.code}\n${finding.message}`, finding);
      }
    }
  }
  return [...findings.values()];
}

function uniqueValuesIn(docset: Docset): readonly PageUniqueValue[] {
  const schemas = readMetadataSchemas(docset);
  const pages = [...docset.articlePaths, ...docset.dataPagePaths, ...docset.tocPaths];
  const options = { monikersOf: monikersOf(docset).of };
  return pages.flatMap((path) => checkMetadata(docset, path, schemas, options).uniqueValues);
}

/**
 * What tells the versions of pages apart as long as nobody works them out: two pages with the same `monikerRange`
 * share a version, and of two others we do not say so.
 */
function versionsOf({ values }: PageMetadata): readonly string[] {
  const range = values.get('monikerRange')?.value;
  return range === undefined ? [] : [String(range)];
}

/** Without a page: a finding about several, each of which has been asked before. */
function findingOf(item: SchemaItem, file: SchemaFile, page: RulePage | undefined): PlacedFinding | undefined {
  const worded = wordItem(item, file.rules, page);
  if (!worded) return undefined;
  const { path, span } = item.place;
  return { ...worded, type: item.code, path, span, property: item.propertyPath, args: item.args, fixes: [] };
}

/** Keys that the schema keeps for the platform; those that the build itself keeps are a rule of their own. */
function reservedFindings({ reserved }: SchemaFile, { tree }: PageMetadata): readonly PlacedFinding[] {
  const keys = new Set(reserved.filter((key) => !reservedKeys.has(key) && !singleValueKeys.has(key)));
  return (tree.entries ?? [])
    .filter(({ key }) => keys.has(key))
    .map(({ key, keySpan, value }) => ({
      code: 'attribute-reserved',
      type: 'attribute-reserved',
      severity: 'warning',
      message: fill('Attribute {0} is reserved for use by Docs.', [key]),
      path: value.path,
      span: keySpan,
      property: key,
      args: [key],
      pullRequestOnly: false,
      fixes: [],
    }));
}

/** How messages name places: `a.md(2,14)`, and a file alone for its first character. */
function placeNames(docset: Docset): (place: Place) => string {
  const known = new Map<string, { readonly text: string; readonly lines: Lines }>();
  return ({ path, span }) => {
    const read = (text = '') => ({ text, lines: new Lines(text) });
    const { text, lines } = known.get(path) ?? read(docset.text(path));
    known.set(path, { text, lines });
    // Of a text or a number in JSON the build knows the last character, of everything else the first.
    const isEnd = /\.json$/i.test(path) && !/[[{]/.test(text.charAt(span.start));
    const { line, character } = lines.positionAt(isEnd ? span.end - 1 : span.start);
    return line === 0 && character === 0 ? path : `${path}(${line + 1},${character + 1})`;
  };
}
