import { directives, directiveSyntax, type DirectiveSyntax } from '../../vocabulary/directives';
import { describeAttribute } from '../attributeText';
import type { Completion, CompletionContext } from '../completion';
import { zonePivotGroupsOf } from '../zonePivotGroups';
import { codeCompletions } from './codeAttributes';
import type { HalfTag } from './halfTag';
import type { Typing } from './typing';
import { videoCompletions } from './videos';

type DirectiveTyping = Extract<Typing, { kind: 'directive' }>;
type NameTyping = Extract<Typing, { kind: 'attributeName' }>;
type ValueTyping = Extract<Typing, { kind: 'attributeValue' }>;

/** The `:::` tags with their tab stops; what is still open can be closed first. */
export function directiveCompletions(context: CompletionContext, typing: DirectiveTyping): readonly Completion[] {
  const { tag, isAlone } = typing;
  const fitting = directives.filter(({ form }) => isAlone || form === 'inline');
  // A tag that has attributes already only wants another name.
  if (tag.attributes.length) {
    const span = { start: typing.span.end - tag.name.text.length, end: typing.span.end };
    return fitting.map(({ name, meaning }) => ({
      label: name,
      documentation: meaning,
      kind: 'snippet',
      insert: name,
      span,
    }));
  }
  const lead = context.article.text.slice(typing.span.start, typing.span.end - tag.name.text.length);
  const span = tag.isClosed ? { ...typing.span, end: typing.span.start + tag.end - tag.start } : typing.span;
  const snippets = fitting.flatMap((syntax) => syntax.snippets.map((snippet) => ({ syntax, ...snippet })));
  return [
    ...(isAlone ? endTags(context, lead, span) : []),
    ...snippets.map(({ syntax, label, meaning, body }, index): Completion => ({
      label: `:::${label}`,
      detail: meaning,
      documentation: syntax.meaning,
      kind: 'snippet',
      insert: body,
      isSnippet: true,
      span,
      filter: lead + label,
      sort: `1${String(index).padStart(2, '0')}`,
    })),
  ];
}

/** The end tags of what stands open above the caret, the innermost first. */
function endTags(
  { article, offset }: CompletionContext,
  lead: string,
  span: Completion['span'],
): readonly Completion[] {
  const open = article.directives.filter((each) => each.body && !each.end && each.span.end < offset);
  return open.reverse().flatMap(({ name, attributes }, index) => {
    const end = directiveSyntax(name)?.end;
    const type = attributes.find((attribute) => attribute.name === 'type')?.value;
    if (!end || (end.type && end.type !== type)) return [];
    return {
      label: end.tag,
      detail: `Ends the ${name} above`,
      kind: 'snippet',
      insert: end.tag,
      span,
      filter: lead + end.tag.replace(/^:+\s*/, ''),
      sort: `0${String(index).padStart(2, '0')}`,
    };
  });
}

/** The attributes that the tag does not have yet, those it needs first. */
export function attributeNameCompletions({ tag, span, attribute: own, hasValue }: NameTyping): readonly Completion[] {
  const syntax = syntaxOf(tag);
  if (!syntax) return [];
  const type = valueOf(tag, 'type') ?? syntax.attributes.find(({ name }) => name === 'type')?.default;
  const written = new Set(tag.attributes.filter((each) => each !== own).map(({ name }) => name.text.toLowerCase()));
  return syntax.attributes
    .filter(({ name, notFor }) => !written.has(name) && !(type !== undefined && notFor?.includes(type)))
    .map((attribute, index): Completion => ({
      label: attribute.name,
      detail: attribute.isRequired ? 'required' : undefined,
      documentation: describeAttribute(attribute),
      kind: 'attribute',
      insert: hasValue ? attribute.name : `${attribute.name}="$1"`,
      isSnippet: !hasValue,
      span,
      sort: `${attribute.isRequired ? 0 : 1}${String(index).padStart(2, '0')}`,
      triggersNext: !hasValue,
    }));
}

/** The values an attribute can have; pivot ids from the groups that the article names, parts of a code file from it. */
export function attributeValueCompletions(context: CompletionContext, typing: ValueTyping): readonly Completion[] {
  const tag = typing.tag.name.text.toLowerCase();
  const name = typing.attribute.name.text.toLowerCase();
  if (tag === 'zone' && name === 'pivot') return pivotCompletions(context, typing);
  if (tag === 'code' && name !== 'interactive') return codeCompletions(context, typing);
  if (tag === 'video' && name === 'source') return videoCompletions(typing.span);
  const attribute = syntaxOf(typing.tag)?.attributes.find((each) => each.name === name);
  return (attribute?.values ?? []).map(({ value, meaning }, index) => ({
    label: value,
    detail: meaning,
    kind: 'value',
    insert: value,
    span: typing.span,
    sort: String(index).padStart(2, '0'),
  }));
}

function pivotCompletions(context: CompletionContext, { span, attribute }: ValueTyping): readonly Completion[] {
  const { docset, path, article, offset } = context;
  const typed = article.text.slice(span.start, offset);
  const comma = typed.lastIndexOf(',') + 1;
  const start = span.start + comma + typed.slice(comma).search(/\S|$/);
  const rest = article.text.slice(offset, span.end);
  const end = offset + rest.slice(0, rest.search(/,|$/)).trimEnd().length;
  const own = article.text.slice(start, end);
  const written = new Set((attribute.value?.text ?? '').split(',').map((id) => id.trim()));
  return zonePivotGroupsOf(docset, path).flatMap((group) =>
    group.pivots
      .filter(({ id }) => id === own || !written.has(id))
      .map(({ id, title }): Completion => ({
        label: id,
        detail: title,
        documentation: `A pivot of the group \`${group.id}\`: ${group.title}`,
        kind: 'value',
        insert: id,
        span: { start, end },
      })),
  );
}

function syntaxOf({ name }: HalfTag): DirectiveSyntax | undefined {
  return directiveSyntax(name.text.toLowerCase());
}

function valueOf({ attributes }: HalfTag, wanted: string): string | undefined {
  return attributes.find(({ name }) => name.text.toLowerCase() === wanted)?.value?.text;
}
