import type { AuditActor, AuditTarget, JsonValue, UnsealedRecord } from '../audit-record';
import { canonicalJson } from '../canonical-json';
import { sha256Hex } from '../record-hash';
import type { AuditEvent } from './audit-event';
import { EventTooLargeError } from '../audit.errors';
import { callerText, recordableJson, recordableText } from './recordable';

/** What an event contributes to its record; the log adds its place in the chain and the time. */
export type RecordContent = Omit<UnsealedRecord, 'v' | 'chain' | 'seq' | 'id' | 'time' | 'prevHash'>;

/** Most bytes that `before` and `after` may each have in canonical form. */
export const MAX_STATE_BYTES = 64 * 1024;

/** PostgreSQL indexes values of up to 2,700 bytes; a longer id keeps its beginning and gets its own digest. */
const MAX_ID_LENGTH = 512;
const MAX_TEXT_LENGTH = 1_024;

/** The event as it is going to be recorded. Throws SecretInEventError or EventTooLargeError. */
export function recordContent(event: AuditEvent): RecordContent {
  return {
    actor: named(event.actor, 'actor'),
    action: event.action,
    target: event.target === null ? null : named(event.target, 'target'),
    outcome: event.outcome,
    reason: event.reason === undefined ? null : shortened(recordableText(event.reason, 'reason')),
    before: state(event.before, 'before'),
    after: state(event.after, 'after'),
    requestId: event.requestId === undefined ? null : shortened(callerText(event.requestId)),
    correlationId: event.correlationId === undefined ? null : shortened(callerText(event.correlationId)),
  };
}

/** Members in the order of canonical JSON, as everywhere in a record. */
function named<Party extends AuditActor | AuditTarget>({ id, name, type }: Party, path: string) {
  return {
    id: boundedId(recordableText(id, `${path}/id`)),
    ...(name !== undefined && { name: shortened(recordableText(name, `${path}/name`)) }),
    type: type as Party['type'],
  };
}

function boundedId(id: string): string {
  if (id.length <= MAX_ID_LENGTH) return id;
  return `${cut(id, MAX_ID_LENGTH - 80)}…sha256:${sha256Hex(id)}`;
}

function shortened(text: string): string {
  return text.length <= MAX_TEXT_LENGTH ? text : `${cut(text, MAX_TEXT_LENGTH - 1)}…`;
}

/** Never between the halves of a surrogate pair. */
function cut(text: string, length: number): string {
  return text.slice(0, length).replace(/\p{Surrogate}$/u, '');
}

function state(value: JsonValue | undefined, member: string): JsonValue {
  if (value === undefined) return null;
  const recordable = recordableJson(value, member);
  if (Buffer.byteLength(canonicalJson(recordable)) <= MAX_STATE_BYTES) return recordable;
  throw new EventTooLargeError(member, `${MAX_STATE_BYTES} bytes of JSON`);
}
