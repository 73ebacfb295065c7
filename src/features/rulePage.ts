import { allCodes, type CodeFacts, type CodeUse } from '../rules/codes';
import { documentationOf } from '../rules/documentation';
import { examplesOf } from '../rules/examples';
import { findingsOfExample, fixKindOf, type FixKind } from '../rules/exampleRun';
import type { Example } from '../rules/rule';
import { hasStyleFix } from '../style/styleFixes';
import type { StyleRule } from '../style/styleRules';
import { styleRuleOf } from './hasRulePage';

/** The page about the rule with `code`, as markdown; undefined for a code that is no rule's. */
export function rulePage(code: string): string | undefined {
  const facts = allCodes().get(code);
  if (facts) return pageOf(checkParts(facts));
  const style = styleRuleOf(code);
  return style && pageOf(styleParts(style));
}

function checkParts(facts: CodeFacts): readonly string[] {
  const { code, checks, uses } = facts;
  const documentation = checks.map(documentationOf);
  const shown = examplesFor(facts);
  return [
    `# ${code}`,
    ...documentation.flatMap(({ title, why }) => [`**${title}**`, why]),
    levels(uses),
    ...(shown.length ? ['The marks « and » stand around what is reported.'] : []),
    ...shown.flatMap(exampleParts),
    '## Fix',
    fixes[fixKindOf(facts)],
    ...silencing(code),
    `Source: ${[...new Set(documentation.map(({ source }) => source))].join('; ')}`,
  ];
}

function styleParts({ id, title, why, severity, markdownlint }: StyleRule): readonly string[] {
  const alsoKnown = markdownlint.map((rule) => `${rule.id} (${rule.alias})`).join(', ');
  return [
    `# ${id}`,
    `**${title}**`,
    why,
    `Level: ${severity}, among the style rules.`,
    '## Fix',
    fixes[hasStyleFix(id) ? 'chosen' : 'none'],
    ...silencing(id),
    ...(alsoKnown ? [`Switched off together with markdownlint's ${alsoKnown}.`] : []),
    'Source: remark-lint',
  ];
}

function pageOf(parts: readonly string[]): string {
  return `${parts.join('\n\n')}\n`;
}

function levels(uses: readonly CodeUse[]): string {
  const rows = uses.map(
    ({ set, severity, isOff, message }) => `| \`${set}\` | ${isOff ? 'off' : severity} | ${cellOf(message)} |`,
  );
  return ['| Rule set | Level | Message |', '| --- | --- | --- |', ...new Set(rows)].join('\n');
}

/** The holes of a message are filled with what the article says. */
function cellOf(message: string): string {
  const words = message
    .replace(/\{\d+\}/g, '…')
    .replace(/\s+/g, ' ')
    .trim();
  return words === '…' || words === '' ? 'As the case may be' : words.replace(/[\\`*_[\]<|]/g, '\\$&');
}

/** Of the examples that show this code, those with a way out first. */
function examplesFor({ code, checks }: CodeFacts): readonly Example[] {
  const own = checks.flatMap((check) =>
    examplesOf(check).filter(
      (example) => !example.fine && findingsOfExample(check, example).some((finding) => finding.code === code),
    ),
  );
  return own.sort((a, b) => Number(a.right === undefined) - Number(b.right === undefined)).slice(0, mostExamples);
}

const mostExamples = 3;

function exampleParts({ wrong, right, path = 'articles/example.md', files = {} }: Example): readonly string[] {
  const marked = Object.entries(files).filter(([, text]) => text.includes('«'));
  return [
    '## Wrong',
    fenced(wrong, path),
    ...marked.flatMap(([name, text]) => [`In \`${name}\`:`, fenced(text, name)]),
    ...(right === undefined ? [] : ['## Right', fenced(right, path)]),
  ];
}

/** As code, in a fence longer than any within. */
function fenced(text: string, path: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${languages[path.slice(path.lastIndexOf('.') + 1)] ?? ''}\n${text.replace(/\n$/, '')}\n${fence}`;
}

const languages: Readonly<Record<string, string>> = { md: 'markdown', yml: 'yaml', json: 'json' };

const fixes: Readonly<Record<FixKind, string>> = {
  safe:
    'Where there is one right answer, it is made with all other safe fixes: on save, by *Fix all*, and by ' +
    '`entra-docs fix`.',
  chosen: 'A quick fix in the editor offers an answer. You choose it, for the right one may be another.',
  none: 'Nobody but you can know what is right here.',
};

function silencing(code: string): readonly string[] {
  return [
    '## Silence it',
    [
      `- On one line: \`<!-- lint ignore-line ${code} -->\` at its end, in front matter \`# lint ignore-line ${code}\``,
      `- For the next block: \`<!-- lint ignore ${code} -->\``,
      `- In a part of an article: \`<!-- lint disable ${code} -->\` up to \`<!-- lint enable ${code} -->\``,
      `- In a folder: \`{ "rules": { "${code}": "off" } }\` in a file \`.entra-docs.json\` there`,
      `- In a docset: the same beside \`docfx.json\`, or \`"rules": { "${code}": "off" }\` in it, as in the build`,
      `- For yourself: \`"entraDocs.severity": { "${code}": "off" }\` in the settings`,
    ].join('\n'),
  ];
}
