import { stringsOf } from '../../../docset/configText';
import type { KeywordReader } from '../keywordReader';
import type { Check, Content } from '../schema';
import { hasValue, identityOf, shown } from '../values';

/** Keywords that hold for values of every type. */

/** `replacedBy`: the attribute should go; an empty text names no other to take its place. */
export function deprecated(reader: KeywordReader): Check | undefined {
  const other = reader.text('replacedBy');
  if (other === undefined) return undefined;
  const tip = other === '' ? '.' : `, use '${other}' instead.`;
  return (value, path, run) => {
    if (hasValue(value)) run.report('attribute-deprecated', value, path, path, tip);
  };
}

/** `const`. */
export function constant(reader: KeywordReader): Check | undefined {
  const wanted = reader.raw('const');
  return wanted && oneOf([wanted.value]);
}

/** `enum`. */
export function enumeration(reader: KeywordReader): Check | undefined {
  const allowed = reader.list('enum');
  return allowed && oneOf(allowed.map(({ value }) => value));
}

function oneOf(allowed: readonly unknown[]): Check {
  const identities = new Set(allowed.map(identityOf));
  return (value, path, run) => {
    if (!identities.has(identityOf(value.value))) run.report('invalid-value', value, path, path, shown(value.value));
  };
}

/** `contentType` says what a text is; whoever looks at links and markdown takes it from there. */
export function contentType(reader: KeywordReader): Check | undefined {
  const name = reader.text('contentType');
  if (name === undefined) return undefined;
  const xrefType = reader.raw('xrefType');
  const kind: Omit<Content, 'propertyPath' | 'value'> = {
    contentType: name.toLowerCase(),
    minReferenceCount: reader.number('minReferenceCount'),
    maxReferenceCount: reader.number('maxReferenceCount'),
    schemaType: reader.text('schemaType'),
    xrefTypes: xrefType && stringsOf(xrefType),
  };
  return (value, propertyPath, run) => {
    if (typeof value.value === 'string') run.noteContent({ ...kind, propertyPath, value });
  };
}
