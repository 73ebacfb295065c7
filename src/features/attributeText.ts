import type { DirectiveAttributeSyntax } from '../vocabulary/directives';

/** What an attribute of a `:::` tag is for, and the values it takes, as markdown. */
export function describeAttribute({ meaning, default: usual, values }: DirectiveAttributeSyntax): string {
  return [
    meaning,
    ...(usual === undefined ? [] : [`\`${usual}\` when it is left out.`]),
    ...(values ? [values.map((each) => `* \`${each.value}\`: ${each.meaning}`).join('\n')] : []),
  ].join('\n\n');
}
