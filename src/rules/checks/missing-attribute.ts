import type { TextEdit } from '../../article/span';
import { nameOf } from '../../docset/paths';
import { topics } from '../../vocabulary/frontMatterValues';
import { addEntry, addHeader, entryOf, isHeaderUnread, setValue } from '../headerEdits';
import { placeOfHeader } from '../headerPlace';
import { learnDate } from '../learnDate';
import { misspeltKeys } from '../misspeltKeys';
import type { Check, Documentation, Fix, RuleContext } from '../rule';

export interface MissingAttributeParameters {
  readonly attribute: string;
  /** Keys that do as well. */
  readonly alternatives?: readonly string[];
}

export const documentation: Documentation = {
  title: 'Metadata that every page needs',
  why: 'Search results, feedback and reports rely on these keys. Each may come from the front matter or from `fileMetadata` and `globalMetadata` of the docset; a key with an empty value counts as missing.',
  source: 'Learn build, metadata rules',
  examples: [
    {
      bare: true,
      wrong:
        '---\n«title»: Sign-in logs\n# Why there is no date: nobody knows.\nauthor: a\nms.author: a\nms.service: entra\nms.topic: overview\ndescription: What the logs say.\n---\n',
      right:
        '---\ntitle: Sign-in logs\n# Why there is no date: nobody knows.\nauthor: a\nms.author: a\nms.service: entra\nms.topic: overview\nms.date: 03/10/2026\ndescription: What the logs say.\n---\n',
      message: "Missing required attribute: 'ms.date'.",
    },
    {
      bare: true,
      wrong:
        '---\n«descripton»: What the logs say.\nauthor: a\nms.author: a\n«ms.services»: entra\nms.date: 03/02/2026\n«Ms.Topic»: overview\n«titel»: Sign-in logs\n---\n\n# Logs\n',
      right:
        '---\ndescription: What the logs say.\nauthor: a\nms.author: a\nms.service: entra\nms.date: 03/02/2026\nms.topic: overview\ntitle: Sign-in logs\n---\n\n# Logs\n',
      message: "Missing required attribute: 'description'.",
    },
    {
      bare: true,
      wrong:
        '---\n«description»: What the logs say.\nauthor: a\nms.author: a\nms.service: entra\nms.topic: overview\n«ms.date»: # later\n---\n\n# Logs: an overview\n',
      right:
        '---\ntitle: "Logs: an overview"\ndescription: What the logs say.\nauthor: a\nms.author: a\nms.service: entra\nms.topic: overview\nms.date: 03/10/2026 # later\n---\n\n# Logs: an overview\n',
      message: "Missing required attribute: 'title'. Add a title string to show in search engine results.",
    },
    {
      bare: true,
      wrong:
        '---\ntitle: A\n«author»:\nms.author: a\nms.service: entra\nms.topic: overview\nms.date: 03/02/2026\ndescription: B.\n---\n',
      message: "Missing required attribute: 'author'. Add the current author's GitHub ID.",
    },
    {
      bare: true,
      path: 'articles/overview-logs.md',
      wrong: '---\n«title»: A\nauthor: a\nms.author: a\nms.service: entra\nms.date: 03/02/2026\ndescription: B.\n---\n',
      right:
        '---\ntitle: A\nauthor: a\nms.author: a\nms.service: entra\nms.topic: overview\nms.date: 03/02/2026\ndescription: B.\n---\n',
    },
    {
      bare: true,
      wrong: '«»# Logs\n',
      right: '---\ntitle: Logs\nms.date: 03/10/2026\n---\n\n# Logs\n',
      files: {
        'docfx.json': JSON.stringify({
          build: {
            content: [{ files: ['**/*.md'] }],
            globalMetadata: {
              'ms.topic': 'overview',
              'ms.service': 'a',
              author: 'b',
              'ms.author': 'b',
              description: 'C.',
            },
            fileMetadata: { 'ms.date': { 'articles/*.md': '03/02/2026' } },
          },
        }),
      },
    },
    {
      // Author, service and the rest come from the config, as in most docsets.
      bare: true,
      wrong: '---\ntitle: A\ndescription: B.\nms.date: 03/02/2026\n---\n',
      files: {
        'docfx.json': JSON.stringify({
          build: {
            content: [{ files: ['**/*.md'] }],
            globalMetadata: { 'ms.topic': 'overview', 'ms.service': 'entra' },
            fileMetadata: { author: { 'articles/*.md': 'a' }, 'ms.author': { 'articles/*.md': 'a' } },
          },
        }),
      },
      fine: true,
    },
    { bare: true, wrong: '---\nms.topic: include\n---\n\nA note.\n', path: 'includes/note.md', fine: true },
    { bare: true, wrong: '---\ntitle: a: b\n---\n\nThat is a finding of its own.\n', fine: true },
    {
      bare: true,
      wrong: '# Nothing known\n',
      files: { 'docfx.json': '{ "build": ' },
      fine: true,
    },
  ],
};

