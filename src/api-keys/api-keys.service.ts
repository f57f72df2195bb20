import { CLOCK, type Clock } from '../common/clock';
import { Inject, Injectable } from '@nestjs/common';
import { trustedNow } from '../common/trusted-clock';
import type { Transaction } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { actorOf } from '../audit/event/audit-actor';
import type { ApiKeyState } from '../audit/event/audit-event';
import { looksLikeSecret } from '../audit/event/secret-guard';
import { AuditedWork } from '../audit/log/audited-work';
import { BOOTSTRAP_ID } from '../auth/api-keys';
import type { Caller } from '../auth/caller';
import { actorOfCaller, type Actor } from '../auth/party';
import type { OwnRole } from '../auth/own-roles';
import type { Requester } from '../auth/requested-by';
import { InvalidRequestError, NotFoundError } from '../common/errors';
import { AuthSettings } from '../config/settings';
import { Notifications } from '../database/notifications/notifications';
import type { Schema } from '../database/schema';
import type { ApiKey } from './api-key';
import { ApiKeyStore } from './api-key-store';
import { expiryOf } from './expiry-of';
import { expiryWithin } from './expiry-within';
import { API_KEYS_CHANNEL, keyChange } from './key-change';
import {
  KeyLineTooLongError,
  PermissionNotHeldError,
  TooManyApiKeysError,
  creatorGone,
} from './api-keys.errors';
import { MAX_LINE, KeyLineReader } from './key-line-reader';
import { KeyRing } from './key-ring';
import { newSecret } from './new-secret';
import { permissionsNotHeld } from '../auth/permissions-not-held';

/** This many fit into the memory of every instance, and into one read. */
const MAX_LIVE_KEYS = 1_000;

/** What a new key is to be. */
export interface NewApiKey {
  readonly name: string;
  readonly roles: readonly OwnRole[];
  /** RFC 3339. */
  readonly expiresAt?: string;
}

/** Creates and revokes API keys, each with its record in the audit log. */
@Injectable()
export class ApiKeysService {
  constructor(
    private readonly store: ApiKeyStore,
    @Inject(KeyRing) private readonly ring: Pick<KeyRing, 'refresh' | 'drop'>,
    private readonly audited: AuditedWork,
    @Inject(Notifications) private readonly notifications: Pick<Notifications, 'send'>,
    private readonly lines: KeyLineReader,
    @Inject(AuthSettings) private readonly settings: Pick<AuthSettings, 'keyLifetimeByTokenMs'>,
    @Inject(CLOCK) private readonly now: Clock = trustedNow,
  ) {}

  /**
   * The key, and its secret text, which is stored nowhere.
   * Throws PermissionNotHeldError or KeyOutlivesCreatorError (403), TooManyApiKeysError or KeyLineTooLongError (409),
   * or InvalidRequestError (400).
   */
  async create(wanted: NewApiKey, by: Requester): Promise<{ apiKey: ApiKey; key: string }> {
    const { key, sha256, keyPrefix } = newSecret();
    const asked = { ...this.newKey(wanted, by), keyPrefix };
    const act = { action: 'api_key.created', actor: actorOf(by.caller), requestId: by.requestId } as const;
    const apiKey = await this.audited.run({ ...act, target: null }, async (tx) => {
      const missing = permissionsNotHeld(by.caller, asked.roles);
      if (missing.length > 0) throw new PermissionNotHeldError(missing);
      const expiresAt = expiryWithin(
        asked.expiresAt,
        by.caller,
        this.now(),
        this.settings.keyLifetimeByTokenMs,
      );
      const apiKey = { ...asked, expiresAt };
      await this.store.lock(tx);
      await this.refuseCreator(tx, by.caller);
      if ((await this.store.countLive(tx, apiKey.createdAt)) >= MAX_LIVE_KEYS) {
        throw new TooManyApiKeysError(MAX_LIVE_KEYS);
      }
      await this.store.insert(tx, apiKey, sha256);
      await this.announce(tx, 'created', apiKey.id);
      return { value: apiKey, recorded: { target: targetOf(apiKey), after: stateOf(apiKey) } };
    });
    await this.ring.refresh();
    return { apiKey, key };
  }

  /**
   * Ends a key at once and on every instance, and with `descendants` those that it created, transitively: all or none.
   * What is revoked stays as it is. Throws NotFoundError (404).
   */
  async revoke(id: string, descendants: boolean, by: Requester): Promise<void> {
    const apiKey = await this.get(id);
    if (apiKey.revokedAt !== null && !descendants) return;
    const act = { action: 'api_key.revoked', actor: actorOf(by.caller), requestId: by.requestId } as const;
    const ended = await this.audited.runEach({ ...act, target: targetOf(apiKey) }, async (tx) => {
      await this.store.lock(tx);
      const ids = descendants ? [id, ...(await this.lines.descendants(tx, id))] : [id];
      const keys = await this.store.unrevoked(tx, ids);
      const at = new Date(this.now()).toISOString();
      for (const one of keys) {
        await this.store.revoke(tx, one.id, at);
        await this.announce(tx, 'revoked', one.id);
      }
      return { value: keys, recorded: keys.map((one) => ({ target: targetOf(one), before: stateOf(one) })) };
    });
    for (const one of ended) this.ring.drop(one.id);
  }

  /** The creators of keys, the nearest first. */
  linesOf(keys: readonly ApiKey[]): Promise<ReadonlyMap<string, readonly Actor[]>> {
    return this.lines.of(keys.map(({ id }) => id));
  }

  /** Throws NotFoundError (404). */
  async get(id: string): Promise<ApiKey> {
    const apiKey = await this.store.get(id);
    if (apiKey === undefined) throw new NotFoundError('API key not found.');
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
      throw new InvalidRequestError([{ pointer: '/body/name', detail: 'must not contain a key or token' }]);
    }
    const now = this.now();
    return {
      id: uuidv7(),
      name,
      roles,
      createdAt: new Date(now).toISOString(),
      createdBy: actorOfCaller(caller),
      expiresAt: expiryOf(expiresAt, now),
      lastUsedAt: null,
      revokedAt: null,
    };
  }

  /** A key that was revoked while it creates another one creates none: its descendants may be revoked already. */
  private async refuseCreator(tx: Transaction<Schema>, { kind, id }: Caller): Promise<void> {
    if (kind !== 'api_key' || id === BOOTSTRAP_ID) return;
    if (!(await this.store.isLive(tx, id, new Date(this.now()).toISOString()))) throw creatorGone();
    const line = (await this.lines.of([id], tx)).get(id) ?? [];
    if (line.length >= MAX_LINE) throw new KeyLineTooLongError(MAX_LINE);
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
