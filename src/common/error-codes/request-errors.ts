import type { ErrorEntries } from './error-entry';

/** Requests that are invalid in themselves, whatever they request. */
export const requestErrors = {
  invalid_request: {
    status: 400,
    when: 'A parameter, header or member of the body is missing, unknown or not valid',
    remedy:
      'Correct what `errors` points at; the first 20 faults are listed, `errorCount` says how many there are.',
  },
  malformed_json: {
    status: 400,
    when: 'The body is not JSON',
    remedy: 'Send valid JSON.',
  },
  malformed_body: {
    status: 400,
    when: 'The body is not UTF-8, or not as long as `Content-Length` says',
    remedy: 'Send the whole body, in UTF-8.',
  },
  malformed_url: {
    status: 400,
    when: 'The path is not a valid URL path',
    remedy: 'Encode the parts of the path.',
  },
  malformed_request: {
    status: 400,
    when: 'The request is not valid HTTP',
    remedy: 'Look for a proxy or client that alters requests.',
  },
  invalid_host: {
    status: 400,
    when: 'The header `Host` is missing, doubled or malformed',
    remedy: 'Name one host.',
  },
  bad_request: {
    status: 400,
    when: 'The request was refused before anything of it was read',
    remedy: 'Compare it with the OpenAPI document.',
  },
  unstorable_text: {
    status: 400,
    when: 'A text holds the character NUL or half of a surrogate pair',
    remedy: 'Send Unicode text without NUL.',
  },
  not_found: {
    status: 404,
    when: 'There is no resource at this path, or the caller may not know of it',
    remedy: 'Check the path and the id. `detail` says which revision was searched, where one was.',
  },
  method_not_allowed: {
    status: 405,
    when: 'The path has no such method',
    remedy: 'Use one of those in the header `Allow`.',
  },
  not_acceptable: {
    status: 406,
    when: 'None of the media types in `Accept` is offered',
    remedy: 'Accept one that `detail` names, or use the query parameter `format`.',
  },
  request_timeout: {
    status: 408,
    when: 'The request did not arrive in time',
    remedy: 'Send it again, over a faster connection.',
  },
  already_exists: {
    status: 409,
    when: 'A concurrent request has created the same resource',
    remedy: 'Read it, and decide again.',
  },
  precondition_failed: {
    status: 412,
    when: 'The resource was changed since the version in `If-Match`',
    remedy: 'Fetch it again, and make the change on what it is now.',
  },
  body_too_large: {
    status: 413,
    when: 'The body is larger than the operation takes',
    remedy: 'Send less in each request.',
  },
  path_too_long: {
    status: 414,
    when: 'A part of the path is too long to be an id',
    remedy: 'Check the id.',
  },
  unsupported_media_type: {
    status: 415,
    otherStatuses: [400],
    when: 'The body is of a type that the operation does not read, compressed, or without `Content-Type`; 400 with AuthZEN',
    remedy: 'Send what `detail` asks for.',
  },
  expectation_failed: {
    status: 417,
    when: 'The header `Expect` asks for something other than `100-continue`',
    remedy: 'Leave the header out.',
  },
  precondition_required: {
    status: 428,
    when: 'A write came without `If-Match`',
    remedy: 'Send the ETag of the version that you change.',
  },
  headers_too_large: {
    status: 431,
    when: 'The headers are larger than the service takes',
    remedy: 'Send fewer or shorter headers.',
  },
  internal_error: {
    status: 500,
    when: 'The service failed',
    remedy: 'Report the `traceId` to the operator: it finds the cause in the log.',
  },
} as const satisfies ErrorEntries;
