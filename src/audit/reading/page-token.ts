import { hash } from 'node:crypto';
import { InvalidRequestError } from '../../common/errors';
import { filterText, type AuditFilter, type AuditOrder } from './audit-filter';

const TOKEN = /^(\d{1,16})\.([\w-]{22})$/;

/** Encodes the record after which the next page begins. Valid for this filter and order only. */
export function pageToken(after: number, filter: AuditFilter, order: AuditOrder): string {
  return Buffer.from(`${after}.${digestOf(filter, order)}`).toString('base64url');
}

/**
 * The record after which the page begins; throws InvalidRequestError for a token of another filter or one never issued.
 */
export function readPageToken(token: string, filter: AuditFilter, order: AuditOrder): number {
  const [, after = '', digest] = TOKEN.exec(Buffer.from(token, 'base64url').toString('latin1')) ?? [];
  const seq = Number(after);
  if (digest === digestOf(filter, order) && Number.isSafeInteger(seq)) return seq;
  throw new InvalidRequestError([
    { pointer: '/query/pageToken', detail: 'is not a token for this filter and order' },
  ]);
}

/** Not a signature: a forged token shows nothing that the same caller could not page to. */
function digestOf(filter: AuditFilter, order: AuditOrder): string {
  return hash('sha256', filterText(filter, order), 'base64url').slice(0, 22);
}
