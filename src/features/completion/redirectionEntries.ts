import type { Docset } from '../../docset/docset';
import { readHref } from '../../docset/href';
import { keptPerState, type Worked } from '../../docset/keptPerState';
import { folderOf, isMarkdown, pathSeenFrom } from '../../docset/paths';
import { linksOf } from '../../docset/toc/tocRoles';
import type { Completion } from '../completion';
import type { DataTyping } from './dataTyping';
import { fileCompletions } from './paths';
import { jsonCompletion } from './jsonCompletion';

/** What can be written in the redirection file at the docset-relative `path`: sources that are gone, and where to go. */
export function redirectionCompletions(docset: Docset, path: string, typing: DataTyping): readonly Completion[] {
  const [list, , member] = typing.keys;
  if (typing.part === 'key') return list === 'redirections' ? keyCompletions(typing) : [];
  if (list !== 'redirections') return [];
  switch (member) {
    case 'redirect_url':
      return urlCompletions(docset, path, typing);
    case 'source_path': {
      const folder = folderOf(docset.repositoryPath(path));
      return sourceCompletions(docset, typing, (file) => pathSeenFrom(folder, docset.repositoryPath(file)));
    }
    case 'source_path_from_root':
      return sourceCompletions(docset, typing, (file) => `/${docset.repositoryPath(file)}`);
    case 'redirect_document_id':
      return [
        { value: 'false', meaning: 'Its ratings and figures stay behind' },
        { value: 'true', meaning: 'The same article at another address: its ratings and figures go along' },
      ].map(({ value, meaning }) => ({
        label: value,
        detail: meaning,
        kind: 'value',
        insert: value,
        span: typing.span,
      }));
    default:
      return [];
  }
}

const keys: readonly { readonly key: string; readonly meaning: string }[] = [
  {
    key: 'source_path_from_root',
    meaning: 'The file that is gone, from the root of the repository, with a slash in front.',
  },
  { key: 'source_path', meaning: 'The file that is gone, relative to this file.' },
  { key: 'redirect_url', meaning: 'Where readers are sent: an address on the site, as `/entra/fundamentals/whatis`.' },
  { key: 'redirect_document_id', meaning: 'Whether ratings and figures of the old page go along. Once for a target.' },
];

function keyCompletions(typing: DataTyping): readonly Completion[] {
  return keys.map(({ key, meaning }, index) =>
    jsonCompletion(typing, { label: key, documentation: meaning, kind: 'key', insert: key, sort: String(index) }),
  );
}

/** The docset's pages by their addresses on the site; none while its base path is not known. */
function urlCompletions(docset: Docset, path: string, typing: DataTyping): readonly Completion[] {
  const style = { role: 'link', start: '/', place: 'quotes', tilde: '', prefersTilde: false } as const;
  return fileCompletions(docset, path, style, typing.span).map((each) => jsonCompletion(typing, each));
}

/** Articles that are linked and not there, and have no redirection yet: what was moved or deleted. */
function sourceCompletions(docset: Docset, typing: DataTyping, write: (file: string) => string): readonly Completion[] {
  return [...goneArticles(docset)]
    .filter(([file]) => !docset.redirectionOf(file))
    .map(([file, count]) =>
      jsonCompletion(typing, {
        label: write(file),
        detail: `Gone, ${count === 1 ? 'linked in 1 file' : `linked in ${count} files`}`,
        kind: 'file',
        insert: write(file),
      }),
    );
}

/** The articles that links of articles and TOCs name although they are not there, and how many files do so. */
const goneArticles = keptPerState((docset): Worked<ReadonlyMap<string, number>> => {
  const gone = new Map<string, number>();
  const add = (from: string, href: string) => {
    if (!isMarkdown(readHref(href, { decode: true }).path)) return;
    const resolution = docset.resolve(from, { href });
    if (resolution.kind === 'missing') gone.set(resolution.path, (gone.get(resolution.path) ?? 0) + 1);
  };
  let isComplete = true;
  for (const path of [...docset.articlePaths, ...docset.includePaths]) {
    const facts = docset.loadedFacts(path);
    isComplete &&= facts !== undefined;
    for (const href of facts?.references ?? []) add(path, href);
  }
  for (const path of docset.tocPaths) {
    const toc = docset.toc(path);
    isComplete &&= toc !== undefined;
    for (const { href } of toc ? linksOf(toc) : []) add(path, href);
  }
  return { value: gone, isComplete };
});
