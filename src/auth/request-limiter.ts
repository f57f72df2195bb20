import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Requirement } from './requirement';

/** What else is decided at the entrance: how often callers may come. */
export abstract class RequestLimiter {
  /** The refusal of a request whose caller was admitted; undefined if there is no reason to refuse it. */
  abstract refusalOf(
    request: FastifyRequest,
    reply: FastifyReply,
    requirement: Requirement | undefined,
  ): Error | undefined;

  /** What to answer a request with that the entrance refused by this error. */
  abstract afterRefusal(request: FastifyRequest, error: unknown): Error;
}
