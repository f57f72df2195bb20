import { CLOCK, type Clock } from '../../common/clock';
import { trustedNow } from '../../common/trusted-clock';
import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Requester } from '../../auth/requested-by';
import { actorOf } from '../event/audit-actor';
import { AuditLog } from '../log/audit-log';
import { AuditLogDamagedError, UnknownVerificationError } from '../audit.errors';
import type { BoundedReport } from './bounded-report';
import { LogVerifier } from './log-verifier';
import { VerificationJob } from './verification-job';

/** Most findings in one line of the log. */
const LOGGED = 20;

/** Jobs that can still be queried. */
const REMEMBERED = 20;

/** Verifications of the log as jobs, one at a time. This instance's only: they end with it. */
@Injectable()
export class Verifications {
  private readonly logger = new Logger(Verifications.name);
  private jobs: VerificationJob[] = [];
  private running?: Promise<void>;

  constructor(
    private readonly verifier: LogVerifier,
    private readonly log: AuditLog,
    @Inject(CLOCK) private readonly clock: Clock = trustedNow,
  ) {}

  /** Starts one, or joins the one under way. */
  start(by: Requester): VerificationJob {
    const latest = this.jobs.at(-1);
    if (this.running !== undefined && latest?.status === 'running') return latest;
    const job = new VerificationJob(this.clock);
    this.jobs = [...this.jobs, job].slice(-REMEMBERED);
    const before = this.running;
    const run = (async () => {
      await before;
      await this.run(job, by);
    })();
    this.running = run;
    return job;
  }

  /** Throws UnknownVerificationError (404). */
  find(id: string): VerificationJob {
    const job = this.jobs.find((known) => known.id === id);
    if (job === undefined) throw new UnknownVerificationError();
    return job;
  }

  /** Asks a job to end; one that has ended stays as it is. */
  cancel(id: string): VerificationJob {
    const job = this.find(id);
    if (job.status === 'running') job.abort.abort();
    return job;
  }

  /** Ends whatever runs. */
  async close(): Promise<void> {
    for (const job of this.jobs) job.abort.abort();
    await this.running;
  }

  private async run(job: VerificationJob, by: Requester): Promise<void> {
    try {
      const report = await this.verifier.verify({
        signal: job.abort.signal,
        onProgress: (done, total) => Object.assign(job, { done, total }),
      });
      if (!report.verified)
        this.logger.error({ msg: 'The audit log is damaged', findings: report.findings.slice(0, LOGGED) });
      await this.record(by, report);
      job.succeed(report);
    } catch (error) {
      job.stop();
      if (job.status === 'failed')
        this.logger.error({ msg: 'The audit log could not be verified', err: error });
    }
  }

  /** A log that is too damaged to be appended to must not keep that from being reported. */
  private async record(by: Requester, report: BoundedReport): Promise<void> {
    try {
      await this.append(by, report);
    } catch (error) {
      if (!(error instanceof AuditLogDamagedError)) throw error;
      this.logger.error(error.message);
    }
  }

  private async append({ caller, requestId }: Requester, report: BoundedReport): Promise<void> {
    const { verified, trust, records, lastSeq, lastHash, notCovered, findings } = report;
    // Thousands of checkpoints may be contradicted, and a record has room for only so much.
    const kinds = [...new Set(findings.map(({ kind }) => kind))];
    await this.log.record({
      action: 'audit.verified',
      actor: actorOf(caller),
      target: null,
      outcome: 'success',
      after: {
        verified,
        trust,
        records,
        lastSeq,
        lastHash,
        notCovered,
        findings: kinds,
      },
      requestId,
    });
  }
}
