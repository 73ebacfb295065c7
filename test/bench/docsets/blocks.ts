import { sentence, sentences, step } from './prose';
import type { Random } from './random';
import { boldWords, codeByLanguage, objects, subjects } from './words';

/** Draws a link, written in markdown. */
export type Linked = () => string;

/** How often each kind of block is in public Learn docsets, per article. */
export const blockKinds = {
  paragraph: 15,
  list: 4.6,
  code: 4.8,
  table: 0.9,
  image: 1.05,
  alert: 1.26,
  tabs: 0.3,
  html: 0.3,
  quote: 0.06,
} as const;

export function paragraph(random: Random, linked: Linked): string {
  const words = sentences(random, random.between(1, 3));
  return random.chance(0.25) ? `${words} For more information, see ${linked()}.` : words;
}

/** Bullets or steps; a step may have more to it. */
export function list(random: Random, linked: Linked): string {
  const isSteps = random.chance(0.45);
  const marker = isSteps ? '1.' : random.pick(['-', '*']);
  const indent = ' '.repeat(marker.length + 1);
  const items = Array.from({ length: random.between(2, 5) }, () => {
    const words = isSteps ? step(random) : sentence(random);
    const text = random.chance(0.17) ? `${words} See ${linked()}.` : words;
    if (!random.chance(0.15)) return `${marker} ${text}`;
    return `${marker} ${text}\n\n${indent}${sentence(random)}\n`;
  });
  return items.join('\n').trimEnd();
}

export function code(random: Random): string {
  const language = random.pick(Object.keys(codeByLanguage) as (keyof typeof codeByLanguage)[]);
  const lines = codeByLanguage[language];
  const body = Array.from({ length: random.between(1, 4) }, () => lines.join('\n'));
  return ['```' + language, ...body, '```'].join('\n');
}

export function table(random: Random, linked: Linked): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rows = Array.from({ length: random.between(3, 9) }, () =>
    row([random.pick(subjects), sentence(random), random.chance(0.15) ? linked() : random.pick(objects)]),
  );
  return [row(['Setting', 'What it does', 'Where to look']), row(['---', '---', '---']), ...rows].join('\n');
}

/** `[!NOTE]` and its like; Learn wants them apart, so a sentence follows. */
export function alert(random: Random, linked: Linked): string {
  const kind = random.weighted({ NOTE: 6, IMPORTANT: 2, TIP: 1.5, WARNING: 0.7, CAUTION: 0.2 });
  const text = random.chance(0.25) ? `${sentence(random)} See ${linked()}.` : sentence(random);
  return `> [!${kind}]\n> ${text}\n\n${sentence(random)}`;
}

export function tabs(random: Random, linked: Linked): string {
  const tab = (name: string, id: string) =>
    `# [${name}](#tab/${id})\n\n${paragraph(random, linked)}\n\n${code(random)}`;
  return `${tab('Admin center', 'admin-center')}\n\n${tab('PowerShell', 'powershell')}\n\n---`;
}

export function zones(pivots: readonly string[], random: Random, linked: Linked): string {
  return pivots
    .map((pivot) => `::: zone pivot="${pivot}"\n\n${paragraph(random, linked)}\n\n::: zone-end`)
    .join('\n\n');
}

export function html(random: Random): string {
  return random.pick([
    `<!-- Ask ${random.pick(['the service team', 'support'])} whether this still holds. -->`,
    `${sentence(random)}<br/>${sentence(random)}`,
    `<details>\n<summary>${random.pick(boldWords).replaceAll('*', '')}</summary>\n\n${sentence(random)}\n\n</details>`,
  ]);
}

export function quote(random: Random): string {
  return `> ${sentence(random)}\n> ${sentence(random)}`;
}
