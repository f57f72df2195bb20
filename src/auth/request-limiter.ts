import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Caller } from './caller';
import type { Requirement } from './requirement';

/** What else is decided at the entrance: how often callers may come. */
export abstract class RequestLimiter {
  /** The refusal of a request whose caller was admitted; undefined if there is no reason to refuse it. */
  abstract refusalOf(
    request: FastifyRequest,
    reply: FastifyReply,
    requirement: Requirement | undefined,
  ): Error | undefined;

  /**
   * Counts a request of a caller where nothing has to be said about it; false, and nothing is counted, where its answer
   * has to carry headers or a refusal.
   */
  abstract takesUnseen(caller: Caller, requirement: Requirement): boolean;

  /** What to answer a request with that the entrance refused by this error. */
  abstract afterRefusal(request: FastifyRequest, error: unknown): Error;
}
