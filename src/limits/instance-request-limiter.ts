import { Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest, preHandlerHookHandler } from 'fastify';
import { MissingPermissionError, UnauthenticatedError } from '../auth/auth.errors';
import type { Caller } from '../auth/caller';
import { RequestLimiter } from '../auth/request-limiter';
import type { Requirement } from '../auth/requirement';
import { monotonicClock } from '../common/monotonic-clock';
import { LimitsSettings } from '../config/settings';
import { clientAddress } from '../http/client-address';
import { CallerLimit } from './caller-limit';
import { RateLimitExceededError, TooManyFailedAuthenticationsError } from './limits.errors';
import { Allowances } from './allowances';
import { LimitsMetrics } from './limits-metrics';
import { networkOf } from './network-of';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The member of the body that lists checks: each of them counts. */
    countedList?: string;
  }
}

/** How often each caller may come, and each address with wrong credentials. For this instance alone. */
@Injectable()
export class InstanceRequestLimiter implements RequestLimiter {
  private readonly requests: CallerLimit;
  private readonly checks: CallerLimit;
  private readonly failures: Allowances;

  constructor(
    limits: LimitsSettings,
    private readonly metrics: LimitsMetrics,
  ) {
    this.requests = new CallerLimit('requests', limits.requestsPerMinute);
    // Headers cost a check more than the limit itself.
    this.checks = new CallerLimit('checks', limits.checksPerMinute, { shownBelow: 0.25 });
    this.failures = new Allowances(limits.failedAuthenticationsPerMinute);
  }

  refusalOf(
    { caller }: FastifyRequest,
    reply: FastifyReply,
    requirement: Requirement | undefined,
  ): Error | undefined {
    if (caller === undefined || caller.kind === 'anonymous') return undefined;
    return this.counted(this.limitOf(requirement).refusalOf(caller, reply));
  }

  takesUnseen(caller: Caller, requirement: Requirement): boolean {
    return this.limitOf(requirement).takesUnseen(caller);
  }

  /** A batch of checks counts as what it asks: its body is read only after the entrance. */
  chargeChecks(caller: Caller, count: number): void {
    this.checks.charge(caller, count);
  }

  /**
   * Valid credentials are never refused for those of others at the same address, which many share behind a proxy: their
   * limit is that of their caller.
   */
  afterRefusal(request: FastifyRequest, error: unknown): Error {
    if (error instanceof MissingPermissionError && error.caller !== undefined)
      return this.counted(this.requests.refusalOf(error.caller)) ?? error;
    if (!(error instanceof UnauthenticatedError && error.presented)) return error as Error;
    return this.counted(this.refusalOfAddress(clientAddress(request), error)) ?? error;
  }

  private refusalOfAddress(address = 'unknown', error: Error): TooManyFailedAuthenticationsError | undefined {
    const { perMinute } = this.failures;
    if (perMinute === 0) return undefined;
    const now = monotonicClock.now();
    const allowance = this.failures.of(networkOf(address), now);
    if (allowance.take(now)) return undefined;
    return new TooManyFailedAuthenticationsError(perMinute, allowance.waitMs(now) / 1_000, error);
  }

  private limitOf(requirement: Requirement | undefined): CallerLimit {
    const isCheck =
      requirement !== undefined && 'permission' in requirement && requirement.permission === 'access:check';
    return isCheck ? this.checks : this.requests;
  }

  private counted<Refusal extends RateLimitExceededError | TooManyFailedAuthenticationsError>(
    refusal: Refusal | undefined,
  ): Refusal | undefined {
    return refusal && this.metrics.counted(refusal);
  }
}

/** Counts a batch of checks as what it asks, once its body is read. Call it before any route is registered. */
export function chargeBatches(instance: FastifyInstance, door: InstanceRequestLimiter): void {
  instance.addHook('onRoute', (route) => {
    const list = route.config?.countedList;
    if (list === undefined) return;
    route.preHandler = [charge(door, list), ...[route.preHandler ?? []].flat()];
  });
}

function charge(door: InstanceRequestLimiter, list: string): preHandlerHookHandler {
  return ({ caller, body }, _reply, done) => {
    const items = (body as Readonly<Record<string, unknown>> | null | undefined)?.[list];
    // One was taken at the entrance.
    if (caller !== undefined && Array.isArray(items))
      door.chargeChecks(caller, Math.max(0, items.length - 1));
    done();
  };
}
