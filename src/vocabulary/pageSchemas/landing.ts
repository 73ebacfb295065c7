import { links, listOf, pageOf, text } from './parts';

/** A landing page: cards, each with lists of links. */
export const landing = pageOf({
  landingContent: listOf({ title: text, linkLists: listOf({ linkListType: text, title: text, links }) }),
});
