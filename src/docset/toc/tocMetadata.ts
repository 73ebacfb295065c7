import type { FrontMatter } from '../../article/article';
import type { Span } from '../../article/span';
import { singleValueKeys } from '../../vocabulary/metadataModel';
import type { ConfigValue } from '../configText';
import type { PlacedReport } from '../placedReport';

/** One value of the metadata that a TOC declares for itself. */
export interface TocMetadataValue {
  readonly key: string;
  readonly value: unknown;
  /** The value in the file of the TOC. */
  readonly span: Span;
}

/** The metadata of a `toc.md`. */
export function headerMetadata(header: FrontMatter | undefined): readonly TocMetadataValue[] {
  return (header?.entries ?? []).map(({ key, value, valueSpan }) => ({ key, value, span: valueSpan }));
}

/** The metadata of a TOC in YAML or JSON: `metadata` is what stands at that key. */
export function dataMetadata(metadata: ConfigValue | undefined): readonly TocMetadataValue[] {
  return (metadata?.entries ?? []).map(({ key, value }) => ({ key, value: value.value, span: value.span }));
}

/** Lists and objects where the build wants one value; `declared`, in YAML or JSON, where it wants an object. */
export function metadataProblems(
  path: string,
  metadata: readonly TocMetadataValue[],
  declared?: ConfigValue,
): readonly PlacedReport[] {
  if (declared && !declared.entries && declared.value !== null) {
    const args = [declared.items ? 'an array' : 'a scalar'];
    return [{ code: 'yaml-header-not-object', args, path, span: declared.span }];
  }
  return metadata.flatMap(({ key, value, span }) => {
    if (typeof value !== 'object' || value === null) return [];
    if (!singleValueKeys.has(key) && key !== 'pdf_absolute_path') return [];
    return [{ code: 'violate-schema', args: [key === 'is_archived' ? 'Boolean' : 'String'], path, span }];
  });
}
