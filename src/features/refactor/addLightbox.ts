import type { Article } from '../../article/article';
import type { Span, TextEdit } from '../../article/span';
import { isRefusal, type Refusal } from './change';
import { hasMarkdownImage, imageTagsAt, toImageTags, valueOf } from './convertImage';

/**
 * Edits that let the images which `selection` touches open large when selected; a markdown image becomes a tag for
 * it. Undefined where no image can have one: icons, and what leads somewhere or opens large already.
 */
export function addLightbox(article: Article, selection: Span): readonly TextEdit[] | Refusal | undefined {
  const tags = tagsWithout(article, selection).map((tag) => {
    const end = tag.attributes.at(-1)!.span.end;
    return { span: { start: end, end }, text: ` lightbox="${valueOf(tag, 'source')}"` };
  });
  const converted = toImageTags(article, selection, true);
  if (!converted || isRefusal(converted)) return tags.length ? tags : converted;
  return [...tags, ...converted];
}

/** Whether there is an image at `selection` to which a lightbox can be added. */
export function canAddLightbox(article: Article, selection: Span): boolean {
  return tagsWithout(article, selection).length > 0 || hasMarkdownImage(article, selection);
}

function tagsWithout(article: Article, selection: Span) {
  return imageTagsAt(article, selection).filter(
    (tag) =>
      valueOf(tag, 'source') && valueOf(tag, 'type') !== 'icon' && !valueOf(tag, 'lightbox') && !valueOf(tag, 'link'),
  );
}
