import type { Check, Report, RuleContext } from '../rule';
import { zonePivotReports } from '../zonePivotReports';

const definition = [
  '### YamlMime:ZonePivotGroups',
  'groups:',
  '- id: platforms',
  '  pivots:',
  '  - id: windows',
  '  - id: linux',
].join('\n');

const page = (text: string): string => `---\nzone_pivot_groups: platforms\n---\n${text}\n`;

const zone = (pivot: string): string => `::: zone pivot="${pivot}"\nText\n::: zone-end\n`;

export const check: Check = {
  type: 'pivot-group-not-found',
  title: 'A zone pivot group that is not defined',
  why: 'The definition file has no group with the id that the page names, so its pivots are not offered to readers.',
  source: 'Learn build, zone pivots',
  examples: [
    {
      bare: true,
      wrong: `---\nzone_pivot_groups: platforms,«languages»\n---\n${zone('windows')}`,
      files: { 'zone-pivot-groups.yml': definition },
      message:
        "Pivot group 'languages' isn't defined in 'zone-pivot-groups.yml'. Make sure every pivot group you reference in your content has been properly defined.",
    },
    {
      bare: true,
      wrong: page(zone('windows') + zone('linux')),
      files: { 'zone-pivot-groups.yml': definition },
      fine: true,
    },
  ],
  *check(context: RuleContext): Iterable<Report> {
    yield* zonePivotReports(context, 'pivot-group-not-found');
  },
};
