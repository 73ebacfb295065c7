/** `value` in quotes where YAML would read it as something else. Cheap, since it is asked of every entry of a list. */
export function yamlValue(value: string): string {
  if (!/^[\s\-?:,[\]{}#&*!|>'"%@`]|:(?:\s|$)|\s#|\s$/.test(value)) return value;
  return value.includes("'") && !/["\\]/.test(value) ? `"${value}"` : `'${value.replaceAll("'", "''")}'`;
}
