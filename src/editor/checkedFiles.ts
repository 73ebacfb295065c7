import type * as vscode from 'vscode';
import type { Docset } from '../docset/docset';
import { loadedDocset } from '../docset/loadedDocset';
import { isMarkdown } from '../docset/paths';
import type { Place } from './session';

// Which files are checked while they are open: articles, TOCs and YAML pages, redirection files and configuration.

const dataLanguages: readonly string[] = ['yaml', 'json', 'jsonc'];
const languages: readonly string[] = ['markdown', ...dataLanguages];

export const checkedFiles: vscode.DocumentSelector = languages.map((language) => ({ language }));

/** Those of them that are no articles. */
export const dataFiles: vscode.DocumentSelector = dataLanguages.map((language) => ({ language }));

export function isChecked(languageId: string): boolean {
  return languages.includes(languageId);
}

/** Whether the build reads the file at all, as a page, as a TOC or as part of pages. */
export function isBuilt({ docset, path }: Place): boolean {
  return docset.buildKind(path) === 'page' || docset.buildKind(path) === 'toc' || docset.isInclude(path);
}

/** The docset that the file is checked against: for a TOC, no article is read that is not read yet. */
export function docsetFor({ docset, path }: Place): Docset {
  return isMarkdown(path) ? docset : loadedDocset(docset);
}
