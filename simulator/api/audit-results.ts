import type { AuditEvent } from '../audits/audit-event';
import { toAuditMessage } from '../audits/to-audit-message';
import { Answer } from '../http/answer';
import { invalidQueryValue } from '../http/api-error';
import type { Call } from '../http/operation';
import { pageSizeOf } from '../http/page';
import { auditViewOf } from './audit-view';

/** Where results are downloaded that are too many for an answer. */
const DOWNLOADS = '/_simulator/audit-downloads';

/** A page of the results of a query, or the address of all of them. */
export function auditResults(call: Call, id: string, found: readonly AuditEvent[]) {
  const { simulator, query } = call;
  const { modes, org } = simulator;
  const pageSize = pageSizeOf(call, modes.pageCaps.audits);
  if (query.flag('allowRedirect', false) && found.length > modes.audits.redirectRows)
    return redirected(call, id, pageSize);
  const start = startOf(query.text('cursor'), found.length);
  const end = start + pageSize;
  return {
    id,
    pageSize,
    ...(end < found.length && { cursor: Buffer.from(`audit:${end}`).toString('base64url') }),
    entities: found.slice(start, end).map((event) => toAuditMessage(org, event, auditViewOf(call))),
  };
}

/** What is downloaded is not expanded, and needs no token: the address is the secret. */
function redirected({ simulator, host }: Call, id: string, pageSize: number): Answer {
  const downloadUrl = `http://${host}${DOWNLOADS}/${simulator.audits.downloads.offer(id)}`;
  return new Answer(302, { id, pageSize, downloadUrl }, { location: downloadUrl });
}

function startOf(cursor: string | undefined, rows: number): number {
  if (cursor === undefined) return 0;
  const [, start = ''] = /^audit:(\d+)$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (start === '' || Number(start) >= rows)
    throw invalidQueryValue(cursor, 'cursor', 'cursors of an earlier answer');
  return Number(start);
}
