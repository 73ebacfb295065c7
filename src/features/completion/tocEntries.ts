import type { Span } from '../../article/span';
import type { Docset } from '../../docset/docset';
import { folderOf, nameOf, relativePath } from '../../docset/paths';
import type { Toc } from '../../docset/toc/toc';
import { isTocFile, linksOf } from '../../docset/toc/tocRoles';
import type { Completion } from '../completion';
import { endOf } from '../references/linksTo';
import type { DataTyping } from './dataTyping';
import { tildeFolder, titleOf, type PathStart } from './fileChoices';
import { fileCompletions, startOf } from './paths';
import { uidCompletions } from './uids';
import { yamlValue } from './yamlValue';

/** What can be written in the entries of the TOC in YAML at the docset-relative `path`. */
export function tocCompletions(docset: Docset, path: string, typing: DataTyping): readonly Completion[] {
  if (typing.part === 'key') {
    const entries =
      typing.isFirstOfItem && !typing.hasColon ? entryCompletions(docset, path, typing.span, 'name: ') : [];
    return [...tocKeyCompletions(typing), ...entries];
  }
  switch (typing.keys[0]) {
    case 'href':
    case 'homepage':
      return [...pageCompletions(docset, path, typing), ...tocFileCompletions(docset, path, typing)];
    case 'topicHref':
      return pageCompletions(docset, path, typing);
    case 'tocHref':
      return tocFileCompletions(docset, path, typing);
    case 'uid':
      return uidCompletions(docset, typing.span).map((each) => spaced(each, typing));
    case 'name':
      return nameCompletions(docset, path, typing);
    case 'expanded':
      return ['true', 'false'].map((value) =>
        spaced({ label: value, kind: 'value', insert: value, span: typing.span }, typing),
      );
    default:
      return [];
  }
}

const tocKeys: readonly { readonly key: string; readonly meaning: string }[] = [
  { key: 'name', meaning: 'What readers see of the entry.' },
  { key: 'href', meaning: 'The page that it opens, or another TOC whose entries it takes in.' },
  { key: 'items', meaning: 'The entries below it.' },
  { key: 'displayName', meaning: 'Other words under which readers find it when they filter the table of contents.' },
  { key: 'expanded', meaning: 'Whether the entries below it are shown from the start.' },
  { key: 'uid', meaning: 'The page that it opens, by its uid.' },
  { key: 'topicHref', meaning: 'The page that it opens, where `tocHref` names a TOC.' },
  { key: 'tocHref', meaning: 'The TOC that it stands for, in breadcrumbs the address of its pages.' },
];

function tocKeyCompletions({ span, siblings, hasColon }: DataTyping): readonly Completion[] {
  return tocKeys
    .filter(({ key }) => !siblings.has(key))
    .map(({ key, meaning }, index) => ({
      label: key,
      documentation: meaning,
      kind: 'key',
      insert: hasColon ? key : key === 'items' ? 'items:' : `${key}: `,
      span,
      sort: `0${index}`,
      triggersNext: !hasColon && ['name', 'href', 'uid', 'topicHref', 'tocHref', 'expanded'].includes(key),
    }));
}

/** The pages of the docset; those that are in no TOC yet come first. */
function pageCompletions(docset: Docset, path: string, typing: DataTyping): readonly Completion[] {
  const named = pagesInTocs(docset);
  return fileCompletions(docset, path, styleOf(docset, path, startOf(typing.typed)), typing.span).map((each) => {
    const isNamed = each.file !== undefined && named.has(each.file);
    return spaced(
      { ...each, detail: `${each.detail}${isNamed ? '' : ', in no TOC'}`, sort: `${isNamed ? 1 : 0}${each.sort}` },
      typing,
    );
  });
}

