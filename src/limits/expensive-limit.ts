import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { anonymous } from '../auth/caller';
import { LimitsSettings } from '../config/settings';
import type { ExpensiveWork } from '../http/expensive';
import { whenClosed } from '../http/when-closed';
import { keyOf } from './caller-limit';
import { LimitsMetrics } from './limits-metrics';
import { TooManyExpensiveRequestsError, TooManyOwnExpensiveRequestsError } from './limits.errors';

/**
 * Lets only so many expensive answers be made at once, in all and for each caller: exports, reports, simulations and
 * the like, which keep a revision in memory and share the processor with checks.
 */
@Injectable()
export class ExpensiveLimit implements ExpensiveWork {
  private readonly byCaller = new Map<string, number>();
  private readonly held = new WeakSet<object>();
  private total = 0;

  constructor(
    private readonly limits: LimitsSettings,
    private readonly metrics: LimitsMetrics,
  ) {}

  /** Throws TooManyOwnExpensiveRequestsError (429) or TooManyExpensiveRequestsError (503). */
  untilAnswered(reply: FastifyReply): void {
    if (!this.held.has(reply.raw)) whenClosed(reply.raw, this.begin(reply));
  }

  /** Throws the same. */
  untilDone(reply: FastifyReply): () => void {
    const release = this.begin(reply);
    let parts = 2;
    const end = () => {
      if (--parts === 0) release();
    };
    whenClosed(reply.raw, end);
    return end;
  }

  /** How many run. */
  get running(): number {
    return this.total;
  }

  private begin({ request, raw }: FastifyReply): () => void {
    const { expensiveAtOnce, expensiveAtOncePerCaller } = this.limits;
    const key = keyOf(request.caller ?? anonymous);
    const own = this.byCaller.get(key) ?? 0;
    if (own >= expensiveAtOncePerCaller)
      throw this.metrics.counted(new TooManyOwnExpensiveRequestsError(expensiveAtOncePerCaller));
    if (this.total >= expensiveAtOnce)
      throw this.metrics.counted(new TooManyExpensiveRequestsError(expensiveAtOnce));
    this.byCaller.set(key, own + 1);
    this.total++;
    this.held.add(raw);
    return () => this.end(key);
  }

  private end(key: string): void {
    this.total--;
    const left = (this.byCaller.get(key) ?? 1) - 1;
    if (left === 0) this.byCaller.delete(key);
    else this.byCaller.set(key, left);
  }
}
