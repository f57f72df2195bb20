import { callerOf } from '../auth/caller';
import { actorIn } from '../auth/party';
import { isOwnRole, type OwnRole } from '../auth/own-roles';
import type { ApiKeyRow } from '../database/tables/api-key-row';
import type { ApiKey, LiveKey } from './api-key';

export function toApiKey(row: ApiKeyRow): ApiKey {
  return {
    id: row.id,
    name: row.name,
    keyPrefix: row.key_prefix,
    roles: rolesOf(row),
    createdAt: row.created_at,
    createdBy: actorIn(row.created_by_type, row.created_by_id, row.created_by_person),
    expiresAt: row.expires_at,
    lastUsedAt: row.last_used_at,
    revokedAt: row.revoked_at,
  };
}

export function toLiveKey(row: ApiKeyRow): LiveKey {
  if (row.expires_at === null) {
    const caller = callerOf(row.id, 'api_key', rolesOf(row), { name: row.name });
    return { sha256: Buffer.from(row.sha256, 'hex'), caller, expiresAtMs: Number.POSITIVE_INFINITY };
  }
  // A time that cannot be read is no time in the future.
  const expiresAtMs = Date.parse(row.expires_at) || 0;
  const caller = callerOf(row.id, 'api_key', rolesOf(row), { name: row.name, expiresAtMs });
  return { sha256: Buffer.from(row.sha256, 'hex'), caller, expiresAtMs };
}

/** A role that this version does not know gives nothing. */
function rolesOf({ roles }: ApiKeyRow): OwnRole[] {
  return (JSON.parse(roles) as unknown[]).filter(isOwnRole);
}
