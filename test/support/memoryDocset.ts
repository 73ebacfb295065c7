import type { Docset } from '../../src/docset/docset';
import type { RepositoryFiles } from '../../src/docset/files';
import { openRepository, type Repository } from '../../src/docset/repository';

/** Path relative to the repository root → text of the file. An undefined text is a file that is not loaded yet. */
export type FileRecord = Readonly<Record<string, string | undefined>>;

export interface MemoryOptions {
  /** False: the record is the whole repository, even without any config. */
  readonly config?: boolean;
}

const publishConfig = '.openpublishing.publish.config.json';

/**
 * A repository in memory. A record that brings no config of its own gets a publish config and a docfx.json at
 * its root, which take every markdown and YAML file outside `includes` as content and every picture as resource.
 */
export function memoryFiles(record: FileRecord, options: MemoryOptions = {}): RepositoryFiles {
  const files = options.config === false || hasConfig(record) ? record : { ...minimalConfig(), ...record };
  return { paths: Object.keys(files), read: (path) => files[path] };
}

export function memoryRepository(record: FileRecord, options: MemoryOptions = {}): Repository {
  return openRepository(memoryFiles(record, options));
}

/**
 * The docset of `record` whose folder is `docsetRoot`, or the first one when that is left out. A test that gets
 * none has a wrong fixture, so this throws.
 */
export function docsetOf(record: FileRecord, docsetRoot?: string, options: MemoryOptions = {}): Docset {
  const { docsets } = memoryRepository(record, options);
  const docset = docsetRoot === undefined ? docsets[0] : docsets.find(({ root }) => root === docsetRoot);
  if (!docset) throw new Error(`No docset ${docsetRoot ?? ''} in ${Object.keys(record).join(', ')}`);
  return docset;
}

function hasConfig(record: FileRecord): boolean {
  return Object.keys(record).some((path) =>
    /(^|\/)(docfx\.(json|yml)|\.openpublishing\.publish\.config\.json)$/.test(path),
  );
}

export function minimalConfig(): Record<string, string> {
  const content = { files: ['**/*.md', '**/*.yml'], exclude: ['**/includes/**'] };
  const resource = { files: ['**/*.png', '**/*.jpg', '**/*.svg', '**/*.gif'] };
  return {
    [publishConfig]: JSON.stringify({ docsets_to_publish: [{ docset_name: 'memory', build_source_folder: '.' }] }),
    'docfx.json': JSON.stringify({ build: { content: [content], resource: [resource] } }, undefined, 2),
  };
}
