import { Inject, Injectable } from '@nestjs/common';
import { GenesysAuditsSettings } from '../../config/settings';
import { AuditReadingStore } from './audit-reading-store';
import type { AuditStatusDto } from './audit-status.dto';

/** Reports how the audits are read. */
@Injectable()
export class AuditStatusReader {
  constructor(
    private readonly readings: AuditReadingStore,
    @Inject(GenesysAuditsSettings) private readonly settings: Pick<GenesysAuditsSettings, 'isOn'>,
  ) {}

  async read(): Promise<AuditStatusDto> {
    const [reading, hints] = await Promise.all([this.readings.read(), this.readings.hints()]);
    const { state, detail, services, polledAt, completeAt, lagMs, unannounced } = reading;
    const { isOn } = this.settings;
    return {
      state: isOn ? state : 'off',
      detail: isOn ? detail : undefined,
      services: [...services],
      polledAt,
      completeAt,
      lagSeconds: lagMs === undefined ? undefined : lagMs / 1_000,
      unread: hints.length,
      unannounced: {
        total: unannounced.total,
        pending: unannounced.pending.length + unannounced.more,
        recent: unannounced.recent.map(({ kind, change, ids, foundAt }) => ({
          kind,
          change,
          ids: [...ids],
          foundAt,
        })),
      },
    };
  }
}
