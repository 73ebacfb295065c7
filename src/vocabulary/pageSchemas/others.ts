import { href, pageOf } from './parts';

/** What the pages of a folder have around them; it is no page to read. */
export const contextObject = { type: 'object', properties: { breadcrumb_path: href, toc_rel: href } };

/** The landing page of old. Its links are html, of which the build says nothing. */
export const landingData = { type: 'object' };

/** Definitions of zone pivots; what is in them has rules of its own. */
export const zonePivotGroups = pageOf({});
