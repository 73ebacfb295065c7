import type { Article } from '../../article/article';
import { readWrittenEntries } from '../../article/flatHeader';
import { readFrontMatter } from '../../article/frontMatter';
import { Lines } from '../../article/lines';
import { applyEdits, slice, type Span, type TextEdit } from '../../article/span';
import type { Check, Documentation, Fix } from '../rule';

export const documentation: Documentation = {
  title: 'Front matter that is not valid YAML',
  why: 'The build drops the whole header, and with it the title, the description and everything else it says. Most often a value with a colon or a quotation mark in it needs quotes around it.',
  source: 'Learn build, front matter',
  examples: [
    {
      bare: true,
      wrong: '---\ntitle: Sign-in logs«:» an overview\nms.topic: overview # required\n---\n\n# Sign-in logs\n',
      right: '---\ntitle: "Sign-in logs: an overview"\nms.topic: overview # required\n---\n\n# Sign-in logs\n',
      message: 'Mapping values are not allowed in this context.',
    },
    {
      bare: true,
      wrong: '---\ntitle: "AI Gateway: Prompt Shield" «(preview)»\ndescription:\n---\n',
      right: `---\ntitle: '"AI Gateway: Prompt Shield" (preview)'\ndescription:\n---\n`,
    },
    {
      bare: true,
      wrong: '---\nauthor: «@»octocat\n---\n',
      right: '---\nauthor: "@octocat"\n---\n',
    },
    {
      bare: true,
      wrong: '---\ntitle: Logs«:» an overview\nauthor: @octocat\nms.topic: overview\n---\n',
      right: '---\ntitle: "Logs: an overview"\nauthor: "@octocat"\nms.topic: overview\n---\n',
    },
    {
      bare: true,
      wrong: '---\n«title:Logs»\nms.topic: overview\n---\n',
      right: '---\ntitle: Logs\nms.topic: overview\n---\n',
    },
    { bare: true, wrong: '---\ntitle: [A\n«d»escription: B\n---\n' },
    { bare: true, wrong: '---\ntitle: A\n«\t»ms.topic: overview\n---\n' },
    { bare: true, wrong: '---\ntitle: "Sign-in logs: an overview"\n---\n', fine: true },
    { bare: true, wrong: '---\nms.custom:\n- %\ntitle: A\tB and a:b, c #d\n---\n', fine: true },
    { bare: true, path: 'includes/note.md', wrong: '---\ntitle: a: b\n---\n\nA note.\n', fine: true },
  ],
};

export const check: Check = {
  type: 'yaml-header-syntax-error',
  check({ article }, report) {
    for (const { type, span, args } of article.problems) {
      if (type === check.type) report({ span, args, fixes: mendLines(article) });
    }
  },
};

/** Mends one line after the other, the one with the error first, until the header is valid: a few at the most. */
function mendLines({ text, lines, frontMatter }: Article): readonly Fix[] {
  const mends = new Map<number, Mend>();
  while (mends.size <= 5) {
    // A mend keeps its line, so that line numbers stay true.
    const header = applyEdits(
      text.slice(0, frontMatter?.span.end),
      [...mends.values()].map(({ edit }) => edit),
    );
    const error = readFrontMatter(header).problems.find(({ type }) => type === check.type);
    if (!error) return [fixOf([...mends.values()])];
    const line = new Lines(header).lineAt(error.span.start);
    const mend = mends.has(line) ? undefined : mendOf(text, lines.spanOf(line));
    if (!mend) return [];
    mends.set(line, mend);
  }
  return [];
}

interface Mend {
  readonly title: string;
  readonly edit: TextEdit;
  readonly isSafe: boolean;
}

function fixOf(mends: readonly Mend[]): Fix {
  return {
    title: mends.map(({ title }) => title).join('; '),
    edits: mends.map(({ edit }) => edit),
    isSafe: mends.every(({ isSafe }) => isSafe),
  };
}

/** Quotes around the value of a line, or the blank that is missing between key and value. */
function mendOf(text: string, line: Span): Mend | undefined {
  const [entry] = readWrittenEntries(text, line);
  if (entry) {
    const written = slice(text, entry.valueSpan);
    if (written === '') return undefined;
    const edit = { span: entry.valueSpan, text: quoted(written) };
    // Where the author has tried quotes, only the author knows which of them are part of the text.
    return { title: `Put the value of '${entry.key}' in quotes`, edit, isSafe: !/^["']/.test(written) };
  }
  const key = /^([a-z][\w.-]*):(?=[^\s/])/i.exec(slice(text, line));
  if (!key) return undefined;
  const afterColon = line.start + key[0].length;
  const edit = { span: { start: afterColon, end: afterColon }, text: ' ' };
  return { title: `Put a blank behind '${key[0]}'`, edit, isSafe: true };
}

function quoted(value: string): string {
  return value.includes('"') || value.includes('\\') ? `'${value.replaceAll("'", "''")}'` : `"${value}"`;
}
