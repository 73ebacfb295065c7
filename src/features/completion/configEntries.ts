import type { Docset } from '../../docset/docset';
import { folderOf } from '../../docset/paths';
import { frontMatterKey, frontMatterKeys } from '../../vocabulary/frontMatterKeys';
import type { Completion } from '../completion';
import { describeKey } from '../metadataText';
import type { DataTyping } from './dataTyping';
import { jsonCompletion } from './jsonCompletion';
import { valuesSeen } from './metadataValues';

/** What can be written in docfx.json: the keys and values of metadata, and globs for the folders of the docset. */
export function configCompletions(docset: Docset, typing: DataTyping): readonly Completion[] {
  const keys = typing.keys[0] === 'build' ? typing.keys.slice(1) : typing.keys;
  const [section, key, ...rest] = keys;
  const isFileMetadata = section === 'fileMetadata';
  if (typing.part === 'key') {
    if (key === undefined) return isFileMetadata || section === 'globalMetadata' ? keyCompletions(typing) : [];
    return isFileMetadata && rest.length === 0 ? globCompletions(docset, typing, '/**/*.md') : [];
  }
  if (section === 'globalMetadata' && key !== undefined) return valueCompletions(docset, typing, key);
  if (isFileMetadata && key !== undefined && rest.length) return valueCompletions(docset, typing, key);
  const isGlob = (section === 'content' || section === 'resource') && /^(?:files|exclude)$/.test(rest[0] ?? '');
  return isGlob ? globCompletions(docset, typing, '/**') : [];
}

function keyCompletions(typing: DataTyping): readonly Completion[] {
  return frontMatterKeys
    .filter(({ origin, deprecated }) => origin !== 'article' && !deprecated)
    .map((key, index) =>
      jsonCompletion(typing, {
        label: key.key,
        documentation: describeKey(key),
        kind: 'key',
        insert: key.key,
        sort: String(index).padStart(2, '0'),
      }),
    );
}

function valueCompletions(docset: Docset, typing: DataTyping, key: string): readonly Completion[] {
  const known = frontMatterKey(key)?.values ?? [];
  const meanings = new Map(known.filter(({ replacedBy }) => !replacedBy).map(({ value, meaning }) => [value, meaning]));
  const values = new Set([...valuesSeen(docset, key).map(([value]) => value), ...meanings.keys()]);
  return [...values].map((value, index) =>
    jsonCompletion(typing, {
      label: value,
      documentation: meanings.get(value),
      kind: 'value',
      insert: value,
      sort: String(index).padStart(4, '0'),
    }),
  );
}

/** The folders that have articles, those at the top first. */
function globCompletions(docset: Docset, typing: DataTyping, rest: string): readonly Completion[] {
  const folders = new Set<string>();
  for (const path of docset.articlePaths) {
    for (let folder = folderOf(path); folder && !folders.has(folder); folder = folderOf(folder)) folders.add(folder);
  }
  return [...folders].map((folder) =>
    jsonCompletion(typing, {
      label: folder + rest,
      kind: 'folder',
      insert: folder + rest,
      sort: `${folder.split('/').length} ${folder}`,
    }),
  );
}
