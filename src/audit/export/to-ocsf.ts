import type { ActorType, AuditActor, AuditRecord, Outcome } from '../audit-record';
import { ocsfClassOf } from './ocsf-classes';

const OCSF_VERSION = '1.8.0';

const SEVERITIES: Readonly<Record<Outcome, number>> = { success: 1, failed: 2, refused: 3 };

/** The captions are the schema's; for 99, Other, it takes the source's own word. */
const USER_TYPES: Readonly<Record<ActorType, { readonly type_id: number; readonly type: string }>> = {
  genesys_user: { type_id: 1, type: 'User' },
  system: { type_id: 3, type: 'System' },
  api_key: { type_id: 4, type: 'Service' },
  jwt: { type_id: 99, type: 'jwt' },
};

/**
 * * A record as an OCSF 1.8.0 event. `raw_data` is the record itself, so that its hash can be computed. The chain is in
 * `unmapped.attestation`, named like the members of the profile `record_integrity` that OCSF 1.9 adds. Undefined
 * members are omitted from its JSON.
 */
export function toOcsf(line: string): Readonly<Record<string, unknown>> {
  const record = JSON.parse(line) as AuditRecord;
  const { category, classUid, activity, members } = ocsfClassOf(record);
  const { outcome, reason, before, after } = record;
  return {
    category_uid: category,
    class_uid: classUid,
    activity_id: activity,
    type_uid: classUid * 100 + activity,
    time: Date.parse(record.time),
    severity_id: SEVERITIES[outcome],
    status_id: outcome === 'success' ? 1 : 2,
    status: outcome === 'success' ? 'Success' : 'Failure',
    status_code: outcome,
    status_detail: reason ?? undefined,
    message: record.action,
    metadata: metadataOf(record),
    actor: { user: userOf(record.actor) },
    ...members(record),
    unmapped: { attestation: attestationOf(record), before, after, request_uid: record.requestId },
    raw_data: line,
  };
}

function metadataOf({ id, seq, correlationId, requestId }: AuditRecord) {
  return {
    version: OCSF_VERSION,
    product: { name: 'Rolecall', vendor_name: 'Rolecall' },
    uid: id,
    sequence: seq,
    log_name: 'audit',
    correlation_uid: correlationId ?? requestId ?? undefined,
  };
}

function userOf({ type, id, name }: AuditActor) {
  return { uid: id, name, ...USER_TYPES[type] };
}

/** The first record has none before it. */
function attestationOf({ chain, seq, hash, prevHash }: AuditRecord) {
  return {
    chain_uid: chain,
    fingerprint: fingerprintOf(hash),
    prev_event: seq > 1 ? { fingerprint: fingerprintOf(prevHash) } : undefined,
  };
}

function fingerprintOf(value: string) {
  return { algorithm_id: 3, algorithm: 'SHA-256', value };
}
