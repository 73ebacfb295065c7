/**
 * Texts of links, in lower case, that say nothing when they are read alone, as a screen reader lists them and a
 * search engine weighs them.
 */
export const weakLinkTexts: ReadonlySet<string> = new Set([
  'click',
  'click here',
  'click this link',
  'following link',
  'for more information',
  'go here',
  'here',
  'learn more',
  'learn more here',
  'link',
  'link here',
  'more',
  'more details',
  'more info',
  'more information',
  'read here',
  'read more',
  'see here',
  'see more',
  'select here',
  'the following link',
  'the link',
  'this',
  'this link',
  'this page',
  'this website',
  'website',
]);
