import type { Clock } from '../clock';
import { Deadline } from '../deadline';
import {
  GenesysCancelledError,
  GenesysError,
  GenesysRetryAfterTooLongError,
  GenesysTimeBudgetError,
} from '../genesys.errors';
import type { GenesysClientSettings } from '../genesys-settings';
import { failureOf } from './failure-of';
import { classify, retryDelay } from './retry-decision';
import type { GenesysInterceptor } from './genesys-interceptor';
import type { GenesysRequest, GenesysResponse, Transport } from './transport';

export type RetrySettings = Pick<GenesysClientSettings, 'maxAttempts' | 'timeBudgetMs' | 'syncTimeBudgetMs'>;

/** Repeats what may be repeated, within the call's time budget; every wait in it ends when the caller aborts. */
export class RetryInterceptor implements GenesysInterceptor {
  constructor(
    private readonly settings: RetrySettings,
    private readonly clock: Clock,
    private readonly random: () => number = Math.random,
  ) {}

  async intercept(request: GenesysRequest, next: Transport): Promise<GenesysResponse> {
    const { timeBudgetMs, syncTimeBudgetMs } = this.settings;
    const budgetMs = request.priority === 'sync' ? syncTimeBudgetMs : timeBudgetMs;
    const deadline = new Deadline(this.clock, budgetMs, request.signal, () =>
      budgetExceeded(request, budgetMs),
    );
    try {
      return await this.attempts({ ...request, signal: deadline.signal, deadline: deadline.at }, next);
    } catch (error) {
      if (request.signal?.aborted) throw cancelled(request);
      throw error;
    } finally {
      deadline.close();
    }
  }

  private async attempts(request: GenesysRequest, next: Transport): Promise<GenesysResponse> {
    for (let failed = 1; ; failed += 1) {
      try {
        return await next.send(request);
      } catch (error) {
        await this.waitBeforeRetry(request, error, failed);
      }
    }
  }

  /** Rethrows the error when there is to be no further attempt. */
  private async waitBeforeRetry(request: GenesysRequest, error: unknown, failed: number): Promise<void> {
    const verdict = classify(error);
    const allowed = verdict === 'not_carried_out' || (verdict === 'maybe_carried_out' && request.repeatable);
    if (!allowed || failed >= this.settings.maxAttempts || !(error instanceof GenesysError)) throw error;
    const retryAfterMs = error.retryAfterSeconds === undefined ? undefined : error.retryAfterSeconds * 1000;
    const delay = retryDelay(failed, retryAfterMs, this.random());
    const leftMs = request.deadline - this.clock.now();
    if (retryAfterMs !== undefined && retryAfterMs >= leftMs) {
      throw new GenesysRetryAfterTooLongError(error.genesys, retryAfterMs, leftMs, error);
    }
    if (delay >= leftMs) throw error;
    await this.clock.sleep(delay, request.signal);
  }
}

function budgetExceeded(request: GenesysRequest, budgetMs: number): GenesysTimeBudgetError {
  const message = `${request.method} ${request.pathTemplate} did not succeed within ${budgetMs / 1000} s.`;
  return new GenesysTimeBudgetError(message, failureOf(request));
}

function cancelled(request: GenesysRequest): GenesysCancelledError {
  const message = `${request.method} ${request.pathTemplate} was cancelled by its caller.`;
  return new GenesysCancelledError(message, failureOf(request), { cause: request.signal?.reason });
}
