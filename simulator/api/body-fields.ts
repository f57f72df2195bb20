import { ApiError, badRequest } from '../http/api-error';

export type Fields = Readonly<Record<string, unknown>>;

export function fieldsOf(body: unknown): Fields {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw badRequest('constraint.validation', 'The request body must be an object.');
  }
  return body as Fields;
}

/** Undefined when the field is missing or null. */
export function textIn(fields: Fields, name: string): string | undefined {
  return typed(fields, name, 'string');
}

export function requiredTextIn(fields: Fields, name: string): string {
  const value = textIn(fields, name);
  if (!value?.trim()) throw badRequest('constraint.validation', `${name} must not be empty`);
  return value;
}

export const flagIn = (fields: Fields, name: string): boolean | undefined => typed(fields, name, 'boolean');

export function oneOfIn<T extends string>(
  fields: Fields,
  name: string,
  allowed: readonly T[],
): T | undefined {
  const value = textIn(fields, name);
  if (value === undefined) return undefined;
  const found = allowed.find((one) => one === value);
  if (found === undefined) throw invalidValue(value, name, allowed.join(', '));
  return found;
}

/** The list of texts that a body or a field of it is. */
export function textsOf(value: unknown, name: string): string[] {
  if (Array.isArray(value) && value.every((one) => typeof one === 'string' && one !== '')) {
    return [...new Set(value as string[])];
  }
  throw badRequest('constraint.validation', `${name} must be a list of texts`);
}

/** Refuses a write that comes with another version than the current one. */
export function requireVersion(fields: Fields, current: number, stale: ApiError): void {
  const { version } = fields;
  if (!Number.isInteger(version)) throw badRequest('constraint.validation', 'version must not be null');
  if (version !== current) throw stale;
}

function typed(fields: Fields, name: string, type: 'string'): string | undefined;
function typed(fields: Fields, name: string, type: 'boolean'): boolean | undefined;
function typed(fields: Fields, name: string, type: 'string' | 'boolean'): unknown {
  const value = fields[name] ?? undefined;
  if (value === undefined || typeof value === type) return value;
  throw invalidValue(JSON.stringify(value), name, `a ${type}`);
}

export const invalidValue = (value: string, field: string, allowed: string) =>
  new ApiError(
    400,
    'invalid.value',
    `Value [${value}] is not valid for field type [${field}]. Allowable values are: ${allowed}`,
    { value, field, allowed },
  );
