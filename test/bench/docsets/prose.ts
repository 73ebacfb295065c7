import type { Random } from './random';
import { actions, actors, boldWords, circumstances, codeWords, objects } from './words';

/** `An administrator checks every pending request once a day.` */
export function sentence(random: Random): string {
  const what = random.chance(0.22) ? random.pick(codeWords) : random.pick(objects);
  const end = random.chance(0.8) ? ` ${random.pick(circumstances)}` : '';
  return `${random.pick(actors)} ${random.pick(actions)} ${what}${end}.`;
}

export function sentences(random: Random, count: number): string {
  return Array.from({ length: count }, () => sentence(random)).join(' ');
}

/** A step as authors write them. */
export function step(random: Random): string {
  return random.chance(0.5) ? `Select ${random.pick(boldWords)}.` : `Check ${random.pick(objects)}.`;
}
