import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Transaction } from 'kysely';
import { SYSTEM } from '../../audit/event/audit-actor';
import { AuditLog } from '../../audit/log/audit-log';
import { GenesysSettings } from '../../config/settings';
import type { Schema } from '../../database/schema';
import { ownClientIds } from '../attribution/own-client-ids';
import { itemOf, ownItems } from '../attribution/own-writes';
import type { GenesysAudit } from '../../genesys/gateways/read-audit';

/** Events that one record of the audit log names; further ones are counted. */
const MAX_NAMED = 20;
const ROWS_AT_ONCE = 100;
/** Between our clock and that of Genesys. Generous: a clock that is wrong must not raise an alarm. */
const CLOCKS_MS = 900_000;

/**
 * Finds what was done with our OAuth client and not by this service: someone else has its secret, or uses it for another
 * program. An item is stored before its write is sent, so an event that has arrived can be explained at once.
 */
@Injectable()
export class UnexplainedWrites {
  private readonly logger = new Logger(UnexplainedWrites.name);

  constructor(
    private readonly log: AuditLog,
    @Inject(GenesysSettings) private readonly genesys: Pick<GenesysSettings, 'clientId' | 'writing'>,
  ) {}

  /** Notes those of the events that no item explains, in the transaction that keeps them. */
  async note(tx: Transaction<Schema>, events: readonly GenesysAudit[], foundAt: string): Promise<void> {
    const ids = ownClientIds(this.genesys);
    const isOwn = (id: string | undefined) => id !== undefined && ids.has(id);
    const own = events
      .filter(({ actorId, clientId }) => isOwn(actorId) || isOwn(clientId))
      .map((event) => ({ ...event, receivedAt: foundAt }));
    if (own.length === 0) return;
    const items = await ownItems(tx, own);
    const unexplained = own.filter((event) => itemOf(event, items, CLOCKS_MS) === undefined);
    if (unexplained.length > 0) await this.store(tx, unexplained, foundAt);
  }

  private async store(
    tx: Transaction<Schema>,
    events: readonly GenesysAudit[],
    foundAt: string,
  ): Promise<void> {
    const unaccepted = { accepted_at: null, accepted_by_type: null, accepted_by_id: null, reason: null };
    const rows = events.map(({ id }) => ({ audit_id: id, found_at: foundAt, ...unaccepted }));
    for (let from = 0; from < rows.length; from += ROWS_AT_ONCE)
      await tx
        .insertInto('unexplained_write')
        .values(rows.slice(from, from + ROWS_AT_ONCE))
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    const auditIds = rows.slice(0, MAX_NAMED).map(({ audit_id }) => audit_id);
    await this.log.append(tx, {
      action: 'genesys_audits.unexplained_write_found',
      actor: SYSTEM,
      target: { type: 'genesys_audits', id: 'unexplained' },
      outcome: 'success',
      after: { events: rows.length, auditIds },
    });
    this.logger.error({
      msg: 'The OAuth client of this service was used, and not by this service',
      events: rows.length,
      auditIds,
    });
  }
}
