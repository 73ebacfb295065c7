import type { Alert, Directive, DirectiveAttribute } from '../../article/article';
import type { Span } from '../../article/span';
import { alerts } from '../../vocabulary/alerts';
import { directives, directiveSyntax } from '../../vocabulary/directives';
import { describeAttribute } from '../attributeText';
import type { Hover } from '../hover';
import type { Question } from '../question';
import { codeOf } from '../metadataText';
import { escapeMarkdown } from '../pageText';
import { pivotAt } from '../zonePivotGroups';

/** What a `:::` block is for and which attributes it takes. */
export function directiveHover(span: Span, { name }: Directive): Hover | undefined {
  const syntax = directiveSyntax(name) ?? directives.find(({ end }) => end?.tag.replace(/[:\s]/g, '') === name);
  if (!syntax) return undefined;
  if (syntax.name !== name) return { span, markdown: `Ends ${codeOf(`:::${syntax.name}`)}. ${syntax.meaning}` };
  const attributes = syntax.attributes.map(
    ({ name: attribute, meaning, isRequired }) =>
      `* ${codeOf(attribute)}${isRequired ? ' (required)' : ''}: ${meaning}`,
  );
  const end =
    syntax.end &&
    `It ends with ${codeOf(syntax.end.tag)}${syntax.end.type ? ` if its type is \`${syntax.end.type}\`` : ''}.`;
  const parts = [`**${codeOf(`:::${name}`)}**: ${syntax.meaning}`, attributes.join('\n'), end ?? ''];
  return { span, markdown: parts.filter(Boolean).join('\n\n') };
}

/** What an attribute is for. */
export function attributeNameHover(span: Span, { name }: Directive, attribute: DirectiveAttribute): Hover | undefined {
  const syntax = directiveSyntax(name)?.attributes.find((each) => each.name === attribute.name);
  return syntax && { span, markdown: describeAttribute(syntax) };
}

/** What a value means: one of a list, or a pivot of the article's groups. */
export function attributeValueHover(
  question: Question,
  { name }: Directive,
  attribute: DirectiveAttribute,
): Hover | undefined {
  const span = attribute.valueSpan;
  if (name === 'zone' && attribute.name === 'pivot') return pivotHover(question, span);
  const syntax = directiveSyntax(name)?.attributes.find((each) => each.name === attribute.name);
  const value = syntax?.values?.find((each) => each.value === attribute.value);
  return value && { span, markdown: `${codeOf(value.value)}: ${value.meaning}` };
}

function pivotHover({ docset, path, article, offset }: Question, value: Span): Hover | undefined {
  const found = pivotAt(docset, path, article, value, offset);
  if (!found) return undefined;
  const { span, pivot, group } = found;
  return {
    span,
    markdown: `**${escapeMarkdown(pivot.title)}**, a pivot of the group ${codeOf(group.id)} (${escapeMarkdown(group.title)})`,
  };
}

/** When to use an alert of that kind. */
export function alertHover(span: Span, { kind, recognised }: Alert): Hover | undefined {
  const meaning = alerts.find((each) => each.kind === kind)?.meaning;
  if (!recognised || !meaning) return { span, markdown: 'Learn does not take this for an alert and shows it as text.' };
  return { span, markdown: `**${kind}**: ${meaning}` };
}
