import type { Operation, PathItem } from './openapi-types';

type Response = Exclude<NonNullable<Operation['responses'][string]>, { $ref: string }>;
type Header = NonNullable<Response['headers']>[string];

const text = (description: string): Header => ({ description, schema: { type: 'string' } });

/** Components of the document, to which responses refer. */
export const headerComponents: Record<string, Header> = {
  RequestId: text('Finds the request in the log; also `traceId` of a problem document.'),
  Location: text('Where the created resource, or the progress, is read.'),
  EntityTag: text('The version of the resource, to be sent as `If-Match` with the next change.'),
  RetryAfter: {
    description: 'Seconds after which to try again.',
    schema: { type: 'integer', minimum: 0 },
  },
  RateLimit: text(
    'What is left of the limit of the caller (`r`), and after how many seconds all of it may be used again (`t`). ' +
      'Checks have it once less than a quarter is left.',
  ),
  RateLimitPolicy: text('The limit of the caller: `q` requests in `w` seconds.'),
  ContentDisposition: text('The name of the file.'),
};

const of = (name: string) => ({ $ref: `#/components/headers/${name}` });

/** Describes the headers of every response of one path. */
export function describeHeaders(item: PathItem): void {
  const versioned = [item.put, item.delete].some(takesIfMatch);
  for (const operation of [item.get, item.put, item.post, item.delete, item.patch]) {
    for (const [status, response] of Object.entries(operation?.responses ?? {})) {
      if (response === undefined || '$ref' in response) continue;
      const limited = isLimited(operation, status);
      const files = Object.keys(response.content ?? {}).some((type) => type.startsWith('text/csv'));
      response.headers = {
        'X-Request-ID': of('RequestId'),
        ...(limited && { RateLimit: of('RateLimit'), 'RateLimit-Policy': of('RateLimitPolicy') }),
        ...(['201', '202'].includes(status) && { Location: of('Location') }),
        ...(['429', '503'].includes(status) && { 'Retry-After': of('RetryAfter') }),
        ...(versioned && status.startsWith('20') && status !== '204' && { ETag: of('EntityTag') }),
        ...(files && { 'Content-Disposition': of('ContentDisposition') }),
        ...response.headers,
      };
    }
  }
}

/** Shown where a caller is known and gets something, or has none left. */
function isLimited(operation: Operation | undefined, status: string): boolean {
  const known = operation !== undefined && 'x-required-permission' in operation;
  return known && (status.startsWith('20') || status === '429');
}

function takesIfMatch(operation: Operation | undefined): boolean {
  return (operation?.parameters ?? []).some(
    (parameter) => 'name' in parameter && parameter.name.toLowerCase() === 'if-match',
  );
}
