import { Logger } from '@nestjs/common';
import type { AuditTarget, JsonValue } from '../audit/audit-record';
import { actorOf } from '../audit/event/audit-actor';
import type { AuditEvent } from '../audit/event/audit-event';
import type { AuditLog } from '../audit/log/audit-log';
import type { Requester } from '../auth/requested-by';
import { DomainError } from '../common/errors';
import { StalledReaderError } from '../tables/stream-for';
import type { FileSums } from './sealed-chunks';

/** What was recorded when a report was requested: nothing recorded later is in the report. */
export interface RequestedReport {
  /** UUID of the log. */
  readonly chain: string;
  readonly seq: number;
  /** RFC 3339, UTC: the log's own time. */
  readonly time: string;
}

interface Identity {
  readonly id: string;
  readonly kind: string;
  readonly about: Readonly<Record<string, JsonValue>>;
}

/** The audit log's records of one report: that it was requested, and how it ended. */
export class ReportRecord {
  private readonly logger = new Logger(ReportRecord.name);
  private readonly common;

  constructor(
    private readonly log: AuditLog,
    private readonly report: Identity,
    { caller, requestId }: Requester,
  ) {
    const target: AuditTarget & { type: 'report' } = { type: 'report', id: report.id, name: report.kind };
    this.common = { actor: actorOf(caller), requestId, target };
  }

  async requested(): Promise<RequestedReport> {
    const { about } = this.report;
    return this.log.record({ ...this.common, action: 'report.requested', outcome: 'success', after: about });
  }

  async made(sums: FileSums & { readonly rows: number }): Promise<void> {
    await this.log.record({
      ...this.common,
      action: 'report.made',
      outcome: 'success',
      after: this.with(sums),
    });
  }

  /** Records the failure of the work, and rethrows it. */
  async failing<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      await this.brokenOff(error, 0);
      throw error;
    }
  }

  /** Without an error, the caller disconnected. Never rejects: there is no one left to inform. */
  async brokenOff(error: unknown, rows: number): Promise<void> {
    const event: AuditEvent = {
      ...this.common,
      action: 'report.made',
      outcome: 'failed',
      reason: reasonOf(error),
      after: this.with({ rows }),
    };
    try {
      await this.log.record(event);
    } catch (failure) {
      this.logger.error({ msg: 'The failure of a report could not be recorded', err: failure as Error });
    }
  }

  private with(facts: Readonly<Record<string, JsonValue>>): JsonValue {
    return { ...this.report.about, ...facts };
  }
}

/** Only the message of a DomainError is used: others may contain anything. */
function reasonOf(error: unknown): string {
  if (error instanceof DomainError) return `${error.code}: ${error.message}`;
  if (error instanceof StalledReaderError) return error.message;
  return error === null ? 'The caller disconnected before the end.' : 'internal_error';
}
