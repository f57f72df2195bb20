import { finished } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { anonymous } from '../auth/caller';
import { LimitsSettings } from '../config/settings';
import { keyOf } from './caller-limit';
import { LimitsMetrics } from './limits-metrics';
import { TooManyExpensiveRequestsError, TooManyOwnExpensiveRequestsError } from './limits.errors';

/**
 * Lets only so many expensive answers be made at once, in all and for each caller: exports, reports, simulations and
 * the like, which keep a revision in memory and share the processor with checks.
 */
@Injectable()
export class ExpensiveWork {
  private readonly byCaller = new Map<string, number>();
  private readonly held = new WeakSet<object>();
  private total = 0;

  constructor(
    private readonly limits: LimitsSettings,
    private readonly metrics: LimitsMetrics,
  ) {}

  /**
   * Takes a place until the answer has left, or its connection has gone; an answer has one place at most. Throws TooManyOwnExpensiveRequestsError (429)
   * or TooManyExpensiveRequestsError (503).
   */
  untilAnswered(reply: FastifyReply): void {
    if (!this.held.has(reply.raw)) finished(reply.raw, this.begin(reply));
  }

  /** As `untilAnswered`, and until the work has ended as well, which goes on when the client has gone. */
  untilDone(reply: FastifyReply): () => void {
    const release = this.begin(reply);
    let parts = 2;
    const end = () => {
      if (--parts === 0) release();
    };
    finished(reply.raw, end);
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
