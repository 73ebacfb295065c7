import { readArticle } from '../../article/readArticle';
import { scalarText, type ScalarText } from '../../docset/yamlPages/scalarText';
import { lazy } from '../../docset/lazy';
import { linkUsesOf, onePerTarget } from '../linkUses';
import type { Check, FileContext, Fix, Report, RuleContext } from '../rule';
import { dataPageOf } from './dataPage';

/** A text in markdown that is a field of a YAML page. */
export interface Passage {
  /** An article of its own: offsets count from the start of the field. */
  readonly context: RuleContext;
  /** Whether rules of the type have something to say about it: they speak of lines, not of pages. */
  isFor(check: Check): boolean;
  /** The same report about the YAML page: at its place there, with the fixes that can be made there. */
  place(report: Report): Report;
}

/** The passages of the page that `context` is about, in the order of its schema; none in any other file. */
export function passagesOf(context: FileContext): readonly Passage[] {
  const page = context.contentType === 'page' ? dataPageOf(context.docset, context.path) : undefined;
  return (page?.contents ?? []).flatMap(({ contentType, value }) => {
    if (contentType !== 'markdown' && contentType !== 'inlinemarkdown') return [];
    const scalar = scalarText(context.text, value);
    // Dashes on the first line would be front matter in an article, and are a rule here.
    if (!scalar || scalar.text.startsWith('---')) return [];
    return [passageOf(context, scalar, contentType === 'markdown' ? blockTypes : inlineTypes)];
  });
}

function passageOf(page: FileContext, scalar: ScalarText, types: ReadonlySet<string>): Passage {
  const article = lazy(() => readArticle(scalar.text));
  const uses = lazy(() => onePerTarget(linkUsesOf(page.docset, page.path, article())));
  const context: RuleContext = {
    docset: page.docset,
    path: page.path,
    today: page.today,
    contentType: 'page',
    text: scalar.text,
    get lines() {
      return article().lines;
    },
    get article() {
      return article();
    },
    get linkUses() {
      return uses();
    },
  };
  return {
    context,
    isFor: ({ type }) => types.has(type),
    place(report) {
      if (report.path !== undefined && report.path !== page.path) return report;
      const fixes = report.fixes?.flatMap((fix) => placedFix(scalar, fix) ?? []);
      return { ...report, span: scalar.place(report.span), fixes };
    },
  };
}

/** Undefined where the mended text would not mean the same in YAML. */
function placedFix(scalar: ScalarText, fix: Fix): Fix | undefined {
  if (!fix.edits.every(({ span, text }) => scalar.canReplace(span, text))) return undefined;
  return { ...fix, edits: fix.edits.map((edit) => ({ ...edit, span: scalar.place(edit.span) })) };
}

/** What can be wrong in a line of markdown. */
const inline = [
  'file-not-found',
  'link-out-of-scope',
  'local-file-path',
  'bookmark-not-found',
  'link-redirected',
  'link-case',
  'link-backslash',
  'hard-coded-locale',
  'insecure-link',
  'disallowed-link',
  'link-text-missing',
  'link-text-weak',
  'xref-not-found',
  'alt-text-missing',
  'alt-text-bad-length',
  'alt-text-kind',
  'alt-text-ending',
  'alt-text-equals-filename',
  'disallowed-html-tag',
  'disallowed-html-attribute',
];

/** What can be wrong in blocks of it besides. */
const blocks = [
  'include-not-found',
  'include-invalid',
  'codesnippet-not-found',
  'circular-reference',
  'reference-undefined',
  'invalid-image',
  'invalid-video',
  'invalid-code',
  'unknown-language-code',
  'invalid-form',
  'invalid-zone',
  'invalid-moniker-range',
  'invalid-row',
  'invalid-nested-column',
  'invalid-note-section',
  'invalid-tab-group',
  'directive-unclosed',
  'directive-as-text',
  'code-block-unclosed',
  'tabbed-conceptual',
];

const inlineTypes: ReadonlySet<string> = new Set(inline);
const blockTypes: ReadonlySet<string> = new Set([...inline, ...blocks]);
