import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';

/** A kind of event, and whether those that people cause about themselves are left out. */
export interface ActKind {
  readonly service: string;
  readonly entityType: string;
  readonly action: string;
  readonly isFreeForSelf?: boolean;
}

export interface LastAct<Kind extends ActKind> {
  readonly act: Kind;
  readonly actorId: string;
  /** RFC 3339, UTC. */
  readonly lastAt: string;
  readonly count: number;
}

/** Which audits are kept. Times are RFC 3339, UTC. */
export interface KeptWindow {
  readonly from: string;
  readonly through: string;
  /** Services of which Genesys tells the audits. */
  readonly services: readonly string[];
}

/** Reads who last did what, from the kept audits. Events that failed or name no one are left out. */
@Injectable()
export class LastActsReader {
  constructor(private readonly database: Database) {}

  /** Undefined when no audits are kept. */
  async window(): Promise<KeptWindow | undefined> {
    const row = await this.database.kysely
      .selectFrom('genesys_audit_reading')
      .select(['kept_from', 'read_to', 'services'])
      .executeTakeFirst();
    if (row?.kept_from == null || row.read_to === null) return undefined;
    const services = JSON.parse(row.services) as readonly string[];
    return { from: row.kept_from, through: row.read_to, services };
  }

  async lastActs<Kind extends ActKind>(kinds: readonly Kind[]): Promise<LastAct<Kind>[]> {
    const found: LastAct<Kind>[] = [];
    for (const act of kinds) found.push(...(await this.lastOf(act)));
    return found;
  }

  private async lastOf<Kind extends ActKind>(act: Kind): Promise<LastAct<Kind>[]> {
    let query = this.database.kysely
      .selectFrom('genesys_audit')
      .select(({ fn }) => [
        'actor_id',
        fn.max('at').as('last_at'),
        fn.countAll<number | string>().as('count'),
      ])
      .where('service', '=', act.service)
      .where('entity_type', '=', act.entityType)
      .where('action', '=', act.action)
      .where('actor_id', 'is not', null)
      .where((row) => row.or([row('level', 'is', null), row('level', '!=', 'SYSTEM')]))
      .where((row) => row.or([row('status', 'is', null), row('status', '=', 'SUCCESS')]));
    if (act.isFreeForSelf === true)
      query = query.where((row) =>
        row.or([row('entity_id', 'is', null), row('entity_id', '!=', row.ref('actor_id'))]),
      );
    const rows = await query.groupBy('actor_id').execute();
    return rows.map((row) => ({
      act,
      actorId: row.actor_id!,
      lastAt: row.last_at,
      count: Number(row.count),
    }));
  }
}
