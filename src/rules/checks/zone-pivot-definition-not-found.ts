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
  type: 'zone-pivot-definition-not-found',
  title: 'Zone pivot groups that nobody defines',
  why: 'The build looks for the file that defines the groups at one address of the same docset. Without it readers have nothing to choose from.',
  source: 'Learn build, zone pivots',
  examples: [
    {
      path: 'articles/example.md',
      bare: true,
      wrong: `«»${page(zone('windows'))}`,
      files: { 'docfx.json': '{"build":{"content":["**/*.md"],"basePath":"/base"}}' },
    },
    {
      bare: true,
      wrong: page(zone('windows') + zone('linux')),
      files: { 'zone-pivot-groups.yml': definition },
      fine: true,
    },
  ],
  *check(context: RuleContext): Iterable<Report> {
    yield* zonePivotReports(context, 'zone-pivot-definition-not-found');
  },
};
