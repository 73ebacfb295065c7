import { touches, type Span } from '../../article/span';
import { entryOf, oneOrMany, type ConfigValue } from '../../docset/configText';
import type { Docset } from '../../docset/docset';
import { given } from '../../docset/toc/toc';
import { entriesOf } from '../../docset/toc/tocEntries';
import { zonePivotDefinitionAt } from '../../docset/zonePivots/zonePivotFile';
import { dataPageOf } from '../../rules/yamlPages/dataPage';
import { uidsIn } from '../../rules/yamlPages/pageUids';
import { dataLinksOf } from '../dataLinks';
import { namedEntryAt } from '../tocEntryAt';
import { isScalar, subjectOfAddress, type Subject } from './subject';

/**
 * What stands at `offset` of a file that is no article, at the docset-relative `path`: the file or heading that an
 * address leads to; in a TOC also at the name of its entry; a zone pivot or its group where it is declared; a value
 * of metadata; a uid; and the title of a page, which stands for the page.
 */
export function dataSubjectAt(docset: Docset, path: string, offset: number): Subject | undefined {
  const text = docset.text(path);
  if (text === undefined) return undefined;
  const isHere = ({ span }: { readonly span: Span }) => touches(span, offset);
  const link = dataLinksOf(docset, path).find(isHere);
  if (link) return subjectOfAddress(docset, { text }, link.span, link.resolution, offset);
  return (
    subjectInToc(docset, path, offset, isHere) ??
    subjectInConfig(docset, path, isHere) ??
    subjectInPage(docset, path, isHere) ??
    subjectInPivots(docset, path, isHere)
  );
}

type IsHere = (place: { readonly span: Span }) => boolean;

function subjectInToc(docset: Docset, path: string, offset: number, isHere: IsHere): Subject | undefined {
  const toc = docset.toc(path);
  if (!toc) return undefined;
  const entry = namedEntryAt(docset, path, offset);
  if (entry) return subjectOfAddress(docset, { text: '' }, entry.span, docset.resolve(path, { href: entry.topic }), -1);
  for (const { node } of entriesOf(docset, toc)) {
    const uid = given(node.uid);
    if (uid && isHere(uid)) return { kind: 'uid', uid: uid.text };
  }
  return undefined;
}

function subjectInConfig(docset: Docset, path: string, isHere: IsHere): Subject | undefined {
  const { globalMetadata, fileMetadata } = docset.config;
  for (const { key, value } of [...globalMetadata, ...fileMetadata]) {
    if (value.path !== path || !isHere(value)) continue;
    return subjectOfValue(key, value, isHere);
  }
  return undefined;
}

function subjectInPage(docset: Docset, path: string, isHere: IsHere): Subject | undefined {
  const page = dataPageOf(docset, path);
  if (!page) return undefined;
  const title = entryOf(page.root, 'title');
  if (title && isHere(title)) return { kind: 'file', path };
  for (const { key, value } of entryOf(page.root, 'metadata')?.entries ?? []) {
    if (isHere(value)) return key === 'title' ? { kind: 'file', path } : subjectOfValue(key, value, isHere);
  }
  const { definitions, uses } = uidsIn(page);
  const uid = [...definitions, ...uses].find(isHere);
  return uid && { kind: 'uid', uid: uid.uid };
}

function subjectOfValue(key: string, value: ConfigValue, isHere: IsHere): Subject | undefined {
  const item = oneOrMany(value).find(isHere);
  if (!item || !isScalar(item.value)) return undefined;
  const text = String(item.value);
  return key === 'zone_pivot_groups' ? { kind: 'pivotGroup', id: text } : { kind: 'metadata', key, value: text };
}

function subjectInPivots(docset: Docset, path: string, isHere: IsHere): Subject | undefined {
  if (!/\.(?:ya?ml|json)$/i.test(path)) return undefined;
  for (const group of zonePivotDefinitionAt(docset, path)?.groups ?? []) {
    if (isHere(group)) return { kind: 'pivotGroup', id: group.id };
    const pivot = group.pivots.find(isHere);
    if (pivot) return { kind: 'pivot', group, id: pivot.id };
  }
  return undefined;
}
