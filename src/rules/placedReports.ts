import type { PlacedReport } from '../docset/placedReport';
import type { Report } from './rule';

/**
 * What a reader of the docset's own files found, as the report of a check that has an entry of messages for every
 * code: the variant is the code, with the report's own variant behind a colon where it has one.
 */
export function reportOf({ code, variant, args, path, span }: PlacedReport): Report {
  return { path, span, args, variant: variant === undefined ? code : `${code}:${variant}` };
}
