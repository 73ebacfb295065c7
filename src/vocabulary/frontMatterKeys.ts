import { customMarks, services, subservices, titleSuffixes, topics, type FrontMatterValue } from './frontMatterValues';

/** A key of the front matter of Learn articles, for completion, hovers and rules. Keys are case-sensitive. */
export interface FrontMatterKey {
  readonly key: string;
  readonly meaning: string;
  /** `alias` is the name of a Microsoft account, without `@microsoft.com`; `textOrList` takes one or several. */
  readonly type: 'text' | 'date' | 'list' | 'textOrList' | 'boolean' | 'alias';
  /** Where its value usually comes from: the article, or `fileMetadata` and `globalMetadata` of the config. */
  readonly origin: 'article' | 'config' | 'either';
  /** Whether Learn wants every page to have it, wherever the value comes from. */
  readonly isRequired?: boolean;
  /** Values it is seen with, the usual ones first. */
  readonly values?: readonly FrontMatterValue[];
  /** Of a key no longer to be used: the one that took its place, or none. */
  readonly deprecated?: { readonly replacedBy?: string };
  /** What authors write when they mean it, beyond slips of a letter or two. */
  readonly mistakenFor?: readonly string[];
}

/** In the order in which a header is usually written. */
export const frontMatterKeys: readonly FrontMatterKey[] = [
  {
    key: 'title',
    meaning: 'The title in search results and on the browser tab. Learn adds the title suffix and its own name.',
    type: 'text',
    origin: 'article',
    isRequired: true,
  },
  {
    key: 'titleSuffix',
    meaning: 'What stands behind the title on the browser tab and in search results: usually the product.',
    type: 'text',
    origin: 'config',
    values: titleSuffixes,
  },
  {
    key: 'description',
    meaning: 'One or two sentences for search results, from 75 to 300 characters: what the reader gets from the page.',
    type: 'text',
    origin: 'article',
    isRequired: true,
  },
  {
    key: 'author',
    meaning: 'The GitHub name of the author, who is told of issues and pull requests about the page.',
    type: 'text',
    origin: 'either',
    isRequired: true,
  },
  {
    key: 'ms.author',
    meaning: 'The Microsoft alias of the person who answers for the page, without @microsoft.com.',
    type: 'alias',
    origin: 'either',
    isRequired: true,
  },
  {
    key: 'manager',
    meaning: "The alias of the author's manager or of the content lead.",
    type: 'alias',
    origin: 'config',
    mistakenFor: ['ms.manager'],
  },
  {
    key: 'ms.reviewer',
    meaning: 'The alias of the person, or several with commas, who checks that the page is technically right.',
    type: 'alias',
    origin: 'either',
    mistakenFor: ['reviewer', 'reviewers'],
  },
  {
    key: 'ms.service',
    meaning: 'The service that the page belongs to, for reports and search.',
    type: 'text',
    origin: 'either',
    isRequired: true,
    values: services,
  },
  {
    key: 'ms.subservice',
    meaning: 'The part of the service that the page belongs to.',
    type: 'text',
    origin: 'either',
    values: subservices,
  },
  {
    key: 'ms.topic',
    meaning: 'What kind of article it is. It decides how the page is measured and what is expected of its content.',
    type: 'text',
    origin: 'article',
    isRequired: true,
    values: topics,
  },
  {
    key: 'ms.date',
    meaning: 'The day, as MM/DD/YYYY, on which the whole page was last written or reviewed. Not for typing mistakes.',
    type: 'date',
    origin: 'article',
    isRequired: true,
  },
  {
    key: 'ms.update-cycle',
    meaning: 'How often the page must be reviewed.',
    type: 'text',
    origin: 'either',
    values: ['90-days', '180-days', '365-days', '730-days', '1095-days'].map((value) => ({ value })),
  },
  {
    key: 'ms.custom',
    meaning: 'Marks for campaigns and reports, one or several.',
    type: 'textOrList',
    origin: 'either',
    values: customMarks,
  },
  {
    key: 'ms.collection',
    meaning: 'Collections across services that the page is part of.',
    type: 'textOrList',
    origin: 'either',
    values: [
      { value: 'M365-identity-device-management' },
      { value: 'ce-skilling-ai-copilot' },
      { value: 'zerotrust-extra' },
    ],
  },
  {
    key: 'ms.devlang',
    meaning: 'The programming language that the page is about.',
    type: 'textOrList',
    origin: 'article',
    values: ['azurecli', 'csharp', 'java', 'javascript', 'python', 'typescript', 'go'].map((value) => ({ value })),
  },
  {
    key: 'ai-usage',
    meaning: 'How much of the page was written by AI; needed when more than a twentieth of it was.',
    type: 'text',
    origin: 'article',
    values: [
      { value: 'ai-assisted', meaning: 'Written by a person with the help of AI.' },
      { value: 'ai-generated', meaning: 'Written by AI, reviewed by a person.' },
    ],
  },
  {
    key: 'zone_pivot_groups',
    meaning: 'The groups of zone pivots that the page offers to choose from, with commas and no blanks between them.',
    type: 'text',
    origin: 'article',
    mistakenFor: ['zone-pivot-groups', 'zone_pivots'],
  },
  {
    key: 'zone_pivot_group_filename',
    meaning: 'The file that defines the groups of zone pivots, where it is not zone-pivot-groups.yml.',
    type: 'text',
    origin: 'config',
  },
  {
    key: 'no-loc',
    meaning: 'Words that must not be translated.',
    type: 'list',
    origin: 'either',
    mistakenFor: ['no_loc'],
  },
  {
    key: 'monikerRange',
    meaning: 'The versions of the product that the page is for.',
    type: 'text',
    origin: 'either',
  },
  {
    key: 'robots',
    meaning: 'What search engines may do with the page.',
    type: 'text',
    origin: 'either',
    values: [{ value: 'noindex', meaning: 'The page does not appear in search results.' }],
  },
  {
    key: 'ROBOTS',
    meaning: 'What search engines may do with the page.',
    type: 'text',
    origin: 'either',
    values: [{ value: 'NOINDEX', meaning: 'The page does not appear in search results.' }],
  },
  {
    key: 'keywords',
    meaning: 'Words for the search on the site, with commas between them.',
    type: 'textOrList',
    origin: 'article',
  },
  {
    key: 'content_well_notification',
    meaning: 'Notices at the foot of the page.',
    type: 'textOrList',
    origin: 'either',
    values: [{ value: 'AI-contribution', meaning: 'Says that AI had a part in the page.' }],
  },
  {
    key: 'adobe-target',
    meaning: 'Whether the page takes part in experiments with its layout.',
    type: 'boolean',
    origin: 'either',
  },
  {
    key: 'hideEdit',
    meaning: 'Hides the button that leads to the source of the page.',
    type: 'boolean',
    origin: 'either',
  },
  {
    key: 'layout',
    meaning: 'The page layout, where it is not the one for articles.',
    type: 'text',
    origin: 'config',
    values: ['Conceptual', 'ContentPage', 'LandingPage', 'HubPage', 'HomePage'].map((value) => ({ value })),
  },
  {
    key: 'uid',
    meaning: 'The name under which other pages can refer to this one with xref.',
    type: 'text',
    origin: 'article',
  },
  {
    key: 'tilde_path',
    meaning: 'The folder that ~/ stands for in the links of the page.',
    type: 'text',
    origin: 'config',
  },
  {
    key: 'breadcrumb_path',
    meaning: 'The breadcrumb above the page: a table of contents of its own.',
    type: 'text',
    origin: 'config',
  },
  {
    key: 'brand',
    meaning: 'The brand whose look the page has.',
    type: 'text',
    origin: 'config',
  },
  {
    key: 'uhfHeaderId',
    meaning: 'The site header that stands above the page.',
    type: 'text',
    origin: 'config',
  },
  {
    key: 'searchScope',
    meaning: 'Where the search box of the page looks first.',
    type: 'textOrList',
    origin: 'config',
  },
  {
    key: 'feedback_system',
    meaning: 'How readers can give feedback.',
    type: 'text',
    origin: 'config',
    values: ['Standard', 'OpenSource', 'None'].map((value) => ({ value })),
  },
  {
    key: 'feedback_product_url',
    meaning: 'Where readers can give feedback about the product.',
    type: 'text',
    origin: 'config',
  },
  {
    key: 'feedback_help_link_url',
    meaning: 'Where readers can ask for help.',
    type: 'text',
    origin: 'config',
  },
  {
    key: 'feedback_help_link_type',
    meaning: 'What kind of help the link offers.',
    type: 'text',
    origin: 'config',
    values: [{ value: 'get-help-at-qna', meaning: 'Questions and answers on Learn.' }],
  },
  {
    key: 'learn_banner_products',
    meaning: 'The products whose banner stands above the page.',
    type: 'list',
    origin: 'config',
  },
  {
    key: 'featureFlags',
    meaning: 'Features of the site that are switched on for the page.',
    type: 'list',
    origin: 'config',
  },
  {
    key: 'contributors_to_exclude',
    meaning: 'GitHub names that do not count as contributors of the page.',
    type: 'list',
    origin: 'config',
  },
  {
    key: 'recommendations',
    meaning: 'Whether the page recommends others at its end.',
    type: 'boolean',
    origin: 'config',
  },
  {
    key: 'ms.prod',
    meaning: 'The product of the page, until January 2024.',
    type: 'text',
    origin: 'either',
    deprecated: { replacedBy: 'ms.service' },
  },
  {
    key: 'ms.technology',
    meaning: 'The part of the product, until January 2024.',
    type: 'text',
    origin: 'either',
    deprecated: { replacedBy: 'ms.subservice' },
  },
  {
    key: 'ms.component',
    meaning: 'The part of the service, in former years.',
    type: 'text',
    origin: 'either',
    deprecated: { replacedBy: 'ms.subservice' },
  },
  {
    key: 'services',
    meaning: 'The services of the page, in former years.',
    type: 'text',
    origin: 'article',
    deprecated: { replacedBy: 'ms.service' },
  },
  {
    key: 'documentationcenter',
    meaning: 'The documentation center of the page, which no longer exists.',
    type: 'text',
    origin: 'article',
    deprecated: {},
  },
  {
    key: 'ms.assetid',
    meaning: 'An id of the page in a former publishing system.',
    type: 'text',
    origin: 'article',
    deprecated: {},
  },
  {
    key: 'ms.tgt_pltfrm',
    meaning: 'The platform that the page was for, in a former publishing system.',
    type: 'text',
    origin: 'article',
    deprecated: {},
  },
  {
    key: 'ms.workload',
    meaning: 'The kind of workload that the page was for, in a former publishing system.',
    type: 'text',
    origin: 'article',
    deprecated: {},
  },
];

