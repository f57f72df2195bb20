import { notFound } from './api-error';
import { asApiError, errorBody } from './error-body';

describe('asApiError', () => {
  it('leaves a refusal of the API as it is', () => {
    const refusal = notFound();

    expect(asApiError(refusal)).toBe(refusal);
  });

  it.each([
    [400, 'bad.request'],
    [413, 'request.entity.too.large'],
    [415, 'unsupported.media.type'],
  ])('puts the framework’s %i into the words of the API', (statusCode, code) => {
    expect(asApiError(Object.assign(new Error('x'), { statusCode }))).toMatchObject({
      status: statusCode,
      code,
    });
  });

  it('shows nothing of an unexpected failure', () => {
    const body = errorBody(asApiError(new Error('secret detail')), 'correlation');

    expect(body).toMatchObject({ status: 500, code: 'internal.server.error', contextId: 'correlation' });
    expect(JSON.stringify(body)).not.toContain('secret detail');
  });
});
