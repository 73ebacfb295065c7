/**
 * A question that many ask about the same thing one after the other, all checks about one article for instance, so that
 * the last answer is all that needs keeping. A `WeakMap` of all of them would carry each, with the article it speaks of, through the collections
 * of young objects, which take what such a map holds for used.
 */
export function keptLast<About extends object, Answer>(work: (about: About) => Answer): (about: About) => Answer {
  let last: { readonly about: About; readonly answer: Answer } | undefined;
  return (about) => {
    if (last?.about !== about) last = { about, answer: work(about) };
    return last.answer;
  };
}
