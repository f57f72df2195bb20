import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../common/clock';
import { MetricsRegistry } from '../../metrics/metrics-registry';
import { AuditPoller } from './audit-poller';
import { auditStates, type AuditReading } from './audit-reading';

/** How the audits of Genesys are read. */
@Injectable()
export class AuditReadingMetrics {
  constructor(
    metrics: MetricsRegistry,
    private readonly poller: AuditPoller,
    @Inject(CLOCK) now: Clock,
  ) {
    metrics.sampled('rolecall_genesys_audits_state', '1 for how the audits of Genesys are read.', () =>
      auditStates.map((state) => ({ labels: { state }, value: this.read()?.state === state ? 1 : 0 })),
    );
    metrics.sampled(
      'rolecall_genesys_audits_age_seconds',
      'Time since all changes that Genesys had announced were in the answers.',
      () => this.after(({ completeAt }) => completeAt && (now() - Date.parse(completeAt)) / 1_000),
    );
    metrics.sampled(
      'rolecall_genesys_audits_lag_seconds',
      'Delay of the audits of Genesys: 95th percentile of the last ones.',
      () => this.after(({ lagMs }) => lagMs !== undefined && lagMs / 1_000),
    );
    metrics.sampled(
      'rolecall_genesys_audits_unannounced',
      'Changes that sync runs found and no audit had announced.',
      () => this.after(({ unannounced }) => unannounced.total),
    );
  }

  private read(): AuditReading | undefined {
    return this.poller.lastReading;
  }

  private after(value: (reading: AuditReading) => number | string | boolean | undefined): number | undefined {
    const reading = this.read();
    const found = reading && value(reading);
    return typeof found === 'number' ? found : undefined;
  }
}
