import { documentations } from './checks/index';
import type { Check, Documentation } from './rule';

/** What there is to read about `check`, its examples apart: see `examplesOf`. Every check of the list has it; a test holds that. */
export function documentationOf({ type }: Check): Omit<Documentation, 'examples'> {
  return documentations.get(type) ?? { title: type, why: '', source: '' };
}
