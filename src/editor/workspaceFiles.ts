import * as vscode from 'vscode';
import type { RepositoryFiles } from '../docset/files';
import type { Steps } from '../docset/steps';
import { inSlices } from './slices';

/**
 * The files of a repository in the editor. The core reads synchronously, VS Code does not: a text that is not at
 * hand is noted as wanted, loaded, and the question asked again. Open documents win over the disk.
 */
export interface WorkspaceFiles extends RepositoryFiles {
  readonly root: vscode.Uri;
  /** Whether reading a file is a request to a server somewhere, as on github.dev. */
  readonly isVirtual: boolean;
  /**
   * Asks `question` until it wants no further text, and returns its last answer. Questions are pure, cheap and
   * asked a few times over. Once `token` is cancelled nothing more is loaded and the answer is worth nothing.
   */
  answer<Answer>(question: () => Answer, token?: vscode.CancellationToken): Promise<Answer>;
  /** The same for long work, which is interrupted to let the host answer others; undefined once `token` is cancelled. */
  answerInSlices<Answer>(work: () => Steps<Answer>, token?: vscode.CancellationToken): Promise<Answer | undefined>;
  /** The text on disk or in an open document, undefined when there is none. */
  load(path: string): Promise<string | undefined>;
  /** The file has changed: what is known of it is forgotten. */
  forget(path: string): void;
  uriOf(path: string): vscode.Uri;
  /** Relative to the root; undefined for what lies elsewhere. */
  pathOf(uri: vscode.Uri): string | undefined;
}

/** Lists the files below `root`. */
export async function openWorkspaceFiles(root: vscode.Uri): Promise<WorkspaceFiles> {
  const paths = await listFiles(root);
  const texts = new Map<string, string | undefined>();
  const wanted = new Set<string>();
  const above = root.path.endsWith('/') ? root.path : `${root.path}/`;
  let questions = 0;

  const isVirtual = root.scheme !== 'file' && root.scheme !== 'vscode-remote';
  const uriOf = (path: string) => vscode.Uri.joinPath(root, path);

  function read(path: string): string | undefined {
    if (texts.has(path)) return texts.get(path);
    wanted.add(path);
    return undefined;
  }

  async function load(path: string): Promise<string | undefined> {
    const uri = uriOf(path);
    return openDocument(uri)?.getText() ?? (await readText(uri));
  }

  /** Whether there was something to load, and the question is worth asking again. */
  async function loadAll(missing: ReadonlySet<string>, token: vscode.CancellationToken | undefined): Promise<boolean> {
    const batch = [...missing].slice(0, isVirtual ? mostFilesOverNetwork : undefined);
    for (let start = 0; start < batch.length; start += filesAtOnce) {
      if (token?.isCancellationRequested) return false;
      const part = batch.slice(start, start + filesAtOnce);
      const loaded = await Promise.all(part.map(load));
      part.forEach((path, index) => texts.set(path, loaded[index]));
    }
    return batch.length > 0;
  }

  /** Lets `attempt` find an answer, until it notes nothing more that would have to be loaded for it. */
  async function ask<Answer>(
    attempt: (missing: Set<string>) => Answer | Promise<Answer>,
    token: vscode.CancellationToken | undefined,
  ): Promise<Answer> {
    questions++;
    try {
      for (let round = 1; ; round++) {
        const missing = new Set<string>();
        const answer = await attempt(missing);
        if (round === mostRounds || !(await loadAll(missing, token))) return answer;
      }
    } finally {
      release();
    }
  }

  /** Does a part of a question that nothing interrupts, and notes what is wanted for it. */
  function noted<Result>(part: () => Result, missing: Set<string>): Result {
    wanted.clear();
    const result = part();
    for (const path of wanted) missing.add(path);
    return result;
  }

  function* notedSteps<Answer>(work: Steps<Answer>, missing: Set<string>): Steps<Answer> {
    for (;;) {
      const step = noted(() => work.next(), missing);
      if (step.done) return step.value;
      yield;
    }
  }

  /** The core keeps the facts of what it has read, so texts need not stay for long. */
  function release(): void {
    questions--;
    if (questions > 0) return;
    let characters = 0;
    for (const text of texts.values()) characters += text?.length ?? 0;
    if (characters > keptCharacters) texts.clear();
  }

  return {
    root,
    isVirtual,
    paths,
    read,
    load,
    uriOf,
    pathOf: (uri) =>
      uri.scheme === root.scheme && uri.authority === root.authority && uri.path.startsWith(above)
        ? uri.path.slice(above.length)
        : undefined,
    forget: (path) => void texts.delete(path),
    answer: (question, token) => ask((missing) => noted(question, missing), token),
    answerInSlices(work, token) {
      const isCancelled = () => !!token?.isCancellationRequested;
      return ask((missing) => inSlices(notedSteps(work(), missing), isCancelled), token);
    },
  };
}

/** An include in an include in an include: each level is a round. */
const mostRounds = 16;
const filesAtOnce = 64;
const keptCharacters = 4_000_000;
/** Servers count the requests. */
const mostFilesOverNetwork = 100;

/** By walking: a search would leave out what the user hides, and finds nothing on many file systems. */
async function listFiles(root: vscode.Uri): Promise<readonly string[]> {
  const paths: string[] = [];
  async function visit(uri: vscode.Uri, prefix: string): Promise<void> {
    const folders: Promise<void>[] = [];
    for (const [name, type] of await readFolder(uri)) {
      if (name === '.git' || name === 'node_modules') continue;
      // A linked folder may lead back above itself.
      if (type === vscode.FileType.Directory) folders.push(visit(vscode.Uri.joinPath(uri, name), `${prefix}${name}/`));
      else if (type & vscode.FileType.File) paths.push(prefix + name);
    }
    await Promise.all(folders);
  }
  await visit(root, '');
  return paths.sort();
}

async function readFolder(uri: vscode.Uri): Promise<readonly [string, vscode.FileType][]> {
  try {
    return await vscode.workspace.fs.readDirectory(uri);
  } catch {
    return [];
  }
}

function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const wanted = uri.toString();
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === wanted);
}

async function readText(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}
