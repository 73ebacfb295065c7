import { Lines } from '../../article/lines';
import type { Span } from '../../article/span';
import type { ConfigValue } from '../../docset/configText';
import type { Docset } from '../../docset/docset';
import { keptPerState, type Worked } from '../../docset/keptPerState';
import { uidsOf, type Uids } from '../../docset/uids';
import type { Content } from '../jsonSchema/schema';
import { dataPageOf, type DataPage } from './dataPage';

/** A uid that a page in YAML or JSON defines. */
export interface UidDefinition {
  readonly uid: string;
  /** Docset-relative. */
  readonly path: string;
  readonly span: Span;
  /** As the build names the place: `a.yml(2,6)`. */
  readonly place: string;
  /** What kind of thing it names, as far as the schema says. */
  readonly schemaType: string | undefined;
  /** How often it must and may be referred to. */
  readonly content: Content;
  /** The uids that are part of what others see of it; only followed for a page's own uid. */
  readonly seen: readonly string[];
}

/** A uid that such a page refers to. */
export interface UidUse {
  readonly uid: string;
  readonly span: Span;
  readonly place: string;
  /** The kinds of things that it may name; undefined for any. */
  readonly xrefTypes: readonly string[] | undefined;
}

export interface PageUids {
  readonly definitions: readonly UidDefinition[];
  readonly uses: readonly UidUse[];
}

/** The uids in one page. A uid is defined by a member of that name which the schema calls one. */
export function uidsIn(page: DataPage): PageUids {
  const lines = new Lines(page.source);
  const place = (value: ConfigValue) => placeName(page, lines, value);
  const texts = page.contents.filter(({ value }) => typeof value.value === 'string' && value.value !== '');
  const uidOf = ({ value }: Content) => String(value.value);
  const definitions = texts.filter(isDefinition).map((content) => ({
    uid: uidOf(content),
    path: page.path,
    span: content.value.span,
    place: place(content.value),
    schemaType: content.schemaType ?? (content.propertyPath === 'uid' ? page.kind.name : undefined),
    content,
    seen: content.propertyPath === 'uid' ? texts.filter((other) => isSeen(page, other)).map(uidOf) : [],
  }));
  const uses = texts
    .filter((content) => isReference(content))
    .map((content) => ({
      uid: uidOf(content),
      span: content.value.span,
      place: place(content.value),
      xrefTypes: content.xrefTypes,
    }));
  return { definitions, uses };
}

/** All definitions and uses in the pages of `docset`, by uid. */
export interface DocsetPageUids {
  definitionsOf(uid: string): readonly UidDefinition[];
  usesOf(uid: string): readonly UidUse[];
  /** Whether anything of the docset, article, page or map, defines it; undefined where only the build can tell. */
  readonly has: Uids['has'];
}

export const pageUidsOf: (docset: Docset) => DocsetPageUids = keptPerState(collect);

function collect(docset: Docset): Worked<DocsetPageUids> {
  const definitions = new Map<string, UidDefinition[]>();
  const uses = new Map<string, UidUse[]>();
  let isComplete = true;
  let isKnown = true;
  for (const path of docset.dataPagePaths) {
    if (docset.text(path) === undefined) isComplete = isKnown = false;
    const page = dataPageOf(docset, path);
    if (!page) continue;
    // What the schema of another kind takes for a uid is not known.
    if (!page.schema && page.isKnownKind) isKnown = false;
    const found = uidsIn(page);
    for (const definition of found.definitions) addTo(definitions, definition.uid, definition);
    for (const use of found.uses) addTo(uses, use.uid, use);
  }
  const ofArticles = uidsOf(docset);
  const has = (uid: string) =>
    definitions.has(uid) || ofArticles.has(uid) || (isKnown ? ofArticles.has(uid) : undefined);
  const value = {
    definitionsOf: (uid: string) => definitions.get(uid) ?? [],
    usesOf: (uid: string) => uses.get(uid) ?? [],
    has,
  };
  // The uids of articles are complete when they are kept.
  return { value, isComplete: isComplete && docset.articlePaths.every((path) => docset.loadedFacts(path)) };
}

function isDefinition({ contentType, propertyPath }: Content): boolean {
  return contentType === 'uid' && /(?:^|\.)uid$/.test(propertyPath);
}

/** Whether the build looks it up; a uid that defines itself is always found. */
function isReference(content: Content): boolean {
  return content.contentType === 'xref' || (content.contentType === 'uid' && !isDefinition(content));
}

function isSeen({ schema }: DataPage, { contentType, propertyPath }: Content): boolean {
  if (contentType !== 'xref') return false;
  const member = propertyPath.split('.', 1)[0] ?? '';
  return schema?.xrefProperties.includes(member) ?? false;
}

/** Of a text in JSON the build knows the last character, in YAML the first. */
function placeName({ path }: DataPage, lines: Lines, { span }: ConfigValue): string {
  const { line, character } = lines.positionAt(/\.json$/i.test(path) ? span.end - 1 : span.start);
  return `${path}(${line + 1},${character + 1})`;
}

function addTo<Value>(groups: Map<string, Value[]>, key: string, value: Value): void {
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
}
