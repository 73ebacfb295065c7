/** The hosts that serve Learn itself: a link to one of them can be written site-relative. */
export const learnHosts: ReadonlySet<string> = new Set(['learn.microsoft.com', 'docs.microsoft.com']);

/** Domains of Microsoft whose sites serve https and find the reader's language by themselves. */
const microsoftDomains: readonly string[] = [
  'microsoft.com',
  'azure.com',
  'msdn.com',
  'technet.com',
  'office.com',
  'visualstudio.com',
  'windows.com',
  'aka.ms',
];

/** Heads of names that look like addresses and are none: nobody fetches them, one changed letter is another name. */
const namespaceHosts = ['schemas.', 'schema.', 'www.w3.org', 'w3.org', 'purl.org', 'tempuri.org'];

/** Last labels that are reserved for documentation, tests and private networks. */
const reservedEndings = new Set(['example', 'test', 'local', 'localhost', 'internal', 'invalid', 'onion']);

/** Companies that do not exist, by the label that names them. */
const exampleNames = new Set(
  'example contoso fabrikam adatum tailspintoys wingtiptoys adventure-works woodgrove woodgrovebank northwindtraders'.split(
    ' ',
  ),
);

/** Whether `host`, in lower case, is one of Microsoft's that a reader can visit. */
export function isMicrosoftHost(host: string): boolean {
  return microsoftDomains.some((domain) => isWithinDomain(host, domain)) && !isNamespace(host);
}

/** Whether `host` is `domain` or lies below it; both in lower case. */
export function isWithinDomain(host: string, domain: string): boolean {
  return `.${host}`.endsWith(`.${domain}`);
}

/** Whether a reader can visit `host`, in lower case: neither an example, nor a private address, nor a namespace. */
export function isPublicHost(host: string): boolean {
  const labels = host.split('.');
  if (labels.length < 2 || /^[\d.]+$/.test(host) || isNamespace(host)) return false;
  return !reservedEndings.has(labels.at(-1)!) && !labels.some((label) => exampleNames.has(label));
}

function isNamespace(host: string): boolean {
  return namespaceHosts.some((head) => host.startsWith(head));
}
