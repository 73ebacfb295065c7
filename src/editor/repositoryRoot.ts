import * as vscode from 'vscode';

/**
 * The repository root for files of `folder`, when they lie in a docset or beside its publish config: the nearest
 * folder with a publish config at or above them, else the nearest with `.git`, else the docset's own folder. Undefined
 * outside any docset. Only looks whether files are there, and looks above the workspace too: it may be opened at `docs/`.
 */
export async function repositoryRootOf(folder: vscode.Uri): Promise<vscode.Uri | undefined> {
  const ancestors = await Promise.all(ancestorsOf(folder).map(look));
  const docset = ancestors.findIndex((each) => each.hasDocset || each.hasPublishConfig);
  if (docset < 0) return undefined;
  const above = ancestors.slice(docset);
  const root = above.find((each) => each.hasPublishConfig) ?? above.find((each) => each.hasGit) ?? above[0];
  return root?.uri;
}

/** As the model of docsets knows it too, which is loaded later. */
export const publishConfigName = '.openpublishing.publish.config.json';

/** Files whose coming or going may move a root. */
export const rootFileNames = ['docfx.json', 'docfx.yml', publishConfigName] as const;

interface Ancestor {
  readonly uri: vscode.Uri;
  readonly hasDocset: boolean;
  readonly hasPublishConfig: boolean;
  readonly hasGit: boolean;
}

/** `folder` itself and what lies above it, nearest first. */
export function ancestorsOf(folder: vscode.Uri): readonly vscode.Uri[] {
  const parent = vscode.Uri.joinPath(folder, '..');
  return parent.path === folder.path ? [folder] : [folder, ...ancestorsOf(parent)];
}

async function look(uri: vscode.Uri): Promise<Ancestor> {
  const [json, yaml, publish, git] = await Promise.all(
    [...rootFileNames, '.git'].map((name) => exists(vscode.Uri.joinPath(uri, name))),
  );
  return { uri, hasDocset: Boolean(json || yaml), hasPublishConfig: Boolean(publish), hasGit: Boolean(git) };
}

/** Whether there is a file; false as well where the host does not let us look. */
export async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
