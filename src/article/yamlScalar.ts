/**
 * What an unquoted YAML scalar means, as the build takes it: null, true and false, whole and decimal numbers;
 * everything else is text, dates and `yes` included. `written` has no blanks around it.
 */
export function plainScalar(written: string): string | number | boolean | null {
  const first = written.charCodeAt(0);
  // Nearly every value starts with a letter that none of the words below starts with.
  switch (first) {
    case 0x46: // F
    case 0x66: // f
    case 0x54: // T
    case 0x74: // t
    case 0x4e: // N
    case 0x6e: // n
    case 0x7e: // ~
      return written.length <= 5 && words.has(written) ? words.get(written)! : written;
    default:
      if (written === '') return null;
      return mayStartNumber(first) && NUMBER.test(written) ? toNumber(written) : written;
  }
}

const words: ReadonlyMap<string, boolean | null> = new Map([
  ...['~', 'null', 'Null', 'NULL'].map((word) => [word, null] as const),
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
]);

const NUMBER = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/;

function mayStartNumber(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || code === 0x2b || code === 0x2d || code === 0x2e;
}

/** A number that a double cannot hold exactly (an id of twenty digits) stays text. */
function toNumber(written: string): string | number {
  const value = Number(written);
  return Number.isFinite(value) && Math.abs(value) <= Number.MAX_SAFE_INTEGER ? value : written;
}
