import { Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { Notifications } from '../../database/notifications/notifications';
import type { RevisionSource } from '../../sync/revision-source';
import type { SnapshotStore } from '../../sync/snapshot-store';
import { RULES_CHANGED } from '../rules/rules-channel';
import type { EvaluationElection } from './evaluation-election';
import type { FindingsEvaluator } from './findings-evaluator';

const RETRY_MS = 5_000;

/** Has the findings brought up to date after every new revision and every change of a rule. One after the other. */
export class EvaluationTrigger implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger(EvaluationTrigger.name);
  private stops: (() => void)[] = [];
  private timer?: NodeJS.Timeout;
  private wanted = false;
  private stopped = false;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly snapshots: SnapshotStore,
    private readonly revisions: Pick<RevisionSource, 'indexedAt'>,
    private readonly evaluator: FindingsEvaluator,
    private readonly election: EvaluationElection,
    private readonly notifications: Notifications,
  ) {}

  async onModuleInit(): Promise<void> {
    const request = () => this.request();
    this.snapshots.onPublish(request);
    this.stops = [
      await this.notifications.listen(RULES_CHANGED, request),
      this.notifications.onReconnect(request),
    ];
    this.request();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    this.stops.forEach((stop) => stop());
    await this.running;
  }

  /** Several requests while it runs are one more run. */
  private request(): void {
    if (this.wanted || this.stopped) return;
    this.wanted = true;
    this.running = this.running.then(() => this.run());
  }

  /** What fails is tried again, and so is what another instance was at: it may have come to its end meanwhile. */
  private async run(): Promise<void> {
    this.wanted = false;
    if (this.stopped || this.snapshots.state() !== 'fresh') return;
    if (!(await this.evaluate()) && !this.stopped) this.retry();
  }

  private async evaluate(): Promise<boolean> {
    try {
      return await this.election.lead(async () => {
        const { index } = await this.revisions.indexedAt();
        await this.evaluator.evaluate(index);
      });
    } catch (error) {
      this.logger.error({ msg: 'Conflict rules could not be judged', err: error });
      return false;
    }
  }

  private retry(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.request(), RETRY_MS).unref();
  }
}
