import { products } from './products';

/**
 * Values that front matter keys are seen with on Learn. Which ones Learn accepts is not public (its taxonomy
 * service knows), so a value that is missing here is no mistake: these are for completion and hovers.
 */
export interface FrontMatterValue {
  readonly value: string;
  /** What it says about an article; left out where the value says it all. */
  readonly meaning?: string;
  /** Of a value no longer to be used: what to write instead. */
  readonly replacedBy?: string;
  /** Words that the file names of such articles begin with. */
  readonly fileNames?: readonly string[];
}

/** `ms.topic`, the most used first. */
export const topics: readonly FrontMatterValue[] = [
  { value: 'how-to', meaning: 'Steps that lead to one goal.', fileNames: ['how-to', 'howto'] },
  {
    value: 'concept-article',
    meaning: 'Explains what something is and how it works, without steps.',
    fileNames: ['concept'],
  },
  {
    value: 'overview',
    meaning: 'What a product, service or feature is and what it is good for.',
    fileNames: ['overview', 'what-is'],
  },
  {
    value: 'tutorial',
    meaning: 'Learning by doing: a scenario followed from its start to its end.',
    fileNames: ['tutorial'],
  },
  { value: 'quickstart', meaning: 'The shortest way to a first result.', fileNames: ['quickstart'] },
  {
    value: 'reference',
    meaning: 'Facts to look up: settings, limits, properties, permissions.',
    fileNames: ['reference'],
  },
  { value: 'troubleshooting', meaning: 'Symptoms, causes and remedies.', fileNames: ['troubleshoot'] },
  { value: 'troubleshooting-general', meaning: 'Remedies for several problems of one area.' },
  { value: 'troubleshooting-known-issue', meaning: 'A known issue and its workaround.' },
  { value: 'troubleshooting-problem-resolution', meaning: 'One problem, its cause and its solution.' },
  { value: 'troubleshooting-error-codes', meaning: 'Error codes, with what to do about each.' },
  { value: 'best-practice', meaning: 'Recommendations with their reasons.' },
  { value: 'faq', meaning: 'Questions and answers.', fileNames: ['faq'] },
  { value: 'get-started', meaning: 'Where to begin, with links to go on.', fileNames: ['get-started'] },
  { value: 'whats-new', meaning: 'What has changed lately.', fileNames: ['whats-new'] },
  { value: 'release-notes', meaning: 'What each release brings.', fileNames: ['release-notes'] },
  { value: 'sample', meaning: 'A sample, with what it shows and how to run it.', fileNames: ['sample'] },
  { value: 'checklist', meaning: 'Things to verify, one by one.' },
  { value: 'feature-guide', meaning: 'All about one feature.' },
  { value: 'integration', meaning: 'How two products work together.' },
  { value: 'install-set-up-deploy', meaning: 'Installing, setting up or deploying something.' },
  { value: 'upgrade-and-migration-article', meaning: 'The way from an older version or another product.' },
  { value: 'example-scenario', meaning: 'A worked example of an architecture or a solution.' },
  { value: 'design-pattern', meaning: 'A problem that keeps coming back, and a design that solves it.' },
  { value: 'reliability-article', meaning: 'How a service stays available and recovers.' },
  { value: 'lifecycle', meaning: 'How long something is supported.' },
  { value: 'ui-reference', meaning: 'What the parts of a user interface do.' },
  { value: 'language-reference', meaning: 'Syntax and meaning of a language.' },
  { value: 'generated-reference', meaning: 'Reference text that a tool writes.' },
  { value: 'contributor-guide', meaning: 'For people who write the documentation.' },
  { value: 'article', meaning: 'An article that is of no other kind.' },
  { value: 'landing-page', meaning: 'The page that a documentation set opens with.' },
  { value: 'hub-page', meaning: 'A page that leads to several documentation sets.' },
  { value: 'include', meaning: 'Text that other articles include; no page of its own.' },
  { value: 'conceptual', meaning: 'The catch-all of earlier years.', replacedBy: 'concept-article' },
];

