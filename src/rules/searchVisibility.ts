import type { EffectiveMetadata } from '../docset/metadata';

/** Whether a page with these metadata tells search engines to skip it: Learn asks less of it then. */
export function isHiddenFromSearch(metadata: EffectiveMetadata): boolean {
  return ['robots', 'ROBOTS'].some((key) => {
    const value = metadata.get(key)?.value;
    return typeof value === 'string' && value.toLowerCase().includes('noindex');
  });
}
