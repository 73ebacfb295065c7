import * as vscode from 'vscode';
import { isConfigFile } from '../docset/configFiles';
import type { Docset } from '../docset/docset';
import { openRepository, type AffectedArticles, type Repository } from '../docset/repository';
import type { Steps } from '../docset/steps';
import { openWorkspaceFiles, type WorkspaceFiles } from './workspaceFiles';

/** A repository of which a file is open in the editor, kept true to what is typed and to what happens on disk. */
export interface OpenRepository extends vscode.Disposable {
  readonly files: WorkspaceFiles;
  readonly core: Repository;
  /** Settles when all that VS Code has told about files so far is known. */
  followed(): Promise<void>;
  /** Hands the document's text to the core, if it has changed since it was last handed over. */
  takeOver(document: vscode.TextDocument): Promise<void>;
  /**
   * Begins to read all articles of the docset, a few at a time, for what is about all of them, such as titles in
   * a list. Returns whether that is done. Over a network it would be a request for each: nothing is read then.
   */
  readAll(docset: Docset): boolean;
  /**
   * Does the same, its includes among it, and waits until that is done or `token` is cancelled. Open documents are
   * taken over: what is typed counts, in files in the background as well.
   */
  allRead(docset: Docset, token?: vscode.CancellationToken): Promise<void>;
}

export interface RepositoryEvents {
  /** The findings of these files may have changed. */
  affect(files: readonly vscode.Uri[]): void;
  /** A file has changed: what is said of docsets as a whole may no longer be true. */
  change(): void;
  /** More has changed than is worth following: the repository must be opened anew. */
  reset(): void;
}

/** Opens the repository at `root`: lists its files and reads its configuration, nothing else. */
export async function openRepositoryAt(
  root: vscode.Uri,
  log: vscode.LogOutputChannel,
  events: RepositoryEvents,
): Promise<OpenRepository> {
  const start = performance.now();
  const files = await openWorkspaceFiles(root);
  // All at once: each round of asking reads again what the one before has read.
  await files.answer(() => files.paths.filter(isConfigFile).forEach(files.read));
  const core = await files.answer(() => openRepository(files));
  const time = Math.round(performance.now() - start);
  log.info(`Opened ${root.toString(true)}: ${files.paths.length} files, ${core.docsets.length} docsets, ${time} ms`);

  const paths = new Set(files.paths);
  /** The version of each open document that the core has. */
  const versions = new Map<string, number>();
  /** The reading of all articles of a docset, begun since files last came or went. */
  const readings = new Map<Docset, Reading>();

  async function update(path: string, text: string | undefined): Promise<void> {
    files.forget(path);
    if (paths.has(path) !== (text !== undefined)) readings.clear();
    if (text === undefined) paths.delete(path);
    else paths.add(path);
    const changes: AffectedArticles[] = [];
    // One configuration file sends the core to others, which may have to be loaded first.
    await files.answer(() => changes.push(...core.update(path, text)));
    announce(path, changes);
    events.change();
  }

  /** An edit concerns the others: who types gets an answer anyway. */
  function announce(path: string, changes: readonly AffectedArticles[]): void {
    const affected = changes.flatMap(({ docset, paths: ofDocset }) => ofDocset.map(docset.repositoryPath));
    const others = affected.filter((each) => each !== path || !versions.has(path));
    if (others.length) events.affect(others.map(files.uriOf));
  }

  async function takeOver(document: vscode.TextDocument): Promise<void> {
    const path = files.pathOf(document.uri);
    if (path === undefined || !isText(path) || versions.get(path) === document.version) return;
    // VS Code keeps documents of files that were deleted: the file is not there until something is typed in them.
    if (!paths.has(path) && !document.isDirty && (await kindOf(document.uri)) !== 'file') return;
    versions.set(path, document.version);
    await update(path, document.getText());
  }

  /** What was typed and not saved is gone. */
  function letGo(document: vscode.TextDocument): void {
    const path = files.pathOf(document.uri);
    if (path === undefined || !versions.delete(path)) return;
    inTurn(async () => {
      const text = await files.load(path);
      if (!versions.has(path)) await update(path, text);
    });
  }

  async function follow(changed: readonly vscode.Uri[]): Promise<void> {
    if (changed.length > mostFollowed) return events.reset();
    for (const uri of changed) {
      const path = files.pathOf(uri);
      if (path === undefined) continue;
      const kind = await kindOf(uri);
      const isFolder = kind === 'folder' || (kind === undefined && !paths.has(path));
      if (isFolder) {
        // A change inside it is told apart; this is one that has come, gone or moved with all its files.
        const isKnown = [...paths].some((each) => each.startsWith(`${path}/`));
        if (isKnown !== (kind === 'folder')) return events.reset();
      } else if (kind === undefined) {
        versions.delete(path);
        await update(path, undefined);
      } else if (!versions.has(path)) {
        await update(path, isText(path) ? await files.load(path) : '');
      }
    }
  }

  const disposables: vscode.Disposable[] = [];
  let following = Promise.resolve();
  const inTurn = (work: () => Promise<void>) => {
    following = following.then(work).catch((error) => log.error(error));
  };
  const followInTurn = (uris: readonly vscode.Uri[]) => inTurn(() => follow(uris));
  const soon = gather(200, followInTurn);
  const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(root, '**/*'));
  for (const event of [watcher.onDidCreate, watcher.onDidDelete, watcher.onDidChange]) {
    event((uri) => isOfRepository(uri) && soon.add(uri), undefined, disposables);
  }
  // What happens to files in VS Code itself is told at once, before anybody asks what came of it.
  const { onDidCreateFiles, onDidDeleteFiles, onDidRenameFiles } = vscode.workspace;
  onDidCreateFiles((event) => followInTurn(event.files), undefined, disposables);
  onDidDeleteFiles((event) => followInTurn(event.files), undefined, disposables);
  onDidRenameFiles(
    (event) => followInTurn(event.files.flatMap(({ oldUri, newUri }) => [oldUri, newUri])),
    undefined,
    disposables,
  );
  vscode.workspace.onDidCloseTextDocument(letGo, undefined, disposables);
  // Articles are taken over when they are asked about. What else counts is configuration.
  const soonConfigs = gather(200, (uris) => {
    const keys = new Set(uris.map(String));
    for (const each of vscode.workspace.textDocuments) if (keys.has(each.uri.toString())) void takeOver(each);
  });
  vscode.workspace.onDidChangeTextDocument(
    ({ document, contentChanges }) => {
      if (contentChanges.length && document.languageId !== 'markdown') soonConfigs.add(document.uri);
    },
    undefined,
    disposables,
  );

  let isDisposed = false;

  function readingOf(docset: Docset): Reading {
    const begun = readings.get(docset);
    if (begun) return begun;
    const reading: Reading = { isDone: false, end: Promise.resolve() };
    readings.set(docset, reading);
    reading.end = readArticles(docset)
      .catch((error) => log.error(error))
      .then(() => void (reading.isDone = true));
    return reading;
  }

  async function readArticles(docset: Docset): Promise<void> {
    // Which files are included, articles say.
    const [articles, includes] = [() => docset.articlePaths, () => docset.includePaths];
    for (const listed of [articles, includes]) {
      const paths = listed();
      for (let start = 0; start < paths.length && !isDisposed; start += articlesAtOnce) {
        const some = paths.slice(start, start + articlesAtOnce);
        await files.answerInSlices(() => readEach(docset, some));
      }
    }
    const { articlePaths } = docset;
    log.debug(`Read the ${articlePaths.length} articles of ${docset.name ?? files.uriOf(docset.root).toString(true)}`);
  }

  return {
    files,
    core,
    followed: () => following,
    takeOver,
    readAll: (docset) => files.isVirtual || readingOf(docset).isDone,
    async allRead(docset, token) {
      await following;
      for (const document of vscode.workspace.textDocuments) await takeOver(document);
      if (files.isVirtual) return;
      const { end } = readingOf(docset);
      await (token ? Promise.race([end, cancelled(token)]) : end);
    },
    dispose() {
      isDisposed = true;
      for (const each of [watcher, soon, soonConfigs, ...disposables]) each.dispose();
    },
  };
}

