import type { Article, Directive, DirectiveAttribute, Image, Include, Link, Snippet, Target } from '../article/article';
import type { Span } from '../article/span';
import type { Docset } from '../docset/docset';
import type { Resolution } from '../docset/resolve';
import { checkedLinks } from '../docset/toc/tocFindings';
import { readHttpUrl, type HttpUrl } from './httpUrl';
import { dataPageOf, hrefsOf } from './yamlPages/dataPage';

/** One place where a file names a file or an address, and where that leads. */
export interface LinkUse {
  /** `source` is the source of a `:::image` (an image), `code` that of `:::code` and `[!code]`. */
  readonly role: 'link' | 'image' | 'include' | 'code' | 'source' | 'lightbox';
  readonly target: Target;
  readonly resolution: Resolution;
  /** The parts of the address as written, if it is one of http or https. */
  readonly url: HttpUrl | undefined;
  readonly node: Link | Image | Include | Snippet | DirectiveAttribute | DataLink;
  readonly directive?: Directive;
}

/** An address in a data file: a value that the build takes for a link. */
export interface DataLink {
  readonly span: Span;
}

/**
 * The pages and addresses that a file names which is no article: a TOC or a page in YAML or JSON, at the
 * docset-relative `path`. What a TOC takes from other TOCs is not among them. Empty for any other file.
 */
export function fileLinkUses(docset: Docset, path: string): readonly LinkUse[] {
  const page = dataPageOf(docset, path);
  const targets = page ? hrefsOf(page) : checkedLinks(docset, path);
  const text = docset.text(path) ?? '';
  return targets.map((target) => ({
    role: 'link',
    target,
    resolution: docset.resolve(path, target),
    url: readHttpUrl(text, target.span),
    node: target,
  }));
}

/**
 * Every use of a file or an address in `article`, which lies at the docset-relative `path`, in the order of
 * the constructs. A definition that several references use is resolved once and named by each of them.
 */
export function linkUsesOf(
  docset: Pick<Docset, 'resolve' | 'resolveContent'>,
  path: string,
  article: Article,
): readonly LinkUse[] {
  const resolved = new Map<Target, Resolution>();
  const resolve = (target: Target, role: LinkUse['role']): Resolution => {
    const isContent = role === 'include' || role === 'code';
    const known =
      resolved.get(target) ?? (isContent ? docset.resolveContent(path, target) : docset.resolve(path, target));
    resolved.set(target, known);
    return known;
  };
  const use = (role: LinkUse['role'], node: Link | Image | Include | Snippet): LinkUse => ({
    role,
    target: node.target,
    resolution: resolve(node.target, role),
    url: readHttpUrl(article.text, node.target.span),
    node,
  });
  const uses: LinkUse[] = [];
  for (const link of article.links) uses.push(use('link', link));
  for (const image of article.images) uses.push(use('image', image));
  for (const include of article.includes) uses.push(use('include', include));
  for (const snippet of article.snippets) uses.push(use('code', snippet));
  for (const directive of article.directives) uses.push(...usesOfDirective(article, directive, resolve));
  return uses;
}

/** One use of each target in each role: a definition is wrong once, however many references use it. */
export function onePerTarget(uses: readonly LinkUse[]): readonly LinkUse[] {
  const seen = new Map<LinkUse['role'], Set<Target>>();
  return uses.filter(({ role, target, node }) => {
    // Only references share the target of their definition.
    if (!('definition' in node) || !node.definition) return true;
    const targets = seen.get(role) ?? new Set();
    seen.set(role, targets);
    if (targets.has(target)) return false;
    targets.add(target);
    return true;
  });
}

/** Whether the build finds what it is to read in place; what cannot be decided from here counts as found. */
export function isReadable({ kind }: Resolution): boolean {
  return kind === 'file' || kind === 'outside' || kind === 'self' || kind === 'dependent' || kind === 'undecided';
}

/** What the attributes of a tag name; of a tag that Learn shows as text, nothing. */
function usesOfDirective(
  { text }: Article,
  directive: Directive,
  resolve: (target: Target, role: LinkUse['role']) => Resolution,
): readonly LinkUse[] {
  if (!directive.recognised) return [];
  return directive.attributes.flatMap((node) => {
    const role = attributeRole(directive.name, node.name);
    if (!role || !node.value.trim()) return [];
    const target = targetOf(node);
    const url = readHttpUrl(text, target.span);
    return [{ role, target, resolution: resolve(target, role), url, node, directive }];
  });
}

/** What the attribute of a `:::` tag (both lower case) names; undefined where it names no file or address. */
export function attributeRole(tag: string, attribute: string): LinkUse['role'] | undefined {
  const roles = Object.hasOwn(rolesByTag, tag) ? rolesByTag[tag] : undefined;
  return roles && Object.hasOwn(roles, attribute) ? roles[attribute] : undefined;
}

const rolesByTag: Readonly<Record<string, Readonly<Record<string, LinkUse['role']>>>> = {
  image: { source: 'source', lightbox: 'lightbox', link: 'link' },
  code: { source: 'code' },
};

/** Blanks around a path are harmless on Learn and stay where they are. */
function targetOf({ value, valueSpan }: DirectiveAttribute): Target {
  const start = valueSpan.start + (value.length - value.trimStart().length);
  return { href: value.trim(), span: { start, end: start + value.trim().length } };
}
