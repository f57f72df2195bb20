import { Inject, Injectable, Logger } from '@nestjs/common';
import { AuditSettings } from '../../config/settings';
import { SYSTEM } from '../event/audit-actor';
import { AuditLog } from '../log/audit-log';
import { AuditReader } from '../reading/audit-reader';
import { forkedFrom, nameOf } from '../verifier/recorded-restores';
import type { Contradiction } from './contradiction';
import type { ForkedLogError } from './refused-checkpoint-error';

/** Names in one record: the state after an act has at most 64 KiB. */
const NAMES_EACH = 500;

/** Records that the log is not the one that was signed, and that those who run the service accept it as it is. */
@Injectable()
export class RestoreAcceptance {
  private readonly logger = new Logger(RestoreAcceptance.name);

  constructor(
    private readonly log: AuditLog,
    private readonly reader: AuditReader,
    /**
     * AUDIT_ACCEPT_RESTORE: names of checkpoints. Setting it does not require owning the database, whose owner cannot
     * set it.
     */
    @Inject(AuditSettings) private readonly settings: Pick<AuditSettings, 'acceptRestore'>,
  ) {}

  /** Only the newest checkpoint counts, so that a setting that was left behind accepts no later fork. */
  allows(newest: Contradiction): boolean {
    return this.settings.acceptRestore?.includes(nameOf(newest.checkpoint)) ?? false;
  }

  /** Once for each fork: the record makes later verifications and starts find it, in this database too. */
  async recordFork(fork: ForkedLogError): Promise<void> {
    const name = nameOf(fork.newest.checkpoint);
    const recorded = await this.reader.withAction('audit.fork_found');
    if (recorded.some((record) => forkedFrom(record) === name)) return;
    const { checkpoint, source } = fork.newest;
    await this.log.record({
      action: 'audit.fork_found',
      actor: SYSTEM,
      target: null,
      outcome: 'failed',
      reason: fork.message,
      after: {
        checkpoint: { ...placeOf(checkpoint) },
        source,
        contradicted: fork.count,
        head: placeOf(fork.head),
      },
    });
  }

  /** The checkpoint that follows covers these records; until then they count for nothing. */
  async recordAcceptance(fork: ForkedLogError, open: readonly Contradiction[]): Promise<void> {
    const names = open.map(({ checkpoint }) => nameOf(checkpoint));
    const accepted = nameOf(fork.newest.checkpoint);
    const records = Array.from({ length: Math.ceil(names.length / NAMES_EACH) }, (_, part) =>
      this.log.record({
        action: 'audit.restore_accepted',
        actor: SYSTEM,
        target: null,
        outcome: 'success',
        reason: `The operator accepted the log as it is with AUDIT_ACCEPT_RESTORE=${accepted}`,
        after: {
          accepted,
          head: placeOf(fork.head),
          abandoned: names.slice(part * NAMES_EACH, (part + 1) * NAMES_EACH),
        },
      }),
    );
    await Promise.all(records);
    this.logger.warn({ msg: 'A restored audit log was accepted by AUDIT_ACCEPT_RESTORE', accepted });
  }
}

function placeOf({ seq, hash }: { readonly seq: number; readonly hash: string }) {
  return { seq, hash };
}
