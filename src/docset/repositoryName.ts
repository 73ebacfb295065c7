/** `https://github.com/MicrosoftDocs/reusable-content` is `reusable-content`; a branch after `#` does not count. */
export function repositoryName(url: string): string {
  const path = url.split('#')[0]!.replace(/\/+$/, '');
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.git$/, '');
}
