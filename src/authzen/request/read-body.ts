import type { FastifyRequest } from 'fastify';
import { Fault } from './fault';
import { faultError } from '../authzen.errors';
import { isJsonObject, type JsonObject } from './json-object';

/** The body of a request; throws InvalidRequestError when there is none, or when it is no object. */
export function readBody({ body }: FastifyRequest): JsonObject {
  if (isJsonObject(body)) return body;
  throw faultError(new Fault('', 'must be a JSON object'));
}
