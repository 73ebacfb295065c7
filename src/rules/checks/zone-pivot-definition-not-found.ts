import type { Check, Documentation } from '../rule';
import { definition, page, zone } from '../zonePivotExamples';
import { reportZonePivots } from '../reportZonePivots';

export const documentation: Documentation = {
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
};

export const check: Check = {
  type: 'zone-pivot-definition-not-found',
  check(context, report) {
    reportZonePivots(context, report, 'zone-pivot-definition-not-found');
  },
};
