import type { Check, Documentation } from '../rule';

export const documentation: Documentation = {
  title: 'A page of its own for addresses that lead nowhere',
  why: 'Learn shows one and the same page for a missing address everywhere, and stops taking those of docsets.',
  source: 'Learn build, links and files',
  examples: [
    { path: '404.md', wrong: '«»# Nothing here\n', bare: true },
    { wrong: 'About the status 404.', fine: true },
    { path: 'articles/errors/http-404.md', wrong: '# About 404\n', fine: true },
  ],
};

export const check: Check = {
  type: 'custom-404-page',
  check({ path }, report) {
    if (/^(?:[^/]+\/)?404\.md$/i.test(path)) report({ span: { start: 0, end: 0 } });
  },
};
