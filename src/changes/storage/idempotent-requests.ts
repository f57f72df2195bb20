import { Injectable, Optional } from '@nestjs/common';
import { certainNow, trustedNow } from '../../common/trusted-clock';
import type { Caller } from '../../auth/caller';
import { Yielder } from '../../common/yielder';
import { Database } from '../../database/database';
import type { StoredChange } from '../change';
import {
  IdempotencyKeyBusyError,
  IdempotencyKeyRequiredError,
  IdempotencyKeyReusedError,
} from '../changes.errors';
import { canonicalDigest } from './canonical-digest';

/** A request that takes longer has died with its process. */
const ABANDONED_AFTER_MS = 5 * 60_000;
/** So long a key is remembered. */
const RETENTION_MS = 7 * 24 * 3_600_000;

export interface KeyedRequest {
  readonly caller: Caller;
  readonly key: string | undefined;
  /** What is requested: operation, id, body. */
  readonly content: unknown;
}

/** Does what is requested once for each Idempotency-Key of a caller, however often it is sent. */
@Injectable()
export class IdempotentRequests {
  constructor(
    private readonly database: Database,
    @Optional() private readonly now: () => number = trustedNow,
    /** What is forgotten has certainly been there so long. */
    @Optional() private readonly certain: () => number = certainNow,
  ) {}

  /**
   * `work` makes or moves a change; sent again, `again` gives that change as it is by then. Throws
   * IdempotencyKeyRequiredError (400), IdempotencyKeyBusyError (409) or IdempotencyKeyReusedError (422).
   */
  async run(
    request: KeyedRequest,
    work: () => Promise<StoredChange>,
    again: (changeId: string) => Promise<StoredChange>,
  ): Promise<StoredChange> {
    const key = keyOf(request);
    const sha256 = await canonicalDigest(request.content, new Yielder());
    const known = await this.begin(key, sha256);
    if (known !== undefined) return again(known);
    try {
      const change = await work();
      await this.remember(key, change.id);
      return change;
    } catch (error) {
      await this.forget(key);
      throw error;
    }
  }

  /** The id of the change that the key has led to. */
  private begin(key: Key, sha256: string): Promise<string | undefined> {
    return this.database.transaction(async (tx) => {
      await tx
        .deleteFrom('change_request')
        .where((where) =>
          where.or([
            where('started_at', '<', new Date(this.certain() - RETENTION_MS).toISOString()),
            where.and([
              where('change_id', 'is', null),
              where('started_at', '<', this.time(-ABANDONED_AFTER_MS)),
            ]),
          ]),
        )
        .execute();
      const row = { ...key, request_sha256: sha256, change_id: null, started_at: this.time() };
      const { numInsertedOrUpdatedRows } = await tx
        .insertInto('change_request')
        .values(row)
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirstOrThrow();
      if (numInsertedOrUpdatedRows === 1n) return undefined;
      const known = await tx
        .selectFrom('change_request')
        .selectAll()
        .where('caller_type', '=', key.caller_type)
        .where('caller_id', '=', key.caller_id)
        .where('request_key', '=', key.request_key)
        .executeTakeFirst();
      if (known?.request_sha256 !== sha256) throw new IdempotencyKeyReusedError();
      if (known.change_id === null) throw new IdempotencyKeyBusyError();
      return known.change_id;
    });
  }

  private async remember(key: Key, changeId: string): Promise<void> {
    await this.database.kysely
      .updateTable('change_request')
      .set({ change_id: changeId })
      .where('caller_type', '=', key.caller_type)
      .where('caller_id', '=', key.caller_id)
      .where('request_key', '=', key.request_key)
      .execute();
  }

  private async forget(key: Key): Promise<void> {
    await this.database.kysely
      .deleteFrom('change_request')
      .where('caller_type', '=', key.caller_type)
      .where('caller_id', '=', key.caller_id)
      .where('request_key', '=', key.request_key)
      .execute();
  }

  private time(inMs = 0): string {
    return new Date(this.now() + inMs).toISOString();
  }
}

interface Key {
  readonly caller_type: string;
  readonly caller_id: string;
  readonly request_key: string;
}

function keyOf({ caller, key }: KeyedRequest): Key {
  if (key === undefined || !/^[\x21-\x7E]{1,200}$/.test(key)) throw new IdempotencyKeyRequiredError();
  return { caller_type: caller.kind, caller_id: caller.id, request_key: key };
}
