import type { Article, Block } from '../article/article';
import type { Span } from '../article/span';
import type { Finding, Severity } from '../rules/rule';
import { silenceOf } from '../rules/silence';
import { exemptionsOf } from './exemptions';
import { proseOf } from './prose';
import { lint, type StyleMessage } from './remark';
import { styleFixesFor } from './styleFixes';
import type { StyleRule, StyleRuleId } from './styleRules';

export interface StyleOptions {
  /** The author's levels, by rule id. */
  readonly severities?: Readonly<Record<string, Severity | 'off'>>;
  /** What the repository's own style configuration has switched off; the author's levels win over it. */
  readonly isSwitchedOff?: (rule: StyleRule) => boolean;
}

/**
 * The style of `article` as remark-lint sees it, in the order of the places. Costs a hundred times what our own
 * rules do, so callers run it when typing pauses; loading this module loads remark. A text that remark cannot
 * read in reasonable time has no findings.
 */
export function styleFindings(article: Article, options: StyleOptions = {}): readonly Finding[] {
  if (isBeyondRemark(article)) return [];
  const isExempt = exemptionsOf(article);
  // remark-lint knows three of our four comments.
  const silence = silenceOf(article);
  const findings: Finding[] = [];
  for (const { rule, text, span: place } of messagesOf(article)) {
    const span = visible(article, place);
    const severity = severityOf(rule, options);
    const id = rule.id as StyleRuleId;
    if (severity === 'off' || isExempt(id, span)) continue;
    const fixes = styleFixesFor(id, article, span);
    const finding = { code: rule.id, type: rule.id, severity, message: text, span, fixes };
    if (!silence.covers(finding)) findings.push(finding);
  }
  return findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/**
 * Far beyond any article, and what remark still reads in half a second: the length of a text, how deep its blocks
 * lie in each other, and how many brackets, asterisks and underscores stand in one block, which cost it the square.
 */
const limits = { length: 400_000, depth: 100, signs: 3_000 };

function isBeyondRemark({ text, blocks }: Article): boolean {
  if (text.length > limits.length) return true;
  const depths = new Map<Block | undefined, number>([[undefined, 0]]);
  return blocks.some((block) => {
    const depth = (depths.get(block.parent) ?? 0) + 1;
    depths.set(block, depth);
    return depth > limits.depth || (isProse(block) && signsIn(text, block.span) > limits.signs);
  });
}

function isProse({ kind }: Block): boolean {
  return kind === 'paragraph' || kind === 'table' || kind === 'heading';
}

function signsIn(text: string, { start, end }: Span): number {
  let signs = 0;
  for (let i = start; i < end; i++) if ('[*_'.includes(text[i]!)) signs++;
  return signs;
}

/** Some rules name a point: the author sees the rest of its line. */
function visible({ lines }: Article, place: Span): Span {
  if (place.end > place.start) return place;
  return { start: place.start, end: Math.max(place.start, lines.spanOf(lines.lineAt(place.start)).end) };
}

function severityOf(rule: StyleRule, { severities, isSwitchedOff }: StyleOptions): Severity | 'off' {
  if (severities && Object.hasOwn(severities, rule.id)) return severities[rule.id]!;
  return isSwitchedOff?.(rule) ? 'off' : rule.severity;
}

/** remark calls itself for every level of emphasis and links; what exhausts its stack is nobody's article. */
function messagesOf(article: Article): readonly StyleMessage[] {
  try {
    return lint(proseOf(article));
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  }
}
