import { defects, type Defect } from './defects';
import { randomFrom, type Random } from './random';
import { circles, natures, subjects, verbs } from './words';

/** What a docset is to be. */
export interface DocsetOptions {
  readonly articles: number;
  /** Sizes in characters of the first articles, for articles of a certain size. */
  readonly sizes?: readonly number[];
  /** One in so many articles has a defect; 100 unless said. */
  readonly articlesPerDefect?: number;
}

/** Everything about a docset that one file needs to know of another, so that texts can be written one by one. */
export interface DocsetPlan {
  readonly areas: readonly Area[];
  readonly articles: readonly ArticlePlan[];
  readonly includes: readonly IncludePlan[];
}

/** A folder of articles with its own table of contents. */
export interface Area {
  /** `remote-teams`. */
  readonly folder: string;
  /** `remote teams`. */
  readonly name: string;
  readonly articles: readonly ArticlePlan[];
}

export interface ArticlePlan {
  readonly index: number;
  /** Relative to the docset root. */
  readonly path: string;
  readonly title: string;
  /** How long the text should become, in characters. */
  readonly size: number;
  readonly headings: readonly HeadingPlan[];
  /** A file that is included as a section of its own. */
  readonly include: IncludePlan | undefined;
  readonly hasZones: boolean;
  readonly defect: Defect | undefined;
}

export interface HeadingPlan {
  readonly level: 2 | 3 | 4;
  readonly text: string;
  readonly id: string;
}

export interface IncludePlan {
  readonly path: string;
  readonly name: string;
  /** One that brings a heading of its own to the pages that include it. */
  readonly heading: HeadingPlan | undefined;
}

/** Articles have about as many characters as this in public Learn docsets: at 0, 10, 25 ... % of them. */
const sizesByShare: readonly (readonly [share: number, size: number])[] = [
  [0, 650],
  [0.1, 2770],
  [0.25, 4230],
  [0.5, 6640],
  [0.75, 11290],
  [0.9, 17580],
  [0.95, 22840],
  [0.99, 36010],
  [1, 63540],
];

const articlesPerArea = 120;
const articlesPerInclude = 12;
const charactersPerHeading = 950;

/** The same plan for the same options. An article has the same title and size in a smaller docset. */
export function planDocset({ articles: count, sizes = [], articlesPerDefect = 100 }: DocsetOptions): DocsetPlan {
  const includes = Array.from({ length: Math.ceil(count / articlesPerInclude) }, (_, index) => planInclude(index));
  const articles = Array.from({ length: count }, (_, index) => ({
    ...planArticle(index, includes, sizes[index]),
    defect: defectAt(index, articlesPerDefect),
  }));
  const areas: Area[] = [];
  for (let start = 0; start < count; start += articlesPerArea) {
    const [nature, circle] = areaWords(start);
    const own = articles.slice(start, start + articlesPerArea);
    areas.push({ folder: `${nature}-${circle}`, name: `${nature} ${circle}`, articles: own });
  }
  return { areas, articles, includes };
}

/** The bookmark that leads to a heading made of letters, blanks and hyphens. */
function idOf(heading: string): string {
  return heading.toLowerCase().replaceAll(' ', '-');
}

/** One kind after the other. */
function defectAt(index: number, articlesPerDefect: number): Defect | undefined {
  const isNext = index % articlesPerDefect === Math.floor(articlesPerDefect / 3);
  return isNext ? defects[Math.floor(index / articlesPerDefect) % defects.length] : undefined;
}

function planArticle(
  index: number,
  includes: readonly IncludePlan[],
  size: number | undefined,
): Omit<ArticlePlan, 'defect'> {
  const random = randomFrom('article', index);
  const [nature, circle] = areaWords(index);
  const inArea = index % articlesPerArea;
  const verb = verbs[inArea % verbs.length]!;
  const area = Math.floor(index / articlesPerArea);
  const subject = subjects[(area * 10 + Math.floor(inArea / verbs.length)) % subjects.length]!;
  const wanted = size ?? someSize(random);
  const isFirstUse = index % articlesPerInclude === 0;
  return {
    index,
    path: `${nature}-${circle}/${inArea % 3 ? '' : 'how-to/'}${idOf(`${verb} ${subject}`)}.md`,
    title: `${verb} ${subject} for ${nature} ${circle}`,
    size: wanted,
    headings: planHeadings(Math.max(1, Math.round(wanted / charactersPerHeading)), random),
    include: isFirstUse
      ? includes[index / articlesPerInclude]
      : random.chance(0.38)
        ? random.pick(includes)
        : undefined,
    hasZones: random.chance(0.035),
  };
}

/** The two words that name the area of the article with this index. */
function areaWords(index: number): readonly [nature: string, circle: string] {
  const area = Math.floor(index / articlesPerArea);
  const round = Math.floor(area / natures.length);
  return [natures[area % natures.length]!, circles[(area + round) % circles.length]!];
}

function someSize(random: Random): number {
  const share = random.next();
  const after = sizesByShare.findIndex(([each]) => each > share);
  const [[from, least], [to, most]] = [sizesByShare[after - 1]!, sizesByShare[after]!];
  return Math.round(least + ((share - from) / (to - from)) * (most - least));
}

function planHeadings(count: number, random: Random): readonly HeadingPlan[] {
  const taken = new Set<string>();
  let level: HeadingPlan['level'] = 2;
  return Array.from({ length: count }, () => {
    let text = `${random.pick(verbs)} ${random.pick(subjects)}`;
    for (let number = 2; taken.has(text); number++) text = `${text.replace(/ in step .*/, '')} in step ${number}`;
    level = taken.size ? nextLevel(level, random) : 2;
    taken.add(text);
    return { level, text, id: idOf(text) };
  });
}

/** Never more than one deeper than the heading before. */
function nextLevel(level: HeadingPlan['level'], random: Random): HeadingPlan['level'] {
  const drawn = random.weighted({ 2: 5.3, 3: 3.5, 4: 0.7 });
  return Math.min(Number(drawn), level + 1) as HeadingPlan['level'];
}

function planInclude(index: number): IncludePlan {
  const random = randomFrom('include', index);
  const name = `${random.pick(subjects).replaceAll(' ', '-')}-note-${index + 1}`;
  const text = `Before you begin with part ${index + 1}`;
  const heading: HeadingPlan | undefined = random.chance(0.6) ? { level: 2, text, id: idOf(text) } : undefined;
  return { path: `includes/${name}.md`, name, heading };
}
