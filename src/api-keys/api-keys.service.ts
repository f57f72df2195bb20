import type { Transaction } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { actorOf } from '../audit/event/audit-actor';
import type { ApiKeyState } from '../audit/event/audit-event';
import { looksLikeSecret } from '../audit/event/secret-guard';
import type { AuditedWork } from '../audit/log/audited-work';
import type { OwnRole } from '../auth/own-roles';
import type { Requester } from '../auth/requested-by';
import { InvalidRequestError } from '../common/invalid-request-error';
import { NotFoundError } from '../common/not-found-error';
import type { Notifications } from '../database/notifications/notifications';
import type { Schema } from '../database/schema';
import type { ApiKey } from './api-key';
import type { ApiKeyStore } from './api-key-store';
import { expiryOf } from './expiry-of';
import { API_KEYS_CHANNEL, keyChange } from './key-change';
import type { KeyRing } from './key-ring';
import { newSecret } from './new-secret';
import { PermissionNotHeldError } from './permission-not-held-error';
import { permissionsNotHeld } from './permissions-not-held';
import { TooManyApiKeysError } from './too-many-api-keys-error';

/** So many fit into the memory of every instance, and into one reading. */
export const MOST_LIVE_KEYS = 1_000;

/** What a new key is to be. */
export interface NewApiKey {
  readonly name: string;
  readonly roles: readonly OwnRole[];
  /** RFC 3339. */
  readonly expiresAt?: string;
}

/** Creates and revokes API keys, each with its record in the audit log. */
export class ApiKeysService {
  constructor(
    private readonly store: ApiKeyStore,
    private readonly ring: Pick<KeyRing, 'refresh' | 'drop'>,
    private readonly audited: AuditedWork,
    private readonly notifications: Pick<Notifications, 'send'>,
    private readonly now: () => number = Date.now,
  ) {}

  /**
   * The key, and the text that opens doors, which is kept nowhere.
   * Throws PermissionNotHeldError (403), TooManyApiKeysError (409) or InvalidRequestError (400).
   */
  async create(wanted: NewApiKey, by: Requester): Promise<{ apiKey: ApiKey; key: string }> {
    const { key, sha256, keyPrefix } = newSecret();
    const apiKey = { ...this.newKey(wanted, by), keyPrefix };
    const act = { action: 'api_key.created', actor: actorOf(by.caller), requestId: by.requestId } as const;
    await this.audited.run({ ...act, target: null }, async (tx) => {
      const missing = permissionsNotHeld(by.caller, apiKey.roles);
      if (missing.length > 0) throw new PermissionNotHeldError(missing);
      // Before the insert: its weaker lock would make two creators wait for each other.
      if ((await this.store.countLive(tx, apiKey.createdAt)) >= MOST_LIVE_KEYS) {
        throw new TooManyApiKeysError(MOST_LIVE_KEYS);
      }
      await this.store.insert(tx, apiKey, sha256);
      await this.announce(tx, 'created', apiKey.id);
      return { value: undefined, recorded: { target: targetOf(apiKey), after: stateOf(apiKey) } };
    });
    await this.ring.refresh();
    return { apiKey, key };
  }

  /** Ends a key, at once and on every instance. Revoking it again changes nothing. Throws NotFoundError (404). */
  async revoke(id: string, by: Requester): Promise<void> {
    const apiKey = await this.get(id);
    if (apiKey.revokedAt !== null) return;
    const act = { action: 'api_key.revoked', actor: actorOf(by.caller), requestId: by.requestId } as const;
    await this.audited.run({ ...act, target: targetOf(apiKey), before: stateOf(apiKey) }, async (tx) => {
      await this.store.revoke(tx, id, new Date(this.now()).toISOString());
      await this.announce(tx, 'revoked', id);
      return { value: undefined };
    });
    this.ring.drop(id);
  }

  /** Throws NotFoundError (404). */
  async get(id: string): Promise<ApiKey> {
    const apiKey = await this.store.get(id);
    if (apiKey === undefined) throw new NotFoundError('There is no such API key.');
    return apiKey;
  }

  /** At most `size` keys in the order of creation, after the key `after`; `next` where more follow. */
  async page(size: number, after?: string): Promise<{ apiKeys: ApiKey[]; next?: string }> {
    const keys = await this.store.page(size + 1, after);
    const apiKeys = keys.slice(0, size);
    return { apiKeys, next: keys.length > size ? apiKeys.at(-1)?.id : undefined };
  }

  private newKey({ name, roles, expiresAt }: NewApiKey, { caller }: Requester): Omit<ApiKey, 'keyPrefix'> {
    if (looksLikeSecret(name)) {
      throw new InvalidRequestError([{ pointer: '/body/name', detail: 'must not hold a key or token' }]);
    }
    const now = this.now();
    return {
      id: uuidv7(),
      name,
      roles,
      createdAt: new Date(now).toISOString(),
      createdBy: { type: caller.kind, id: caller.id },
      expiresAt: expiryOf(expiresAt, now),
      lastUsedAt: null,
      revokedAt: null,
    };
  }

  private announce(tx: Transaction<Schema>, kind: 'created' | 'revoked', id: string): Promise<void> {
    return this.notifications.send(tx, API_KEYS_CHANNEL, keyChange({ kind, id }));
  }
}

function targetOf({ id, name }: ApiKey) {
  return { type: 'api_key', id, name } as const;
}

function stateOf({ name, roles, expiresAt }: ApiKey): ApiKeyState {
  return { name, roles, expiresAt };
}
