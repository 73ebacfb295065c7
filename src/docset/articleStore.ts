import type { Article } from '../article/article';
import { readArticle } from '../article/readArticle';
import { factsOf, type Facts } from './facts';
import type { RepositoryFiles } from './files';
import { isMarkdown } from './paths';

/**
 * Texts, articles and facts of a repository, each made when first asked for. Facts are kept until their file
 * changes, articles only while they are among the last ones used. Paths are relative to the repository root.
 */
export interface ArticleStore {
  text(path: string): string | undefined;
  /** The article at `path`; undefined when it is no markdown, not there or not loaded yet. */
  article(path: string): Article | undefined;
  /** Of the last few articles that were read and are at hand the newest one that is wanted. */
  recentPath(isWanted: (path: string) => boolean): string | undefined;
  /** Nobody is likely to ask for the article soon: only its facts are kept. */
  letGo(path: string): void;
  facts(path: string): Facts | undefined;
  /** Takes over what somebody else has read of the article at `path`; what is known here counts more. */
  takeFacts(path: string, own: Facts): void;
  /** The facts at hand, without reading anything. */
  loadedFacts(path: string): Facts | undefined;
  /** All facts at hand. */
  loaded(): Iterable<readonly [path: string, facts: Facts]>;
  /**
   * From now on `path` has this text; undefined for a file that is gone. Facts that had been read are read
   * again, and both are returned.
   */
  replace(path: string, text: string | undefined): FactsChange;
}

export interface FactsChange {
  readonly before: Facts | undefined;
  readonly after: Facts | undefined;
}

/** Called with each file whose facts have just been read for the first time. */
export type OnFacts = (path: string, facts: Facts) => void;

export function articleStore(files: RepositoryFiles, onFacts: OnFacts): ArticleStore {
  const texts = new Map<string, string | undefined>();
  const articles = recentArticles();
  const facts = new Map<string, Facts>();

  function text(path: string): string | undefined {
    return texts.has(path) ? texts.get(path) : files.read(path);
  }

  function article(path: string): Article | undefined {
    if (!isMarkdown(path)) return undefined;
    const recent = articles.get(path);
    if (recent) return recent;
    const content = text(path);
    if (content === undefined) return undefined;
    const read = readArticle(content);
    articles.set(path, read);
    return read;
  }

  function factsAt(path: string): Facts | undefined {
    const known = facts.get(path);
    if (known) return known;
    const read = article(path);
    if (!read) return undefined;
    const own = factsOf(read);
    takeFacts(path, own);
    return own;
  }

  function takeFacts(path: string, own: Facts): void {
    if (facts.has(path)) return;
    facts.set(path, own);
    onFacts(path, own);
  }

  return {
    text,
    article,
    recentPath: articles.newest,
    letGo(path) {
      // Whoever wants to know something of it later need not read it again.
      factsAt(path);
      articles.delete(path);
    },
    facts: factsAt,
    takeFacts,
    loadedFacts: (path) => facts.get(path),
    loaded: () => facts,
    replace(path, content) {
      texts.set(path, content);
      articles.delete(path);
      const before = facts.get(path);
      const read = before && article(path);
      const after = read && factsOf(read);
      if (after) facts.set(path, after);
      else facts.delete(path);
      return { before, after };
    },
  };
}

/**
 * Checking an article soon asks for its neighbours, and then for it again; a whole tree is a hundred times its
 * facts, so only about this much text is kept as trees.
 */
const keptCharacters = 1_000_000;

/** How many of the articles read last are looked at for one that is wanted: those that are done with are let go anyway. */
const mostLatest = 8;

interface RecentArticles {
  get(path: string): Article | undefined;
  set(path: string, article: Article): void;
  delete(path: string): void;
  /** Of the last few paths that were set the newest one that is there and wanted. */
  newest(isWanted: (path: string) => boolean): string | undefined;
}

function recentArticles(): RecentArticles {
  const articles = new Map<string, Article>();
  const latest: string[] = [];
  let characters = 0;

  function remove(path: string): void {
    characters -= articles.get(path)?.text.length ?? 0;
    articles.delete(path);
  }

  return {
    get(path) {
      const article = articles.get(path);
      if (!article) return undefined;
      // A map keeps the order of insertion: the oldest stands first.
      articles.delete(path);
      articles.set(path, article);
      return article;
    },
    set(path, article) {
      remove(path);
      articles.set(path, article);
      characters += article.text.length;
      latest.push(path);
      if (latest.length > mostLatest) latest.shift();
      for (const oldest of articles.keys()) {
        if (characters <= keptCharacters || oldest === path) break;
        remove(oldest);
      }
    },
    delete: remove,
    newest: (isWanted) => latest.findLast((path) => articles.has(path) && isWanted(path)),
  };
}
