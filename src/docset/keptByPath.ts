/**
 * A question about a path whose answer is kept for good. The key is a copy that shares nothing with the text it was cut
 * out of: an engine keeps a part of a long string as a window into it, so the path of one link would keep the whole of
 * its article in memory.
 */
export function keptByPath<Answer extends object>(work: (path: string) => Answer): (path: string) => Answer {
  const known = new Map<string, Answer>();
  return (path) => {
    let answer = known.get(path);
    if (!answer) {
      // To cut the joined string it must be written out first.
      const own = ` ${path}`.slice(1);
      known.set(own, (answer = work(own)));
    }
    return answer;
  };
}
