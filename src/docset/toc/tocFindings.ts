import { wholeFile, type PlacedReport } from '../placedReport';
import type { Uids } from '../uids';
import { given } from './toc';
import { entriesOf, type TocDocset, type TocEntry } from './tocEntries';

/**
 * What the build itself says of the TOC at `path`: its form, and what its entries are made of. Its links are
 * resolved like any others, see `checkedLinks`. Of a TOC that takes in others only its own problems are told, since
 * each of those has its own; a circle is told where it closes. Without `uids` every uid may be defined.
 */
export function tocFindings(docset: TocDocset, path: string, uids?: Uids): readonly PlacedReport[] {
  const toc = docset.toc(path);
  if (!toc) return [];
  if (!toc.isComplete) return toc.problems;
  return [
    ...toc.problems,
    ...entriesOf(docset, toc).flatMap((entry) => entryProblems(path, entry, uids)),
    ...circles(docset, path),
  ];
}

/** An address that the ordinary checks of links look at, as if it stood in an article at the path of the TOC. */
export interface CheckedLink {
  readonly href: string;
  readonly span: PlacedReport['span'];
}

/** The pages that the entries of the TOC at `path` open: what the build resolves as it resolves the links of an article. */
export function checkedLinks(docset: TocDocset, path: string): readonly CheckedLink[] {
  return readable(docset, path).flatMap(({ roles: { topic } }) =>
    topic ? [{ href: topic.text, span: topic.span }] : [],
  );
}

/** The uids that the build looks up for the TOC at `path`: of entries without an address of their own. */
export function checkedUids(docset: TocDocset, path: string): readonly { uid: string; span: PlacedReport['span'] }[] {
  return readable(docset, path).flatMap(({ roles, node }) => {
    const uid = roles.topic ? undefined : given(node.uid);
    return uid ? [{ uid: uid.text, span: uid.span }] : [];
  });
}

function readable(docset: TocDocset, path: string): readonly TocEntry[] {
  const toc = docset.toc(path);
  return toc?.isComplete ? entriesOf(docset, toc) : [];
}

function entryProblems(path: string, entry: TocEntry, uids: Uids | undefined): readonly PlacedReport[] {
  const { node, roles, included } = entry;
  const problems: PlacedReport[] = [];
  const report = (code: string, arg: string, span: PlacedReport['span']) =>
    problems.push({ code, args: [arg], path, span });
  if (roles.badToc) report('invalid-toc-href', roles.badToc.text, roles.badToc.span);
  if (roles.badTopic) report('invalid-topic-href', roles.badTopic.text, roles.badTopic.span);
  const isMissing = included && included.path === undefined && !included.isUndecided;
  if (included && isMissing) {
    report(included.kind === 'toc' ? 'file-not-found' : 'toc-not-found', included.written, included.href.span);
  }
  if (!given(node.name) && !isNamedByPage(entry, uids)) {
    report('missing-attribute', 'name', node.name?.span ?? node.head);
  }
  return problems;
}

/** Whether the entry gets, or may get, its name from the page that its uid names. */
function isNamedByPage({ node, roles }: TocEntry, uids: Uids | undefined): boolean {
  const uid = roles.topic ? undefined : given(node.uid);
  return uid !== undefined && uids?.has(uid.text) !== false;
}

/**
 * The circles of TOCs that can be reached from `path`, each told in the file that is met for the second time.
 * Every TOC is followed once.
 */
function circles(docset: TocDocset, path: string): readonly PlacedReport[] {
  const above: string[] = [];
  const done = new Set<string>();
  const found: PlacedReport[] = [];

  function visit(current: string): void {
    if (above.includes(current)) {
      const chain = [...above, current].map((file) => `'${file}'`).join(' --> ');
      found.push({ code: 'circular-reference', args: [chain], path: current, span: wholeFile });
      return;
    }
    if (done.has(current)) return;
    done.add(current);
    above.push(current);
    const included = new Set(readable(docset, current).flatMap((entry) => entry.included?.path ?? []));
    included.forEach(visit);
    above.pop();
  }

  visit(path);
  return found;
}
