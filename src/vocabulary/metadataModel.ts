/** What the build itself knows of metadata: which keys belong to the platform, and what type a value must have. */

/** Keys that the platform sets itself; an article must not. Letter case counts: `Product` is one, `product` is not. */
export const reservedKeys: ReadonlySet<string> = new Set(
  `
  _op_canonicalUrlPrefix _op_gitContributorInformation _op_pdfUrlPrefixTemplate _path _rel AmbientContext
  APIExtraInfo APILocation APIName APIType area canonical_url cmProducts conceptual content_type content_uri
  depot_name document_id document_version_independent_id gitcommit github_contributors internal_document_id
  is_active is_dynamic_rendering is_hidden is_significant_update locale MN moniker_type ms.auth ms.contentlang
  ms.contentsource ms.depotname ms.documentid ms.gitcommit ms.gitsourcecommit ms.gitsourceurl ms.giturl ms.lang
  ms.loc ms.locale ms.opspagetype ms.prodver ms.publishtime ms.puidhash ms.sitename need_preview_pull_request
  original_ref_skeleton_git_url pagetype Product product_family product_version publish_version rawTitle
  redirect_document_id redirect_url ref_skeleton_gitcommit relative_path_to_theme_resources search.ms_docsetname
  search.ms_product search.ms_sitename serviceData site_name sitemap_priority TargetOS theme theme_branch
  theme_url toc_asset_id toc_rel TopicType updated_at word_count wordCount xrefs
  `
    .trim()
    .split(/\s+/),
);

/** Keys whose value must be one text, number or truth value: a list or an object stops the page from being built. */
export const singleValueKeys: ReadonlySet<string> = new Set(
  `
  _tocRel author breadcrumb_path content_git_url is_archived layout monikerRange ms.author ms.prod ms.service
  ms.subservice ms.technology ms.topic original_content_git_url original_content_git_url_template page_type robots
  tilde_path title titleSuffix uid zone_pivot_group_filename zone_pivot_groups
  `
    .trim()
    .split(/\s+/),
);

export type MetadataType = 'String' | 'Boolean' | 'Array' | 'Null';

/** The types that the schema of Learn's metadata allows a key. */
export const typesOfKeys: ReadonlyMap<string, readonly MetadataType[]> = new Map([
  ...typed(['String', 'Null'], 'title author breadcrumb_path layout ROBOTS api_extra_info titleSuffix'),
  ...typed(['String', 'Null'], 'archive_url current_version_url'),
  ...typed(['Boolean'], 'open_to_public_contributors api_scan'),
  ...typed(['Array', 'Null'], 'product topic_type api_type api_location api_name target_os f1_keywords dev_langs'),
  ...typed(['Array', 'Null'], 'helpviewer_keywords contributors_to_exclude'),
]);

/** The only values that Learn's schema allows a key. */
export const valuesOfKeys: ReadonlyMap<string, readonly string[]> = new Map([
  ['ms.translationtype', ['Human Translation', 'Machine Translation', 'HT', 'MT', 'MTE', 'MTE75', 'MTE95']],
]);

function typed(types: readonly MetadataType[], keys: string): readonly (readonly [string, readonly MetadataType[]])[] {
  return keys.split(' ').map((key) => [key, types] as const);
}
