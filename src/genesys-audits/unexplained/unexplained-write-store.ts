import { Injectable } from '@nestjs/common';
import { actorOf } from '../../audit/event/audit-actor';
import { AuditedWork } from '../../audit/log/audited-work';
import type { Requester } from '../../auth/requested-by';
import { NotFoundError } from '../../common/errors';
import { trustedTime } from '../../common/trusted-clock';
import { Database } from '../../database/database';
import type { UnexplainedWriteRow } from '../../database/tables/genesys-audit-rows';
import { keptAudit, type KeptAudit } from '../store/kept-audit';

export type UnexplainedWriteState = 'open' | 'accepted';

/** An event of our own OAuth client that no change of ours explains. */
export interface UnexplainedWrite {
  readonly audit: KeptAudit;
  readonly row: UnexplainedWriteRow;
}

/** Time and id of the event after which a page begins. */
export type WritePosition = readonly [at: string, id: string];

/** Lists what was found, and notes who accepted it. */
@Injectable()
export class UnexplainedWriteStore {
  constructor(
    private readonly database: Database,
    private readonly work: AuditedWork,
  ) {}

  /** The newest first. */
  async page(
    state: UnexplainedWriteState | undefined,
    size: number,
    after?: WritePosition,
  ): Promise<readonly UnexplainedWrite[]> {
    let query = this.selected();
    if (state !== undefined)
      query = query.where('write.accepted_at', state === 'open' ? 'is' : 'is not', null);
    if (after !== undefined) {
      const [at, id] = after;
      query = query.where((row) =>
        row.or([row('audit.at', '<', at), row.and([row('audit.at', '=', at), row('audit.id', '<', id)])]),
      );
    }
    const rows = await query.orderBy('audit.at', 'desc').orderBy('audit.id', 'desc').limit(size).execute();
    return rows.map((row) => ({ audit: keptAudit(row), row }));
  }

  /** How many no one has accepted. */
  async open(): Promise<number> {
    const { kysely } = this.database;
    const counted = kysely.selectFrom('unexplained_write').select(({ fn }) => fn.countAll().as('writes'));
    return Number((await counted.where('accepted_at', 'is', null).executeTakeFirstOrThrow()).writes);
  }

  /** The first acceptance counts. Throws NotFoundError for an event that is not one of them. */
  async accept(auditId: string, reason: string, { caller, requestId }: Requester): Promise<UnexplainedWrite> {
    const actor = actorOf(caller);
    const target = { type: 'genesys_audit' as const, id: auditId };
    const act = { action: 'genesys_audits.unexplained_write_accepted' as const, actor, target, requestId };
    await this.work.run(act, async (tx) => {
      const { numUpdatedRows } = await tx
        .updateTable('unexplained_write')
        .set({
          accepted_at: trustedTime(),
          accepted_by_type: actor.type,
          accepted_by_id: actor.id,
          reason,
        })
        .where('audit_id', '=', auditId)
        .where('accepted_at', 'is', null)
        .executeTakeFirstOrThrow();
      if (numUpdatedRows === 0n) throw new NotFoundError('No open write of our OAuth client has this id.');
      return { value: undefined, recorded: { after: { reason } } };
    });
    const row = await this.selected().where('write.audit_id', '=', auditId).executeTakeFirstOrThrow();
    return { audit: keptAudit(row), row };
  }

  private selected() {
    return this.database.kysely
      .selectFrom('unexplained_write as write')
      .innerJoin('genesys_audit as audit', 'audit.id', 'write.audit_id')
      .selectAll();
  }
}
