import { answeredCodes, entryOf, type AnsweredCode } from '../common/error-codes/error-codes';
import type { Operation } from './openapi-types';
import { problemOf } from './problem';

/** An example of each problem that responses of these operations show. */
export function problemExamples(operations: readonly Operation[]) {
  const shown = JSON.stringify(operations.map(({ responses }) => responses));
  const codes = answeredCodes.filter((code) => shown.includes(`"#/components/examples/${code}"`));
  return Object.fromEntries(codes.map((code) => [code, exampleOf(code)]));
}

function exampleOf(code: AnsweredCode) {
  const { status, when } = entryOf(code);
  const value = problemOf({ code, status, message: `${when}.` }, '/api/v1/…', 'the id of the request');
  return { summary: when, value };
}
