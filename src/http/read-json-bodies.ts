import { setImmediate as nextTurn } from 'node:timers/promises';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { InvalidRequestError, RefusedRequestError } from '../common/errors';
import type { AnsweredCode } from '../common/error-codes/error-codes';
import { compactLength } from './compact-json';
import { measureJson, SMALL_BODY, type JsonShape } from './json-shape';
import { unreadCoding, unreadMediaType } from './refused-body';
import { repeatedMember } from './repeated-member';
import { unusableValue, usableMembers } from './unusable-values';

/** What is longer takes so long that only one is read in a turn of the event loop. */
const LONG_BODY = 16_384;

/** Values of what people send are longer. Names are part of it, since every member has one. */
const CHARACTERS_PER_VALUE = 6;

/** The worst of this length is parsed in some 15 ms. */
const MAX_PARSED_FIRST = 300_000;

/** What decoding makes of bytes that are no UTF-8. */
export const LOST = '\ufffd';
const NO_UTF8 =
  'The body is not valid UTF-8, or contains U+FFFD, which replaces a lost character. In JSON, write \\ufffd if you mean it.';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** How large a JSON body of this route may be. `SMALL_BODY` when it does not say. */
    bodyShape?: JsonShape;
    /** Content types that this route reads, as a refusal names them. JSON when it does not say. */
    bodyTypes?: string;
  }
}

type Done = (error: Error | null, body?: unknown) => void;

/**
 * The one place where bodies come in, for controllers and plain routes alike: JSON within the limits of its route, with
 * nothing in it that could not be stored or that two readers would understand differently. Other types are refused, but
 * for those that another parser is added for (`readTexts`).
 */
export function readJsonBodies(fastify: FastifyInstance): void {
  let lastLong: Promise<unknown> = Promise.resolve();
  fastify.removeAllContentTypeParsers();
  readTexts(fastify, 'application/json', (text, { routeOptions }) => {
    const shape = routeOptions.config.bodyShape ?? SMALL_BODY;
    if (text.length <= LONG_BODY) return readJson(text, shape);
    // A client that sends many of them at once must not keep others from being answered in between.
    const read = lastLong.then(() => readLongJson(text, shape));
    lastLong = read.catch(() => undefined);
    return read;
  });
  fastify.addContentTypeParser('*', (request, _payload, done) => {
    done(isEmpty(request.headers) ? null : unreadMediaType(request));
  });
}

/** Lets texts of a type in: those that are UTF-8, and not compressed. What is empty is no body, whatever its type. */
export function readTexts(
  fastify: FastifyInstance,
  type: string,
  read: (text: string, request: FastifyRequest) => unknown,
): void {
  // Buffers would tell what is UTF-8 themselves, but cost a single check a tenth of its time.
  fastify.addContentTypeParser(type, { parseAs: 'string' }, (request, body, done: Done) => {
    const text = body as string;
    if (text.length === 0) return done(null);
    const unread = unreadCoding(request.headers);
    if (unread !== undefined) return done(unread);
    if (text.includes(LOST)) return done(malformed(NO_UTF8));
    // What it throws, Fastify answers with.
    const value = read(text, request);
    if (value instanceof Promise) value.then((later) => done(null, later), done);
    else done(null, value);
  });
}

/** What a text of no great length says. Throws InvalidRequestError or RefusedRequestError (400). */
export function readJson(text: string, shape: JsonShape): unknown {
  const members = isParsedFirst(text, shape) ? undefined : measured(text, shape);
  const value = parsed(text);
  return inspected(text, value, shape, members);
}

/** The same, in turns of the event loop of which none takes long. */
async function readLongJson(text: string, shape: JsonShape): Promise<unknown> {
  await nextTurn();
  const members = isParsedFirst(text, shape) ? undefined : measured(text, shape);
  await nextTurn();
  const value = parsed(text);
  await nextTurn();
  return inspected(text, value, shape, members);
}

/** Whether parsing costs no more, whatever the text holds, than what the shape allows costs anyway. */
function isParsedFirst(text: string, { values }: JsonShape): boolean {
  return text.length <= Math.min(values * CHARACTERS_PER_VALUE, MAX_PARSED_FIRST);
}

function measured(text: string, shape: JsonShape): number {
  const { fault, members } = measureJson(text, shape);
  if (fault !== undefined) throw new InvalidRequestError([{ pointer: '/body', detail: fault }]);
  return members;
}

function parsed(text: string): unknown {
  try {
    // A byte order mark is no JSON, and some editors write one.
    return JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
  } catch {
    throw malformed('The body is not valid JSON.', 'malformed_json');
  }
}

/** The value if it may be used. Only what is not written compactly is read once more, to find out why. */
function inspected(text: string, value: unknown, shape: JsonShape, members?: number): unknown {
  if (compactLength(value, shape) === text.length) return value;
  const written = members ?? measured(text, shape);
  const count = usableMembers(value);
  if (count === written) return value;
  const found = Number.isNaN(count) ? unusableValue(value) : repeatedMember(text);
  if (found !== undefined) throw new InvalidRequestError([found]);
  return value;
}

function malformed(sentence: string, code: AnsweredCode = 'malformed_body'): RefusedRequestError {
  return new RefusedRequestError(400, code, sentence);
}

function isEmpty(headers: FastifyRequest['headers']): boolean {
  const { 'content-length': length, 'transfer-encoding': chunked } = headers;
  return chunked === undefined && (length === undefined || length === '0');
}

/** More tell of a mistake or worse; the largest list of filters has a dozen. */
const MAX_QUERY_PARAMETERS = 100;

/** Refuses what no query or path of ours has, before anything reads them. Throws InvalidRequestError (400). */
export function refuseUnusableUrl({ url }: Pick<FastifyRequest, 'url'>): void {
  const query = url.indexOf('?');
  const nul = url.indexOf('%00');
  if (nul >= 0) {
    const pointer = query >= 0 && nul > query ? '/query' : '/path';
    throw new InvalidRequestError([{ pointer, detail: 'contains a NUL character' }]);
  }
  // Each takes two characters at least.
  if (query < 0 || url.length - query < 2 * MAX_QUERY_PARAMETERS) return;
  if (url.slice(query).split('&', MAX_QUERY_PARAMETERS + 1).length > MAX_QUERY_PARAMETERS) {
    const detail = `has more than ${MAX_QUERY_PARAMETERS} parameters`;
    throw new InvalidRequestError([{ pointer: '/query', detail }]);
  }
}
