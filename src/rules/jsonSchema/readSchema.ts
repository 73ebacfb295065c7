import { entryOf, readConfigText, stringsOf, type ConfigValue } from '../../docset/configText';
import type { ConfigProblem } from '../../docset/configProblem';
import { keywordReader, type ReaderWorld } from './keywordReader';
import { keywords } from './keywords/index';
import { anything, nothing, type Place, type Schema, type TypeName } from './schema';
import { schemaReferences } from './schemaReferences';
import { readSchemaRules, type SchemaRules } from './schemaRules';

/** A file with a JSON schema. */
export interface SchemaFile {
  readonly schema: Schema;
  /** What the schema makes of its findings: other codes, levels and words. */
  readonly rules: SchemaRules;
  /** Attributes that belong to the platform. */
  readonly reserved: readonly string[];
  /** What cannot be read; the rest holds all the same, and what is no schema at all allows everything. */
  readonly problems: readonly ConfigProblem[];
}

/** Reads the text of the schema at `path`, in JSON or, by the name of the file, YAML. */
export function readSchema(path: string, text: string): SchemaFile {
  const { root, problem } = readConfigText(path, text);
  const problems: ConfigProblem[] = problem ? [problem] : [];
  const report = (place: Place, message: string) =>
    void problems.push({ path: place.path, code: 'violate-schema', message, span: place.span });
  if (typeof root?.value === 'boolean') {
    return { schema: root.value ? anything : nothing, rules: new Map(), reserved: [], problems };
  }
  if (!root?.entries) {
    if (root && !problem) report(root, 'A schema should be an object.');
    return { schema: anything, rules: new Map(), reserved: [], problems };
  }
  const schema = schemaCompiler(root, report)(root);
  return { schema, rules: readSchemaRules(root, report), reserved: stringsOf(entryOf(root, 'reserved')), problems };
}

/** Makes a schema of an object in the document `root`; of the same object always the same one. */
function schemaCompiler(root: ConfigValue, problem: ReaderWorld['problem']): (object: ConfigValue) => Schema {
  const compiled = new Map<ConfigValue, Schema>();
  const referenceOf = schemaReferences(root);

  function compile(object: ConfigValue): Schema {
    const known = compiled.get(object);
    if (known) return known;
    const reader = keywordReader(object, { compile, problem });
    const reference = referenceOf(object);
    const schema: Schema = {
      types: typesIn(entryOf(object, 'type'), problem),
      checks: keywords.flatMap((keyword) => keyword(reader) ?? []),
      // Looked up when first needed: a schema may refer to one that contains it.
      target: reference && (() => referred(reference())),
    };
    compiled.set(object, schema);
    return schema;
  }

  function referred(value: ConfigValue | undefined): Schema | undefined {
    if (typeof value?.value === 'boolean') return value.value ? anything : nothing;
    return value?.entries && compile(value);
  }

  return compile;
}

/** Undefined where the schema does not ask; a type of another name is left out, with a problem. */
function typesIn(value: ConfigValue | undefined, problem: ReaderWorld['problem']): readonly TypeName[] | undefined {
  if (!value || value.value === null) return undefined;
  const types = (value.items ?? [value]).flatMap((item) => {
    const type = typeof item.value === 'string' ? typeNames.get(item.value.toLowerCase()) : undefined;
    if (!type) problem(item, `'type' should be ${[...typeNames.keys()].join(', ')}, or a list of these.`);
    return type ?? [];
  });
  return types.length || value.items?.length === 0 ? types : undefined;
}

const typeNames: ReadonlyMap<string, TypeName> = new Map([
  ['array', 'Array'],
  ['boolean', 'Boolean'],
  ['integer', 'Integer'],
  ['null', 'Null'],
  ['number', 'Number'],
  ['object', 'Object'],
  ['string', 'String'],
]);
