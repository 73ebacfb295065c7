/** The parts of a regular expression. */
export type PatternNode =
  | { readonly kind: 'unit'; readonly test: UnitTest }
  | { readonly kind: 'sequence'; readonly parts: readonly PatternNode[] }
  | { readonly kind: 'choice'; readonly options: readonly PatternNode[] }
  | { readonly kind: 'repeat'; readonly part: PatternNode; readonly min: number; readonly max: number }
  | { readonly kind: 'place'; readonly holds: PlaceTest }
  /** `(?=...)`, `(?!...)`. */
  | { readonly kind: 'ahead'; readonly part: PatternNode; readonly isNegative: boolean };

/** Whether a UTF-16 unit fits. */
export type UnitTest = (unit: number) => boolean;

/** Whether something holds between two units, `at` being the offset of the second. */
export type PlaceTest = (text: string, at: number) => boolean;

/** Thrown inside this folder, and caught there, for what cannot be read. */
export class PatternError extends Error {}