/** Other TOCs, which an entry can take in. */
function tocFileCompletions(docset: Docset, path: string, typing: DataTyping): readonly Completion[] {
  if (startOf(typing.typed) === '/') return [];
  const folder = folderOf(path);
  const start = typing.typed.startsWith('./') ? './' : '';
  return docset.tocPaths
    .filter((file) => file !== path && isTocFile(file))
    .map((file) => {
      const written = relativePath(folder, file);
      const insert = written.startsWith('../') ? written : start + written;
      return spaced(
        {
          label: insert,
          detail: 'The entries of another TOC',
          kind: 'file',
          insert,
          span: typing.span,
          sort: `2${insert}`,
        },
        typing,
      );
    });
}

/** The title of the page that the entry opens; without one, pages that are in no TOC yet, with their addresses. */
function nameCompletions(docset: Docset, path: string, typing: DataTyping): readonly Completion[] {
  const { siblings, span } = typing;
  const href = siblings.get('href') ?? siblings.get('topicHref');
  if (href === undefined && !siblings.has('uid')) {
    return typing.isFirstOfItem && !typing.isQuoted
      ? entryCompletions(docset, path, span, '').map((each) => spaced(each, typing))
      : [];
  }
  const page = href ? endOf(docset.resolve(path, { href })) : undefined;
  const facts = page === undefined ? undefined : docset.facts(page);
  const titles = [...new Set([facts?.h1, facts?.title].filter((each) => each !== undefined && each !== ''))];
  return titles.map((title, index) =>
    spaced(
      {
        label: title!,
        detail: index === 0 && facts?.h1 ? 'The H1 of its page' : 'The title of its page',
        kind: 'value',
        insert: typing.isQuoted ? title! : yamlValue(title!),
        span,
        sort: String(index),
      },
      typing,
    ),
  );
}

/** Whole entries, name and address, for the pages that are in no TOC yet. */
function entryCompletions(docset: Docset, path: string, span: Span, lead: string): readonly Completion[] {
  const named = pagesInTocs(docset);
  return fileCompletions(docset, path, styleOf(docset, path, ''), span).flatMap((each): Completion[] => {
    const { file, insert, label } = each;
    if (file === undefined || named.has(file)) return [];
    const name = titleOf(docset, file) ?? nameOf(file);
    return [
      {
        ...each,
        detail: `${insert}, in no TOC`,
        insert: `${lead}${yamlValue(name)}\n  href: ${insert}`,
        filter: `${label} ${insert}`,
        sort: `1${each.sort}`,
      },
    ];
  });
}

/** `name:¦` wants its blank. */
function spaced(completion: Completion, { needsBlank }: DataTyping): Completion {
  if (!needsBlank) return completion;
  const { insert, filter, label } = completion;
  return { ...completion, insert: ` ${insert}`, filter: filter ?? label };
}

function styleOf(docset: Docset, path: string, start: PathStart) {
  const tilde = tildeFolder(docset, path);
  return { role: 'link', start, place: 'content', tilde, prefersTilde: false } as const;
}

/** The pages that some TOC of the docset opens, as far as TOCs are loaded. */
function pagesInTocs(docset: Docset): ReadonlySet<string> {
  const pages = new Set<string>();
  for (const path of docset.tocPaths) {
    const toc = docset.toc(path);
    for (const page of toc ? pagesOf(docset, toc) : []) pages.add(page);
  }
  return pages;
}

/** The pages that the entries of one TOC open. While one is being edited the others, and all files, stay as they are. */
function pagesOf(docset: Docset, toc: Toc): readonly string[] {
  const known = pagesOfTocs.get(toc);
  if (known?.files === docset.paths) return known.pages;
  const topics = linksOf(toc).filter(({ role }) => role === 'topic');
  const pages = topics.flatMap(({ href }) => endOf(docset.resolve(toc.path, { href })) ?? []);
  pagesOfTocs.set(toc, { files: docset.paths, pages });
  return pages;
}

const pagesOfTocs = new WeakMap<Toc, { readonly files: readonly string[]; readonly pages: readonly string[] }>();
