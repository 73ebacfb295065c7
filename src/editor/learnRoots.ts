import * as vscode from 'vscode';
import { ancestorsOf, exists, publishConfigName } from './repositoryRoot';

/**
 * The roots of repositories that Learn publishes: those at or above a folder of the workspace and, where there are
 * fewer than `most` of these, those that a search below the other folders finds. Nothing of them is read.
 */
export async function learnRootsOfWorkspace(most: number): Promise<readonly vscode.Uri[]> {
  const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  const above = await Promise.all(folders.map(learnRootAbove));
  const others = folders.filter((_, place) => !above[place]);
  const roots = above.flatMap((root) => root ?? []);
  for (const folder of others) {
    if (roots.length < most) roots.push(...(await learnRootsBelow(folder, most - roots.length)));
  }
  return [...new Map(roots.map((root) => [root.toString(), root])).values()];
}

async function learnRootAbove(folder: vscode.Uri): Promise<vscode.Uri | undefined> {
  const ancestors = ancestorsOf(folder);
  const published = await Promise.all(ancestors.map((each) => exists(vscode.Uri.joinPath(each, publishConfigName))));
  return ancestors[published.indexOf(true)];
}

/** None as well where the file system cannot be searched. */
async function learnRootsBelow(folder: vscode.Uri, most: number): Promise<readonly vscode.Uri[]> {
  const pattern = new vscode.RelativePattern(folder, `**/${publishConfigName}`);
  const configs = await vscode.workspace.findFiles(pattern, '**/node_modules/**', most);
  return configs.map((config) => vscode.Uri.joinPath(config, '..'));
}
