import { checks } from '../rules/checks/index';
import type { Check, Example } from '../rules/rule';
import { codeOf, entriesOf } from '../rules/ruleSets';
import { styleRules, type StyleRule } from '../style/styleRules';

/** The page about the rule with `code`, as markdown; undefined for a code that is no rule's. */
export function rulePage(code: string): string | undefined {
  const style = styleRules.find((rule) => rule.id === code);
  if (style) return stylePage(style);
  const check = checkOf(code);
  return check && checkPage(code, check);
}

/** Whether `rulePage` has something to say about `code`. */
export function hasRulePage(code: string): boolean {
  return styleRules.some((rule) => rule.id === code) || checkOf(code) !== undefined;
}

function checkOf(code: string): Check | undefined {
  const type = entriesOf('entra').find((entry) => codeOf(entry) === code)?.type;
  return checks.find((check) => check.type === type);
}

function checkPage(code: string, { title, why, source, examples }: Check): string {
  const shown = examples.filter((example) => !example.fine).slice(0, mostExamples);
  const parts = [`# ${code}`, `**${title}**`, why, ...shown.flatMap(exampleParts), `Source: ${source}`];
  return `${parts.join('\n\n')}\n`;
}

function stylePage({ id, title, why, markdownlint }: StyleRule): string {
  const alsoKnown = markdownlint.map((rule) => `${rule.id} (${rule.alias})`).join(', ');
  const parts = [`# ${id}`, `**${title}**`, why, 'Source: remark-lint'];
  if (alsoKnown) parts.push(`Switched off together with markdownlint's ${alsoKnown}.`);
  return `${parts.join('\n\n')}\n`;
}

const mostExamples = 3;

function exampleParts({ wrong, right }: Example): readonly string[] {
  const shown = ['## Wrong', fenced(wrong.replace(/[«»]/g, ''))];
  return right === undefined ? shown : [...shown, '## Right', fenced(right)];
}

/** As code, in a fence longer than any within. */
function fenced(text: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}markdown\n${text.replace(/\n$/, '')}\n${fence}`;
}
