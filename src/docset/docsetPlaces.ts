import { isDocsetConfig, isPublishConfig } from './configFiles';
import { folderOf, isWithin } from './paths';
import { readPublishConfig, type PublishConfig } from './publishConfig';

/** Where a docset lies, and what the publish config above it says of it. Paths are relative to the repository root. */
export interface DocsetPlace {
  readonly root: string;
  /** Its `docfx.yml` or, without one, its `docfx.json`. */
  readonly configPath: string;
  /** The nearest publish config above it. */
  readonly publish: PublishConfig | undefined;
  /** The folder that `source_path_from_root` and `path_to_root` start from. */
  readonly repositoryRoot: string;
  /** Its name in the publish config. */
  readonly name: string | undefined;
  /** Whether a publish config names it, or a docset it lies in. */
  readonly isPublished: boolean;
}

/** All docsets that the configuration files at `paths` make, ordered by folder: an outer one comes before those in it. */
export function docsetPlaces(
  paths: readonly string[],
  read: (path: string) => string | undefined,
): readonly DocsetPlace[] {
  const publishConfigs = paths.filter(isPublishConfig).map((path) => readPublishConfig(path, read(path) ?? ''));
  const configs = new Map<string, string>();
  for (const path of paths.filter(isDocsetConfig)) {
    const root = folderOf(path);
    if (!configs.has(root) || /\.yml$/i.test(path)) configs.set(root, path);
  }
  return [...configs]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([root, configPath]) => {
      const publish = nearest(publishConfigs, root);
      const published = publish?.docsets.filter(({ folder }) => isWithin(folder, root)) ?? [];
      return {
        root,
        configPath,
        publish,
        repositoryRoot: publish?.folder ?? '',
        name: published.find(({ folder }) => folder.toLowerCase() === root.toLowerCase())?.name,
        // A publish config that cannot be read names nothing, and yet only Learn has such a file.
        isPublished: published.length > 0 || (publish !== undefined && !publish.docsets.length),
      };
    });
}

function nearest(configs: readonly PublishConfig[], root: string): PublishConfig | undefined {
  const above = configs.filter(({ folder }) => isWithin(folder, root));
  return above.sort((a, b) => b.folder.length - a.folder.length)[0];
}
