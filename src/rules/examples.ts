import { documentations } from './checks/index';
import type { Check, Example } from './rule';

/** The examples of `check`: most of what is written about rules, and read only on the page of one. */
export function examplesOf({ type }: Check): readonly Example[] {
  return documentations.get(type)?.examples ?? [];
}
