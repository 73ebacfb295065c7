import { reportZonePivots } from '../reportZonePivots';
import type { Check, Documentation } from '../rule';

const wrong =
  '---\ntitle: Run\nzone_pivot_groups: shells\n---\n\n# Run\n\n::: zone pivot="bash"\n\nText\n\n::: zone-end\n';

export const documentation: Documentation = {
  title: 'Two groups of zone pivots with one id',
  why: 'Only the first of them is ever used: the pivots of the second one are not found.',
  source: 'Learn content rules, GroupIdDuplicate',
  examples: [
    {
      wrong,
      bare: true,
      files: {
        'zone-pivot-groups.yml':
          '### YamlMime:ZonePivotGroups\ngroups:\n- id: shells\n  pivots:\n  - id: bash\n- id: «shells»\n  pivots:\n  - id: pwsh\n',
      },
      message:
        "Pivot group id 'shells' is duplicated in 'zone-pivot-groups.yml'. Only the first group with this ID will be used. Delete or rename the subsequent group.",
    },
    {
      wrong,
      bare: true,
      files: {
        'zone-pivot-groups.yml':
          '### YamlMime:ZonePivotGroups\ngroups:\n- id: shells\n  pivots:\n  - id: bash\n- id: more\n  pivots:\n  - id: pwsh\n',
      },
      fine: true,
    },
  ],
};

export const check: Check = {
  type: 'duplicate-pivot-groups',
  check(context, report) {
    reportZonePivots(context, report, 'duplicate-pivot-groups');
  },
};
