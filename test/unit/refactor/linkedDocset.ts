import type { FileRecord } from '../../support/memoryDocset';

/**
 * A repository of one small docset in which every way to name a file or a heading occurs, and in which nothing is
 * found: what is found after a refactoring has come with it.
 */
export const linkedDocset: FileRecord = {
  '.openpublishing.publish.config.json': JSON.stringify({
    docsets_to_publish: [{ docset_name: 'guides', build_source_folder: 'docs' }],
    redirection_files: ['.openpublishing.redirection.json'],
  }),
  '.openpublishing.redirection.json': `{
  "redirections": [
    {
      "source_path_from_root": "/docs/first.md",
      "redirect_url": "/guides/plan/overview",
      "redirect_document_id": true
    },
    {
      "source_path_from_root": "/docs/plan/former.md",
      "redirect_url": "/guides/plan/steps?tabs=portal#before-you-start",
      "redirect_document_id": false
    },
    {
      "source_path_from_root": "/docs/use/old-tour.md",
      "redirect_url": "/guides/use/tour",
      "redirect_document_id": true
    }
  ]
}
`,
  'docs/docfx.json': JSON.stringify(
    {
      build: {
        content: [{ files: ['**/*.md', '**/*.yml'], exclude: ['**/includes/**', 'README.md'] }],
        resource: [{ files: ['**/*.png', '**/*.svg'] }],
        globalMetadata: {
          author: 'contoso-writer',
          'ms.author': 'writer',
          'ms.service': 'entra-id',
          'ms.date': '05/04/2026',
          'ms.topic': 'concept-article',
          breadcrumb_path: '/guides/breadcrumb/toc.json',
        },
      },
    },
    undefined,
    2,
  ),
  'docs/breadcrumb/toc.yml': '- name: Guides\n  tocHref: /guides/\n  topicHref: /guides/index\n',
  'docs/TOC.yml': `items:
- name: Guides
  href: index.yml
- name: Plan
  items:
  - name: Overview
    href: plan/overview.md
  - name: Steps
    href: ./plan/steps.md
  - name: Sizes
    href: ~/plan/sizes and counts.md
- name: Sites
  href: /guides/use/tour#first-stop
- name: Use
  href: use/TOC.yml
`,
  'docs/use/TOC.yml': `- name: Tour
  href: tour.md
- name: Sign in
  href: 'sign-in.md'
- name: Details
  items:
  - name: Roles
    href: "details/roles.md?tabs=portal#next-steps"
  - name: Limits
    href: details/limits.md
`,
  'docs/index.yml': `### YamlMime:Landing

title: Guides to what you build
summary: Plan and use what you build, from the first idea to the last step of it all.

metadata:
  title: Guides to what you build
  description: Find the guides for planning and for using what you build, with all steps and all limits.
  ms.topic: landing-page
  ms.date: 05/04/2026

landingContent:
- title: Start here
  linkLists:
  - linkListType: overview
    links:
    - text: Overview
      url: plan/overview.md
    - text: Steps
      url: plan/steps.md#before-you-start
    - text: Tour
      url: /guides/use/tour
`,
  'docs/zone-pivot-groups.yml': `### YamlMime:ZonePivotGroups
groups:
- id: tools
  title: Tool
  prompt: Choose a tool
  pivots:
  - id: portal
    title: Portal
  - id: shell
    title: Shell
`,
  'docs/plan/overview.md': article(
    'Overview of the plan',
    `The plan has [steps](steps.md) and [sizes](sizes%20and%20counts.md#next-steps), see [the tour](../use/tour.md?tabs=a#second-stop "Tour").

:::image type="content" source="media/overview/map.png" alt-text="Diagram of the way that the plan takes." lightbox="./media/overview/map.png":::

## Parts of the plan

Read about [roles](~/use/details/roles.md), [limits](/guides/use/details/limits#limits-of-the-plan) and [the end](#next-steps).

### Example

One example of a part.

### Example

Another one, like [the first](#example) and unlike [the third](#example-2).

### Example

The third, after [the second](#example-1).

[!INCLUDE [terms](../includes/terms.md)]

## Next steps

- [Limits][limits]
- [Terms](#terms-of-use)

[limits]: ../use/details/limits.md "Limits"
`,
  ),
  'docs/plan/steps.md': article(
    'Steps of the plan',
    `Take the steps one by one.

## Before you start

![Diagram of what to have at hand before it all begins.](../plan/media/overview/map.png)

Have [the terms](#terms-of-use) at hand, and [the example](overview.md#example-1).

# [Portal](#tab/portal)

In the portal.

# [Shell](#tab/shell)

In the shell, run:

\`\`\`azurecli
az version
\`\`\`

---

[!INCLUDE [terms](~/includes/terms.md)]

## Next steps

- <a href="../use/sign-in.md#sign-in">Sign in</a>
- [What to have at hand](steps.md#before-you-start)
- [Start](#before-you-start)
`,
  ),
  'docs/plan/sizes and counts.md': article(
    'Sizes and counts',
    `Sizes count, says the [overview](overview.md), and so does [the former page](former.md).

:::code language="powershell" source="../samples/count.ps1" range="1-2":::

[!code-powershell[count](~/samples/count.ps1)]

## How to count

Count [by hand](#count-by-hand).

### Count by hand

Use <a name="fingers"></a>your fingers, as [your fingers](#fingers).

## Next steps

- [Overview](<./overview.md>)
- [Fingers](sizes%20and%20counts.md#fingers)
`,
  ),
  'docs/use/tour.md': article(
    'Tour of the rooms',
    `Before the tour, [sign in](./sign-in.md).

1. Open the door.

   [!INCLUDE [note](../includes/note.md)]

1. Go in.

## First stop

:::image type="icon" source="../media/door.svg" border="false"::: The door.

## Second stop

See [roles](details/roles.md#next-steps) and [the page that was first](../first.md).

## Next steps

- [Plan](../plan/overview.md#parts-of-the-plan)
- [First stop](tour.md#first-stop)
`,
  ),
  'docs/use/sign-in.md': article(
    'Sign in and out',
    `Everybody signs in.

## Sign in

[![Screenshot of the door that is closed.](../media/closed-door.png)](../media/closed-door.png#lightbox)

## Sign out

Go back to the [tour](tour.md) or to [an example](~/plan/overview.md#example-2).

## Next steps

- [Before you start](../plan/steps.md#before-you-start)
`,
  ),
  'docs/use/details/roles.md': article(
    'Roles in detail',
    `Roles have [limits](limits.md), [a plan](../../plan/overview.md) and [terms](../../plan/steps.md#terms-of-use).

::: zone pivot="portal"

In the portal, take the [tour](../tour.md?pivots=shell).

::: zone-end

::: zone pivot="shell"

In the shell, look at the [limits](/guides/use/details/limits).

::: zone-end

## Next steps

- [Terms](~/plan/overview.md#terms-of-use)
`,
    'zone_pivot_groups: tools\n',
  ),
  'docs/use/details/limits.md': article(
    'Limits in detail',
    `Limits are few.

## Limits of the plan

See [the plan](../../plan/overview.md#example), [roles](roles.md), and the site's [tour](/guides/use/tour#first-stop).

[!INCLUDE [note](../../includes/note.md)]

## Next steps

- [Sizes](<../../plan/sizes and counts.md#how-to-count>)
`,
  ),
  'docs/includes/terms.md': `## Terms of use

Terms as of [the plan](../plan/overview.md), with [an example](../plan/overview.md#example), and [next steps](#next-steps).

### Short terms

Say [the terms](#terms-of-use) in short. ![Icon of a door that is open for all.](../media/door.svg)

[!INCLUDE [note](note.md)]
`,
  'docs/includes/note.md': 'Note the [limits](../use/details/limits.md#limits-of-the-plan) of the door.\n',
  'docs/samples/count.ps1': '1..3\n4..6\n',
  'docs/plan/media/overview/map.png': '',
  'docs/media/door.svg': '<svg/>',
  'docs/media/closed-door.png': '',
};

function article(title: string, body: string, metadata = ''): string {
  const description = `Learn all there is to say about the ${title.toLowerCase()}, with what comes before and after.`;
  return `---\ntitle: ${title}\ndescription: ${description}\n${metadata}---\n\n# ${title}\n\n${body}`;
}