/** The key of that name, in exactly that letter case. */
export function frontMatterKey(key: string): FrontMatterKey | undefined {
  return byKey.get(key);
}

/** Whether Learn or its tools know the key, though there may be nothing to say about it. */
export function isKnownKey(key: string): boolean {
  return byKey.has(key) || otherKeys.has(key);
}

const byKey = new Map(frontMatterKeys.map((key) => [key.key, key]));

/** Keys that exist: of the build, of the site, of generated reference pages, and those that old articles still have. */
const otherKeys: ReadonlySet<string> = new Set([
  'external help file',
  'Module Guid',
  'Module Name',
  'online version',
  ...`
  _tocRel ms.contentid ms.lastreviewed ms.localizationpriority ms.mktglfcycl ms.openlocfilecode ms.pagetype
  ms.sitesec ms.suite ms.translationtype ms.audience ms.role ms.feature ms.search.form ms.localizationpriority
  api_extra_info api_location api_name api_scan api_type apiPlatform appliesto applies_to archive_url audience
  content_git_url current_version_url dev_langs exclude_monikers extendBreadcrumb f1.keywords f1_keywords
  feedback_github_repo helpviewer_keywords hide_comments interactive is_archived localization_priority moniker
  monikers ms.locale no_feedback open_to_public_contributors original_content_git_url
  original_content_git_url_template page_type pdf_absolute_path permissioned-type product products
  recommendation_types redirect_url replace_monikers search.appverid search.audienceType show_latex slug
  social_image_url summary tags target_os toc_rel topic_type updatedby ms.metadata
  applicable aliases Locale schema url online
  `
    .trim()
    .split(/\s+/),
]);
