import type { FastifyReply, FastifyRequest } from 'fastify';

import { callingSubject, type Caller } from '../access/caller';
import { requirePermissions } from '../access/require-permission';
import { requireScope } from '../access/scopes';
import { applyEffect, type FaultSurface } from '../controls/apply-effect';
import type { AnswerEffect } from '../controls/fault';
import type { SimulatorState } from '../simulator-state';
import { ApiError, tooManyRequests } from './api-error';
import { codeOf, errorBody } from './error-body';
import type { Operation } from './operation';

/** What the gate found out about a request, for the handler. */
export interface Admitted {
  readonly caller: Caller;
  readonly appliesWrites: boolean;
  /** A fault that alters the answer. */
  readonly altered?: AnswerEffect;
  /** Called once the request is there, resolves when the operation goes on; absent as a rule. */
  readonly late?: () => Promise<void>;
}

/**
 * Everything that happens to a request before its operation: authentication, rate limit, faults, scopes,
 * permissions. Returns undefined when a fault has answered already.
 */
export async function admit(
  simulator: SimulatorState,
  operation: Operation | undefined,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Admitted | undefined> {
  const caller = authenticate(simulator, request.headers.authorization);
  limitRate(simulator, caller);
  const outcome = await strike(simulator, caller, operation, request, reply);
  if (outcome === 'answered') return undefined;
  if (operation) requireScope(simulator, caller, operation);
  if (operation?.requires) requirePermissions(simulator, callingSubject(caller), operation.requires);
  const altered = typeof outcome === 'object' && outcome.kind !== 'late' ? outcome : undefined;
  const lateBy = typeof outcome === 'object' && outcome.kind === 'late' ? outcome.ms : undefined;
  const late = lateBy === undefined ? undefined : () => simulator.faults.wait(lateBy);
  return { caller, appliesWrites: outcome !== 'without-write', altered, late };
}

function authenticate(simulator: SimulatorState, header: string | undefined): Caller {
  if (!header) throw new ApiError(401, 'authentication.required', 'No authentication bearer token specified');
  const [scheme, token = ''] = header.split(' ', 2);
  const caller = scheme?.toLowerCase() === 'bearer' ? simulator.tokens.callerOf(token) : undefined;
  if (!caller) throw new ApiError(401, 'bad.credentials', 'Invalid login credentials.');
  return caller;
}

function limitRate(simulator: SimulatorState, caller: Caller): void {
  const wait = simulator.rateLimiter.take(caller.token, simulator.modes.rateLimitPerMinute);
  if (wait === undefined) return;
  simulator.calls.wasRateLimited();
  throw tooManyRequests(wait);
}

async function strike(
  simulator: SimulatorState,
  caller: Caller,
  operation: Operation | undefined,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const path = request.url.split('?', 1)[0]!;
  const effect = simulator.faults.next({ method: request.method, template: operation?.path ?? path, path });
  if (!effect) return 'go-on';
  return applyEffect(effect, request, reply, surfaceFor(simulator, caller));
}

function surfaceFor(simulator: SimulatorState, caller: Caller): FaultSurface {
  return {
    errorBody: (status, code = codeOf(status), contextId) =>
      errorBody(new ApiError(status, code, textOf(status)), contextId),
    revokeToken: () => simulator.tokens.revoke(caller.token),
    now: simulator.clock,
    wait: (ms) => simulator.faults.wait(ms),
  };
}

const textOf = (status: number) => `The simulator was told to answer ${status}.`;
