import { Injectable } from '@nestjs/common';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { AuditRecord } from '../audit/audit-record';
import { AuditReader } from '../audit/reading/audit-reader';
import { inBatches } from '../tables/in-batches';
import type { Row, Table } from '../tables/table-document';
import type { Pack } from './pack';

/** Of these the log tells who changed access, decided about it, accepted a violation, or verified the log. */
const NOUNS = new Set([
  'api_key',
  'audit',
  'baseline',
  'change',
  'change_item',
  'conflict_exception',
  'conflict_rule',
  'conflict_rule_pack',
  'review',
  'review_responsibilities',
  'review_template',
]);

/** What the audit log has of a period. */
@Injectable()
export class LogEvidence {
  constructor(private readonly log: AuditReader) {}

  /** One canonical record a line, the oldest first. */
  async *lines({ period, requested }: Pack): AsyncGenerator<string> {
    const range = await this.log.rangeOf(period);
    const last = Math.min(range.last, requested.seq - 1);
    for await (const batch of this.log.batches({}, { ...range, last })) {
      const lines = batch.filter((line) => NOUNS.has(nounOf(line)));
      if (lines.length > 0) yield lines.map((line) => `${line}\n`).join('');
      await nextTurn();
    }
  }

  verifications(pack: Pack): Table {
    return {
      key: 'verifications',
      title: 'Verifications of the log',
      columns: [
        { key: 'seq', title: 'Record', kind: 'number' },
        { key: 'time', title: 'Time', kind: 'time' },
        { key: 'actorId', title: 'By', kind: 'id' },
        { key: 'verified', title: 'Verified' },
        { key: 'trust', title: 'Trust' },
        { key: 'lastSeq', title: 'Up to record', kind: 'number' },
        { key: 'findings', title: 'Findings', kind: 'list' },
      ],
      batches: this.rows(pack),
    };
  }

  private async *rows({ period }: Pack): AsyncGenerator<Row[]> {
    const records = await this.log.withAction('audit.verified');
    const made = records.filter(({ time }) => time >= period.from && time < period.to);
    for await (const batch of inBatches(made)) yield batch.map(toRow);
  }
}

function nounOf(line: string): string {
  return (JSON.parse(line) as AuditRecord).action.split('.')[0]!;
}

function toRow({ seq, time, actor, after }: AuditRecord): Row {
  const { verified, trust, lastSeq, findings } = after as Verified;
  return [seq, time, actor.id, verified, trust, lastSeq, findings];
}

type Verified = {
  readonly verified: boolean;
  readonly trust: string;
  readonly lastSeq: number | null;
  readonly findings: readonly string[];
};
