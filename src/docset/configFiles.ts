import { isFolderRulesFile } from './folderRules';
import { nameOf } from './paths';
import { publishConfigName } from './publishConfig';
import { isRedirectionFile } from './redirections';

/**
 * Whether the docset model reads the file at `path` as configuration. A host that loads files on demand loads
 * these first, and a change of one of them may change everything that is said about a docset.
 */
export function isConfigFile(path: string): boolean {
  // Asked of every file there is, and most are articles and pictures.
  if (!/\.(?:json|yml)$/i.test(path)) return false;
  const name = nameOf(path).toLowerCase();
  if (isDocsetConfig(path) || name === publishConfigName || isRedirectionFile(path)) return true;
  if (isFolderRulesFile(path)) return true;
  return /^redirections\.(?:yml|json)$/.test(name) || isDocutuneConfig(path) || isBreadcrumb(path);
}

/** `docfx.json` or `docfx.yml`: its folder is a docset root. */
export function isDocsetConfig(path: string): boolean {
  return /(?:^|\/)docfx\.(?:json|yml)$/i.test(path);
}

export function isPublishConfig(path: string): boolean {
  return nameOf(path).toLowerCase() === publishConfigName;
}

export function isDocutuneConfig(path: string): boolean {
  return /(?:^|\/)\.docutune\/config\/[^/]+\.json$/i.test(path);
}

/** By the names in use; a breadcrumb file of another name is read as well, when a config leads there. */
function isBreadcrumb(path: string): boolean {
  return /(?:^|\/)bread(?:crumbs?)?\/(?:.*\/)?toc\.(?:yml|json)$/i.test(path);
}
