import { documentations } from './checks/index';
import type { Check, Documentation } from './rule';

/** What there is to read about `check`. Every check of the list has it; a test holds that. */
export function documentationOf({ type }: Check): Documentation {
  return documentations.get(type) ?? { title: type, why: '', source: '', examples: [] };
}
