import type { Directive, Image } from '../article/article';
import type { Span } from '../article/span';
import { keptLast } from '../docset/keptLast';
import { chainLabel, filesOf, pageFile, viewIn } from './pageFiles';
import type { PageContext, PageFile, PagePlace } from './pageFiles';
import type { View } from './views';

/** An image of the page that is to have an alternative text: no icon, and nothing that is not a picture. */
export interface PageImage extends PagePlace {
  /** Plain text; empty when there is none. */
  readonly alt: string;
  /** As written. */
  readonly href: string;
  readonly view: View;
}

/** The images of the page file by file, those of included files among them. */
export const pageImages = keptLast((context: PageContext): readonly PageImage[] => {
  return [...filesOf(pageFile(context))].flatMap(imagesIn);
});

/** How messages name an alternative text: in quotes, and for an included one where it comes from. */
export function altLabel(image: PageImage): string {
  return `'${image.alt}'${chainLabel(image)}`;
}

/** Where the build sees an image: markdown at its start, html at the address. */
export function placeOfImage({ form, span, target }: Image): Span {
  return form === 'html' ? target.span : span;
}

function imagesIn(file: PageFile): readonly PageImage[] {
  const { article } = file;
  const pictures = article.images.filter(({ form, tag }) => form !== 'html' || tag === 'img');
  const written = pictures.map((image) => {
    const { alt, target, block } = image;
    const span = placeOfImage(image);
    return { file, span, alt: alt.trim(), href: target.href, view: viewIn(file, block) };
  });
  const tags = article.directives.filter(isPicture).map((directive) => {
    const { span, block } = directive;
    const alt = valueOf(directive, 'alt-text').trim();
    const href = valueOf(directive, 'source').trim();
    return { file, span, alt, href, view: viewIn(file, block) };
  });
  return [...written, ...tags].sort((a, b) => a.span.start - b.span.start);
}

function isPicture(directive: Directive): boolean {
  return directive.name === 'image' && directive.recognised && valueOf(directive, 'type').toLowerCase() !== 'icon';
}

function valueOf({ attributes }: Directive, key: string): string {
  return attributes.find(({ name }) => name === key)?.value ?? '';
}
