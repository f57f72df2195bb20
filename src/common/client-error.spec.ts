import { Socket } from 'node:net';
import { answerClientError } from './client-error';

function socketWith(writable: boolean) {
  const socket = new Socket();
  Object.defineProperty(socket, 'writable', { value: writable });
  const end = jest.spyOn(socket, 'end').mockReturnValue(socket);
  const destroy = jest.spyOn(socket, 'destroy').mockReturnValue(socket);
  return { socket, end, destroy };
}

const failure = (code: string) => Object.assign(new Error('broken'), { code });

describe('answerClientError', () => {
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
    ['a reset connection', 'ECONNRESET', true],
    ['a socket that nobody reads', 'HPE_INVALID_METHOD', false],
  ])('says nothing to %s', (_name, code, writable) => {
    const { socket, end, destroy } = socketWith(writable);
    answerClientError(failure(code), socket);
    expect(end).not.toHaveBeenCalled();
    expect(destroy).toHaveBeenCalled();
  });
});
