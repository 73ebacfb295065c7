import { basePath, formerPath } from './links';
import type { Area, DocsetPlan } from './plan';

/** The pivots of the only zone pivot group. */
export const zonePivots = ['admin-center', 'powershell'] as const;

/** What stands around the articles, by path relative to the repository root; the docset root is `docs`. */
export function configFiles(plan: DocsetPlan): ReadonlyMap<string, string> {
  return new Map([
    ['.openpublishing.publish.config.json', json(publishConfig)],
    ['.openpublishing.redirection.json', json({ redirections: redirections(plan) })],
    ['docs/docfx.json', json(docfx(plan))],
    ['docs/zone-pivot-groups.yml', zonePivotGroups],
    ['docs/breadcrumb/toc.yml', `- name: Entra\n  tocHref: ${basePath}/\n  topicHref: ${basePath}/index\n`],
    ['docs/index.yml', landingPage(plan)],
    ['docs/TOC.yml', rootToc(plan.areas)],
    ...plan.areas.map((area) => [`docs/${area.folder}/TOC.yml`, areaToc(area)] as const),
  ]);
}

function json(value: unknown): string {
  return JSON.stringify(value, undefined, 2) + '\n';
}

const publishConfig = {
  docsets_to_publish: [
    { docset_name: 'entra-docs', build_source_folder: 'docs', build_output_subfolder: 'entra-docs', locale: 'en-us' },
  ],
  redirection_files: ['.openpublishing.redirection.json'],
};

/** About one page in two has had another address before. */
function redirections({ articles }: DocsetPlan): readonly object[] {
  const count = Math.max(1, Math.floor(articles.length / 2));
  return Array.from({ length: count }, (_, index) => ({
    source_path_from_root: `/docs/${formerPath(index)}.md`,
    redirect_url: `${basePath}/${articles[(index * 7) % articles.length]!.path.replace(/\.md$/, '')}`,
    redirect_document_id: false,
  }));
}

function docfx({ areas }: DocsetPlan): object {
  const perArea = (value: (area: Area) => string) =>
    Object.fromEntries(areas.map((area) => [`${area.folder}/**/*.md`, value(area)]));
  return {
    build: {
      content: [{ files: ['**/*.md', '**/*.yml'], exclude: ['**/obj/**', '**/includes/**', '**/docfx.json'] }],
      resource: [{ files: ['**/*.png', '**/*.jpg', '**/*.svg'], exclude: ['**/obj/**'] }],
      globalMetadata: {
        brand: 'entra',
        uhfHeaderId: 'MSDocsHeader-Entra',
        breadcrumb_path: `${basePath}/breadcrumb/toc.json`,
        feedback_system: 'Standard',
        searchScope: ['Microsoft Entra'],
      },
      fileMetadata: {
        author: { '**/*.md': 'contoso-writer' },
        'ms.author': { '**/*.md': 'entrawriter' },
        manager: { '**/*.md': 'entralead' },
        'ms.service': perArea(() => 'entra-id'),
        'ms.subservice': perArea(({ folder }) => folder),
      },
      dest: 'entra-docs',
      markdownEngineName: 'markdig',
    },
  };
}

const zonePivotGroups = [
  '### YamlMime:ZonePivotGroups',
  'groups:',
  '- id: entra-tools',
  '  title: Tool',
  '  prompt: Choose a tool',
  '  pivots:',
  ...zonePivots.flatMap((id) => [`  - id: ${id}`, `    title: ${id.replace('-', ' ')}`]),
  '',
].join('\n');

function landingPage({ articles }: DocsetPlan): string {
  return [
    '### YamlMime:Landing',
    'title: Documentation of the docset',
    'summary: Plan, deploy, and run access for everybody, with articles that a bench has made up.',
    'metadata:',
    '  title: Documentation of the docset',
    '  description: Find how-to guides and concepts for each area of the docset, from the first plan to the last audit.',
    '  ms.topic: landing-page',
    '  ms.date: 05/04/2026',
    '  ms.service: entra-id',
    'landingContent:',
    '- title: Begin here',
    '  linkLists:',
    '  - linkListType: how-to-guide',
    '    links:',
    ...articles.slice(0, 3).flatMap(({ title, path }) => [`    - text: ${title}`, `      url: ${path}`]),
    '',
  ].join('\n');
}

function rootToc(areas: readonly Area[]): string {
  const entries = areas.flatMap(({ folder, name }) => [`- name: The ${name}`, `  href: ${folder}/TOC.yml`]);
  return ['items:', '- name: Documentation', '  href: index.yml', ...entries, ''].join('\n');
}

/** The articles of an area, ten under one heading. */
function areaToc({ articles, folder }: Area): string {
  const lines = ['items:'];
  articles.forEach(({ title, path }, index) => {
    if (index % 10 === 0) lines.push(`- name: Part ${index / 10 + 1}`, '  items:');
    lines.push(`  - name: ${title}`, `    href: ${path.slice(folder.length + 1)}`);
  });
  return [...lines, ''].join('\n');
}
