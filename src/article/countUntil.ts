/**
 * How many of `length` places satisfy `holds`, which is true up to some place and false from there on. Among
 * spans in order this is the index of the first that is no longer meant.
 */
export function countUntil(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
