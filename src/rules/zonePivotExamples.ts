/** What the examples of the checks on zone pivots share: a definition with one group, and pages that use it. */
export const definition = [
  '### YamlMime:ZonePivotGroups',
  'groups:',
  '- id: platforms',
  '  pivots:',
  '  - id: windows',
  '  - id: linux',
].join('\n');

/** A page that names the group. */
export const page = (text: string): string => `---\nzone_pivot_groups: platforms\n---\n${text}\n`;

export const zone = (pivot: string): string => `::: zone pivot="${pivot}"\nText\n::: zone-end\n`;
