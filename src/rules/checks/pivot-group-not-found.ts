import type { Check, Documentation } from '../rule';
import { definition, page, zone } from '../zonePivotExamples';
import { reportZonePivots } from '../reportZonePivots';

export const documentation: Documentation = {
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
};

export const check: Check = {
  type: 'pivot-group-not-found',
  check(context, report) {
    reportZonePivots(context, report, 'pivot-group-not-found');
  },
};
