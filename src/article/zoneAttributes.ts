import type { DirectiveAttribute } from './article';
import type { ProblemVariant } from './problems';

export interface ZoneError {
  readonly variant: ProblemVariant<'invalid-zone'>;
  readonly args: readonly string[];
}

/**
 * What the build holds against the attributes of a zone, the first thing only, as it stops there. Other than
 * with images this decides whether there is a zone at all, so the reader has to know.
 */
export function zoneErrorOf(attributes: readonly DirectiveAttribute[]): ZoneError | undefined {
  let target = '';
  let pivot = '';
  for (const { name, value } of attributes) {
    if (name === 'target') {
      if (!targets.has(value)) return { variant: 'unexpected-target', args: [value] };
      target = value;
    } else if (name === 'pivot') {
      if (!isPivotList(value)) return { variant: 'invalid-pivot', args: [value] };
      pivot = value;
    } else return { variant: 'unexpected-attribute', args: [name] };
  }
  if (!target && !pivot) return { variant: 'no-target-or-pivot', args: [] };
  if (target === 'pdf' && pivot) return { variant: 'pivot-on-pdf', args: [] };
  return undefined;
}

const targets: ReadonlySet<string> = new Set(['docs', 'chromeless', 'pdf']);

function isPivotList(value: string): boolean {
  return value.split(',').every((name) => /^[a-z0-9-]+$/.test(name.trim()));
}
