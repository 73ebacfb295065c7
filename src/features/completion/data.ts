import type { Docset } from '../../docset/docset';
import { isDocsetConfig } from '../../docset/configFiles';
import { isRedirectionFile } from '../../docset/redirections';
import { isTocFile } from '../../docset/toc/tocRoles';
import { climbs, extensionOf } from '../../docset/paths';
import type { Completion } from '../completion';
import { configCompletions } from './configEntries';
import { jsonTypingAt, yamlTypingAt, type DataTyping } from './dataTyping';
import { tildeFolder } from './fileChoices';
import { fileCompletions, startOf } from './paths';
import { redirectionCompletions } from './redirectionEntries';
import { tocCompletions } from './tocEntries';

/**
 * What can be written at `offset` of a file that is no article, at the docset-relative `path`: the entries of a TOC,
 * the links of a page in YAML, redirections, metadata and globs of docfx.json. Empty for any other file.
 */
export function dataCompletionsAt(docset: Docset, path: string, offset: number): readonly Completion[] {
  const text = docset.text(path);
  if (text === undefined) return [];
  if (extensionOf(path) === 'json') {
    const complete = isRedirectionFile(path) ? redirectionCompletions : isDocsetConfig(path) ? configOf : undefined;
    const typing = complete && jsonTypingAt(text, offset);
    return typing ? complete(docset, path, typing) : [];
  }
  const isToc = isTocFile(path);
  if (climbs(path) || (!isToc && docset.buildKind(path) !== 'page')) return [];
  const typing = yamlTypingAt(text, offset);
  if (!typing) return [];
  return isToc ? tocCompletions(docset, path, typing) : linkCompletions(docset, path, typing);
}

function configOf(docset: Docset, path: string, typing: DataTyping): readonly Completion[] {
  return docset.config.path === path ? configCompletions(docset, typing) : [];
}

/** The address of a page, in the fields that the kinds of pages have for it. */
function linkCompletions(docset: Docset, path: string, typing: DataTyping): readonly Completion[] {
  const [key = ''] = typing.keys;
  const isImage = key === 'imageSrc';
  if (typing.part === 'key' || !(isImage || key === 'url' || key === 'href')) return [];
  if (/^[a-z][a-z0-9+.-]*:/i.test(typing.typed) || /[?#]/.test(typing.typed)) return [];
  const style = {
    role: isImage ? 'image' : 'link',
    start: startOf(typing.typed),
    place: 'content',
    tilde: tildeFolder(docset, path),
    prefersTilde: false,
  } as const;
  const completions = fileCompletions(docset, path, style, typing.span);
  if (!typing.needsBlank) return completions;
  return completions.map((each) => ({ ...each, insert: ` ${each.insert}` }));
}
