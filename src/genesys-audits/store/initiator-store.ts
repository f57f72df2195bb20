import { Injectable } from '@nestjs/common';
import type { Transaction } from 'kysely';
import { Database } from '../../database/database';
import type { Schema } from '../../database/schema';
import type { Initiator } from '../attribution/initiator';
import { keptAudit, type KeptAudit } from './kept-audit';

/** Keeps who began the action of events that name no one. */
@Injectable()
export class InitiatorStore {
  constructor(private readonly database: Database) {}

  /** Events about roles that arrived since then, name no one, and were not asked about; the newest first. */
  async unasked(receivedSince: string, limit: number): Promise<readonly KeptAudit[]> {
    const rows = await this.database.kysely
      .selectFrom('genesys_audit as audit')
      .leftJoin('genesys_audit_initiator as initiator', 'initiator.audit_id', 'audit.id')
      .selectAll('audit')
      .where('audit.received_at', '>=', receivedSince)
      .where('audit.entity_type', '=', 'Role')
      .where('audit.actor_id', 'is', null)
      .where('initiator.audit_id', 'is', null)
      .orderBy('audit.at', 'desc')
      .limit(limit)
      .execute();
    return rows.map(keptAudit);
  }

  async note(
    tx: Transaction<Schema>,
    auditId: string,
    initiator: Initiator | undefined,
    askedAt: string,
  ): Promise<void> {
    await tx
      .insertInto('genesys_audit_initiator')
      .values({
        audit_id: auditId,
        asked_at: askedAt,
        initiator_id: initiator?.id ?? null,
        actor_id: initiator?.actorId ?? null,
        actor_organization_id: initiator?.actorOrganizationId ?? null,
        client_id: initiator?.clientId ?? null,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}
