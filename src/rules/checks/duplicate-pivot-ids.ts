import { reportZonePivots } from '../reportZonePivots';
import type { Check, Documentation } from '../rule';

const wrong =
  '---\ntitle: Run\nzone_pivot_groups: shells\n---\n\n# Run\n\n::: zone pivot="bash"\n\nText\n\n::: zone-end\n';

export const documentation: Documentation = {
  title: 'Two pivots of a group with one id',
  why: 'Only the first of them is ever used, so readers cannot choose the second one.',
  source: 'Learn content rules, PivotIdDuplicate',
  examples: [
    {
      wrong,
      bare: true,
      files: {
        'zone-pivot-groups.yml':
          '### YamlMime:ZonePivotGroups\ngroups:\n- id: shells\n  pivots:\n  - id: bash\n    title: Bash\n  - id: «bash»\n    title: zsh\n',
      },
      message:
        "Pivot id 'bash' is duplicated in pivot group 'shells' in 'zone-pivot-groups.yml'. Only the first pivot with this ID will be used. Delete or rename the subsequent pivot.",
    },
    {
      wrong,
      bare: true,
      files: {
        'zone-pivot-groups.yml':
          '### YamlMime:ZonePivotGroups\ngroups:\n- id: shells\n  pivots:\n  - id: bash\n    title: Bash\n  - id: zsh\n    title: zsh\n',
      },
      fine: true,
    },
  ],
};

export const check: Check = {
  type: 'duplicate-pivot-ids',
  check(context, report) {
    reportZonePivots(context, report, 'duplicate-pivot-ids');
  },
};
