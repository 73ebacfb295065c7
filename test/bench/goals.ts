import type { Figures } from './figures';
import type { CheckerId } from './wholeDocset/checkers';
import type { DocsetMeasurement } from './wholeDocset/measureDocset';

/** One promise about speed. */
export interface Goal {
  /** The least we owe, or what we want. */
  readonly kind: 'must' | 'goal';
  readonly what: string;
  readonly limit: { readonly atMost: number } | { readonly atLeast: number };
  /** How the figure and the limit are written. */
  readonly unit: 'times' | 'ms' | 'MB' | 'KB' | 'files' | 'findings' | '1/n';
  /** Undefined or NaN where it was not measured this time. */
  measured(figures: Figures): number | undefined;
}

export const goals: readonly Goal[] = [
  {
    kind: 'must',
    what: 'Planted defects that we miss, and findings of ours that were not planted',
    limit: { atMost: 0 },
    unit: 'findings',
    measured({ docsets }) {
      const rows = docsets.flatMap(({ isGenerated, planted, rows }) => {
        const { findings, plantedFound } = rows.find(({ checker }) => checker.id === 'ours') ?? {};
        return isGenerated ? [{ planted, findings, plantedFound }] : [];
      });
      if (!rows.length) return undefined;
      return rows.reduce(
        (sum, { planted, findings = 0, plantedFound = 0 }) => sum + planted + findings - 2 * plantedFound,
        0,
      );
    },
  },
  ...[800, 3000, 26000].flatMap((size) => [
    beside('must', 'cpu', size, 'rumdl', 'rumdl with all rules', 1),
    beside('must', 'wall', size, 'rumdl', 'rumdl with all rules', 1),
  ]),
  fasterThan('must', 800, 'markdownlint', 'markdownlint-cli2', 10),
  fasterThan('must', 3000, 'markdownlint', 'markdownlint-cli2', 25),
  beside('goal', 'cpu', 800, 'floor', 'Node that reads the files', 5),
  beside('goal', 'cpu', 3000, 'floor', 'Node that reads the files', 7),
  ...[800, 3000, 26000].map((size) => beside('goal', 'cpu', size, 'rumdlLinks', 'rumdl with its link rules only', 1)),
  fasterThan('goal', 800, 'markdownlint', 'markdownlint-cli2', 20),
  fasterThan('goal', 3000, 'markdownlint', 'markdownlint-cli2', 40),
  fasterThan('goal', 3000, 'validateLinks', 'remark-validate-links', 80),
  {
    kind: 'goal',
    what: 'CPU for each article of 26,000, beside each of 800',
    limit: { atMost: 1.25 },
    unit: 'times',
    measured: ({ docsets }) => perArticle(ofSize(docsets, 26000)) / perArticle(ofSize(docsets, 800)),
  },
  {
    kind: 'goal',
    what: 'Peak memory, 800 articles',
    limit: { atMost: 110 },
    unit: 'MB',
    measured: ({ docsets }) => ofSize(docsets, 800)?.memory('ours'),
  },
  ...[3000, 26000].map((size): Goal => ({
    kind: 'goal',
    what: `Peak memory for 1,000 articles more, from 800 to ${thousands(size)}`,
    limit: { atMost: 25 },
    unit: 'MB',
    measured({ docsets }) {
      const [few, many] = [800, size].map((each) => ofSize(docsets, each)?.memory('ours'));
      return few === undefined || many === undefined ? undefined : ((many - few) / (size - 800)) * 1000;
    },
  })),
  besideParse('A key in an article of 10 KB, beside one remark-parse', 20, ({ keystroke }) => keystroke.small.ratio),
  besideParse('A key in an article of 600 KB, beside one remark-parse', 20, ({ keystroke }) => keystroke.large.ratio),
  besideParse('Hover, beside one remark-parse of the article', 10, ({ questions }) => questions.hover.ratio),
  besideParse('Completion, beside the same', 10, ({ questions }) => questions.completion.ratio),
  besideParse('Definition, beside the same', 10, ({ questions }) => questions.definition.ratio),
  {
    kind: 'goal',
    what: 'Renaming a heading with 200 links to it: articles checked again in vain',
    limit: { atMost: 0 },
    unit: 'files',
    measured: ({ inProcess }) => inProcess?.renaming[1].affectedInVain,
  },
  {
    kind: 'goal',
    what: 'The same: files read',
    limit: { atMost: 0 },
    unit: 'files',
    measured: ({ inProcess }) => inProcess?.renaming[1].reads,
  },
  {
    kind: 'goal',
    what: 'The same: time until it is known who is affected, beside 50 links',
    limit: { atMost: 4 },
    unit: 'times',
    measured: ({ inProcess }) => inProcess && inProcess.renaming[1].update / inProcess.renaming[0].update,
  },
  {
    kind: 'goal',
    what: 'First findings in a docset of 5,000: files read that the article does not name',
    limit: { atMost: 0 },
    unit: 'files',
    measured: ({ inProcess }) => inProcess?.opening.readsInVain,
  },
  {
    kind: 'goal',
    what: 'Activation in VS Code, our own code',
    limit: { atMost: 20 },
    unit: 'ms',
    measured: ({ inVsCode }) => inVsCode?.activation,
  },
  {
    kind: 'goal',
    what: 'The longest time for which the index holds the extension host',
    limit: { atMost: 16 },
    unit: 'ms',
    measured: ({ inVsCode }) => inVsCode?.longestSlice,
  },
  {
    kind: 'goal',
    what: 'The largest of the bundles that one step in the editor loads',
    limit: { atMost: 300 },
    unit: 'KB',
    measured: ({ bundles }) => (bundles.length ? Math.max(...bundles.map(({ size }) => size)) : undefined),
  },
];

/** What our check costs, where the other costs 1. */
function beside(
  kind: Goal['kind'],
  what: 'cpu' | 'wall',
  size: number,
  to: CheckerId,
  name: string,
  atMost: number,
): Goal {
  return {
    kind,
    what: `${what === 'cpu' ? 'CPU' : 'Wall time'} for ${thousands(size)} articles, beside ${name}`,
    limit: { atMost },
    unit: 'times',
    measured: ({ docsets }) => ofSize(docsets, size)?.ratio(what, 'ours', to),
  };
}

function fasterThan(kind: Goal['kind'], size: number, other: CheckerId, name: string, atLeast: number): Goal {
  return {
    kind,
    what: `CPU of ${name} for ${thousands(size)} articles, beside ours`,
    limit: { atLeast },
    unit: 'times',
    measured: ({ docsets }) => ofSize(docsets, size)?.ratio('cpu', other, 'ours'),
  };
}

function besideParse(
  what: string,
  part: number,
  ratio: (inProcess: NonNullable<Figures['inProcess']>) => number,
): Goal {
  return {
    kind: 'goal',
    what,
    limit: { atMost: 1 / part },
    unit: '1/n',
    measured: ({ inProcess }) => inProcess && ratio(inProcess),
  };
}

function ofSize(docsets: readonly DocsetMeasurement[], size: number): DocsetMeasurement | undefined {
  return docsets.find(({ articles, isGenerated }) => isGenerated && articles === size);
}

/** Seconds of CPU; NaN where there is no measurement. */
function perArticle(docset: DocsetMeasurement | undefined): number {
  return docset ? docset.cpu('ours') / docset.articles : NaN;
}

export function thousands(number: number): string {
  return number.toLocaleString('en-US');
}
