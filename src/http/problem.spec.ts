import { InvalidRequestError, NotFoundError } from '../common/errors';
import { toProblem } from './problem';

describe('toProblem', () => {
  it('carries what RFC 9457 names, the code and the trace id', () => {
    expect(toProblem(new NotFoundError(), '/api/v1/x', 'trace-1')).toEqual({
      type: '/problems/not_found',
      title: 'Not Found',
      status: 404,
      detail: 'No resource at this path.',
      instance: '/api/v1/x',
      code: 'not_found',
      traceId: 'trace-1',
    });
  });

  it('leaves the query out of the instance, because it names people', () => {
    expect(toProblem(new NotFoundError(), '/a?userId=u1', 't').instance).toBe('/a');
  });

  it('lists the faults of the request', () => {
    const errors = [{ pointer: '/query/userId', detail: 'is required' }];
    expect(toProblem(new InvalidRequestError(errors), '/a', 't').errors).toEqual(errors);
  });
});
