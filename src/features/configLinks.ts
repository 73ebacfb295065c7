import { entryOf, oneOrMany, readConfigText, stringOf, type ConfigValue } from '../docset/configText';
import { withoutQuotes } from '../docset/dataProblems';
import type { Docset } from '../docset/docset';
import { joinPath } from '../docset/paths';
import type { Resolution } from '../docset/resolve';
import type { DataLink, DataLinkRole } from './dataLinks';

/**
 * The files of the docset that the config at the docset-relative `path` names: those that the build is to read, those
 * that a glob selects by their full name, and those that are the value of metadata. Empty for any other file.
 */
export function configLinksOf(docset: Docset, path: string): readonly DataLink[] {
  const { config } = docset;
  const text = docset.text(path);
  if (text === undefined) return [];
  const linkOf = (role: DataLinkRole, { value, span }: NamedFile, resolution: Resolution): DataLink => ({
    span: withoutQuotes(text, span),
    href: String(value).trim(),
    role,
    resolution,
  });
  const content = (href: string) => docset.resolveContent(path, { href: href.trim() });
  const isHere = (value: ConfigValue) => value.path === path && typeof value.value === 'string';
  const metadata = [...config.globalMetadata, ...config.fileMetadata].filter(({ key }) => metadataOfFiles.has(key));
  return [
    ...config.namedFiles.filter(isHere).map((each) => linkOf('config', each, content(String(each.value)))),
    ...metadata
      .filter(({ value }) => isHere(value))
      .map(({ value }) => linkOf('metadata', value, docset.resolve(path, { href: String(value.value) }))),
    ...(path === config.path ? globsIn(text, path) : [])
      .filter(({ file }) => docset.find(file) !== undefined)
      .map((each) => linkOf('config', each, content(each.file))),
  ];
}

/** The metadata whose value is a file of the docset. */
const metadataOfFiles: ReadonlySet<string> = new Set(['breadcrumb_path']);

type NamedFile = Pick<ConfigValue, 'value' | 'span'>;

/** The globs of the config, each with the path that it would have if it were the name of one file. */
function globsIn(text: string, path: string): readonly (NamedFile & { readonly file: string })[] {
  const { root } = readConfigText(path, text);
  const build = entryOf(root, 'build') ?? root;
  const ofMetadata = (entryOf(build, 'fileMetadata')?.entries ?? []).flatMap(({ value }) =>
    (value.entries ?? []).map(({ key, keySpan }) => ({ value: key, span: keySpan, file: joinPath('', key) })),
  );
  const items = ['content', 'resource'].flatMap((key) => oneOrMany(entryOf(build, key)));
  const ofItems = items.flatMap((item) =>
    ['files', 'exclude']
      .flatMap((key) => oneOrMany(entryOf(item, key)))
      .map(({ value, span }) => ({ value, span, file: joinPath(stringOf(item, 'src') ?? '', String(value)) })),
  );
  return [...ofMetadata, ...ofItems];
}
