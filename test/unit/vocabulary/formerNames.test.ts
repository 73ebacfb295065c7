import assert from 'node:assert/strict';
import { findFormerNames, isHistoryFile } from '../../../src/vocabulary/formerNames';

suite('former product names', () => {
  const becomes: [why: string, before: string, after: string][] = [
    ['a feature of the glossary', 'your organization’s Azure AD tenant', 'your organization’s Microsoft Entra tenant'],
    ['the article changes', 'Create an Azure AD tenant.', 'Create a Microsoft Entra tenant.'],
    ['the article at the start of a sentence', 'An Azure AD user', 'A Microsoft Entra user'],
    ['a plural', 'all Azure AD groups', 'all Microsoft Entra groups'],
    ['a possessive', 'Azure AD’s policies', 'Microsoft Entra ID’s policies'],
    ['punctuation after', 'sign in to Azure Active Directory.', 'sign in to Microsoft Entra ID.'],
    ['the end of the text', 'Learn about Azure AD', 'Learn about Microsoft Entra ID'],
    ['name and abbreviation are one', 'Azure Active Directory (Azure AD) is', 'Microsoft Entra ID is'],
    ['and in front of a feature', 'an Azure Active Directory (Azure AD) tenant', 'a Microsoft Entra tenant'],
    ['the long name', 'Microsoft Azure Active Directory tenant', 'Microsoft Entra tenant'],
    ['any letter case', 'azure active directory tenant', 'Microsoft Entra tenant'],
    ['the abbreviation', 'not deployed with AAD authentication', 'not deployed with Microsoft Entra authentication'],
    ['plans', 'Azure AD Premium P1 or P2', 'Microsoft Entra ID P1 or P2'],
    ['the plan without a number', 'requires Azure AD Premium', 'requires Microsoft Entra ID P1 or P2'],
    ['a plan that follows directly', 'an Azure AD P2 license', 'a Microsoft Entra ID P2 license'],
    ['licenses belong to the product', 'Azure AD licenses', 'Microsoft Entra ID licenses'],
    ['the portal', 'in the Azure AD portal', 'in the Microsoft Entra admin center'],
    ['another product name', 'Azure AD Domain Services', 'Microsoft Entra Domain Services'],
    ['its abbreviation', 'Azure AD DS', 'Microsoft Entra Domain Services'],
    ['lower case in the new name', 'Azure AD Application Proxy', 'Microsoft Entra application proxy'],
    ['a hyphen that goes', 'Azure AD-joined devices', 'Microsoft Entra joined devices'],
    ['a hyphen that stays', 'Azure AD-only authentication', 'Microsoft Entra-only authentication'],
    ['a word that moves', 'a hybrid Azure AD joined device', 'a Microsoft Entra hybrid joined device'],
    ['a verb after', 'Azure AD issues a token', 'Microsoft Entra ID issues a token'],
    ['a preposition after', 'users in Azure AD and on-premises', 'users in Microsoft Entra ID and on-premises'],
    ['words before', 'to authenticate with Azure AD, use', 'to authenticate with Microsoft Entra, use'],
    ['no Entra in the new name', 'Azure AD managed identities', 'Managed identities for Azure resources'],
    ['the same within a sentence', 'use Azure AD managed identities', 'use managed identities for Azure resources'],
    ['a line break', 'an Azure\nAD tenant', 'a Microsoft Entra tenant'],
    ['another former name', 'CloudKnox Permissions Management', 'Microsoft Entra Permissions Management'],
    ['a hyphenated name', 'Azure AD Multi-Factor Authentication', 'Microsoft Entra multifactor authentication'],
    ['the name between', 'Microsoft Entra Identity Governance', 'Microsoft Entra ID Governance'],
    ['capitals tell product from thing', 'Azure AD Workload Identities', 'Microsoft Entra Workload ID'],
    ['and the thing from the product', 'Azure AD workload identities', 'Microsoft Entra workload identities'],
    ['a dash for a hyphen', 'Azure AD–joined', 'Microsoft Entra joined'],
    ['a slash after', 'Azure AD/Office 365', 'Microsoft Entra ID/Office 365'],
    ['a prefix', 'non-Azure AD users', 'non-Microsoft Entra users'],
    ['several', 'Azure AD B2B and AAD groups', 'Microsoft Entra B2B and Microsoft Entra groups'],
  ];
  for (const [why, before, after] of becomes) test(`${why}: ${before}`, () => assert.equal(renamed(before), after));

  const stays = [
    'Azure AD B2C tenants',
    'the Azure AD Graph API',
    'Azure Active Directory PowerShell for Graph',
    'Azure AD, Azure AD Preview, and MSOnline modules',
    'the Azure AD Authentication Library (ADAL)',
    'Azure AD Sync',
    'the AAD Graph API',
    'Azure Multi-Factor Authentication Server',
    'the Azure AD v2.0 endpoint',
    'Microsoft Entra ID (formerly Azure Active Directory)',
    'Microsoft Entra ID, previously known as Azure AD, is',
    'Azure AD is now Microsoft Entra ID',
    'Microsoft Entra ID (Azure AD)',
    'Azure AD (now Microsoft Entra ID)',
    'Active Directory and AD DS',
    'AADSTS50011 and Microsoft.AAD.DomainServices',
    'Connect-AzureAD and Get-AADToken',
    'AAD_TENANT_ID',
    'https://example.com/AAD/x',
    'run Azure ad campaigns',
    'additional authenticated data (AAD)',
    'the AD Connector',
    'AADDomainServicesAccountLogon',
  ];
  for (const text of stays) test(`stays: ${text}`, () => assert.deepEqual(findFormerNames(text), []));

  test('says when the words around leave it open, and offers both', () => {
    const [name] = findFormerNames('Azure AD gallery');
    assert.equal(name?.replacement, 'Microsoft Entra');
    assert.equal(name?.alternative, 'Microsoft Entra ID');
    assert.equal(name?.isCertain, false);
  });

  test('is not certain where the article before the name would have to go', () => {
    assert.equal(findFormerNames('in the Azure AD to which')[0]?.isCertain, false);
  });

  test('knows the files that tell history', () => {
    assert.ok(isHistoryFile('articles/agent-release-notes-archive.md'));
    assert.ok(isHistoryFile('fundamentals/whats-new.md'));
    assert.ok(!isHistoryFile('fundamentals/whatis.md'));
  });
});

function renamed(text: string): string {
  let result = '';
  let done = 0;
  for (const { start, end, replacement, article } of findFormerNames(text)) {
    if (article) {
      result += text.slice(done, article.start) + article.replacement;
      done = article.end;
    }
    result += text.slice(done, start) + replacement;
    done = end;
  }
  return result + text.slice(done);
}
