import type { Transaction } from 'kysely';
import type { Schema } from '../../database/schema';
import { SYSTEM } from '../event/audit-actor';
import { recordContent, type RecordContent } from '../event/record-content';
import type { AuditHead } from './audit-head';

/** The record that says which earlier ones carry a time in the future; none if the clock did not go back. */
export async function clockJumped(
  tx: Transaction<Schema>,
  { now, contradicted }: AuditHead,
): Promise<RecordContent[]> {
  if (contradicted === undefined) return [];
  const { first } = await tx
    .selectFrom('audit_record')
    .select(({ fn }) => fn.min('seq').as('first'))
    .where('time', '>', now)
    .executeTakeFirstOrThrow();
  return [
    recordContent({
      action: 'clock.jumped',
      actor: SYSTEM,
      target: { type: 'clock', id: 'service' },
      outcome: 'success',
      reason: 'The clock is behind the time of earlier records: either that was wrong, or the clock is now.',
      before: { time: contradicted },
      after: { time: now, contradictedFromSeq: first },
    }),
  ];
}
