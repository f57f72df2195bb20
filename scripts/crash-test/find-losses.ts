import type { ApiKeyDto } from '../../src/api-keys/api-keys.dto';
import type { AuditRecord } from '../../src/audit/audit-record';
import type { Ledger } from './ledger';

/** What the service shows after a crash. */
export interface Survivors {
  readonly keys: readonly Pick<ApiKeyDto, 'id' | 'revokedAt'>[];
  readonly records: readonly Pick<AuditRecord, 'action' | 'target' | 'requestId'>[];
}

type Expected = Pick<Ledger, 'acknowledged' | 'revocationAsked'>;

/** Sentences; none when what was acknowledged is there, and when keys and audit log tell the same story. */
export function* findLosses(ledger: Expected, survivors: Survivors): Generator<string> {
  yield* lostKeys(ledger, survivors);
  yield* lostRecords(ledger, survivors);
  yield* differences(survivors);
}

function* lostKeys({ acknowledged, revocationAsked }: Expected, { keys }: Survivors): Generator<string> {
  const byId = new Map(keys.map((key) => [key.id, key]));
  for (const { action, keyId } of acknowledged) {
    if (keyId === undefined) continue;
    const key = byId.get(keyId);
    if (!key) yield `API key ${keyId} was acknowledged (${action}) and is not listed`;
    else if (action === 'api_key.revoked' && key.revokedAt === undefined)
      yield `The revocation of API key ${keyId} was acknowledged and does not hold`;
  }
  for (const { id, revokedAt } of keys) {
    if (revokedAt !== undefined && !revocationAsked.has(id))
      yield `API key ${id} is revoked and no one requested that`;
  }
}

function* lostRecords({ acknowledged }: Expected, { records }: Survivors): Generator<string> {
  const found = new Set(
    records.map(({ action, requestId, target }) => `${action} ${requestId} ${target?.id ?? ''}`),
  );
  for (const { action, requestId, keyId = '' } of acknowledged) {
    if (!found.has(`${action} ${requestId} ${keyId}`))
      yield `${action} of request ${requestId} was acknowledged and is not in the audit log`;
  }
}

// What was not acknowledged must be whole, too: the key and its record, or neither.
function* differences({ keys, records }: Survivors): Generator<string> {
  const revoked = keys.filter(({ revokedAt }) => revokedAt !== undefined);
  yield* differencesOf('api_key.created', new Set(keys.map(({ id }) => id)), records);
  yield* differencesOf('api_key.revoked', new Set(revoked.map(({ id }) => id)), records);
}

function* differencesOf(
  action: string,
  shown: ReadonlySet<string>,
  records: Survivors['records'],
): Generator<string> {
  const recorded = records.filter((record) => record.action === action).map(({ target }) => target?.id ?? '');
  const known = new Set(recorded);
  if (known.size !== recorded.length) yield `${action} is in the audit log twice for one API key`;
  for (const id of shown) if (!known.has(id)) yield `API key ${id} shows ${action} without a record of it`;
  for (const id of known)
    if (!shown.has(id)) yield `${action} is recorded and API key ${id} does not show it`;
}
