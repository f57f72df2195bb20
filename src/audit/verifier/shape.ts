import { Damage } from './damage';

export type Shape = ReadonlyMap<string, Rule>;

/** What one field must be. */
export interface Rule {
  readonly accepts: (value: unknown) => boolean;
  /** Completes "must be …". */
  readonly expected: string;
  readonly optional?: boolean;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const SHA256_HEX = /^[0-9a-f]{64}$/;
const TIME = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;
const PLAIN_NAME = /^\w{1,64}$/;

export const text: Rule = { accepts: (value) => typeof value === 'string', expected: 'a string' };
export const textOrNull: Rule = {
  accepts: (value) => value === null || typeof value === 'string',
  expected: 'a string or null',
};
export const anyJson: Rule = { accepts: () => true, expected: 'JSON' };
export const uuid: Rule = matching(UUID, 'a lower-case UUID');
export const sha256: Rule = matching(SHA256_HEX, '64 lower-case hex digits');
export const sequenceNumber: Rule = {
  accepts: isSequenceNumber,
  expected: 'a whole number from 1 to 9007199254740991',
};
export const time: Rule = matching(TIME, 'an RFC 3339 time in UTC with milliseconds');

export function matching(pattern: RegExp, expected: string): Rule {
  return { accepts: (value) => typeof value === 'string' && pattern.test(value), expected };
}

export function oneOf(values: readonly unknown[]): Rule {
  return { accepts: (value) => values.includes(value), expected: `one of ${values.join(', ')}` };
}

export function isSequenceNumber(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 1;
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** @throws Damage naming the first field that is missing, unknown or wrong. */
export function requireShape(value: Record<string, unknown>, shape: Shape, path = ''): void {
  for (const [name, rule] of shape) {
    if (Object.hasOwn(value, name)) requireRule(value[name], rule, path + name);
    else if (!rule.optional) throw new Damage('missing_field', `the field ${path}${name} is missing`);
  }
  for (const name of Object.keys(value)) {
    if (!shape.has(name)) throw new Damage('unknown_field', `${path}${printable(name)} is not a known field`);
  }
}

function requireRule(value: unknown, rule: Rule, path: string): void {
  if (!rule.accepts(value)) throw new Damage('invalid_field', `the field ${path} must be ${rule.expected}`);
}

// A field's name comes from the file, so it could carry control sequences to the reader's terminal.
function printable(name: string): string {
  return PLAIN_NAME.test(name) ? name : '(a name with unusual characters)';
}
