import { STATUS_CODES } from 'node:http';
import { applyDecorators } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import { PROBLEM_MEDIA_TYPE } from './problem';

/** The schema's place in the OpenAPI document. */
export const PROBLEM_SCHEMA = '#/components/schemas/Problem';

/** What each status means on every operation; the details are in the problem document. */
const MEANINGS: Readonly<Record<number, string>> = {
  400: 'The request is not valid; `errors` points at each fault.',
  401: 'No caller, or credentials that are not valid.',
  403: 'The caller lacks the permission that the operation requires.',
  404: 'There is no such resource.',
  500: 'The service failed; the traceId finds the cause in its log.',
  503: 'The service cannot answer now; `Retry-After` says when to try again.',
};

/** The OpenAPI response of a problem with this status. */
export function problemResponse(status: number) {
  return {
    description: MEANINGS[status] ?? STATUS_CODES[status] ?? 'Error',
    content: { [PROBLEM_MEDIA_TYPE]: { schema: { $ref: PROBLEM_SCHEMA } } },
  };
}

/** Documents the problems that an operation may answer with. */
export function ApiProblems(...statuses: number[]): MethodDecorator {
  return applyDecorators(...statuses.map((status) => ApiResponse({ status, ...problemResponse(status) })));
}
