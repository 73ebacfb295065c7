import { href, links, listOf, objectOf, pageOf, text } from './parts';

/** A card of a hub page: it leads to one page, or has a list of links. */
const card = {
  title: text,
  summary: text,
  itemType: text,
  url: href,
  imageSrc: href,
  links,
  footerLink: objectOf({ text, url: href }),
};

const section = { title: text, summary: text, items: listOf(card), footerLink: objectOf({ text, url: href }) };

/** Sections with cards, or cards alone. */
const cards = objectOf({ ...section, sections: listOf(section) });

/** The entry page of a product. */
export const hub = pageOf({
  brand: text,
  highlightedContent: cards,
  productDirectory: cards,
  conceptualContent: cards,
  tools: cards,
  additionalContent: cards,
});
