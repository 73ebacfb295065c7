import { readFrontMatter } from '../../article/frontMatter';
import { withoutQuotes } from '../../docset/dataProblems';
import type { Docset } from '../../docset/docset';
import { given, type TocNode } from '../../docset/toc/toc';
import { uidsOf } from '../../docset/uids';
import { dataPageOf } from '../../rules/yamlPages/dataPage';
import { uidsIn } from '../../rules/yamlPages/pageUids';
import type { Reference } from './reference';

/**
 * The page that has `uid`, and every link by that uid: in articles and includes, in TOCs, in pages in YAML and JSON.
 * Only the articles whose text has the uid are read.
 */
export function uidReferences(docset: Docset, uid: string): readonly Reference[] {
  const reference = (path: string, isDeclaration: boolean, { span }: { readonly span: Reference['span'] }) => ({
    path,
    span,
    isDeclaration,
  });
  const declared = uidsOf(docset)
    .definedBy(uid)
    .flatMap((path) => {
      const text = docset.text(path) ?? '';
      const entry = readFrontMatter(text).frontMatter?.entries.findLast(({ key }) => key === 'uid');
      return entry ? [reference(path, true, { span: withoutQuotes(text, entry.valueSpan) })] : [];
    });
  const inArticles = [...docset.articlePaths, ...docset.includePaths]
    .filter((path) => docset.text(path)?.includes(uid))
    .flatMap((path) => {
      const xrefs = docset.article(path)?.xrefs.filter((each) => each.uid === uid) ?? [];
      return xrefs.map(({ uidSpan }) => reference(path, false, { span: uidSpan }));
    });
  const inTocs = docset.tocPaths.flatMap((path) =>
    allNodes(docset.toc(path)?.nodes ?? []).flatMap((node) => {
      const own = given(node.uid);
      return own?.text === uid ? [reference(path, false, own)] : [];
    }),
  );
  const inPages = docset.dataPagePaths.flatMap((path) => {
    const page = docset.text(path)?.includes(uid) ? dataPageOf(docset, path) : undefined;
    if (!page) return [];
    const { definitions, uses } = uidsIn(page);
    const isMeant = (each: { readonly uid: string }) => each.uid === uid;
    return [
      ...definitions.filter(isMeant).map((each) => reference(path, true, each)),
      ...uses.filter(isMeant).map((each) => reference(path, false, each)),
    ];
  });
  return [...declared, ...inArticles, ...inTocs, ...inPages];
}

function allNodes(nodes: readonly TocNode[]): readonly TocNode[] {
  return nodes.flatMap((node) => [node, ...allNodes(node.items)]);
}
