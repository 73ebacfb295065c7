import { entryOf, oneOrMany, readConfigText, stringOf, type ConfigValue } from './configText';
import type { ConfigProblem } from './configProblem';
import { folderOf, folderAt } from './paths';

/** What `.openpublishing.publish.config.json` says. All paths are relative to the repository root. */
export interface PublishConfig {
  readonly path: string;
  /** Its folder: the root for `source_path_from_root`, source folders and dependent repositories. */
  readonly folder: string;
  readonly docsets: readonly PublishedDocset[];
  readonly dependencies: readonly PublishedDependency[];
  readonly problem: ConfigProblem | undefined;
}

export interface PublishedDocset {
  readonly name: string | undefined;
  readonly folder: string;
}

export interface PublishedDependency {
  readonly folder: string;
  readonly url: string;
}

export const publishConfigName = '.openpublishing.publish.config.json';

/** Reads the publish config at `path`; of a broken one, what can be read of it. */
export function readPublishConfig(path: string, text: string): PublishConfig {
  const { root, problem } = readConfigText(path, text);
  const folder = folderOf(path);
  return {
    path,
    folder,
    docsets: objectsAt(root, 'docsets_to_publish').map((item) => ({
      name: stringOf(item, 'docset_name'),
      folder: folderAt(folder, stringOf(item, 'build_source_folder') ?? ''),
    })),
    dependencies: objectsAt(root, 'dependent_repositories').flatMap((item) => {
      const path = stringOf(item, 'path_to_root');
      return path === undefined ? [] : [{ folder: folderAt(folder, path), url: stringOf(item, 'url') ?? '' }];
    }),
    problem,
  };
}

function objectsAt(root: ConfigValue | undefined, key: string): readonly ConfigValue[] {
  return oneOrMany(entryOf(root, key)).filter((item) => item.entries);
}
