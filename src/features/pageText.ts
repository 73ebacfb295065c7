import type { Docset } from '../docset/docset';
import { bodyOf, excerptOf } from './excerpt';
import { codeOf } from './metadataText';

/** What hovers and completions say about a file of the docset, as markdown. */

/** Title, path, kind, date and description of a page, as far as it is loaded. */
export function describePage(docset: Docset, path: string): string {
  const facts = docset.facts(path);
  const title = facts?.title || facts?.h1;
  const metadata = docset.metadata(path);
  const word = (key: string): string | undefined => {
    const value = metadata.get(key)?.value;
    return typeof value === 'string' && value.trim() ? escapeMarkdown(value.trim()) : undefined;
  };
  const date = word('ms.date');
  return [
    ...(title ? [`**${escapeMarkdown(title)}**`] : []),
    [codeOf(path), word('ms.topic'), date && `dated ${date}`].filter(Boolean).join(' · '),
    ...(facts?.description ? [escapeMarkdown(facts.description)] : []),
  ].join('\n\n');
}

/** The documentation of a completion that names the file: an include shows its text. */
export function describeFile(docset: Docset, path: string): string {
  const included = docset.isInclude(path) ? docset.article(path) : undefined;
  return included ? `${codeOf(path)}\n\n${excerptOf(included, bodyOf(included), 600)}` : describePage(docset, path);
}

/** `text` on one line, so that markdown shows it as it stands. */
export function escapeMarkdown(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>]/g, '\\$&');
}
