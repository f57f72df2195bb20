import { hash as digest, randomBytes } from 'node:crypto';
import { canonicalJson } from '../../audit/canonical-json';
import type { GenesysAuditRow } from '../../database/tables/genesys-audit-rows';
import type { GenesysAudit } from '../../genesys/gateways/read-audit';

/** An event as it is kept: with when it arrived, and its hash. */
export interface KeptAudit extends GenesysAudit {
  readonly receivedAt: string;
  readonly entityNameDigest?: string;
  readonly actorNameDigest?: string;
  /** SHA-256 of the canonical JSON of the event without names, which their digests stand for. */
  readonly hash: string;
}

/** The columns of an event. Its names are salted, so that what is erased cannot be guessed from what remains. */
export function toRow(event: GenesysAudit, receivedAt: string): GenesysAuditRow {
  const [entity, actor] = [named(event.entityName), named(event.actorName)];
  const row = {
    id: event.id,
    at: event.at,
    received_at: receivedAt,
    service: event.service,
    entity_type: event.entityType,
    action: event.action,
    entity_id: event.entityId ?? null,
    entity_name: entity.name,
    entity_name_salt: entity.salt,
    entity_name_digest: entity.digest,
    level: event.level ?? null,
    status: event.status ?? null,
    actor_id: event.actorId ?? null,
    actor_name: actor.name,
    actor_name_salt: actor.salt,
    actor_name_digest: actor.digest,
    actor_organization_id: event.actorOrganizationId ?? null,
    client_id: event.clientId ?? null,
    correlation_id: event.correlationId ?? null,
    transaction_id: event.transactionId ?? null,
    member_ids: event.memberIds ? JSON.stringify(event.memberIds) : null,
    properties: JSON.stringify(event.properties),
  };
  return { ...row, hash: hashOf(row) };
}

/** What a row says, without its salts. */
export function keptAudit(row: GenesysAuditRow): KeptAudit {
  const given = {
    entityId: row.entity_id,
    entityName: row.entity_name,
    entityNameDigest: row.entity_name_digest,
    level: row.level,
    status: row.status,
    actorId: row.actor_id,
    actorName: row.actor_name,
    actorNameDigest: row.actor_name_digest,
    actorOrganizationId: row.actor_organization_id,
    clientId: row.client_id,
    correlationId: row.correlation_id,
    transactionId: row.transaction_id,
  };
  return {
    id: row.id,
    at: row.at,
    receivedAt: row.received_at,
    service: row.service,
    entityType: row.entity_type,
    action: row.action,
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null)),
    ...(row.member_ids !== null && { memberIds: JSON.parse(row.member_ids) as string[] }),
    properties: JSON.parse(row.properties) as string[],
    hash: row.hash,
  };
}

/** Whether a row is as it was kept, or lacks nothing but names that were erased. */
export function isIntact(row: GenesysAuditRow): boolean {
  const { entity_name: entity, actor_name: actor } = row;
  return (
    row.hash === hashOf(row) &&
    (entity === null || digestOf(row.entity_name_salt ?? '', entity) === row.entity_name_digest) &&
    (actor === null || digestOf(row.actor_name_salt ?? '', actor) === row.actor_name_digest)
  );
}

function hashOf(row: Omit<GenesysAuditRow, 'hash'>): string {
  const erasable = { entity_name: undefined, entity_name_salt: undefined };
  const names = { actor_name: undefined, actor_name_salt: undefined, hash: undefined };
  return digest('sha256', canonicalJson({ ...row, ...erasable, ...names }), 'hex');
}

function named(name: string | undefined) {
  if (name === undefined) return { name: null, salt: null, digest: null };
  const salt = randomBytes(16).toString('hex');
  return { name, salt, digest: digestOf(salt, name) };
}

function digestOf(salt: string, name: string): string {
  return digest('sha256', `${salt}:${name}`, 'hex');
}
