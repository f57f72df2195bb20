import { Injectable } from '@nestjs/common';
import type { Requester } from '../auth/requested-by';
import { accessReport } from './access-report';
import type { ActivityPeriod } from './activity-period';
import { ActivityReader } from './activity-reader';
import { activityReport } from './activity-report';
import type { Moment } from '../revisions/current/moment';
import { PeriodNotOverError } from './reports.errors';
import type { TableFormatName } from '../tables/table-formats';
import { type OpenReport, ReportMaker } from './making/report-maker';
import { SnapshotSource } from './snapshot-source';

/** The reports that auditors ask for. */
@Injectable()
export class ReportsService {
  constructor(
    private readonly maker: ReportMaker,
    private readonly snapshots: SnapshotSource,
    private readonly activity: ActivityReader,
  ) {}

  /** Who has what, from a revision, a moment or else now. Throws SnapshotNotFoundError or MomentNotKeptError (404). */
  async access(
    revision: number | Moment | undefined,
    format: TableFormatName,
    by: Requester,
  ): Promise<OpenReport> {
    const wanted =
      typeof revision === 'object'
        ? await this.snapshots.revisionAt(revision)
        : (revision ?? this.snapshots.currentRevision());
    const build = async () => accessReport(await this.snapshots.at(wanted));
    return this.maker.open({ kind: 'access', format, about: { revision: wanted }, build }, by);
  }

  /** Who did what in a period that is over. Throws PeriodNotOverError (400). */
  forPeriod(period: ActivityPeriod, format: TableFormatName, by: Requester): Promise<OpenReport> {
    const about = { from: period.from, to: period.to, actor: period.actor ?? null };
    const build: Parameters<ReportMaker['open']>[0]['build'] = async ({ chain, seq, time }) => {
      // Times in the log never decrease, so nothing can be added before its own time.
      if (period.to > time) throw new PeriodNotOverError();
      const range = await this.activity.rangeOf(period, seq - 1);
      const sums = await this.activity.sums(range, period.actor);
      return activityReport({
        period,
        chain,
        range,
        sums,
        records: this.activity.records(range, period.actor),
      });
    };
    return this.maker.open({ kind: 'activity', format, about, build }, by);
  }
}
