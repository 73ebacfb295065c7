import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** The nearest folder at or above the absolute `folder` that holds a docset's config. */
export function docsetFolderAbove(folder: string): string | undefined {
  return nearest(folder, isDocsetFolder);
}

/** Of files given by path relative to the absolute `folder`: the folders, absolute, of the docset configs among them. */
export function docsetFoldersAmong(folder: string, paths: readonly string[]): readonly string[] {
  return paths.filter((path) => docsetConfigs.includes(basename(path))).map((path) => dirname(join(folder, path)));
}

/**
 * The root of the repository that the docset at the absolute `folder` belongs to: the folder of the nearest
 * publish config, else of the nearest list of docsets, else of the nearest `.git`, else the docset itself.
 */
export function repositoryRootOf(folder: string): string {
  return nearest(folder, holdsPublishConfig) ?? nearest(folder, holdsDocsetList) ?? nearest(folder, holdsGit) ?? folder;
}

const docsetConfigs = ['docfx.json', 'docfx.yml'];

function isDocsetFolder(folder: string): boolean {
  return docsetConfigs.some((name) => existsSync(join(folder, name)));
}

function holdsPublishConfig(folder: string): boolean {
  return existsSync(join(folder, '.openpublishing.publish.config.json'));
}

/** What the build itself takes in place of a publish config. */
function holdsDocsetList(folder: string): boolean {
  return ['docsets.yml', 'docsets.json'].some((name) => existsSync(join(folder, name)));
}

function holdsGit(folder: string): boolean {
  return existsSync(join(folder, '.git'));
}

/** The first of `folder` and the folders above it that `holds` is true of. */
function nearest(folder: string, holds: (folder: string) => boolean): string | undefined {
  for (let each = folder; ; each = dirname(each)) {
    if (holds(each)) return each;
    if (dirname(each) === each) return undefined;
  }
}
