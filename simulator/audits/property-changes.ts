import type { PropertyChange } from './audit-event';

/** The named fields in which two states of an entity differ. */
export function propertyChanges<T extends object>(
  before: T,
  after: T,
  fields: readonly (keyof T & string)[],
): PropertyChange[] {
  return fields
    .filter((field) => textOf(before[field]) !== textOf(after[field]))
    .map((field) => ({
      property: field,
      oldValues: valuesOf(before[field]),
      newValues: valuesOf(after[field]),
    }));
}

const textOf = (value: unknown) => JSON.stringify(value) ?? '';

function valuesOf(value: unknown): string[] {
  if (value === undefined) return [];
  return (Array.isArray(value) ? value : [value]).map((one) => (typeof one === 'string' ? one : textOf(one)));
}
