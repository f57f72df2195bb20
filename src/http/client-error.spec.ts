import { Socket } from 'node:net';
import { clientErrors } from './client-error';
import { KnownPaths } from './known-paths';

function socketWith(writable: boolean) {
  const socket = new Socket();
  Object.defineProperty(socket, 'writable', { value: writable });
  const end = jest.spyOn(socket, 'end').mockReturnValue(socket);
  const destroy = jest.spyOn(socket, 'destroy').mockReturnValue(socket);
  return { socket, end, destroy };
}

const failure = (code: string, request = '') =>
  Object.assign(new Error('broken'), {
    code,
    rawPacket: Buffer.from(request),
    bytesParsed: request.indexOf('FOO') + 3,
  });

const paths = new KnownPaths();
paths.add({ url: '/here', method: ['GET', 'PUT'] });
const answerClientError = clientErrors(paths);

describe('clientErrors', () => {
  it.each([
    ['HPE_HEADER_OVERFLOW', 431, 'headers_too_large'],
    ['ERR_HTTP_REQUEST_TIMEOUT', 408, 'request_timeout'],
    ['HPE_INVALID_METHOD', 400, 'malformed_request'],
  ])('answers %s with a problem of status %d', (code, status, ourCode) => {
    const { socket, end } = socketWith(true);
    answerClientError(failure(code), socket);
    const [head, body] = String(end.mock.calls[0]?.[0]).split('\r\n\r\n');
    expect(head).toContain(`HTTP/1.1 ${status} `);
    expect(JSON.parse(body ?? '')).toMatchObject({ status, code: ourCode });
  });

  it.each([
    ['/here?a=1', 405, 'Allow: GET, PUT'],
    ['/gone', 404, 'not_found'],
  ])('tells a method that nobody knows at %s from a request that is none', (url, status, expected) => {
    const { socket, end } = socketWith(true);
    const before = 'GET /before HTTP/1.1\r\nHost: a\r\n\r\n';
    const request = `${before}FOO ${url} HTTP/1.1\r\nHost: a\r\n\r\n`;
    answerClientError(failure('HPE_INVALID_METHOD', request), socket);
    const answer = String(end.mock.calls[0]?.[0]);
    expect(answer).toContain(`HTTP/1.1 ${status} `);
    expect(answer.toLowerCase()).toContain(expected.toLowerCase());
  });

  it('answers once, however many pieces of it still come', () => {
    const { socket, end } = socketWith(true);
    for (let piece = 0; piece < 3; piece++) answerClientError(failure('HPE_INVALID_CONSTANT'), socket);
    expect(end).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['a reset connection', 'ECONNRESET', true],
    ['a socket that nobody reads', 'HPE_INVALID_METHOD', false],
  ])('says nothing to %s', (_name, code, writable) => {
    const { socket, end, destroy } = socketWith(writable);
    answerClientError(failure(code), socket);
    expect(end).not.toHaveBeenCalled();
    expect(destroy).toHaveBeenCalled();
  });
});
