import { BadRequestException, HttpException, NotFoundException } from '@nestjs/common';
import { errorCodes } from 'fastify';
import { InternalError, NotFoundError } from '../common/errors';
import { toDomainError } from './to-domain-error';

const summary = (thrown: unknown) => {
  const { status, code } = toDomainError(thrown);
  return [status, code];
};

describe('toDomainError', () => {
  it('leaves our own errors as they are', () => {
    const error = new NotFoundError('Sync not found.');
    expect(toDomainError(error)).toBe(error);
  });

  it.each([
    ['FST_ERR_CTP_BODY_TOO_LARGE', 413, 'body_too_large'],
    ['FST_ERR_CTP_INVALID_MEDIA_TYPE', 415, 'unsupported_media_type'],
    ['FST_ERR_CTP_INVALID_CONTENT_LENGTH', 400, 'malformed_body'],
    ['FST_ERR_BAD_URL', 400, 'malformed_url'],
    ['FST_ERR_MAX_PARAM_LENGTH', 414, 'path_too_long'],
  ] as const)("gives Fastify's %s the status %d and the code %s", (name, status, code) => {
    expect(summary(new errorCodes[name as 'FST_ERR_BAD_URL']('x'))).toEqual([status, code]);
  });

  it.each([
    [new BadRequestException('internals'), 400, 'bad_request'],
    [new NotFoundException('internals'), 404, 'not_found'],
    [new HttpException('internals', 418), 418, 'bad_request'],
    [new HttpException('internals', 502), 500, 'internal_error'],
  ])("keeps the status of Nest's %s below 500, and none of its words", (error, status, code) => {
    expect(summary(error)).toEqual([status, code]);
    expect(toDomainError(error).message).not.toContain('internals');
  });

  it.each([new Error('db password is x'), 'text', null, undefined, 42, { statusCode: 200 }])(
    'says nothing of an unknown fault: %p',
    (thrown) => {
      const error = toDomainError(thrown);
      expect(error).toBeInstanceOf(InternalError);
      expect(error).toMatchObject({ status: 500, code: 'internal_error', logLevel: 'error', cause: thrown });
      expect(error.message).toBe('Internal error. Report the traceId to the operator.');
    },
  );
});
