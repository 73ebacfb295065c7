import type { ConfigEntry, ConfigValue } from '../../docset/configText';
import type { TypeName } from './schema';

/** What schemas ask about values. */

/** The members of an object by their exact key, the last of two equal ones; undefined for anything else. */
export function membersOf(value: ConfigValue): ReadonlyMap<string, ConfigEntry> | undefined {
  if (!value.entries) return undefined;
  let members = known.get(value);
  if (!members) known.set(value, (members = new Map(value.entries.map((entry) => [entry.key, entry]))));
  return members;
}

/** Every keyword of an object asks for them. */
const known = new WeakMap<ConfigValue, ReadonlyMap<string, ConfigEntry>>();

export function memberOf(value: ConfigValue | undefined, key: string): ConfigValue | undefined {
  return value && membersOf(value)?.get(key)?.value;
}

/** The type as the build names it: a number is `Integer` or `Float`. */
export function typeNameOf(value: unknown): Exclude<TypeName, 'Number'> | 'Float' {
  if (value === null || value === undefined) return 'Null';
  if (Array.isArray(value)) return 'Array';
  switch (typeof value) {
    case 'string':
      return 'String';
    case 'boolean':
      return 'Boolean';
    case 'number':
      return Number.isInteger(value) ? 'Integer' : 'Float';
    default:
      return 'Object';
  }
}

/** Whether there is something to the value: neither null nor a text of nothing but blanks. */
export function hasValue(value: ConfigValue | undefined): boolean {
  if (!value || value.value === null || value.value === undefined) return false;
  return typeof value.value !== 'string' || value.value.trim() !== '';
}

/** The value as it stands in a message. */
export function shown(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return typeof value === 'object' ? JSON.stringify(value, undefined, 2) : String(value);
}

/** A text that two values share only if they are equal; the order of an object's members does not matter. */
export function identityOf(value: unknown): string {
  return JSON.stringify(inOrder(value)) ?? 'null';
}

function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(inOrder);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, member]) => [key, inOrder(member)]));
}
