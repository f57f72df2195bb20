import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  Optional,
} from '@nestjs/common';
import { SYSTEM } from '../../audit/event/audit-actor';
import { AuditLog } from '../../audit/log/audit-log';
import { certainNow } from '../../common/trusted-clock';
import { GenesysAuditsSettings } from '../../config/settings';
import { Database } from '../../database/database';

const EVERY_MS = 3_600_000;

/** Purges audits of Genesys that are older than GENESYS_AUDIT_RETENTION. */
@Injectable()
export class GenesysAuditRetention implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(GenesysAuditRetention.name);
  private timer?: NodeJS.Timeout;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly log: AuditLog,
    @Inject(GenesysAuditsSettings) private readonly settings: Pick<GenesysAuditsSettings, 'retentionMs'>,
    @Optional() private readonly now: () => number = certainNow,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.running = this.purge().then(
        () => undefined,
        (error: unknown) => this.logger.error(error),
      );
    }, EVERY_MS).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  /** How many were purged; recorded when there were any. */
  purge(): Promise<number> {
    const before = new Date(this.now() - this.settings.retentionMs).toISOString();
    return this.database.transaction(async (tx) => {
      for (const table of ['unexplained_write', 'genesys_audit_initiator'] as const)
        await tx
          .deleteFrom(table)
          .where('audit_id', 'in', tx.selectFrom('genesys_audit').select('id').where('at', '<', before))
          .execute();
      const { numDeletedRows } = await tx
        .deleteFrom('genesys_audit')
        .where('at', '<', before)
        .executeTakeFirstOrThrow();
      const events = Number(numDeletedRows);
      if (events > 0)
        await this.log.append(tx, {
          action: 'genesys_audits.purged',
          actor: SYSTEM,
          target: null,
          outcome: 'success',
          before: { events, olderThan: before },
        });
      return events;
    });
  }
}
