import type { Check, Documentation } from '../rule';
import { definition, page, zone } from '../zonePivotExamples';
import { reportZonePivots } from '../reportZonePivots';

export const documentation: Documentation = {
  title: 'Two definitions of zone pivot groups at one address',
  why: 'Several files would be published at the address where the build looks for the groups, so nobody can say which of them counts.',
  source: 'Learn build, zone pivots',
  examples: [
    {
      bare: true,
      wrong: `«»${page(zone('windows'))}`,
      files: {
        'docfx.json': '{"build":{"content":["**/*.md","**/*.yml","**/*.json"],"basePath":"/base"}}',
        'zone-pivot-groups.yml': definition,
        'zone-pivot-groups.json': '{}',
      },
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
  type: 'zone-pivot-definition-conflict',
  check(context, report) {
    reportZonePivots(context, report, 'zone-pivot-definition-conflict');
  },
};
