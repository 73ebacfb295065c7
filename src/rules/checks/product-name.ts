import type { TextEdit } from '../../article/span';
import { findFormerNames, formerNameMarkers, isHistoryFile, mayHoldFormerName } from '../../vocabulary/formerNames';
import type { FormerName } from '../../vocabulary/formerNames';
import { proseOf } from '../prose';
import type { Prose } from '../prose';
import type { Check, Documentation, Fix, Report, RuleContext } from '../rule';
import { ignoredTerms } from '../silence';

export const documentation: Documentation = {
  title: 'A product by its former name',
  why:
    'Azure Active Directory and what belongs to it are called Microsoft Entra since 2023: the product Microsoft ' +
    'Entra ID, its features Microsoft Entra. Azure AD B2C, Azure AD Graph, the old PowerShell modules and libraries, ' +
    'code, addresses and error codes keep their names, and so do sentences about the change, files that tell history, ' +
    'and what a docutune:ignore comment names.',
  source: 'Entra docs, new name for Azure Active Directory',
  examples: [
    {
      wrong: 'Create «an Azure AD» tenant.\n',
      right: 'Create a Microsoft Entra tenant.\n',
      message: "'an Azure AD tenant' is a former name. Write 'a Microsoft Entra tenant'.",
    },
    {
      wrong: '# Sign in to «Azure Active Directory (Azure AD)»\n\nOpen the «Azure AD portal».\n',
      right: '# Sign in to Microsoft Entra ID\n\nOpen the Microsoft Entra admin center.\n',
    },
    {
      wrong: 'Create «an [Azure AD»](a.md) tenant and see [«AAD» groups](b.md), *«Azure AD» Connect*.\n',
      right:
        'Create a [Microsoft Entra](a.md) tenant and see [Microsoft Entra groups](b.md), *Microsoft Entra Connect*.\n',
    },
    {
      wrong: '| Role | For |\n|---|---|\n| Reader | «Azure AD» |\n\n- «CloudKnox»\n',
      right: '| Role | For |\n|---|---|\n| Reader | Microsoft Entra ID |\n\n- Microsoft Entra Permissions Management\n',
    },
    {
      wrong:
        '---\ntitle: Set up «Azure AD»\ndescription: "«Azure AD» tenants"\n---\n# Title\n\n![«Azure AD» tenant.](a.png)\n',
      right:
        '---\ntitle: Set up Microsoft Entra ID\ndescription: "Microsoft Entra tenants"\n---\n# Title\n\n' +
        '![Microsoft Entra tenant.](a.png)\n',
      bare: true,
    },
    {
      wrong: ':::image type="content" source="azure-ad.png" alt-text="«Azure AD» tenant.":::\n',
      right: ':::image type="content" source="azure-ad.png" alt-text="Microsoft Entra tenant.":::\n',
    },
    {
      wrong: 'Select **«Azure AD» based sign-in**.\n',
      right: 'Select **Microsoft Entra based sign-in**.\n',
      message: "'Azure AD' is a former name. If the user interface says 'Microsoft Entra' by now, write that.",
    },
    { wrong: '> «An Azure\n> AD» tenant\n', right: '> A Microsoft Entra tenant\n' },
    {
      wrong:
        'Azure AD B2C, Azure AD Graph, Microsoft Entra ID (formerly Azure AD), `Azure AD`, [x](azure-ad/AAD.md), ' +
        'AADSTS50011, <https://contoso.com/AAD>, Connect-AzureAD, <kbd>Azure AD</kbd>.\n\n```\nAzure AD\n```\n\n' +
        '<!-- Azure AD -->\n\n<a title="Azure AD" href="x">x</a>\n',
      fine: true,
    },
    { wrong: 'Azure AD\n\n<!-- docutune:ignore "Azure AD" -->\n', fine: true },
    { wrong: 'Azure AD\n', path: 'articles/whats-new.md', fine: true },
    {
      wrong: '---\ntitle: Title\nms.custom: has-azure-ad-ps-ref, other\n---\n# Title\n\nAzure AD\n',
      bare: true,
      fine: true,
    },
  ],
};

export const check: Check = {
  type: 'product-name',
  check(context, report) {
    if (!mayHoldFormerName(context.article.text)) return;
    if (isHistoryFile(context.path) || isMarked(context)) return;
    const ignored = ignoredTerms(context.article);
    for (const prose of proseOf(context.article)) {
      for (const name of findFormerNames(prose.text)) {
        if (!isIgnored(prose, name, ignored)) report(reportOf(prose, name));
      }
    }
  },
};

/** Whether the metadata says that the old names in this article are meant. */
function isMarked({ docset, path }: RuleContext): boolean {
  const custom = docset.metadata(path).get('ms.custom')?.value;
  const values = Array.isArray(custom) ? custom.map(String) : typeof custom === 'string' ? custom.split(',') : [];
  return values.some((value) => formerNameMarkers.includes(value.trim()));
}

/** Whether a docutune:ignore comment names the old name, or the old name with the words around it. */
function isIgnored({ text }: Prose, { start, end }: FormerName, terms: ReadonlySet<string>): boolean {
  if (!terms.size) return false;
  const written = text.slice(start, end).toLowerCase();
  const from = Math.max(0, start - 60);
  const around = text.slice(from, end + 60).toLowerCase();
  return [...terms].some((term) => written.includes(term) || (term.includes(written) && around.includes(term)));
}

function reportOf(prose: Prose, name: FormerName): Report {
  const { article, start, end, replacement, whole, alternative, isCertain } = name;
  const from = article?.start ?? start;
  const written = prose.text.slice(from, whole.end).replace(/\s+/g, ' ');
  const inserted = article ? `${article.replacement} ${whole.replacement}` : whole.replacement;
  const isUi = prose.isBold(start);
  const fixes = [fixOf(prose, name, replacement, inserted, isCertain && !isUi && !prose.isItalic(start))];
  if (alternative !== undefined) fixes.push(fixOf(prose, name, alternative, alternative, false));
  return {
    variant: isUi ? 'user-interface' : 'text',
    span: prose.spanOf(from, end),
    args: [written, inserted],
    fixes: fixes.flatMap((fix) => fix ?? []),
  };
}

/** Undefined where markup lies within the name: then only the author can say where the new one goes. */
function fixOf(prose: Prose, name: FormerName, replacement: string, shown: string, isSafe: boolean): Fix | undefined {
  const { article, start, end } = name;
  if (prose.isBroken(start, end)) return undefined;
  const edits: TextEdit[] = [{ span: prose.spanOf(start, end), text: replacement }];
  if (article) edits.unshift({ span: prose.spanOf(article.start, article.end), text: article.replacement });
  return { title: `Change to '${shown}'`, edits, isSafe };
}
