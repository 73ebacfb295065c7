import type { Article, Directive, DirectiveAttribute, Problem } from '../article/article';
import type { Span } from '../article/span';
import { directiveSyntax } from '../vocabulary/directives';
import { nearest } from './nearest';
import type { Fix } from './rule';

/** Fixes for attributes of `:::` tags that the grammar rejects or that the tag does not have. */

/** Mends the quotes of the attribute at which the build stopped reading, where only one reading makes sense. */
export function quoteFixes(article: Article, { directive, variant, args }: Problem): readonly Fix[] {
  if (!directive) return [];
  const { text, lines } = article;
  const start = directive.attributes.at(-1)?.span.end ?? directive.nameSpan.end;
  const lineEnd = lines.spanOf(lines.lineAt(start)).end;
  const rest = text.slice(start, lineEnd);
  const edit = (offset: number, length: number, replacement: string, title: string): readonly Fix[] => {
    const span = { start: start + offset, end: start + offset + length };
    return [{ title, edits: [{ span, text: replacement }], isSafe: true }];
  };
  if (variant === 'unquoted-value') {
    const value = /=\s*(?:'([^'"]*)'|[“”]([^“”"]*)[“”"]|([^\s"'“”:]+))/.exec(rest);
    if (!value) return [];
    const before = /^=\s*/.exec(value[0])![0].length;
    const inner = value[1] ?? value[2] ?? value[3] ?? '';
    const title = `Put the value of ${args[0]} in double quotes`;
    return edit(value.index + before, value[0].length - before, `"${inner}"`, title);
  }
  if (variant === 'unterminated-value') {
    const written = rest.trimEnd();
    // Without the closing colons nobody knows where the value was meant to end.
    if (!written.endsWith(':::')) return [];
    return edit(written.slice(0, -3).trimEnd().length, 0, '"', `Close the value of ${args[0]} with a double quote`);
  }
  if (variant === 'invalid-attribute') {
    if (rest.trim() === ':::') return edit(0, rest.trimEnd().length, '', 'Remove the closing colons');
    const comma = /^\s*,/.exec(rest);
    if (comma) return edit(0, comma[0].length, '', 'Remove the comma');
  }
  return [];
}

/** Renames `attribute`, which the tag does not know, to the one attribute that must be meant. */
export function renameFixes(directive: Directive, { name, nameSpan }: DirectiveAttribute): readonly Fix[] {
  const taken = new Set(directive.attributes.map((attribute) => attribute.name));
  const known = (directiveSyntax(directive.name)?.attributes ?? []).filter((each) => !taken.has(each.name));
  const alias = known.find(({ mistakes }) => mistakes?.includes(name))?.name;
  const meant =
    alias ??
    nearest(
      known.map((each) => each.name),
      name,
    );
  return meant === undefined ? [] : [renameFix(nameSpan, meant)];
}

function renameFix(span: Span, name: string): Fix {
  return { title: `Change the attribute to ${name}`, edits: [{ span, text: name }], isSafe: true };
}
