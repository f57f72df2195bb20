import { pipeline, Readable } from 'node:stream';

import type { FastifyReply, FastifyRequest } from 'fastify';

import type { AnswerEffect, Effect, LateEffect, Wait } from './fault';

type StatusEffect = Extract<Effect, { kind: 'status' }>;

/** What differs between the API and the token endpoint when a fault strikes. */
export interface FaultSurface {
  /** The body of an answer with an error status. */
  errorBody(status: number, code: string | undefined, contextId: string): unknown;
  revokeToken(): void;
  now(): number;
  /** Resolves when a call that is slow goes on. */
  wait(ms: Wait): Promise<void>;
}

/**
 * `answered`: nothing more is to be done. `without-write`: go on, but change nothing. An effect: go on, and alter the answer.
 */
export type EffectOutcome = 'answered' | 'go-on' | 'without-write' | AnswerEffect | LateEffect;

export async function applyEffect(
  effect: Effect,
  request: FastifyRequest,
  reply: FastifyReply,
  surface: FaultSurface,
): Promise<EffectOutcome> {
  switch (effect.kind) {
    case 'slow':
      await surface.wait(effect.ms);
      return 'go-on';
    case 'not-applied':
      return 'without-write';
    case 'late':
      return effect;
    case 'lost-answer':
      loseAnswer(request, reply);
      return 'go-on';
    case 'reset':
      reply.hijack();
      request.raw.socket.destroy();
      return 'answered';
    case 'hang':
      reply.hijack();
      return 'answered';
    case 'malformed':
      reply.type('application/json').send('{"entities": [{"id": ');
      return 'answered';
    case 'oversized':
      sendHuge(effect.bytes, reply);
      return 'answered';
    case 'expire-token':
      surface.revokeToken();
      reply.code(401).send(surface.errorBody(401, 'bad.credentials', correlationId(reply)));
      return 'answered';
    case 'status':
      sendStatus(effect, reply, surface);
      return 'answered';
    case 'empty':
    case 'null-row':
    case 'without':
      return effect;
  }
}

/** The operation goes on; where its answer would begin, the connection ends. */
function loseAnswer(request: FastifyRequest, reply: FastifyReply): void {
  reply.raw.writeHead = () => {
    request.raw.socket.destroy();
    return reply.raw;
  };
}

function sendStatus(effect: StatusEffect, reply: FastifyReply, surface: FaultSurface): void {
  const { status, code, retryAfter, retryAfterDateInSeconds } = effect;
  if (retryAfter !== undefined) reply.header('retry-after', String(retryAfter));
  if (retryAfterDateInSeconds !== undefined) {
    reply.header('retry-after', new Date(surface.now() + retryAfterDateInSeconds * 1000).toUTCString());
  }
  reply.code(status).send(surface.errorBody(status, code, correlationId(reply)));
}

/** Past Fastify, which would go on to the handler while a stream is still being sent. */
function sendHuge(bytes: number, reply: FastifyReply): void {
  reply.hijack();
  reply.raw.writeHead(200, {
    'content-type': 'application/json; charset=utf-8',
    'inin-correlation-id': correlationId(reply),
  });
  // A client that leaves in the middle is what this fault is for: nothing to report.
  pipeline(Readable.from(hugeJson(bytes)), reply.raw, () => undefined);
}

const correlationId = (reply: FastifyReply) => String(reply.getHeader('inin-correlation-id'));

/** A JSON document of about so many bytes, in pieces, so that no memory is needed for it. */
function* hugeJson(bytes: number): Iterable<string> {
  const piece = 'x'.repeat(65_536);
  yield '{"entities": ["';
  for (let written = 0; written < bytes; written += piece.length) yield piece;
  yield '"]}';
}
