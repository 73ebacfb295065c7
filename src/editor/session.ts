import * as vscode from 'vscode';
import type { Article } from '../article/article';
import type { Docset } from '../docset/docset';
import { isMarkdown } from '../docset/paths';
import type { OpenRepository } from './openRepository';
import { repositoryRootOf, rootFileNames } from './repositoryRoot';

/** A docset in its repository. */
export interface DocsetPlace {
  readonly repository: OpenRepository;
  readonly docset: Docset;
}

/** A file in its docset. */
export interface Place extends DocsetPlace {
  /** Docset-relative. */
  readonly path: string;
}

/** The same file as each docset of its repository sees it: a redirection file may lead to all of them. */
export function placesOf({ repository, docset, path }: Place): readonly Place[] {
  const inRepository = docset.repositoryPath(path);
  return repository.core.docsets.map((each) => ({ repository, docset: each, path: each.docsetPath(inRepository) }));
}

/** An article as it is in the editor at this moment. */
export interface OpenArticle extends Place {
  readonly article: Article;
}

/**
 * What the editor knows of the docsets whose articles are open. A repository is opened when the first of its
 * articles is asked about, so in a folder without docsets a look at the config files is all that ever happens.
 */
export interface Session extends vscode.Disposable {
  /** The place of `uri`, in any docset; undefined outside docsets. */
  place(uri: vscode.Uri): Promise<Place | undefined>;
  /**
   * Asks the core about the article in `document`. Undefined outside Learn docsets, when the text changes
   * meanwhile, when `token` is cancelled, and when the question throws, which is logged.
   */
  ask<Answer>(
    document: vscode.TextDocument,
    question: (article: OpenArticle) => Answer,
    token?: vscode.CancellationToken,
  ): Promise<Answer | undefined>;
  /** The same about any file of the docset, such as a TOC. */
  askAboutFile<Answer>(
    document: vscode.TextDocument,
    question: (file: Place) => Answer,
    token?: vscode.CancellationToken,
  ): Promise<Answer | undefined>;
  /** Files whose findings may have changed without an edit of their own. */
  readonly onDidAffect: vscode.Event<readonly vscode.Uri[]>;
  /** A file of this repository has changed. */
  readonly onDidChange: vscode.Event<OpenRepository>;
  /** Something changed that may concern everything: a repository was read again. */
  readonly onDidReset: vscode.Event<void>;
}

export function createSession(log: vscode.LogOutputChannel): Session {
  const affected = new vscode.EventEmitter<readonly vscode.Uri[]>();
  const changed = new vscode.EventEmitter<OpenRepository>();
  const reset = new vscode.EventEmitter<void>();
  /** By folder, so that its ancestors are looked at once. */
  const roots = new Map<string, Promise<vscode.Uri | undefined>>();
  /** By root. */
  const repositories = new Map<string, Promise<OpenRepository>>();

  async function repositoryOf(uri: vscode.Uri): Promise<OpenRepository | undefined> {
    const folder = vscode.Uri.joinPath(uri, '..');
    const root = await remember(roots, folder.toString(), () => repositoryRootOf(folder));
    if (!root) return undefined;
    return remember(repositories, root.toString(), () => open(root));
  }

  /** Whatever reads files is loaded with the first repository: most markdown lies in none. */
  async function open(root: vscode.Uri): Promise<OpenRepository> {
    const { openRepositoryAt } = await import('./openRepository');
    return openRepositoryAt(root, log, {
      affect: (uris) => affected.fire(uris),
      change: () => void repositories.get(root.toString())?.then((repository) => changed.fire(repository)),
      reset: () => {
        drop(root.toString());
        reset.fire();
      },
    });
  }

  function drop(root: string): void {
    const repository = repositories.get(root);
    repositories.delete(root);
    void repository?.then((each) => each.dispose());
  }

  function dropAll(): void {
    roots.clear();
    for (const root of [...repositories.keys()]) drop(root);
  }

  async function place(uri: vscode.Uri): Promise<Place | undefined> {
    if (!isOnDisk(uri)) return undefined;
    const repository = await repositoryOf(uri);
    const path = repository?.files.pathOf(uri);
    if (!repository || path === undefined) return undefined;
    await repository.followed();
    const docset = repository.core.docsetOf(path) ?? docsetAbove(repository, path);
    if (!docset) return undefined;
    return { repository, docset, path: docset.docsetPath(path) };
  }

  async function askAboutFile<Answer>(
    document: vscode.TextDocument,
    question: (file: Place) => Answer,
    token?: vscode.CancellationToken,
  ): Promise<Answer | undefined> {
    try {
      const { version } = document;
      const isCurrent = () => document.version === version && !token?.isCancellationRequested;
      const file = await place(document.uri);
      if (!file?.docset.isLearn || !isCurrent()) return undefined;
      await file.repository.takeOver(document);
      const answer = await file.repository.files.answer(() => (isCurrent() ? question(file) : undefined), token);
      return isCurrent() ? answer : undefined;
    } catch (error) {
      log.error(error instanceof Error ? error : String(error));
      return undefined;
    }
  }

  const configs = vscode.workspace.createFileSystemWatcher(`**/{${rootFileNames.join(',')}}`, false, true, false);
  const startOver = () => {
    dropAll();
    reset.fire();
  };
  configs.onDidCreate(startOver);
  configs.onDidDelete(startOver);

  return {
    place,
    ask: (document, question, token) =>
      askAboutFile(
        document,
        (file) => {
          const article = file.docset.article(file.path);
          return article && question({ ...file, article });
        },
        token,
      ),
    askAboutFile,
    onDidAffect: affected.event,
    onDidChange: changed.event,
    onDidReset: reset.event,
    dispose() {
      dropAll();
      for (const each of [configs, affected, changed, reset]) each.dispose();
    },
  };
}

/** A redirection file above all docsets concerns each of them; it is asked about in the place of the first. */
function docsetAbove({ core }: OpenRepository, path: string): Docset | undefined {
  return isMarkdown(path) ? undefined : core.docsets[0];
}

/** A failed attempt is not remembered. */
function remember<Value>(known: Map<string, Promise<Value>>, key: string, make: () => Promise<Value>): Promise<Value> {
  const present = known.get(key);
  if (present) return present;
  const made = make();
  known.set(key, made);
  made.catch(() => known.delete(key));
  return made;
}

/** What an output panel, an earlier commit or a page about a rule shows lies in no docset. */
function isOnDisk({ scheme }: vscode.Uri): boolean {
  return scheme === 'file' || !!vscode.workspace.workspaceFolders?.some((folder) => folder.uri.scheme === scheme);
}