export const check: Check<MissingAttributeParameters> = {
  type: 'missing-attribute',
  check(context, report, { attribute, alternatives = [] }) {
    const { article, docset, path } = context;
    if (!docset.config.isComplete || isHeaderUnread(article)) return;
    const metadata = docset.metadata(path);
    if ([attribute, ...alternatives].some((key) => !isEmpty(metadata.get(key)?.value))) return;
    const empty = entryOf(article, attribute);
    const misspelt = misspeltKeys(article, docset).find(({ intended }) => intended === attribute)?.entry;
    if (empty) {
      const value = proposeValue(context, attribute);
      report({
        span: empty.keySpan,
        args: [attribute],
        fixes: value ? [fixOf(value, setValue(empty, value.text))] : [],
      });
    } else if (misspelt) {
      const edits = [{ span: misspelt.keySpan, text: attribute }];
      const fixes = [{ title: `Rename '${misspelt.key}' to '${attribute}'`, edits, isSafe: true }];
      report({ span: misspelt.keySpan, args: [attribute], fixes });
    } else {
      report({ span: placeOfHeader(article), args: [attribute], fixes: additions(context, attribute) });
    }
  },
};

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

function additions(context: RuleContext, attribute: string): readonly Fix[] {
  const { article, today } = context;
  const value = proposeValue(context, attribute);
  if (!value) return [];
  if (article.frontMatter) {
    const edit = addEntry(article, attribute, value.text);
    return edit ? [fixOf(value, edit)] : [];
  }
  // Of all that is missing only the title brings a header along: there must not be two.
  if (attribute !== 'title') return [];
  const edit = addHeader(article, { title: value.text, 'ms.date': learnDate(today) });
  return [{ title: 'Add front matter with title and date', edits: [edit], isSafe: false }];
}

interface Proposal {
  readonly title: string;
  readonly text: string;
  readonly isSafe: boolean;
}

/** A value that can be known without asking; what only the author knows is left to completion. */
function proposeValue({ article, path, today }: RuleContext, attribute: string): Proposal | undefined {
  switch (attribute) {
    case 'title': {
      const heading = article.headings.find(({ level, isTab, text }) => level === 1 && !isTab && text.trim() !== '');
      return heading && { title: 'Take the title from the heading', text: heading.text.trim(), isSafe: true };
    }
    case 'ms.date':
      // It says when the article was last reviewed, and that is for a person to say.
      return { title: "Add today's date", text: learnDate(today), isSafe: false };
    case 'ms.topic': {
      const name = nameOf(path).toLowerCase();
      const topic = topics.find(({ fileNames }) => fileNames?.some((word) => name.startsWith(word)));
      return topic && { title: `Add 'ms.topic: ${topic.value}'`, text: topic.value, isSafe: false };
    }
    default:
      return undefined;
  }
}

function fixOf({ title, isSafe }: Proposal, edit: TextEdit): Fix {
  return { title, edits: [edit], isSafe };
}
