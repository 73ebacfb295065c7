import type { Definition } from '../../article/article';
import type { Span } from '../../article/span';
import type { Resolution } from '../../docset/resolve';
import type { LinkUse } from '../../rules/linkUses';
import { findAnchor } from '../anchorPlaces';
import { bodyOf, excerptOf } from '../excerpt';
import type { Hover } from '../hover';
import type { Question } from '../question';
import { codeOf } from '../metadataText';
import { describePage, escapeMarkdown } from '../pageText';
import { redirectionChain } from '../redirectionChain';
import { codeLinesOf } from './codeLines';

/** A link may stand in a file that is no article. */
type LinkQuestion = Pick<Question, 'docset' | 'path'> & Partial<Pick<Question, 'article'>>;

/** What a link, an image, an include or a source leads to; undefined where there is nothing to add. */
export function useHover(question: Question, span: Span, use: LinkUse): Hover | undefined {
  switch (use.role) {
    case 'link':
      return linkHover(question, span, use.resolution);
    case 'image':
    case 'source':
    case 'lightbox':
      return imageHover(question, span, use.resolution, alternativeTextOf(use));
    case 'include':
      return includeHover(question, span, use.resolution);
    case 'code':
      return codeHover(question, span, use);
  }
}

/** What the target of a reference definition is. */
export function definitionHover(
  question: Question,
  span: Span,
  { target }: Definition,
  resolution: Resolution,
): Hover | undefined {
  const { article } = question;
  if (article.images.some((image) => image.target === target)) return imageHover(question, span, resolution, undefined);
  return linkHover(question, span, resolution);
}

/** What the target of a link in any file is. */
export function linkHover(question: LinkQuestion, span: Span, resolution: Resolution): Hover | undefined {
  const { docset } = question;
  const path = targetOf(resolution);
  if (path !== undefined && docset.imagePaths.includes(path)) return imageHover(question, span, resolution, undefined);
  const parts = [
    troubleOf(question, resolution),
    // The page itself needs no description to its own author.
    path === undefined || resolution.kind === 'self' ? undefined : describePage(docset, path),
    path === undefined ? undefined : sectionOf(question, path, resolution.fragment),
  ].filter((part) => part !== undefined);
  return parts.length ? { span, markdown: parts.join('\n\n') } : undefined;
}

function imageHover(
  question: LinkQuestion,
  span: Span,
  resolution: Resolution,
  alt: string | undefined,
): Hover | undefined {
  const path = targetOf(resolution);
  const parts = [
    troubleOf(question, resolution),
    path === undefined ? undefined : codeOf(path),
    alt === undefined ? undefined : alt ? `Alternative text: ${escapeMarkdown(alt)}` : 'It has no alternative text.',
  ].filter((part) => part !== undefined);
  return parts.length ? { span, markdown: parts.join('\n\n'), image: path } : undefined;
}

function includeHover(question: Question, span: Span, resolution: Resolution): Hover | undefined {
  const { docset } = question;
  const trouble = resolution.kind === 'outside' ? undefined : troubleOf(question, resolution);
  const path = targetOf(resolution);
  if (path === undefined) return trouble === undefined ? undefined : { span, markdown: trouble };
  const pages = docset.pagesOf(path).length;
  const place = pages > 1 ? `${codeOf(path)}, included by ${pages} pages` : codeOf(path);
  const included = docset.article(path);
  const text = included && excerptOf(included, bodyOf(included), 1200);
  return { span, markdown: [trouble, place, text].filter((part) => part !== undefined).join('\n\n') };
}

function codeHover(question: Question, span: Span, use: LinkUse): Hover | undefined {
  const { docset } = question;
  const { resolution } = use;
  const trouble = resolution.kind === 'outside' ? undefined : troubleOf(question, resolution);
  const path = targetOf(resolution);
  if (path === undefined) return trouble === undefined ? undefined : { span, markdown: trouble };
  const text = docset.text(path);
  const code = text === undefined ? undefined : codeLinesOf(text, use);
  return { span, markdown: [trouble, codeOf(path), code].filter((part) => part !== undefined).join('\n\n') };
}

/** The file of this docset that readers get in the end. */
function targetOf(resolution: Resolution): string | undefined {
  switch (resolution.kind) {
    case 'self':
    case 'file':
    case 'outside':
      return resolution.path;
    case 'redirected':
      return resolution.end.path;
    case 'site':
      return resolution.path ?? resolution.end?.path;
    default:
      return undefined;
  }
}

/** One sentence about why the target is not simply a page of this docset. */
function troubleOf({ docset, path: from }: LinkQuestion, resolution: Resolution): string | undefined {
  switch (resolution.kind) {
    case 'redirected':
      return `${codeOf(resolution.path)} is redirected to ${chainOf(resolution.redirection)}.`;
    case 'site':
      if (resolution.redirection)
        return `${codeOf(resolution.written)} is redirected to ${chainOf(resolution.redirection)}.`;
      return resolution.path === undefined
        ? `On Learn, outside of this docset: <https://learn.microsoft.com${encodeBlanks(resolution.url)}>`
        : undefined;
    case 'missing':
      return `There is no file ${codeOf(resolution.path)}.`;
    case 'outside':
      return 'This file is not part of the build: no `content` or `resource` pattern of the configuration selects it.';
    case 'dependent':
      return `${codeOf(resolution.path)} lies in the dependent repository **${escapeMarkdown(resolution.repository)}**, which only the build fetches.`;
    case 'local':
      return 'A path on one computer: readers cannot get there.';
    case 'xref':
      return `The build looks up where ${codeOf(resolution.uid)} is documented.`;
    default:
      return undefined;
  }

  function chainOf(redirection: Parameters<typeof redirectionChain>[2]): string {
    return redirectionChain(docset, from, redirection).map(codeOf).join(', from there to ');
  }
}

function sectionOf(
  { docset, path, article }: LinkQuestion,
  target: string,
  fragment: string | undefined,
): string | undefined {
  if (!fragment || fragment === 'top') return undefined;
  const place = findAnchor(docset, target, fragment, target === path ? article : undefined);
  if (!place) {
    return docset.hasBookmark(target, fragment) === false ? `It has no bookmark ${codeOf(`#${fragment}`)}.` : undefined;
  }
  const { heading, span } = place;
  const { headings, text } = place.article;
  const next = heading && headings.find((each) => each.span.start > span.start && each.level <= heading.level);
  const section = excerptOf(place.article, { start: span.end, end: next?.span.start ?? text.length }, 600);
  return [...(heading ? [`**${escapeMarkdown(heading.text)}**`] : []), section].join('\n\n');
}

function alternativeTextOf({ node, directive, role }: LinkUse): string | undefined {
  if (role === 'lightbox') return undefined;
  if ('alt' in node) return node.alt.trim();
  if (!directive) return undefined;
  const value = (name: string): string | undefined => directive.attributes.find((each) => each.name === name)?.value;
  return value('type') === 'icon' ? undefined : (value('alt-text') ?? '').trim();
}

/** What would end an address in angle brackets. */
function encodeBlanks(url: string): string {
  return url.replaceAll('\\', '/').replace(/[\s<>]/g, (character) => encodeURIComponent(character));
}
