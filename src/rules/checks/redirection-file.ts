import { monikersOf } from '../../docset/monikers/monikers';
import { redirectionProblems } from '../../docset/redirectionProblems';
import { reportOf } from '../placedReports';
import { redirectionFixes } from '../redirectionFixes';
import type { Check, Documentation } from '../rule';

const entry = (more: string): string => `{ "redirections": [ { "source_path": "a.md", ${more} } ] }`;

export const documentation: Documentation = {
  title: 'A redirection that the build cannot follow',
  why:
    'Redirections bring readers from an address that is gone to the page that took its place. One that the build ' +
    'cannot follow leaves them, and every link to the old address, at nothing.',
  source: 'Learn build, redirections',
  examples: [
    {
      path: '.openpublishing.redirection.json',
      wrong: entry('"redirect_url": "/base/a" }, { "source_path": "A.md", "redirect_url": «"/base/b"»'),
      right: entry('"redirect_url": "/base/a"'),
      message: "The 'A.md' appears twice or more in the redirection mappings.",
    },
    {
      path: '.openpublishing.redirection.json',
      wrong: entry('"redirect_url": «"C:\\\\b"»'),
    },
    {
      path: '.openpublishing.redirection.json',
      wrong: entry('"redirect_url": "/base/b" }, { "source_path": "toc.yml", "redirect_url": «"/base/b"»'),
      message: "File 'toc.yml' is redirected to '/base/b'. Only content files can be redirected.",
    },
    {
      path: '.openpublishing.redirection.json',
      wrong: entry('"source_path_from_root": "/a.md", "redirect_url": «"/base/b"»'),
    },
    {
      path: '.openpublishing.redirection.json',
      wrong: entry('"redirect_url": "/base/b" }, { "source_path": "/b.md", "redirect_url": «"/base/b"»'),
    },
    {
      path: '.openpublishing.redirection.json',
      wrong: entry(
        '"redirect_url": "/base/b", "redirect_document_id": true }, { "source_path": "c.md", "redirect_url": «"/gone/c"», "redirect_document_id": true',
      ),
      right: entry(
        '"redirect_url": "/base/b", "redirect_document_id": true }, { "source_path": "c.md", "redirect_url": "/gone/c", "redirect_document_id": false',
      ),
      files: { 'b.md': '# B\n' },
    },
    {
      path: '.openpublishing.redirection.json',
      wrong: '{ "redirections": [\n  { "source_path": «"a.md"», "redirect_url": "/base/b" }\n] }\n',
      right: '{ "redirections": [\n] }\n',
      files: { 'a.md': '# A\n' },
    },
    {
      path: '.openpublishing.redirection.json',
      wrong: entry('"redirect_url": "/base/b", "redirect_document_id": true'),
      files: { 'b.md': '# B\n' },
      fine: true,
    },
  ],
};

export const check: Check = {
  type: 'redirection-file',
  *checkDocset({ docset }, report) {
    const fixesOf = redirectionFixes(docset);
    for (const problem of yield* redirectionProblems(docset, monikersOf(docset).of)) {
      yield;
      report({ ...reportOf(problem), fixes: fixesOf(problem) });
    }
  },
};
