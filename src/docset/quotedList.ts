/**
 * The items as the build prints a list in a message: each in single quotes, in the order of their characters,
 * at most five and then dots without a blank. An empty list is `''`.
 */
export function quotedList(items: Iterable<string>): string {
  const sorted = [...items].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const printed = sorted.slice(0, longest).map((item) => `'${item}'`);
  return sorted.length ? printed.join(', ') + (sorted.length > longest ? '...' : '') : "''";
}

const longest = 5;
