import { reportZonePivots } from '../reportZonePivots';
import type { Check, Documentation } from '../rule';

const files = {
  'zone-pivot-groups.yml':
    '### YamlMime:ZonePivotGroups\ngroups:\n- id: shells\n  title: Shells\n  prompt: Choose\n  pivots:\n' +
    '  - id: bash\n    title: Bash\n  - id: pwsh\n    title: PowerShell\n',
};
const page = (pivot: string) =>
  `---\ntitle: Run\nzone_pivot_groups: shells\n---\n\n# Run\n\n::: zone pivot="${pivot}"\n\nText\n\n::: zone-end\n`;

export const documentation: Documentation = {
  title: 'A pivot without a zone',
  why: 'A reader can choose the pivot and finds nothing that was written for it.',
  source: 'Learn content rules, PivotNotUsed',
  examples: [
    {
      wrong: `«»${page('bash')}`,
      bare: true,
      files,
      message: "Pivot ID 'pwsh' is defined in 'shells' group in 'zone-pivot-groups.yml', but not used.",
    },
    { wrong: page('bash, pwsh'), bare: true, files, fine: true },
    { wrong: page('bash').replace('::: zone-end', ''), bare: true, files, fine: true },
  ],
};

export const check: Check = {
  type: 'pivot-id-unused',
  check(context, report) {
    // A zone that does not end takes others in, and what is said about it is enough.
    if (context.article.problems.some(({ type }) => type === 'invalid-zone')) return;
    reportZonePivots(context, report, 'pivot-id-unused');
  },
};