/** `ms.service` of the Entra docset, then those met beside it. */
export const services: readonly FrontMatterValue[] = unique([
  ...products.flatMap(({ service, name }) => (service ? [{ value: service, meaning: `${name}.` }] : [])),
  { value: 'active-directory', meaning: 'Azure Active Directory, before its renaming.', replacedBy: 'entra-id' },
]);

/** `ms.subservice`. */
export const subservices: readonly FrontMatterValue[] = unique([
  ...products.flatMap(({ subservice, name }) => (subservice ? [{ value: subservice, meaning: `${name}.` }] : [])),
  { value: 'access-reviews', meaning: 'Reviews of who has access, in ID Governance.' },
  { value: 'app-provisioning', meaning: 'Creating and removing user accounts in applications.' },
  { value: 'authentication', meaning: 'Sign-in methods, multifactor authentication, passwords.' },
  { value: 'customers', meaning: 'External tenants for the customers of an organization.' },
  { value: 'devices', meaning: 'Device identity: registered and joined devices.' },
  { value: 'enterprise-apps', meaning: 'Applications that an organization uses, and single sign-on to them.' },
  { value: 'entitlement-management', meaning: 'Access packages, in ID Governance.' },
  { value: 'multitenant-organizations', meaning: 'Organizations with several tenants.' },
  { value: 'role-based-access-control', meaning: 'Administrator roles and their permissions.' },
  { value: 'saas-apps', meaning: 'The tutorial of one SaaS application.' },
  { value: 'users', meaning: 'Users, groups and licenses.' },
]);

/** `titleSuffix`. */
export const titleSuffixes: readonly FrontMatterValue[] = unique(
  products.flatMap(({ titleSuffix }) => (titleSuffix ? [{ value: titleSuffix }] : [])),
);

/** `ms.custom`: marks for campaigns and reports. Each repository has its own; these are common. */
export const customMarks: readonly FrontMatterValue[] = [
  { value: 'it-pro', meaning: 'Written for administrators.' },
  { value: 'developer', meaning: 'Written for developers.' },
  { value: 'has-azure-ad-ps-ref', meaning: 'Mentions the retired Azure AD PowerShell.' },
  { value: 'azure-ad-ref-level-one-done', meaning: 'Its mentions of Azure AD PowerShell have been reviewed.' },
  { value: 'has-adal-ref', meaning: 'Mentions the retired ADAL.' },
  { value: 'sfi-image-nochange', meaning: 'Its pictures were reviewed for security and need no change.' },
  { value: 'sfi-ga-nochange', meaning: 'Its advice was reviewed for security and needs no change.' },
  {
    value: 'sfi-ropc-nochange',
    meaning: 'Its use of password credentials was reviewed for security and needs no change.',
  },
  { value: 'devx-track-azurecli', meaning: 'Has Azure CLI commands.' },
  { value: 'devx-track-azurepowershell', meaning: 'Has Azure PowerShell commands.' },
  { value: 'devx-track-arm-template', meaning: 'Has Azure Resource Manager templates.' },
  { value: 'devx-track-bicep', meaning: 'Has Bicep files.' },
  { value: 'devx-track-terraform', meaning: 'Has Terraform files.' },
  { value: 'devx-track-js', meaning: 'Has JavaScript code.' },
  { value: 'devx-track-dotnet', meaning: 'Has .NET code.' },
  { value: 'devx-track-python', meaning: 'Has Python code.' },
  { value: 'references_regions', meaning: 'Names regions where something is available.' },
  { value: 'linux-related-content', meaning: 'Has to do with Linux.' },
  { value: 'mode-api', meaning: 'A quickstart that uses an API.' },
  { value: 'mvc', meaning: 'Belongs to the smallest set of articles that a service needs.' },
];

function unique(values: readonly FrontMatterValue[]): readonly FrontMatterValue[] {
  const byValue = new Map<string, FrontMatterValue>();
  for (const value of values) if (!byValue.has(value.value)) byValue.set(value.value, value);
  return [...byValue.values()];
}
