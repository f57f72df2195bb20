import type { PathItem } from './openapi-types';
import { describeHeaders } from './documented-headers';

const described = (item: PathItem, method: 'get' | 'post' | 'put', status: string): string[] => {
  describeHeaders(item);
  const response = item[method]?.responses[status];
  return Object.keys(response !== undefined && 'headers' in response ? (response.headers ?? {}) : {});
};

const answering = (status: string, content = {}) => ({
  responses: { [status]: { description: '', content } },
});

describe('the headers of responses', () => {
  it('are the request id everywhere', () => {
    expect(described({ get: answering('200') }, 'get', '200')).toEqual(['X-Request-ID']);
  });

  it.each([
    ['post', '201', 'Location'],
    ['post', '202', 'Location'],
    ['get', '429', 'Retry-After'],
    ['get', '503', 'Retry-After'],
  ] as const)('of %s with %s are %s, too', (method, status, name) => {
    expect(described({ [method]: answering(status) }, method, status)).toContain(name);
  });

  it('are an entity tag where a change must say which version it changes', () => {
    const parameters = [{ name: 'If-Match', in: 'header' as const }];
    const item = { get: answering('200'), put: { ...answering('200'), parameters } };
    expect(described(item, 'get', '200')).toContain('ETag');
    expect(described(item, 'put', '200')).toContain('ETag');
  });

  it('are the name of the file where there is one', () => {
    const file = answering('200', { 'text/csv; charset=utf-8': {} });
    expect(described({ get: file }, 'get', '200')).toContain('Content-Disposition');
  });
});
