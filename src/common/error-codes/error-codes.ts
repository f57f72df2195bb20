import { answerErrors } from './answer-errors';
import { callerErrors } from './caller-errors';
import { changeErrors } from './change-errors';
import type { ErrorEntry } from './error-entry';
import { genesysErrors } from './genesys-errors';
import { governanceErrors } from './governance-errors';
import { reviewErrors } from './review-errors';
import { startErrors, syncErrors } from './operator-errors';
import { requestErrors } from './request-errors';
import { storageErrors } from './storage-errors';

/** What callers are answered with. */
const answered = {
  ...requestErrors,
  ...callerErrors,
  ...answerErrors,
  ...changeErrors,
  ...governanceErrors,
  ...reviewErrors,
  ...storageErrors,
  ...genesysErrors,
};

/** A code that a problem document can have. */
export type AnsweredCode = keyof typeof answered;

/** Every code that an error of ours can have: stable, and documented from here. */
export type ErrorCode = AnsweredCode | keyof typeof syncErrors | keyof typeof startErrors;

export const answeredCodes = Object.keys(answered) as AnsweredCode[];

export function isAnsweredCode(code: string): code is AnsweredCode {
  return Object.hasOwn(answered, code);
}

export function entryOf(code: AnsweredCode): ErrorEntry {
  return answered[code];
}
