import { Injectable } from '@nestjs/common';
import type { Period } from '../common/period';
import { Database } from '../database/database';
import type { ApiKey } from './api-key';
import { toApiKey } from './api-key-mapping';

/** Tells other features which API keys there were. Keys stay when they are revoked. */
@Injectable()
export class PeriodKeysReader {
  constructor(private readonly database: Database) {}

  /** Those that let someone in at some moment of the period, in the order of creation, after the key `after`. */
  async page({ from, to }: Period, limit: number, after = ''): Promise<ApiKey[]> {
    const rows = this.database.kysely
      .selectFrom('api_key')
      .selectAll()
      .where('id', '>', after)
      .where('created_at', '<', to)
      .where((key) => key.or([key('revoked_at', 'is', null), key('revoked_at', '>=', from)]))
      .where((key) => key.or([key('expires_at', 'is', null), key('expires_at', '>=', from)]));
    return (await rows.orderBy('id').limit(limit).execute()).map(toApiKey);
  }
}
