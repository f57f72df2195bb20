import { randomUUID } from 'node:crypto';
import { STATUS_CODES, type Server } from 'node:http';
import type { Socket } from 'node:net';
import { type DomainError, RefusedRequestError } from '../common/errors';
import type { AnsweredCode } from '../common/error-codes/error-codes';
import type { KnownPaths } from './known-paths';
import { MethodNotAllowedError } from './method-not-allowed-error';
import { PROBLEM_MEDIA_TYPE, toProblem } from './problem';
import { constantHeaders } from './response-headers';

const REFUSALS: Readonly<Record<string, readonly [status: number, code: AnsweredCode, message: string]>> = {
  HPE_HEADER_OVERFLOW: [431, 'headers_too_large', 'The headers are larger than this service accepts.'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'request_timeout', 'The request did not arrive in time.'],
};

/** So long the rest of a refused request is read and dropped: a reset would take the answer with it. */
const LINGER_MS = 2_000;

/** What an error of Node's parser says of what it read last. */
interface ParserError extends NodeJS.ErrnoException {
  readonly rawPacket?: Buffer;
  readonly bytesParsed?: number;
}

/** Answers what Node could not read as a request at all: there is no request object, only the socket. */
export function clientErrors(paths: KnownPaths): (error: NodeJS.ErrnoException, socket: Socket) => void {
  const answered = new WeakSet<Socket>();
  return (error, socket) => {
    // The parser fails again at each piece that still comes.
    if (answered.has(socket)) return;
    if (error.code === 'ECONNRESET' || !socket.writable) {
      socket.destroy(error);
      return;
    }
    answered.add(socket);
    endWith(refusalOf(error, paths), socket);
  };
}

/** Answers what Node answers by itself, without a word, or not at all. */
export function answerOddRequests(server: Server, paths: KnownPaths): void {
  // It asks for a tunnel, not for a path.
  server.on('connect', (_request, socket: Socket) =>
    endWith(new MethodNotAllowedError(paths.methods), socket),
  );
  server.on('checkExpectation', ({ socket }) => {
    const sentence = 'The only supported expectation is 100-continue.';
    endWith(new RefusedRequestError(417, 'expectation_failed', sentence), socket);
  });
}

function refusalOf(error: NodeJS.ErrnoException, paths: KnownPaths): DomainError {
  const url = error.code === 'HPE_INVALID_METHOD' ? urlIn(error) : undefined;
  if (url !== undefined) return paths.refusalOf(url);
  const refusal = REFUSALS[error.code ?? ''] ?? [
    400,
    'malformed_request',
    'The request is not well-formed HTTP.',
  ];
  return new RefusedRequestError(...refusal);
}

/** The target of a request with a method that Node does not know, which is right but for it. */
function urlIn({ rawPacket, bytesParsed = 0 }: ParserError): string | undefined {
  const text = rawPacket?.toString('latin1') ?? '';
  const start = text.lastIndexOf('\n', bytesParsed - 1) + 1;
  return /^[\w!#$%&'*+.^`|~-]+ (\/\S*) HTTP\/1\.[01]\r\n/.exec(text.slice(start))?.[1];
}

function endWith(error: DomainError, socket: Socket): void {
  socket.end(rawAnswer(error));
  socket.resume();
  const late = setTimeout(() => socket.destroy(), LINGER_MS).unref();
  socket.on('error', () => socket.destroy()).once('close', () => clearTimeout(late));
}

function rawAnswer(error: DomainError): string {
  const requestId = randomUUID();
  const body = JSON.stringify(toProblem(error, '', requestId));
  const headers = { ...Object.fromEntries(constantHeaders), ...error.headers };
  return [
    `HTTP/1.1 ${error.status} ${STATUS_CODES[error.status]}`,
    'Connection: close',
    `Content-Type: ${PROBLEM_MEDIA_TYPE}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    `X-Request-ID: ${requestId}`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    '',
    body,
  ].join('\r\n');
}
