// What titles, headings and sentences of a generated docset are put together from.

/** Begin titles and headings; what they are about follows. */
export const verbs = [
  'Assign',
  'Audit',
  'Automate',
  'Configure',
  'Delegate',
  'Deploy',
  'Manage',
  'Migrate',
  'Monitor',
  'Plan',
  'Review',
  'Troubleshoot',
] as const;

export const subjects = [
  'access packages',
  'access reviews',
  'app proxies',
  'app roles',
  'audit logs',
  'backup keys',
  'baseline policies',
  'certificates',
  'claims mappings',
  'consent requests',
  'device groups',
  'directory roles',
  'dynamic groups',
  'group owners',
  'group quotas',
  'guest accounts',
  'license plans',
  'managed devices',
  'named locations',
  'network zones',
  'number matching',
  'passkeys',
  'password resets',
  'recovery codes',
  'risk reports',
  'role requests',
  'secret rotation',
  'security keys',
  'service accounts',
  'session limits',
  'sign-in logs',
  'sign-in pages',
  'sync schedules',
  'temporary passes',
  'terms of use',
  'token lifetimes',
  'trust settings',
  'user attributes',
  'user imports',
  'workflows',
] as const;

/** With `circles` the name of an area. */
export const natures = [
  'branch',
  'campus',
  'cloud',
  'external',
  'field',
  'global',
  'hybrid',
  'interim',
  'mobile',
  'partner',
  'regional',
  'remote',
  'seasonal',
  'shared',
  'trial',
] as const;

export const circles = [
  'agents',
  'apps',
  'clinics',
  'crews',
  'desks',
  'labs',
  'members',
  'offices',
  'plants',
  'schools',
  'shops',
  'staff',
  'teams',
  'tenants',
  'vendors',
] as const;

/** Sentences are one of each: who, does what, to what, and under which circumstances. */
export const actors = [
  'An administrator',
  'The help desk',
  'Each member of the group',
  'A reviewer',
  'The service',
  'Your organization',
  'The owner of the app',
  'A person with the right role',
  'The connector',
  'The directory',
] as const;

export const actions = [
  'checks',
  'approves',
  'keeps',
  'records',
  'updates',
  'shows',
  'sends',
  'compares',
  'prepares',
  'limits',
] as const;

export const objects = [
  'the list of members',
  'every pending request',
  'a copy of the settings',
  'the result of the last run',
  'the attributes that the policy needs',
  'all sign-ins of the past week',
  'the devices that are registered',
  'a report about each change',
  'the groups that the rule selects',
  'the keys that are about to expire',
] as const;

export const circumstances = [
  'before access is given',
  'as soon as the first person signs in',
  'once a day',
  'when the policy is switched on',
  'without asking the user again',
  'unless an exception applies',
  'after the trial period has ended',
  'so that nobody is locked out',
  'while the change is rolled out in stages',
  'even if the network is slow',
] as const;

/** Shown as code in running text. */
export const codeWords = [
  '`accessId`',
  '`Get-Member`',
  '`policy.json`',
  '`userType`',
  '`true`',
  '`--scope tenant`',
  '`GET /groups`',
  '`assignedRoles`',
] as const;

export const boldWords = ['**Save**', '**Add member**', '**Properties**', '**Overview**', '**New policy**'] as const;

export const codeByLanguage = {
  powershell: ['Connect-Service -Scope $scope', '$group = Get-Group -Id $id', 'Add-Member -Group $group -User $user'],
  azurecli: ['az login --tenant $tenant', 'az group member list --group $group --query "[].id"'],
  json: ['{', '  "displayName": "Reviewers",', '  "enabled": true,', '  "scope": ["tenant", "group"]', '}'],
  http: ['POST https://graph.microsoft.com/v1.0/groups', 'Content-Type: application/json'],
  csharp: ['var client = new Client(options);', 'await foreach (var user in client.Users) Console.WriteLine(user.Id);'],
} as const;
