import { Injectable } from '@nestjs/common';
import type { AuditRecord } from '../../audit/audit-record';
import { accessChangeOf } from '../../audit/export/access-change';
import { TargetRecords } from '../../audit/reading/target-records';
import type { ReviewItem } from '../items/review-item';
import type { Campaign } from '../review';
import { EvidenceStore } from './evidence-store';

/** What exports themselves record is no part of what they prove, or no two of them would be the same. */
const OWN = 'review.evidence_';

/** What the audit log has about a review: its own records, and those of the changes that took access away. */
@Injectable()
export class AuditTrail {
  constructor(
    private readonly records: TargetRecords,
    private readonly store: EvidenceStore,
  ) {}

  /** One canonical record a line. */
  async *lines({ id, changeIds }: Campaign): AsyncGenerator<string> {
    for await (const batch of this.records.of([id])) {
      const lines = batch.filter((line) => isPartOfReview(JSON.parse(line) as AuditRecord));
      if (lines.length > 0) yield linesOf(lines);
    }
    for await (const batch of this.records.of(changeIds)) yield linesOf(batch);
    for (const changeId of changeIds) for await (const batch of this.ofItems(changeId)) yield linesOf(batch);
  }

  /** Numbers of the records about the removal of an item: those of its change about its subject. */
  async seqs({ changeIds }: Campaign): Promise<(item: ReviewItem) => readonly string[]> {
    const found = new Map<string, string[]>();
    for (const changeId of changeIds)
      for await (const batch of this.ofItems(changeId))
        for (const line of batch) note(found, changeId, JSON.parse(line) as AuditRecord);
    return ({ changeId, subjectType, subjectId }) => found.get(keyOf(changeId, subjectType, subjectId)) ?? [];
  }

  private async *ofItems(changeId: string): AsyncGenerator<readonly string[]> {
    const positions = await this.store.changePositions(changeId);
    yield* this.records.of(positions.map((position) => `${changeId}/${position}`));
  }
}

function isPartOfReview({ action, outcome }: AuditRecord): boolean {
  return outcome === 'success' && !action.startsWith(OWN);
}

function linesOf(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}

function note(found: Map<string, string[]>, changeId: string, record: AuditRecord): void {
  const { subjectType, subjectId } = accessChangeOf(record);
  const key = keyOf(changeId, subjectType, subjectId);
  const seqs = found.get(key) ?? [];
  found.set(key, seqs);
  seqs.push(String(record.seq));
}

function keyOf(...parts: readonly (string | null | undefined)[]): string {
  return JSON.stringify(parts);
}
