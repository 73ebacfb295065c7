import type { Check, Documentation } from '../rule';
import { definition, page, zone } from '../zonePivotExamples';
import { reportZonePivots } from '../reportZonePivots';

export const documentation: Documentation = {
  title: 'Zone pivots without a group',
  why: 'A page that shows text for one pivot only has to name the group that the pivot belongs to. Without it readers have nothing to choose from.',
  source: 'Learn build, zone pivots',
  examples: [
    {
      bare: true,
      wrong: `«»# Plan\n\n${zone('windows')}`,
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
  type: 'zone-pivot-group-missing',
  check(context, report) {
    reportZonePivots(context, report, 'zone-pivot-group-missing');
  },
};
