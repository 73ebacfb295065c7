import * as blocks from './blocks';
import { zonePivots } from './configFiles';
import { defectOf } from './defects';
import { frontMatter } from './frontMatter';
import { relativeHref, someTarget } from './links';
import type { ArticlePlan, DocsetPlan, HeadingPlan } from './plan';
import { sentence, sentences } from './prose';
import { randomFrom } from './random';

/** An article written out. */
export interface GeneratedArticle {
  readonly text: string;
  /** Docset-relative paths of the pictures it shows. */
  readonly images: readonly string[];
  readonly planted: PlantedLine | undefined;
}

/** Where a defect was planted, and the code it must be reported with. */
export interface PlantedLine {
  readonly code: string;
  /** From 1. */
  readonly line: number;
}

const mostAlerts = 8;

/** So many characters longer than it should a section becomes, as it ends with a whole block and has a heading. */
const overshoot = 220;

/** The same text for the same plan. */
export function writeArticle(plan: DocsetPlan, article: ArticlePlan): GeneratedArticle {
  const random = randomFrom('text', article.index);
  const images: string[] = [];
  const definitions: string[] = [];
  let alerts = 0;

  function linked(): string {
    const { text, href } = someTarget(plan, article, random);
    if (!random.chance(0.05)) return `[${text}](${href})`;
    const label = `ref-${definitions.length + 1}`;
    definitions.push(`[${label}]: ${href}`);
    return `[${text}][${label}]`;
  }

  function image(): string {
    const name = article.path.replace(/^.*\//, '').replace(/\.md$/, '');
    const file = `media/${name}/figure-${images.length + 1}.png`;
    images.push(relativeTo(article.path, file));
    const alt = `Screenshot of page ${images.length} of ${article.title}.`;
    return random.chance(0.9) ? `:::image type="content" source="${file}" alt-text="${alt}":::` : `![${alt}](${file})`;
  }

  /** Learn wants few alerts, and never two in a row. */
  function block(mayAlert: boolean): string {
    const kind = random.weighted(blocks.blockKinds);
    if (kind === 'image') return image();
    if (kind !== 'alert') return blocks[kind](random, linked);
    if (!mayAlert || alerts === mostAlerts) return blocks.paragraph(random, linked);
    alerts++;
    return blocks.alert(random, linked);
  }

  /** Blocks until the section is about `size` characters long. */
  function section(size: number): string {
    const written = [blocks.paragraph(random, linked)];
    let length = written[0]!.length;
    let mayAlert = true;
    while (length < size) {
      const next = block(mayAlert);
      if (next.startsWith('> [!')) mayAlert = false;
      written.push(next);
      length += next.length + 2;
    }
    return written.join('\n\n');
  }

  const header = frontMatter(article, random);
  const intro = blocks.paragraph(random, linked);
  const sections: string[] = [];
  const size = (article.size - header.length - intro.length) / article.headings.length - overshoot;
  for (const heading of article.headings) sections.push(`${marker(heading)} ${heading.text}`, section(size));
  if (article.hasZones) sections.push(blocks.zones(zonePivots, random, linked));
  if (article.include) sections.push(`[!INCLUDE [part](${relativeHref(article.path, article.include.path)})]`);
  const defect = defectOf(plan, article);
  if (defect) sections.push('## Known issues', defect.text);
  sections.push('## Related content', [1, 2, 3].map(() => `- ${linked()}`).join('\n'));
  if (definitions.length) sections.push(definitions.join('\n'));
  const text = [header, `# ${article.title}`, intro, ...sections, ''].join('\n\n').trimEnd() + '\n';
  const planted = defect && { code: defect.code, line: lineOf(text, defect.text) };
  return { text, images, planted };
}

function marker({ level }: HeadingPlan): string {
  return '#'.repeat(level);
}

function relativeTo(article: string, file: string): string {
  return article.replace(/[^/]*$/, '') + file;
}

function lineOf(text: string, part: string): number {
  return text.slice(0, text.indexOf(part)).split('\n').length;
}

/** The text of an include file: a note of two sentences, or a section with a heading. */
export function writeInclude(name: string, heading: HeadingPlan | undefined): string {
  const random = randomFrom('include text', name);
  const header = '---\nms.topic: include\nms.date: 03/16/2025\nauthor: contoso-writer\nms.author: entrawriter\n---';
  const body = heading
    ? [
        `${marker(heading)} ${heading.text}`,
        sentences(random, 4),
        blocks.list(random, () => '[the portal](https://portal.azure.com)'),
      ]
    : [sentence(random), sentences(random, 6)];
  return [header, ...body, ''].join('\n\n').trimEnd() + '\n';
}
