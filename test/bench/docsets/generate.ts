import { writeArticle, writeInclude, type PlantedLine } from './articleText';
import { configFiles } from './configFiles';
import { planDocset, type DocsetOptions, type DocsetPlan } from './plan';

/** A repository with one docset in `docs`, made up with the mix that public Learn docsets have. */
export interface GeneratedDocset {
  readonly plan: DocsetPlan;
  /** Every file, made when asked for; paths are relative to the repository root. */
  files(): Iterable<GeneratedFile>;
  /** What is wrong in it, on purpose; nothing else is. In the order of paths. */
  planted(): readonly PlantedDefect[];
}

export interface GeneratedFile {
  readonly path: string;
  /** Bytes for a picture. */
  readonly content: string | Uint8Array;
}

export interface PlantedDefect extends PlantedLine {
  /** Relative to the repository root. */
  readonly path: string;
}

/** The same docset for the same options, byte for byte. */
export function generateDocset(options: DocsetOptions): GeneratedDocset {
  const plan = planDocset(options);
  return {
    plan,
    *files() {
      for (const [path, content] of configFiles(plan)) yield { path, content };
      for (const { path, name, heading } of plan.includes) {
        yield { path: `docs/${path}`, content: writeInclude(name, heading) };
      }
      for (const article of plan.articles) {
        const { text, images } = writeArticle(plan, article);
        yield { path: `docs/${article.path}`, content: text };
        for (const image of images) yield { path: `docs/${image}`, content: picture };
      }
    },
    planted() {
      const defects = plan.articles
        .filter(({ defect }) => defect)
        .flatMap((article) => {
          const { planted } = writeArticle(plan, article);
          return planted ? [{ path: `docs/${article.path}`, ...planted }] : [];
        });
      return defects.sort((a, b) => (a.path < b.path ? -1 : 1));
    },
  };
}

/** A PNG of one pixel. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
