import type { Docset } from '../../docset/docset';
import type { Check, Documentation } from '../rule';

export const documentation: Documentation = {
  title: 'Includes that include each other',
  why: 'The build stops at an include that contains itself, directly or through others, and does not publish the page.',
  source: 'Learn build, links and files',
  examples: [
    {
      wrong: '[!INCLUDE [a](«../includes/a.md»)]',
      files: { 'includes/a.md': '[!INCLUDE [b](b.md)]\n', 'includes/b.md': 'Text [!INCLUDE [a](a.md)]\n' },
      message:
        "Build has identified file(s) referencing each other: 'includes/a.md' --> 'includes/b.md' --> 'includes/a.md'.",
    },
    {
      wrong: '[!INCLUDE [itself](«../articles/example.md»)]',
      message: "Build has identified file(s) referencing each other: 'articles/example.md' --> 'articles/example.md'.",
    },
    {
      wrong: 'Text [!INCLUDE [b](«../includes/b.md»)] text',
      files: { 'includes/b.md': '[!INCLUDE [b](b.md)]\n' },
      message: "Build has identified file(s) referencing each other: 'includes/b.md' --> 'includes/b.md'.",
    },
    {
      wrong: '[!INCLUDE [a](../includes/a.md)]\n\n[!INCLUDE [b](../includes/b.md)]',
      files: { 'includes/a.md': '[!INCLUDE [b](b.md)]\n', 'includes/b.md': 'See [a](a.md).\n' },
      fine: true,
    },
  ],
};

export const check: Check = {
  type: 'circular-reference',
  check({ docset, linkUses, path }, report) {
    const harmless = new Set<string>();
    for (const { role, target, resolution } of linkUses) {
      if (role !== 'include' || !('path' in resolution) || resolution.path === undefined) continue;
      const cycle = cycleFrom(docset, path, resolution.path, harmless);
      if (cycle) report({ span: target.span, args: [cycle.map((file) => `'${file}'`).join(' --> ')] });
    }
  },
};

interface Step {
  readonly path: string;
  /** What it includes and has not been followed yet. */
  readonly rest: Iterator<string>;
}

/**
 * The first cycle met by following includes from `first`, which `root` includes; it starts and ends with one
 * file. Files from which every way ends are added to `harmless` and not followed again.
 */
function cycleFrom(docset: Docset, root: string, first: string, harmless: Set<string>): readonly string[] | undefined {
  const trail: Step[] = [{ path: root, rest: [first].values() }];
  const onTrail = new Set([root]);
  for (let step = trail.at(-1); step; step = trail.at(-1)) {
    const next = step.rest.next();
    if (next.done) {
      trail.pop();
      onTrail.delete(step.path);
      harmless.add(step.path);
    } else if (onTrail.has(next.value)) {
      const start = trail.findIndex(({ path }) => path === next.value);
      return [...trail.slice(start).map(({ path }) => path), next.value];
    } else if (!harmless.has(next.value)) {
      onTrail.add(next.value);
      trail.push({ path: next.value, rest: includedBy(docset, next.value).values() });
    }
  }
  return undefined;
}

function includedBy(docset: Docset, path: string): readonly string[] {
  return (docset.facts(path)?.includes ?? []).flatMap((href) => {
    const resolution = docset.resolveContent(path, { href });
    return 'path' in resolution && resolution.path !== undefined ? [resolution.path] : [];
  });
}
