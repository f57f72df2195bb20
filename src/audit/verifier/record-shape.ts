import { ACTOR_TYPES, OUTCOMES, type AuditRecord } from '../audit-record';
import {
  anyJson,
  isObject,
  matching,
  oneOf,
  requireShape,
  sequenceNumber,
  sha256,
  text,
  textOrNull,
  time,
  uuid,
  type Rule,
  type Shape,
} from './shape';
import { Damage } from './damage';

const object: Rule = { accepts: isObject, expected: 'an object' };
const objectOrNull: Rule = {
  accepts: (value) => value === null || isObject(value),
  expected: 'an object or null',
};
const optionalText: Rule = { ...text, optional: true };

const RECORD = new Map<keyof AuditRecord, Rule>([
  ['v', oneOf([1])],
  ['chain', uuid],
  ['seq', sequenceNumber],
  ['id', matching(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/, 'a UUIDv7')],
  ['time', time],
  ['actor', object],
  ['action', matching(/^[a-z][a-z0-9_-]*(\.[a-z][a-z0-9_-]*)+$/, 'noun.verb in lower case')],
  ['target', objectOrNull],
  ['outcome', oneOf(OUTCOMES)],
  ['reason', textOrNull],
  ['before', anyJson],
  ['after', anyJson],
  ['requestId', textOrNull],
  ['correlationId', textOrNull],
  ['prevHash', sha256],
  ['hash', sha256],
]);

const ACTOR: Shape = new Map([
  ['type', oneOf(ACTOR_TYPES)],
  ['id', text],
  ['name', optionalText],
]);

const TARGET: Shape = new Map([
  ['type', text],
  ['id', text],
  ['name', optionalText],
]);

/** @throws Damage unless the value has exactly the fields of version 1, each of its type and form. */
export function requireRecordShape(value: unknown): AuditRecord {
  if (!isObject(value)) throw new Damage('malformed_line', 'the line is not a JSON object');
  if (typeof value.v === 'number' && value.v !== 1)
    throw new Damage('unknown_version', 'the version v of the record is not 1');
  requireShape(value, RECORD);
  requireShape(value.actor as Record<string, unknown>, ACTOR, 'actor.');
  if (value.target !== null) requireShape(value.target as Record<string, unknown>, TARGET, 'target.');
  return value as unknown as AuditRecord;
}
