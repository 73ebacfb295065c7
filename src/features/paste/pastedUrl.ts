import type { Article } from '../../article/article';
import type { Docset } from '../../docset/docset';
import { slice, type Span } from '../../article/span';
import { extensionOf } from '../../docset/paths';
import { hrefTo } from '../../rules/writeHref';
import { pageAtUrl, type PublishedPage } from '../published/articleAtUrl';
import { hashOf, queryOf, readLearnUrl, type LearnUrl } from '../published/learnUrl';
import type { Insertion } from './insertion';
import { mannerOf } from './linkManner';
import { escapeBars, textFor, titleAsText } from './linkText';
import { pastePlaceAt, type PastePlace } from './pastePlace';

/** One way to paste: what the menu calls it, and what comes into the article. */
export interface PasteChoice {
  readonly title: string;
  readonly insertion: Insertion;
}

/** Where an address is pasted. */
export interface UrlQuestion {
  readonly docset: Docset;
  /** The docsets of the repository, `docset` among them. */
  readonly docsets: readonly Docset[];
  /** Docset-relative. */
  readonly path: string;
  readonly article: Article;
  readonly selection: Span;
}

/**
 * The ways to paste an address of Learn: as a link to the article, with its title or around the selection, or as an
 * address alone where one belongs. The first is the one that is usual. None for other addresses, in code, and in the
 * middle of links, where VS Code does what there is to do.
 */
export function pastedUrl(question: UrlQuestion, text: string): readonly PasteChoice[] {
  const { docset, docsets, path, article, selection } = question;
  const url = readLearnUrl(text, docset.config.hostNames);
  const place = url && pastePlaceAt(article, selection);
  if (!url || !place || place.kind === 'between' || isFile(url)) return [];
  if (place.kind === 'address' && place.of !== 'page') return [];
  const page = pageAtUrl([docset, ...docsets.filter((each) => each !== docset)], url);
  const address = addressOf(question, page) ?? page?.docset.siteUrl(page.path) ?? url.path;
  const isHere = page?.docset === docset && page.path === path && url.fragment !== undefined;
  const hrefs = isHere ? [hashOf(url)] : versionsOf(url).map((query) => address + query + hashOf(url));
  if (place.kind === 'address') {
    return hrefs.map((href) => ({ title: `Insert Address '${href}'`, insertion: { span: selection, text: href } }));
  }
  const linked = textOfLink(question, place, page, url);
  if (!linked) return [];
  return hrefs.map((href) => {
    const target = escapeBars(/[()\s]/.test(href) ? `<${href}>` : href);
    return {
      title: `Insert Link to '${href}'`,
      insertion: {
        span: selection,
        text: `[${linked.text}](${target})`,
        ...(linked.isGuess ? { stops: [{ start: 1, end: 1 + linked.text.length }] } : {}),
      },
    };
  });
}

/** How the article names a page of its own docset. */
function addressOf({ docset, path, article }: UrlQuestion, page: PublishedPage | undefined): string | undefined {
  if (page?.docset !== docset) return undefined;
  return hrefTo(docset, path, page.path, mannerOf(docset, path, article, new Set(['link'])));
}

interface LinkText {
  readonly text: string;
  /** The author is to write a better one. */
  readonly isGuess: boolean;
}

/** The selection, the title of the page, or the words of its address. */
function textOfLink(
  { article, selection }: UrlQuestion,
  place: PastePlace,
  page: PublishedPage | undefined,
  url: LearnUrl,
): LinkText | undefined {
  const selected = slice(article.text, selection);
  if (selected.trim()) {
    const isPlain = !/[[\]\r\n]|^\s|\s$|https?:\/\//.test(selected);
    return isPlain ? { text: selected, isGuess: false } : undefined;
  }
  const title = page && titleAsText(page.docset, page.path, place);
  if (title) return { text: title, isGuess: false };
  const name = url.path.split('/').findLast(Boolean) ?? '';
  return { text: textFor(place, name.replace(/[-_]+/g, ' ').trim()) || 'link text', isGuess: true };
}

/**
 * The queries to link with. Learn shows the version of the page that the reader has chosen, and adds it to the
 * address, so it is left out first; the version of something to come is not the one that others see.
 */
function versionsOf({ parameters }: LearnUrl): readonly string[] {
  const isView = ({ name }: { readonly name: string }) => /^(?:view|preserve-view)$/i.test(name);
  const others = parameters.filter((each) => !isView(each));
  const view = parameters.find(({ name, value }) => name.toLowerCase() === 'view' && value);
  if (!view) return [queryOf(others)];
  const kept = queryOf([...others, view, { name: 'preserve-view', value: 'true' }]);
  return /beta|preview/i.test(view.value!) ? [kept, queryOf(others)] : [queryOf(others), kept];
}

/** A picture or a download, not a page. */
function isFile({ path }: LearnUrl): boolean {
  return /^(?:png|jpe?g|gif|svg|webp|ico|pdf|zip|docx|pptx|xlsx|mp4|json|xml|txt)$/.test(extensionOf(path));
}
