import { Injectable } from '@nestjs/common';
import { PeriodFindingsReader } from '../conflicts/period-findings-reader';
import { paged } from '../sealed-archives/paged';
import type { Row, Table } from '../tables/table-document';
import type { Pack } from './pack';

/** Which rules were broken, and what of it was accepted. */
@Injectable()
export class FindingTables {
  constructor(private readonly reader: PeriodFindingsReader) {}

  findings(pack: Pack): Table {
    return {
      key: 'findings',
      title: 'Findings',
      columns: [
        { key: 'id', title: 'Id', kind: 'id' },
        { key: 'ruleId', title: 'Rule id', kind: 'id' },
        { key: 'rule', title: 'Rule' },
        { key: 'severity', title: 'Severity' },
        { key: 'subjectType', title: 'Subject type' },
        { key: 'subjectId', title: 'Subject id', kind: 'id' },
        { key: 'firstSeenAt', title: 'First seen', kind: 'time' },
        { key: 'firstRevision', title: 'Revision', kind: 'number' },
        { key: 'reopenedAt', title: 'Reopened', kind: 'time' },
        { key: 'resolvedAt', title: 'Resolved', kind: 'time' },
      ],
      batches: this.findingRows(pack),
    };
  }

  exceptions(pack: Pack): Table {
    return {
      key: 'exceptions',
      title: 'Exceptions',
      columns: [
        { key: 'id', title: 'Id', kind: 'id' },
        { key: 'findingId', title: 'Finding', kind: 'id' },
        { key: 'owner', title: 'Owner' },
        { key: 'reason', title: 'Reason' },
        { key: 'compensatingControl', title: 'Compensating control' },
        { key: 'createdAt', title: 'Accepted', kind: 'time' },
        { key: 'createdById', title: 'Accepted by', kind: 'id' },
        { key: 'expiresAt', title: 'Expires', kind: 'time' },
        { key: 'endedAt', title: 'Ended', kind: 'time' },
      ],
      batches: this.exceptionRows(pack),
    };
  }

  private async *findingRows({ period }: Pack): AsyncGenerator<Row[]> {
    const read = (limit: number, last?: { id: string }) => this.reader.findings(period, limit, last?.id);
    for await (const page of paged(read))
      yield page.map((one) => [
        one.id,
        one.rule_id,
        one.rule_name,
        one.severity,
        one.subject_type,
        one.subject_id,
        one.first_seen,
        one.first_revision,
        one.reopened_at,
        one.resolved_at,
      ]);
  }

  private async *exceptionRows({ period }: Pack): AsyncGenerator<Row[]> {
    const read = (limit: number, last?: { id: string }) => this.reader.exceptions(period, limit, last?.id);
    for await (const page of paged(read))
      yield page.map((one) => [
        one.id,
        one.finding_id,
        one.owner,
        one.reason,
        one.compensating_control,
        one.created_at,
        one.created_by_id,
        one.expires_at,
        one.ended_at,
      ]);
  }
}
