import type { Article, Xref } from '../../article/article';
import { slice } from '../../article/span';
import { checkedUids } from '../../docset/toc/tocFindings';
import type { Check, Documentation } from '../rule';
import { pageUidsOf } from '../yamlPages/pageUids';

/** Nothing that a service could add: the docset's own uids are all there is. */
const unpublished = {
  '.openpublishing.publish.config.json': '{"docsets_to_publish":[{"build_source_folder":"elsewhere"}]}',
};

export const documentation: Documentation = {
  title: 'A link by uid that nobody defines',
  why:
    'The build finds no page with that uid and shows the uid itself in place of a link. Uids come from front matter ' +
    'and from the xref maps of the config. Those that Learn shares among repositories cannot be seen from here: where ' +
    'a docset may use them, nothing is reported. An unknown `@name` is plain text.',
  source: 'Learn build, cross references',
  examples: [
    {
      wrong: 'See «<xref:contoso.plan?displayProperty=name>», «[the plan](xref:contoso%20plan#a)» and @nobody.\n',
      files: unpublished,
      message: "Cross reference not found: 'contoso.plan'.",
    },
    {
      wrong:
        '«<xref href="contoso.plan"></xref>» <xref uid="contoso.plan" data-throw-if-not-resolved="False"></xref> ' +
        '<xref href="nobody" data-raw-source="@nobody"></xref>\n',
      files: unpublished,
    },
    { path: 'articles/TOC.yml', wrong: '- uid: «contoso.plan»\n- name: A\n', files: unpublished },
    {
      wrong: 'See <xref:contoso.plan>, <xref:System.String?view=x> and [it](xref:contoso.plan).\n',
      files: {
        ...unpublished,
        'articles/plan.md': '---\nuid: contoso.plan\n---\n# Plan\n',
        'map.json': '{"references":[{"uid":"System.String","href":"https://contoso.com/string"}]}',
        'docfx.json': '{"build":{"content":["**/*.md"],"xref":["map.json"]}}',
      },
      fine: true,
    },
    { wrong: 'See <xref:System.String>.\n', fine: true },
  ],
};

export const check: Check = {
  type: 'xref-not-found',
  check({ article, docset }, report) {
    if (!article.xrefs.length) return;
    const uids = pageUidsOf(docset);
    for (const xref of article.xrefs) {
      if (isOptional(article, xref) || uids.has(xref.uid) !== false) continue;
      report({ span: xref.span, args: [xref.uid] });
    }
  },
  checkLinks({ contentType, docset, path }, report) {
    if (contentType !== 'toc') return;
    for (const { uid, span } of checkedUids(docset, path)) {
      if (pageUidsOf(docset).has(uid) === false) report({ span, args: [uid] });
    }
  },
};

/** Whether the author leaves it to the build what becomes of an unknown uid: text, as it seems. */
function isOptional({ text }: Article, { form, span }: Xref): boolean {
  if (form !== 'html') return form === 'at';
  const tag = slice(text, span);
  return /\bdata-throw-if-not-resolved\s*=\s*["']?false/i.test(tag) || /\bdata-raw-source\s*=\s*["']?@/i.test(tag);
}
