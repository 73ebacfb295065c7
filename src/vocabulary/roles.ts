/** The administrator roles of Microsoft Entra that steps ask for, as data: what completion offers. */
export interface Role {
  readonly name: string;
  /** What its holders can do. */
  readonly meaning: string;
}

/** In the order of the alphabet; the less a role allows the better, so the strongest say so. */
export const roles: readonly Role[] = [
  { name: 'Agent ID Administrator', meaning: 'Manages the identities of agents.' },
  { name: 'Agent ID Developer', meaning: 'Creates blueprints of agents and owns what it creates.' },
  { name: 'Agent Registry Administrator', meaning: 'Manages the registry of agents.' },
  { name: 'AI Administrator', meaning: 'Manages Microsoft 365 Copilot and other AI services.' },
  {
    name: 'Application Administrator',
    meaning: 'Manages all app registrations, enterprise applications and the proxy.',
  },
  { name: 'Application Developer', meaning: 'Registers applications even where others may not.' },
  {
    name: 'Attribute Assignment Administrator',
    meaning: 'Gives custom security attributes to users and applications.',
  },
  {
    name: 'Attribute Assignment Reader',
    meaning: 'Reads the custom security attributes that users and applications have.',
  },
  { name: 'Attribute Definition Administrator', meaning: 'Says which custom security attributes there are.' },
  { name: 'Attribute Definition Reader', meaning: 'Reads which custom security attributes there are.' },
  {
    name: 'Attribute Log Administrator',
    meaning: 'Reads the logs about custom security attributes and says where they are sent.',
  },
  { name: 'Attribute Log Reader', meaning: 'Reads the logs about custom security attributes.' },
  {
    name: 'Attribute Provisioning Administrator',
    meaning: 'Sets up how an application is given custom security attributes.',
  },
  { name: 'Attribute Provisioning Reader', meaning: 'Reads how an application is given custom security attributes.' },
  { name: 'Authentication Administrator', meaning: 'Manages how people without an administrator role sign in.' },
  { name: 'Authentication Extensibility Administrator', meaning: 'Manages custom authentication extensions.' },
  {
    name: 'Authentication Policy Administrator',
    meaning: 'Manages the policies for authentication methods and passwords.',
  },
  { name: 'B2C IEF Keyset Administrator', meaning: 'Manages the keys and secrets of custom policies of Azure AD B2C.' },
  { name: 'B2C IEF Policy Administrator', meaning: 'Manages the custom policies of Azure AD B2C.' },
  { name: 'Billing Administrator', meaning: 'Manages purchases, subscriptions and support requests.' },
  { name: 'Cloud App Security Administrator', meaning: 'Manages Defender for Cloud Apps.' },
  { name: 'Cloud Application Administrator', meaning: 'Manages applications, without the proxy.' },
  { name: 'Cloud Device Administrator', meaning: 'Enables, disables and deletes devices.' },
  { name: 'Compliance Administrator', meaning: 'Manages compliance features of Microsoft 365 and Microsoft Entra.' },
  { name: 'Compliance Data Administrator', meaning: 'Manages the content that compliance features work on.' },
  { name: 'Conditional Access Administrator', meaning: 'Manages Conditional Access policies.' },
  { name: 'Directory Readers', meaning: 'Reads basic information of the directory.' },
  { name: 'Directory Writers', meaning: 'Reads and writes basic information; for applications, not for people.' },
  { name: 'Domain Name Administrator', meaning: 'Manages the domain names of the tenant.' },
  { name: 'Exchange Administrator', meaning: 'Manages Exchange Online.' },
  { name: 'External ID User Flow Administrator', meaning: 'Manages user flows for customers and guests.' },
  { name: 'External ID User Flow Attribute Administrator', meaning: 'Manages the attributes that user flows ask for.' },
  { name: 'External Identity Provider Administrator', meaning: 'Sets up the identity providers of others.' },
  { name: 'Global Administrator', meaning: 'Can do everything: ask for it only where no other role will do.' },
  { name: 'Global Reader', meaning: 'Reads everything that a Global Administrator can, and changes nothing.' },
  { name: 'Global Secure Access Administrator', meaning: 'Manages Internet Access and Private Access.' },
  { name: 'Global Secure Access Log Reader', meaning: 'Reads the traffic logs of Internet Access and Private Access.' },
  { name: 'Groups Administrator', meaning: 'Manages groups and their settings.' },
  { name: 'Guest Inviter', meaning: 'Invites guests, whatever the setting for other members.' },
  { name: 'Helpdesk Administrator', meaning: 'Resets passwords of people without an administrator role.' },
  { name: 'Hybrid Identity Administrator', meaning: 'Manages synchronization, provisioning and federation.' },
  {
    name: 'Identity Governance Administrator',
    meaning: 'Manages access packages, access reviews and lifecycle workflows.',
  },
  { name: 'Intune Administrator', meaning: 'Manages Microsoft Intune.' },
  { name: 'License Administrator', meaning: 'Assigns licenses to users and groups.' },
  { name: 'Lifecycle Workflows Administrator', meaning: 'Manages lifecycle workflows.' },
  { name: 'Microsoft Entra Joined Device Local Administrator', meaning: 'Is a local administrator on joined devices.' },
  { name: 'Organizational Branding Administrator', meaning: 'Manages how the sign-in page looks.' },
  { name: 'Password Administrator', meaning: 'Resets passwords of people without an administrator role.' },
  { name: 'People Administrator', meaning: 'Manages profile photos and what profiles show.' },
  { name: 'Permissions Management Administrator', meaning: 'Manages Microsoft Entra Permissions Management.' },
  {
    name: 'Privileged Authentication Administrator',
    meaning: 'Manages how anyone signs in, Global Administrators included.',
  },
  { name: 'Privileged Role Administrator', meaning: 'Assigns roles and manages Privileged Identity Management.' },
  { name: 'Reports Reader', meaning: 'Reads sign-in logs, audit logs and usage reports.' },
  { name: 'Security Administrator', meaning: 'Manages security features and reads their reports.' },
  { name: 'Security Operator', meaning: 'Works on security alerts and events.' },
  { name: 'Security Reader', meaning: 'Reads security information and reports.' },
  { name: 'Service Support Administrator', meaning: 'Reads the service health and opens support requests.' },
  { name: 'SharePoint Administrator', meaning: 'Manages SharePoint.' },
  { name: 'Teams Administrator', meaning: 'Manages Microsoft Teams.' },
  { name: 'Tenant Creator', meaning: 'Creates tenants.' },
  { name: 'Usage Summary Reports Reader', meaning: 'Reads usage reports without the details of people.' },
  { name: 'User Administrator', meaning: 'Manages users and groups, and resets passwords of most of them.' },
  { name: 'Windows 365 Administrator', meaning: 'Manages Cloud PCs.' },
];

/** Where the roles are described, in the Entra docset and on the site; each role is a heading there. */
export const rolesArticle = {
  path: 'identity/role-based-access-control/permissions-reference.md',
  url: '/entra/identity/role-based-access-control/permissions-reference',
} as const;