interface Reading {
  isDone: boolean;
  end: Promise<void>;
}

function cancelled(token: vscode.CancellationToken): Promise<void> {
  return new Promise((resolve) => (token.isCancellationRequested ? resolve() : token.onCancellationRequested(resolve)));
}

/** Of the files that are listed; git and npm write thousands of others. */
function isOfRepository({ path }: vscode.Uri): boolean {
  return !/\/(\.git|node_modules)(\/|$)/.test(path);
}

/** Another branch was checked out, or a folder was pasted. */
const mostFollowed = 100;

/** Few enough that their texts need little memory. */
const articlesAtOnce = 100;

function* readEach(docset: Docset, paths: readonly string[]): Steps<void> {
  for (const path of paths) {
    docset.facts(path);
    // Who names whom is worked out along the way, not for all of them when somebody asks.
    docset.namedBy(path);
    docset.pagesOf(path);
    yield;
  }
}

function isText(path: string): boolean {
  return /\.(md|ya?ml|json|jsonc)$/i.test(path);
}

async function kindOf(uri: vscode.Uri): Promise<'file' | 'folder' | undefined> {
  try {
    const { type } = await vscode.workspace.fs.stat(uri);
    return type & vscode.FileType.Directory ? 'folder' : 'file';
  } catch {
    return undefined;
  }
}

/** Passes on what was added once nothing more has come for `delay` milliseconds, each uri once. */
function gather(delay: number, pass: (uris: readonly vscode.Uri[]) => void) {
  const waiting = new Map<string, vscode.Uri>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    add(uri: vscode.Uri): void {
      waiting.set(uri.toString(), uri);
      clearTimeout(timer);
      timer = setTimeout(() => {
        const uris = [...waiting.values()];
        waiting.clear();
        pass(uris);
      }, delay);
    },
    dispose: () => clearTimeout(timer),
  };
}
