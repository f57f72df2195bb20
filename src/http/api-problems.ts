import { STATUS_CODES } from 'node:http';
import { ApiExtension } from '@nestjs/swagger';
import { entryOf, type AnsweredCode } from '../common/error-codes/error-codes';
import { PROBLEM_MEDIA_TYPE } from './problem';

/** The schema's place in the OpenAPI document. */
const PROBLEM_SCHEMA = '#/components/schemas/Problem';

/** Where an operation, and each of its responses, lists codes. */
export const ERROR_CODES = 'x-error-codes';

/** A code, after another status than the usual where it comes with one. */
export type DocumentedCode = AnsweredCode | `${number} ${AnsweredCode}`;

/** What each status means on every operation; the details are in the problem document. */
const MEANINGS: Readonly<Record<number, string>> = {
  400: 'The request is invalid; `errors` lists each fault.',
  401: 'No credentials, or invalid ones.',
  403: 'The caller lacks the permission that the operation requires.',
  404: 'Resource not found.',
  500: 'Internal error; the cause is in the service log under the traceId.',
  503: 'The service cannot answer at the moment; `Retry-After` says when to try again.',
};

/** Documents the problems that an operation may answer with, beside those that follow from what it takes. */
export function ApiProblems(...codes: DocumentedCode[]): MethodDecorator {
  return ApiExtension(ERROR_CODES, codes);
}

/** The OpenAPI responses of problems with these codes, by status. */
export function problemResponses(codes: Iterable<DocumentedCode>) {
  const byStatus = new Map<number, Set<AnsweredCode>>();
  for (const documented of codes) {
    const code = codeOf(documented);
    const status = Number(documented.split(' ').at(-2) ?? entryOf(code).status);
    byStatus.set(status, (byStatus.get(status) ?? new Set()).add(code));
  }
  return Object.fromEntries(
    [...byStatus].map(([status, some]) => [String(status), problemResponse(status, [...some].sort())]),
  );
}

export function codeOf(documented: DocumentedCode): AnsweredCode {
  return documented.split(' ').at(-1) as AnsweredCode;
}

function problemResponse(status: number, codes: readonly AnsweredCode[]) {
  // What callers can mend is shown; failures look all alike, and would double the size of the document.
  const examples = Object.fromEntries(
    codes.map((code) => [code, { $ref: `#/components/examples/${code}` }] as const),
  );
  return {
    description: MEANINGS[status] ?? `${STATUS_CODES[status] ?? 'Error'}.`,
    content: {
      [PROBLEM_MEDIA_TYPE]: { schema: { $ref: PROBLEM_SCHEMA }, ...(status < 500 && { examples }) },
    },
    [ERROR_CODES]: codes,
  };
}
