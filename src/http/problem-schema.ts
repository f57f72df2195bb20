import type { OpenAPIObject } from '@nestjs/swagger';
import { answeredCodes } from '../common/error-codes/error-codes';
import { MAX_ERRORS } from './problem';

type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;

/** The OpenAPI schemas of a problem document (RFC 9457), as `toProblem` makes it. */
export const problemSchemas: Schemas = {
  Problem: {
    type: 'object',
    required: ['type', 'title', 'status', 'detail', 'instance', 'code', 'traceId'],
    properties: {
      type: {
        type: 'string',
        description: 'Identifies the kind of problem: `/problems/{code}`, which describes it.',
      },
      title: { type: 'string', description: "The status's name." },
      status: { type: 'integer' },
      detail: { type: 'string', description: 'A sentence about this occurrence.' },
      instance: { type: 'string', description: 'The requested path, without its query.' },
      code: { $ref: '#/components/schemas/ProblemCode' },
      traceId: {
        type: 'string',
        description: 'The same as the header `X-Request-ID`; finds the request in the log.',
      },
      errors: {
        type: 'array',
        maxItems: MAX_ERRORS,
        description: `What is wrong, and where: the first ${MAX_ERRORS}.`,
        items: { $ref: '#/components/schemas/ProblemDetail' },
      },
      errorCount: {
        type: 'integer',
        description: 'How many errors were found; reading a large body ends after a hundred.',
      },
    },
  },
  ProblemCode: {
    type: 'string',
    enum: answeredCodes,
    description:
      'Stable: callers may branch on it. New codes may be added. `x-error-codes` of each response lists those ' +
      'that can be expected there; docs/errors.md says when they happen and what to do.',
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
