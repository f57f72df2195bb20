import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { keptAudit, type KeptAudit } from './kept-audit';

/** Which of the kept events are wanted. */
export interface GenesysAuditFilter {
  /** RFC 3339, UTC. */
  readonly from?: string;
  /** Not included. */
  readonly to?: string;
  readonly service?: string;
  readonly entityType?: string;
  readonly action?: string;
  readonly entityId?: string;
  readonly actorId?: string;
  readonly clientId?: string;
  readonly correlationId?: string;
}

/** Time and id of the last event of a page. */
type GenesysAuditPosition = readonly [at: string, id: string];

interface GenesysAuditPageQuery {
  readonly filter: GenesysAuditFilter;
  readonly order: 'asc' | 'desc';
  readonly size: number;
  readonly after?: GenesysAuditPosition;
}

/** Rows that an export holds at once. */
const BATCH = 200;

const columns = {
  service: 'service',
  entityType: 'entity_type',
  action: 'action',
  entityId: 'entity_id',
  actorId: 'actor_id',
  clientId: 'client_id',
  correlationId: 'correlation_id',
} as const;

/** Reads the kept audits of Genesys, by when they happened. */
@Injectable()
export class GenesysAuditReader {
  constructor(private readonly database: Database) {}

  /** One more than requested says that there are more. */
  async page({ filter, order, size, after }: GenesysAuditPageQuery): Promise<readonly KeptAudit[]> {
    let query = this.database.kysely.selectFrom('genesys_audit').selectAll();
    if (filter.from !== undefined) query = query.where('at', '>=', filter.from);
    if (filter.to !== undefined) query = query.where('at', '<', filter.to);
    for (const [name, column] of Object.entries(columns)) {
      const value = filter[name as keyof typeof columns];
      if (value !== undefined) query = query.where(column, '=', value);
    }
    if (after !== undefined) {
      const [at, id] = after;
      const beyond = order === 'asc' ? '>' : '<';
      query = query.where((row) =>
        row.or([row('at', beyond, at), row.and([row('at', '=', at), row('id', beyond, id)])]),
      );
    }
    const rows = await query.orderBy('at', order).orderBy('id', order).limit(size).execute();
    return rows.map(keptAudit);
  }

  /** All that match, the oldest first. */
  async *all(filter: GenesysAuditFilter): AsyncGenerator<readonly KeptAudit[]> {
    let after: GenesysAuditPosition | undefined;
    for (;;) {
      const events = await this.page({ filter, order: 'asc', size: BATCH, after });
      if (events.length > 0) yield events;
      const last = events.at(-1);
      if (last === undefined || events.length < BATCH) return;
      after = [last.at, last.id];
    }
  }
}
