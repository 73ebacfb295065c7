import type { ArticlePlan } from './plan';
import type { Random } from './random';
import { actors } from './words';

/** The header of an article, both fences included. Author and owner are in docfx.json too, so not each has them. */
export function frontMatter({ title, index, hasZones }: ArticlePlan, random: Random): string {
  const day = `${String((index % 12) + 1).padStart(2, '0')}/${String((index % 28) + 1).padStart(2, '0')}/2025`;
  const subject = title.charAt(0).toLowerCase() + title.slice(1);
  const lines = [
    `title: ${title}`,
    `description: Learn how to ${subject}, what to prepare, and what to look at when something goes wrong.`,
    `ms.topic: ${random.weighted({ 'how-to': 6, 'concept-article': 2, reference: 1 })}`,
    `ms.date: ${day}`,
  ];
  if (random.chance(0.6)) lines.push('author: contoso-writer', 'ms.author: entrawriter');
  if (random.chance(0.3)) lines.push('ms.reviewer: entralead');
  if (hasZones) lines.push('zone_pivot_groups: entra-tools');
  if (random.chance(0.19)) lines.push('ms.custom:', '  - build-2026', '  - has-adal-ref');
  if (random.chance(0.83)) {
    const who = random.pick(actors).toLowerCase();
    lines.push(`#customer-intent: As ${who}, I want to ${subject}, so that access stays under control.`);
  }
  return ['---', ...lines, '---'].join('\n');
}
