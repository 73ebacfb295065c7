/**
 * `message` with `args` in its holes {0}, {1}. As in the build, a hole without an argument prints nothing, and an
 * argument without a hole is not missed.
 */
export function fill(message: string, args: readonly string[]): string {
  return message.replace(/\{(\d+)\}/g, (_, index: string) => args[Number(index)] ?? '');
}

/** `message` and behind it, as a sentence of its own, what a rule adds. */
export function withMore(message: string, more: string | undefined): string {
  if (!more) return message;
  return `${message}${message.endsWith('.') ? '' : '.'} ${more}`;
}
