import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { Injectable } from '@nestjs/common';
import { AccessGate } from '../auth/access-gate';
import type { Caller } from '../auth/caller';
import { RequestLimiter } from '../auth/request-limiter';
import { requestIdOf } from '../http/request-id';
import { count } from '../metrics/decision-counts';
import { RequestLatencies } from '../metrics/request-latencies';
import { bodyAtOnce } from './body-at-once';
import type { FastAnswer, FastRoute } from './fast-route';
import { FastRoutes } from './fast-routes';
import { isPlainRequest, plainLength } from './is-plain-request';
import { sendPlainAnswer } from './plain-answer';

interface Passage {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly route: FastRoute;
  readonly caller: Caller;
  readonly beganAtMs: number;
}

/**
 * Answers plain requests of known callers ahead of Fastify (ADR 23): those that are let in, within their limits, and
 * whose answer is at hand. It refuses nothing and reports nothing: whatever is not plain takes the ordinary way from
 * its beginning, as if this did not exist.
 */
@Injectable()
export class FastLane {
  constructor(
    private readonly routes: FastRoutes,
    private readonly gate: AccessGate,
    private readonly limiter: RequestLimiter,
    private readonly latencies: RequestLatencies,
  ) {}

  serve(request: IncomingMessage, response: ServerResponse, ordinary: RequestListener): void {
    const beganAtMs = performance.now();
    const url = request.url ?? '';
    const query = url.indexOf('?');
    const route = this.routes.find(request.method, query < 0 ? url : url.slice(0, query));
    const caller = route && this.callerOf(request, route);
    if (caller === undefined) return void ordinary(request, response);
    const passage = { request, response, route: route!, caller, beganAtMs };
    const goOn = () => void ordinary(request, response);
    if (route!.method === 'POST')
      bodyAtOnce(request, plainLength(request), (body) => this.isAnswered(passage, body), goOn);
    else if (query < 0 || !this.isAnswered(passage, url.slice(query + 1))) goOn();
  }

  /** The caller that is let in without waiting and without a doubt. */
  private callerOf(request: IncomingMessage, { requirement }: FastRoute): Caller | undefined {
    return isPlainRequest(request)
      ? this.gate.admitAtOnce(request.headers.authorization, requirement)
      : undefined;
  }

  private isAnswered(passage: Passage, asked: string): boolean {
    const { request, response, route, caller } = passage;
    const requestId = requestIdOf(request);
    const given = request.headers['x-request-id'];
    if (given !== undefined && given !== requestId) return false;
    const answer = answerOf(route, asked);
    if (answer === undefined || !this.limiter.takesUnseen(caller, route.requirement)) return false;
    count(route.tally, answer.allowed, answer.reason);
    response.on('finish', () => this.observe(passage));
    sendPlainAnswer(response, requestId, answer.text);
    return true;
  }

  private observe({ route: { method, path }, beganAtMs }: Passage): void {
    this.latencies.observe((performance.now() - beganAtMs) / 1_000, method, path, '200');
  }
}

/** What is thrown, the ordinary way meets again, and reports. */
function answerOf(route: FastRoute, asked: string): FastAnswer | undefined {
  try {
    return route.answer(asked);
  } catch {
    return undefined;
  }
}
