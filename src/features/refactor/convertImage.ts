import type { Article, Directive, Image, Link } from '../../article/article';
import { readArticle } from '../../article/readArticle';
import { applyEdits, contains, slice, type Span, type TextEdit } from '../../article/span';
import { isImageName } from '../paste/imageFile';
import type { Refusal } from './change';

/**
 * Edits that make `:::image` of the markdown images that `selection` touches; undefined where it touches none. What
 * Learn would not show, or would lose something, is refused. With `lightbox` each opens large when selected.
 */
export function toImageTags(
  article: Article,
  selection: Span,
  lightbox = false,
): readonly TextEdit[] | Refusal | undefined {
  const images = article.images.filter(({ form, span }) => form === 'inline' && meets(span, selection));
  return editsOf(article, images, (image) => tagFor(article, image, lightbox));
}

/** The reverse, for tags that say nothing which markdown cannot say. */
export function toMarkdownImages(article: Article, selection: Span): readonly TextEdit[] | Refusal | undefined {
  return editsOf(article, imageTagsAt(article, selection), (tag) => markdownFor(article, tag));
}

/** Whether there is a markdown image at `selection` that can become a tag, as far as its alternative text says. */
export function hasMarkdownImage({ images }: Article, selection: Span): boolean {
  return images.some(({ form, alt, span }) => form === 'inline' && alt.trim() !== '' && meets(span, selection));
}

/** The `:::image` tags that `selection` touches, save those with a body of their own. */
export function imageTagsAt({ directives }: Article, selection: Span): readonly Directive[] {
  return directives.filter(({ name, recognised, body, span }) => {
    return name === 'image' && recognised && !body && meets(span, selection);
  });
}

/** The value of an attribute, trimmed; undefined where it is not written or empty. */
export function valueOf({ attributes }: Directive, name: string): string | undefined {
  return attributes.find((attribute) => attribute.name === name)?.value.trim() || undefined;
}

function meets(span: Span, selection: Span): boolean {
  return span.start <= selection.end && selection.start <= span.end;
}

/** Of all that can be changed; the first reason where nothing can be. */
function editsOf<Node>(
  article: Article,
  nodes: readonly Node[],
  edit: (node: Node) => TextEdit | Refusal,
): readonly TextEdit[] | Refusal | undefined {
  const answers = nodes.map(edit);
  const edits = answers.filter((answer) => 'span' in answer);
  if (!edits.length) return answers.find((answer) => 'refusal' in answer);
  return isTaken(article, edits) ? edits : { refusal: 'Learn would not show the image here in the other form.' };
}

/** Whether the reader sees what was meant: as many images of the kind that came as edits were made. */
function isTaken(article: Article, edits: readonly TextEdit[]): boolean {
  const after = readArticle(applyEdits(article.text, edits));
  const tagsIn = ({ directives }: Article) =>
    directives.filter(({ name, recognised }) => name === 'image' && recognised).length;
  const more = edits[0]!.text.startsWith(':::') ? edits.length : -edits.length;
  return tagsIn(after) - tagsIn(article) === more && after.images.length - article.images.length === -more;
}

function tagFor(article: Article, image: Image, wantsLightbox: boolean): TextEdit | Refusal {
  const { text } = article;
  const alt = image.alt.replace(/\s+/g, ' ').replaceAll('"', "'").trim();
  if (!alt) return { refusal: 'An image needs alternative text first: say in the brackets what it shows.' };
  const source = image.target.href;
  if (source.includes('"') || !source) return { refusal: 'The path of the image cannot stand between double quotes.' };
  const title = /[^\s>)]/.test(text.slice(image.target.span.end, image.span.end));
  if (title) return { refusal: 'The title of the image would be lost: remove it first.' };
  const link = linkAround(article, image);
  const large = link && isPicture(link.target.href) ? link.target.href.replace(/#lightbox$/, '') : undefined;
  const attributes = [
    ['type', 'content'],
    ['source', source],
    ['alt-text', alt],
    ...(large !== undefined ? [['lightbox', large]] : link ? [['link', link.target.href]] : []),
    ...(wantsLightbox && !link ? [['lightbox', source]] : []),
  ];
  const tag = `:::image ${attributes.map(([name, value]) => `${name}="${value}"`).join(' ')}:::`;
  return {
    span: (link ?? image).span,
    text: image.block.kind === 'table' ? tag.replaceAll('|', '\\|') : tag,
  };
}

/** The link that has the image for all its text, as `link` and `lightbox` say it. */
function linkAround({ text, links }: Article, { span }: Image): Link | undefined {
  const link = links.find(({ form, textSpan }) => form === 'inline' && contains(textSpan, span));
  if (!link || link.title || link.target.href.includes('"')) return undefined;
  return slice(text, link.textSpan).trim() === slice(text, span) ? link : undefined;
}

function isPicture(href: string): boolean {
  return !/^https?:/i.test(href) && isImageName(href.replace(/[?#].*$/s, ''));
}

function markdownFor({ text }: Article, tag: Directive): TextEdit | Refusal {
  const kept = new Set(['type', 'source', 'alt-text', 'link', 'lightbox']);
  const lost = tag.attributes.find(({ name }) => !kept.has(name));
  if (lost) return { refusal: `Markdown has nothing for '${lost.name}': it would be lost.` };
  const type = valueOf(tag, 'type') ?? 'content';
  const [source, alt] = [valueOf(tag, 'source'), valueOf(tag, 'alt-text')];
  if (type !== 'content') return { refusal: `Markdown has nothing for an image of type '${type}'.` };
  if (!source || !alt) return { refusal: 'The image lacks its source or its alternative text.' };
  const [link, lightbox] = [valueOf(tag, 'link'), valueOf(tag, 'lightbox')];
  if (link && lightbox) return { refusal: "Markdown has nothing for 'lightbox' beside a link: it would be lost." };
  const image = `![${escaped(alt)}](${destination(source)})`;
  const around = link ?? (lightbox && `${lightbox.replace(/#.*$/s, '')}#lightbox`);
  const isClosed = text.endsWith(':::', tag.span.end);
  return isClosed || tag.isClosed
    ? { span: tag.span, text: around ? `[${image}](${destination(around)})` : image }
    : { refusal: 'The tag lacks its closing colons.' };
}

/** What is plain text, as the text of an image. */
function escaped(text: string): string {
  return text.replace(/[\\`*[\]<]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\$&');
}

function destination(href: string): string {
  const path = href.replace(/[<>]/g, (each) => (each === '<' ? '%3C' : '%3E'));
  return /[\s()]/.test(path) ? `<${path}>` : path;
}
