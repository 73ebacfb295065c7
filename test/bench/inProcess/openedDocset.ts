import type { Docset } from '../../../src/docset/docset';
import type { RepositoryFiles } from '../../../src/docset/files';
import { openRepository } from '../../../src/docset/repository';
import { generateDocset } from '../docsets/generate';
import type { ArticlePlan, DocsetOptions, DocsetPlan } from '../docsets/plan';

/** A docset of which every read is counted. */
export interface OpenedDocset {
  readonly docset: Docset;
  /** The files read since this was last asked, repository-relative, once for each time. */
  takeReads(): readonly string[];
}

/** Opens a generated docset in memory; `addition` tells what is added to the text of an article. */
export function openGenerated(
  options: DocsetOptions,
  addition: (article: ArticlePlan) => string = () => '',
): OpenedDocset & { readonly plan: DocsetPlan } {
  const { plan, files } = generateDocset(options);
  const texts = new Map<string, string>();
  for (const { path, content } of files()) texts.set(path, typeof content === 'string' ? content : '');
  for (const article of plan.articles) {
    const path = `docs/${article.path}`;
    texts.set(path, texts.get(path) + addition(article));
  }
  return { ...openCounted({ paths: [...texts.keys()], read: (path) => texts.get(path) }), plan };
}

/** Every article has been read once, as after a while in the editor. */
export function warm({ docset }: OpenedDocset): void {
  for (const path of docset.articlePaths) docset.facts(path);
}

/** Opens the first docset among `files`. */
export function openCounted(files: RepositoryFiles): OpenedDocset {
  let reads: string[] = [];
  const { docsets } = openRepository({
    paths: files.paths,
    read(path) {
      reads.push(path);
      return files.read(path);
    },
  });
  const docset = docsets[0];
  if (!docset) throw new Error('There is no docset in the repository.');
  return {
    docset,
    takeReads() {
      const taken = reads;
      reads = [];
      return taken;
    },
  };
}

/** The files that an article includes itself; all paths docset-relative. */
export function includedBy(docset: Docset, path: string): readonly string[] {
  const hrefs = docset.facts(path)?.includes ?? [];
  return hrefs.flatMap((href) => {
    const included = docset.resolveContent(path, { href });
    return included.kind === 'file' || included.kind === 'outside' ? [included.path] : [];
  });
}
