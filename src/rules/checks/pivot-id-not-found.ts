import { reportZonePivots } from '../reportZonePivots';
import type { Check, Documentation } from '../rule';

const groups = (pivots: string) =>
  `### YamlMime:ZonePivotGroups\ngroups:\n- id: shells\n  title: Shells\n  prompt: Choose\n  pivots:\n${pivots}`;
const page = (pivot: string) =>
  `---\ntitle: Run\nzone_pivot_groups: shells\n---\n\n# Run\n\n::: zone pivot="${pivot}"\n\nText\n\n::: zone-end\n`;

export const documentation: Documentation = {
  title: 'A zone for a pivot that is not defined',
  why: 'No reader can choose the pivot, so nobody ever sees what is in the zone.',
  source: 'Learn content rules, PivotNotDefined',
  examples: [
    {
      wrong: page('«bsh»'),
      bare: true,
      files: { 'zone-pivot-groups.yml': groups('  - id: bash\n    title: Bash\n') },
      message: "Pivot ID 'bsh' is not defined in 'shells' group in 'zone-pivot-groups.yml'.",
    },
    {
      wrong: page('bash'),
      bare: true,
      files: { 'zone-pivot-groups.yml': groups('  - id: bash\n    title: Bash\n') },
      fine: true,
    },
  ],
};

export const check: Check = {
  type: 'pivot-id-not-found',
  check(context, report) {
    reportZonePivots(context, report, 'pivot-id-not-found');
  },
};
