import type { Docset } from '../../docset/docset';
import { readHttpUrl } from '../../rules/httpUrl';
import { learnHosts } from '../../vocabulary/hosts';

/** An address of Learn, taken apart. */
export interface LearnUrl {
  /** From the root of the site, without locale, query and fragment, as written. */
  readonly path: string;
  /** Without `?`; a name alone has the value undefined. What only counts readers is left out. */
  readonly parameters: readonly LearnParameter[];
  /** Without `#`; undefined when there is none. */
  readonly fragment: string | undefined;
}

export interface LearnParameter {
  readonly name: string;
  readonly value: string | undefined;
}

/**
 * Reads the address that `text` is, blanks around it aside. Undefined for text and addresses of other sites; `hosts`
 * are a docset's own beside those of Learn.
 */
export function readLearnUrl(text: string, hosts: readonly string[] = []): LearnUrl | undefined {
  const written = text.trim();
  if (!/^https?:\/\/[^\s<>"]+$/i.test(written)) return undefined;
  const url = readHttpUrl(written, { start: 0, end: written.length });
  if (!url || !(learnHosts.has(url.host) || hosts.some((own) => own.toLowerCase() === url.host))) return undefined;
  const rest = written.slice(url.localeSpan.end);
  const hash = rest.indexOf('#');
  const beforeHash = hash < 0 ? rest : rest.slice(0, hash);
  const question = beforeHash.indexOf('?');
  const path = question < 0 ? beforeHash : beforeHash.slice(0, question);
  return {
    path: path.startsWith('/') ? path : `/${path}`,
    parameters: question < 0 ? [] : parametersOf(beforeHash.slice(question + 1)),
    fragment: hash < 0 || hash === rest.length - 1 ? undefined : rest.slice(hash + 1),
  };
}

/** The query with its `?`, of those parameters alone; empty without any. */
export function queryOf(parameters: readonly LearnParameter[]): string {
  const written = parameters.map(({ name, value }) => (value === undefined ? name : `${name}=${value}`));
  return written.length ? `?${written.join('&')}` : '';
}

/** The fragment with its `#`, or nothing. */
export function hashOf({ fragment }: Pick<LearnUrl, 'fragment'>): string {
  return fragment === undefined ? '' : `#${fragment}`;
}

/** Where the site shows the docset's pages. */
export function siteOf({ config }: Docset): string {
  return `https://${config.hostNames[0] ?? [...learnHosts][0]!}`;
}

function parametersOf(query: string): readonly LearnParameter[] {
  return query
    .split('&')
    .filter(Boolean)
    .map((each) => {
      const equals = each.indexOf('=');
      return equals < 0
        ? { name: each, value: undefined }
        : { name: each.slice(0, equals), value: each.slice(equals + 1) };
    })
    .filter(({ name }) => !counting.test(name));
}

/** Parameters by which sites know where a reader comes from. */
const counting = /^(?:wt\.|utm_|ocid$|source$|redirectedfrom$|msclkid$|cid$|trk|branch$)/i;
