import type { Severity } from '../rule';

/**
 * What the build says of a value that its schema does not allow, by base code. The holes are in the order of
 * the build's own arguments, since a schema may bring another message for the same holes.
 */
export const schemaMessages = {
  'missing-attribute': "Missing required attribute: '{0}'.",
  'missing-paired-attribute': "Missing attribute: '{0}'. If you specify '{1}', you must also specify '{2}'.",
  'missing-either-attribute': 'One of the following attributes is required: {0}.',
  'precluded-attributes': 'Only one of the following attributes can exist: {0}.',
  'unexpected-type': "Expected type '{0}' but got '{1}'.",
  'unknown-field': "Could not find member '{0}' on object of type '{1}'.",
  'invalid-value': "Invalid value for '{0}': '{1}'.",
  'invalid-paired-attribute': "Invalid value for '{0}': '{1}' is not valid with '{2}' value '{3}'.",
  'attribute-deprecated': "Deprecated attribute: '{0}'{1}",
  'duplicate-attribute': "Attribute '{0}' with value '{1}' is duplicated in {2}.",
  'format-invalid': "String '{0}' is not a valid '{1}'.",
  'string-length-invalid': "String '{0}' is too {1}: {2} characters. Length should be {3}.",
  'date-format-invalid': "Invalid date format for '{0}': '{1}'.",
  'date-out-of-range': "Value out of range for '{0}': '{1}'.",
  'ms-alias-invalid': "Invalid value for '{0}', '{1}' is not a valid Microsoft alias.",
  'number-invalid': "Number '{0}' should be {1}.",
  'array-length-invalid': "Array '{0}' length should be {1}.",
  'array-not-unique': "Array '{0}' items should be unique.",
  'array-contains-failed': "Array '{0}' should contain at least one item that matches JSON schema.",
  'array-min-check-invalid': 'The array must have least {0} matched item(s).',
  'array-max-check-invalid': 'The array must not have more than {0} matched item(s).',
  'property-count-invalid': "Object '{0}' property count should be {1}.",
  'one-of-failed': "Invalid value for '{0}': '{1}'.",
  'not-failed': "Invalid value for '{0}': '{1}'.",
  'boolean-schema-failed': "Boolean schema validation failed for '{0}'.",
  'dependent-schemas-failed': "DependentSchemas validation failed for attribute: '{0}'.",
} as const;

export type SchemaCode = keyof typeof schemaMessages;

/** How serious it is as long as the schema says nothing else. */
export function schemaSeverity(code: SchemaCode): Severity {
  return code === 'duplicate-attribute' ? 'suggestion' : 'warning';
}
