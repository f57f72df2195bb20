import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../common/clock';
import { Database } from '../database/database';
import { MetricsRegistry } from '../metrics/metrics-registry';

@Injectable()
export class ChangeMetrics {
  constructor(
    metrics: MetricsRegistry,
    private readonly database: Database,
    @Inject(CLOCK) private readonly now: Clock,
  ) {
    metrics.sampled('rolecall_changes', 'Changes, by status.', () => this.byStatus());
    metrics.sampled(
      'rolecall_change_items_overdue',
      'Items that an instance took and left: its lease ended, and none has taken them up.',
      () => this.overdue(),
    );
  }

  private async byStatus() {
    const rows = await this.database.kysely
      .selectFrom('change')
      .select(({ fn }) => ['status', fn.countAll().as('changes')])
      .groupBy('status')
      .execute();
    return rows.map(({ status, changes }) => ({ labels: { status }, value: Number(changes) }));
  }

  private async overdue(): Promise<number> {
    const { items } = await this.database.kysely
      .selectFrom('change_item')
      .innerJoin('change', 'change.id', 'change_item.change_id')
      .select(({ fn }) => fn.countAll().as('items'))
      .where('change.status', '=', 'applying')
      .where('change_item.lease', 'is not', null)
      .where('lease_until', '<', new Date(this.now()).toISOString())
      .executeTakeFirstOrThrow();
    return Number(items);
  }
}
