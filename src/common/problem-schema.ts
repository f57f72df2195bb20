import type { OpenAPIObject } from '@nestjs/swagger';

type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;

/** The OpenAPI schemas of a problem document (RFC 9457), as `toProblem` makes it. */
export const problemSchemas: Schemas = {
  Problem: {
    type: 'object',
    required: ['type', 'title', 'status', 'detail', 'instance', 'code', 'traceId'],
    properties: {
      type: { type: 'string', description: 'Identifies the kind of problem: `/problems/{code}`.' },
      title: { type: 'string', description: "The status's name." },
      status: { type: 'integer' },
      detail: { type: 'string', description: 'A sentence about this occurrence.' },
      instance: { type: 'string', description: 'The path that was asked for, without its query.' },
      code: { type: 'string', description: 'Stable: callers may branch on it.' },
      traceId: {
        type: 'string',
        description: 'The same as the header `X-Request-ID`; finds the request in the log.',
      },
      errors: { type: 'array', items: { $ref: '#/components/schemas/ProblemDetail' } },
    },
    example: {
      type: '/problems/missing_permission',
      title: 'Forbidden',
      status: 403,
      detail:
        'This needs the permission sync:start. Required one of: access-admin, admin. ' +
        'User roles: access-reader.',
      instance: '/api/v1/sync',
      code: 'missing_permission',
      traceId: '3f0f5a1e-6a53-4a0e-9d0f-0a1f6f0f1c55',
    },
  },
  ProblemDetail: {
    type: 'object',
    required: ['pointer', 'detail'],
    properties: {
      pointer: {
        type: 'string',
        description:
          'JSON Pointer (RFC 6901) into the request: `/query/…`, `/path/…`, `/headers/…` or `/body/…`.',
      },
      detail: { type: 'string' },
    },
  },
};
