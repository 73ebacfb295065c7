import type { Article } from '../../article/article';
import type { Docset } from '../../docset/docset';
import { climbs, extensionOf, folderOf, joinPath, nameOf } from '../../docset/paths';
import { linkUsesOf } from '../../rules/linkUses';
import { fileNameFor, plainWords, shortened } from '../newArticle/fileName';

/** The extension that a picture of this type gets, for those that Learn shows in articles. */
export function extensionOfMime(mime: string): string | undefined {
  return Object.hasOwn(extensions, mime) ? extensions[mime] : undefined;
}

/** Whether Learn shows a file of this name as a picture in articles. */
export function isImageName(name: string): boolean {
  return /^(?:png|jpe?g|gif|svg)$/.test(extensionOf(name));
}

const extensions: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/svg+xml': 'svg',
};

/**
 * The folder in which a new picture of the article at `path` belongs: where most of its own lie, else `media/NAME`
 * beside it, or `images/NAME` where its neighbours have that. A folder of other articles is not its own.
 */
export function imageFolderOf(docset: Docset, path: string, article: Article): string {
  const folder = folderOf(path);
  const name = nameOf(path).replace(/\.md$/i, '');
  const counts = new Map<string, number>();
  for (const { role, resolution } of linkUsesOf(docset, path, article)) {
    if ((role !== 'image' && role !== 'source') || resolution.kind !== 'file') continue;
    const own = folderOf(resolution.path);
    if (isImageName(resolution.path) && !isOfOthers(docset, folder, own, name)) {
      counts.set(own, (counts.get(own) ?? 0) + 1);
    }
  }
  const [used] = [...counts].sort((a, b) => b[1] - a[1]);
  if (used) return used[0];
  const neighbours = docset.folder(folder)?.folders ?? [];
  const media = ['media', 'images'].find((each) => neighbours.includes(each)) ?? 'media';
  return joinPath(folder, `${media}/${name}`);
}

/**
 * A path in `folder` for a new picture, free and clean: lower case with hyphens. It is called like the file that it
 * comes from; what comes without a name of its own is called like the section at `offset`.
 */
export function newImagePath(
  docset: Docset,
  folder: string,
  article: Article,
  offset: number,
  image: { readonly name: string | undefined; readonly extension: string },
  isTaken: (path: string) => boolean,
): string {
  const given = image.name?.replace(/\.[^.]*$/, '') ?? '';
  const isTelling = given !== '' && !/^(?:image|img|unnamed|clipboard|screenshot|untitled|tmp)?[\W_\d]*$/i.test(given);
  const stem = (isTelling ? cleanName(given) : '') || sectionName(article, offset) || nameOf(folder);
  for (let number = 1; ; number++) {
    const path = joinPath(folder, `${stem}${number > 1 ? `-${number}` : ''}.${image.extension}`);
    if (docset.find(path) === undefined && !isTaken(path)) return path;
  }
}

/** Shared pictures and those of another article; a folder above the docset is nobody's. */
function isOfOthers(docset: Docset, folder: string, images: string, name: string): boolean {
  const last = nameOf(images);
  if (climbs(images) || /^(?:shared|common|icons?|logos?|media|images|includes)$/i.test(last)) return last !== name;
  return last !== name && docset.find(joinPath(folder, `${last}.md`)) !== undefined;
}

/** `SignIn Page (1).PNG` becomes `sign-in-page-1`. */
function cleanName(name: string): string {
  return shortened(plainWords(name.replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')).join('-'));
}

function sectionName({ headings }: Article, offset: number): string {
  const heading = headings.findLast(({ span, isTab }) => !isTab && span.start <= offset);
  return heading ? fileNameFor(heading.text, '') : '';
}
