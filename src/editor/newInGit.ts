import * as vscode from 'vscode';

/** Of the interface of VS Code's own git extension, what is used here. */
interface GitRepository {
  readonly state: Readonly<Record<'indexChanges' | 'workingTreeChanges' | 'untrackedChanges', readonly GitChange[]>>;
}

interface GitChange {
  readonly uri: vscode.Uri;
  readonly status: number;
}

interface GitExtension {
  getAPI(version: 1): { getRepository(uri: vscode.Uri): GitRepository | null };
}

/** Added to the index, not tracked, to be added. */
const newStates: ReadonlySet<number> = new Set([1, 7, 9]);

/**
 * The files around `uri` that git has in no commit yet: nobody has read them under an address on the site. None where
 * git does not know the folder, or is not there.
 */
export function newInGit(uri: vscode.Uri): ReadonlySet<string> {
  const git = vscode.extensions.getExtension<GitExtension>('vscode.git');
  try {
    const repository = git?.isActive ? git.exports.getAPI(1).getRepository(uri) : null;
    if (!repository) return new Set();
    const { indexChanges, workingTreeChanges, untrackedChanges } = repository.state;
    const changes = [...indexChanges, ...workingTreeChanges, ...(untrackedChanges ?? [])];
    return new Set(changes.filter(({ status }) => newStates.has(status)).map((change) => change.uri.toString()));
  } catch {
    // Git is switched off by a setting.
    return new Set();
  }
}
