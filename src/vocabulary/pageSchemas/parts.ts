/** What the schemas of several kinds of pages are made of. */

export const text = { type: ['string', 'number', 'boolean', 'null'] } as const;

/** An address, resolved like one in an article. */
export const href = { type: ['string', 'null'], contentType: 'href' } as const;

/** Blocks of markdown, as in an article. */
export const markdown = { type: ['string', 'number', 'boolean', 'null'], contentType: 'markdown' } as const;

/** One line of markdown. */
export const inlineMarkdown = { ...markdown, contentType: 'inlineMarkdown' } as const;

export const metadata = { type: ['object', 'null'] } as const;

/** A list of objects with these members; others may be there as well. */
export function listOf(properties: Readonly<Record<string, object>>): object {
  return { type: ['array', 'null'], items: { type: ['object', 'null'], properties } };
}

/** An object with these members; others may be there as well. */
export function objectOf(properties: Readonly<Record<string, object>>): object {
  return { type: ['object', 'null'], properties };
}

/** A page: it has metadata, and these members. */
export function pageOf(properties: Readonly<Record<string, object>>): object {
  return { type: 'object', properties: { title: text, summary: text, metadata, ...properties } };
}

export const links = listOf({ text, url: href });
