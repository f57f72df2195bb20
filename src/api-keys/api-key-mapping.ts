import { callerOf, type Caller } from '../auth/caller';
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
    createdBy: { type: row.created_by_type as Caller['kind'], id: row.created_by_id },
    expiresAt: row.expires_at,
    lastUsedAt: row.last_used_at,
    revokedAt: row.revoked_at,
  };
}

export function toLiveKey(row: ApiKeyRow): LiveKey {
  return {
    sha256: Buffer.from(row.sha256, 'hex'),
    caller: callerOf(row.id, 'api_key', rolesOf(row)),
    // A time that cannot be read is no time in the future.
    expiresAtMs: row.expires_at === null ? Number.POSITIVE_INFINITY : Date.parse(row.expires_at) || 0,
  };
}

/** A role that this version does not know gives nothing. */
function rolesOf({ roles }: ApiKeyRow): OwnRole[] {
  return (JSON.parse(roles) as unknown[]).filter(isOwnRole);
}
