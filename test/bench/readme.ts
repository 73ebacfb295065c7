const start = '<!-- speed: written by npm run bench -- --write -->';
const end = '<!-- end of speed -->';

/** `readme` with `section` between the two marks; throws when it has no marks. */
export function writeReadme(readme: string, section: string): string {
  const [before, after] = [readme.indexOf(start), readme.indexOf(end)];
  if (before < 0 || after < before) throw new Error(`README.md has no place for the table: ${start} ... ${end}`);
  return `${readme.slice(0, before + start.length)}\n\n${section.trim()}\n\n${readme.slice(after)}`;
}
