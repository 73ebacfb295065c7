import type { ContentItem, DocsetConfig } from './config';
import { entryOf, oneOrMany, stringOf, stringsOf, type ConfigValue } from './configText';
import { folderAt } from './paths';

type ContentScope = Pick<DocsetConfig, 'content' | 'resource'>;

/**
 * Which files become pages and which are copied. `valueOf` gives what the configuration says under a key. Of one that
 * is broken counts what could be read only if something of both is there: else the mistake may lie in between.
 */
export function contentScope(valueOf: (key: string) => ConfigValue | undefined, isComplete: boolean): ContentScope {
  const [content, resource] = [valueOf('content'), valueOf('resource')];
  const scope: ContentScope = { content: itemsOf(content), resource: itemsOf(resource) };
  if (isComplete) return content || resource ? scope : { content: [wholeDocset(valueOf)], resource: [] };
  return scope.content.length && scope.resource.length ? scope : { content: [usualContent], resource: [usualResource] };
}

function itemsOf(value: ConfigValue | undefined): readonly ContentItem[] {
  return oneOrMany(value).flatMap((item) => {
    if (typeof item.value === 'string') return [{ files: [item.value], exclude: [], src: '', dest: '' }];
    if (!item.entries) return [];
    const files = entryOf(item, 'files');
    return [
      {
        files: files ? stringsOf(files) : ['**'],
        exclude: stringsOf(entryOf(item, 'exclude')),
        src: folderAt('', stringOf(item, 'src') ?? ''),
        dest: folderAt('', stringOf(item, 'dest') ?? ''),
        ...versionsOf(item),
      },
    ];
  });
}

function versionsOf(item: ConfigValue): Pick<ContentItem, 'version' | 'group'> {
  const version = entryOf(item, 'version');
  const group = stringOf(item, 'group');
  return { ...(typeof version?.value === 'string' && { version }), ...(group !== undefined && { group }) };
}

/** The scope of a config that has neither `content` nor `resource`. */
function wholeDocset(valueOf: (key: string) => ConfigValue | undefined): ContentItem {
  const files = valueOf('files');
  const exclude = valueOf('exclude');
  return {
    files: files ? stringsOf(files) : ['**'],
    exclude: exclude ? stringsOf(exclude) : ['_site/**', '_localization/**', '_themes/**', '_themes.pdf/**'],
    src: '',
    dest: '',
  };
}

/** What nearly every docset says, for one whose config cannot be read: include files must not be taken for pages. */
const usualContent: ContentItem = { files: ['**/*.md', '**/*.yml'], exclude: ['**/includes/**'], src: '', dest: '' };
const usualResource: ContentItem = { files: ['**'], exclude: ['**/*.md', '**/*.yml', '**/*.json'], src: '', dest: '' };
