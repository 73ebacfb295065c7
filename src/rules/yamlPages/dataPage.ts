import type { Target } from '../../article/article';
import { entryOf, readConfigText, stringsOf, type ConfigText, type ConfigValue } from '../../docset/configText';
import type { DocsetConfig } from '../../docset/config';
import { isConfigFile } from '../../docset/configFiles';
import type { Docset } from '../../docset/docset';
import { isMarkdown, joinPath } from '../../docset/paths';
import { wholeFile } from '../../docset/placedReport';
import { pageKindOf, type PageKind } from '../../docset/yamlPages/pageKind';
import { scalarText } from '../../docset/yamlPages/scalarText';
import { otherPageKinds, pageSchemas } from '../../vocabulary/pageSchemas/index';
import { readSchema, type SchemaFile } from '../jsonSchema/readSchema';
import type { Content } from '../jsonSchema/schema';
import { validate } from '../jsonSchema/validate';
import { nearest } from '../nearest';

/** A page in YAML or JSON, held against the schema of its kind. */
export interface DataPage {
  /** Docset-relative. */
  readonly path: string;
  readonly source: string;
  readonly kind: PageKind;
  readonly text: ConfigText;
  /** The content as a whole; of an empty file an object without members. */
  readonly root: ConfigValue;
  /** Undefined for a kind that nobody knows, or of which Learn alone has the schema. */
  readonly schema: PageSchema | undefined;
  /** Whether there is such a kind at all. */
  readonly isKnownKind: boolean;
  /** The texts that are more than text, in the order of the schema; none in a page that cannot be read. */
  readonly contents: readonly Content[];
}

/** The schema of a kind of pages. */
export interface PageSchema extends SchemaFile {
  /** The members that others see who refer to a page by its uid. */
  readonly xrefProperties: readonly string[];
}

/** The page at the docset-relative `path`; undefined when that is none in YAML or JSON, not there or redirected. */
export function dataPageOf(docset: Docset, path: string): DataPage | undefined {
  if (isMarkdown(path) || docset.buildKind(path) !== 'page' || docset.redirectionOf(path)) return undefined;
  if (isConfigFile(path) || configuredFiles(docset.config).has(path)) return undefined;
  const source = docset.text(path);
  if (source === undefined || isOtherData(path, source)) return undefined;
  const last = lastPages.get(docset);
  if (last?.state === docset.state && last.page.path === path && last.page.source === source) return last.page;
  const page = readPage(docset, path, source);
  lastPages.set(docset, { state: docset.state, page });
  return page;
}

/** The files that the config names are for the build, not for readers, even where `content` selects them. */
function configuredFiles(config: DocsetConfig): ReadonlySet<string> {
  let paths = configured.get(config);
  if (!paths)
    configured.set(config, (paths = new Set(config.namedFiles.map(({ value }) => joinPath('', String(value))))));
  return paths;
}

const configured = new WeakMap<DocsetConfig, ReadonlySet<string>>();

/** JSON that names no schema at all is there for some other tool; of a broken one nobody knows. */
function isOtherData(path: string, source: string): boolean {
  return /\.json$/i.test(path) && !source.includes('"$schema"') && !readConfigText(path, source).problem;
}

/** The checks of a page come one after another. */
const lastPages = new WeakMap<Docset, { readonly state: object; readonly page: DataPage }>();

/** The addresses that the page names in fields of their own. */
export function hrefsOf(page: DataPage): readonly Target[] {
  return page.contents.flatMap(({ contentType, value }) => {
    const scalar = contentType === 'href' ? scalarText(page.source, value) : undefined;
    return scalar?.text ? [{ href: scalar.text, span: scalar.place({ start: 0, end: scalar.text.length }) }] : [];
  });
}

function readPage(docset: Docset, path: string, source: string): DataPage {
  const kind = pageKindOf(path, source);
  const text = readConfigText(path, source);
  const schema = schemaOf(docset, kind.name);
  const root = text.root ?? { value: {}, path, span: wholeFile, entries: [] };
  const isReadable = !text.problem && root.entries !== undefined;
  const contents = schema && isReadable ? validate(schema.schema, root, { now: new Date(0) }).contents : [];
  const isKnownKind = schema !== undefined || mayBeKind(docset, kind.name);
  return { path, source, kind, text, root, schema, isKnownKind, contents };
}

/**
 * Whether a kind without a schema at hand is one all the same. Learn has kinds of which nothing is public, so in a
 * docset that it publishes only what looks like a slip of the pen is no kind.
 */
function mayBeKind(docset: Docset, name: string): boolean {
  if (otherPageKinds.has(name)) return true;
  if (docset.name === undefined || name === '') return false;
  return nearest([...Object.keys(pageSchemas), ...otherPageKinds], name) === undefined;
}

function schemaOf(docset: Docset, name: string): PageSchema | undefined {
  if (!/^[\w.-]+$/.test(name)) return undefined;
  const path = `_themes/ContentTemplate/schemas/${name}.schema.json`;
  const own = docset.text(path);
  const shipped = Object.hasOwn(pageSchemas, name) ? pageSchemas[name] : undefined;
  if (own === undefined && !shipped) return undefined;
  return compiled(path, own ?? JSON.stringify(shipped));
}

/** Many pages share a schema, and a schema rarely changes. */
function compiled(path: string, text: string): PageSchema {
  const known = schemas.get(path);
  if (known?.text === text) return known.schema;
  const xrefProperties = stringsOf(entryOf(readConfigText(path, text).root, 'xrefProperties'));
  const schema = { ...readSchema(path, text), xrefProperties };
  schemas.set(path, { text, schema });
  return schema;
}

const schemas = new Map<string, { readonly text: string; readonly schema: PageSchema }>();
