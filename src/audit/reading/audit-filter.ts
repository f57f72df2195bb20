import type { Outcome } from '../audit-record';
import { otherNamesIn } from './former-names';

/** Which records are requested. Omitted members match everything. */
export interface AuditFilter {
  /** Time of the record, from here on (RFC 3339, UTC, milliseconds). */
  readonly from?: string;
  /** Time of the record, before this. */
  readonly to?: string;
  /** Id of the actor. */
  readonly actor?: string;
  readonly action?: string;
  /** Id of the target. */
  readonly target?: string;
  readonly outcome?: Outcome;
  /** Part of the action, of an id or name, of the reason, of a request's id or of a state; A to Z in either case. */
  readonly text?: string;
}

export type AuditOrder = 'asc' | 'desc';

/** Members in a fixed order, so that equal filters have equal texts whatever order a caller wrote them in. */
export function filterText(filter: AuditFilter, order: AuditOrder): string {
  const { from, to, actor, action, target, outcome, text } = filter;
  return JSON.stringify(
    [order, from, to, actor, action, target, outcome, text].map((value) => value ?? null),
  );
}

/**
 * As the database compares: A to Z in lower case, all else as it is. States are searched as JSON, where line breaks,
 * quotation marks and backslashes are escaped; names and reasons as they are. Codes are found by their former names, too.
 */
export function searchForms(text: string): string[] {
  const escaped = JSON.stringify(text).slice(1, -1);
  const forms = [text, escaped].map(lowerCase);
  return [...new Set(forms.flatMap((form) => [form, ...otherNamesIn(form)]))];
}

function lowerCase(text: string): string {
  return text.replaceAll(/[A-Z]+/g, (letters) => letters.toLowerCase());
}
