import type { AuditEvent } from '../audits/audit-event';
import { sortedAudits } from '../audits/sorted-audits';
import { toAuditMessage } from '../audits/to-audit-message';
import { invalidQueryValue } from '../http/api-error';
import type { Call, Operation } from '../http/operation';
import { linkedPage } from '../http/page';
import { isDescending } from '../http/sorting';
import { requireAudits } from './audit-permission';
import { auditViewOf } from './audit-view';
import { fieldsOf, textIn, textsOf, type Fields } from './body-fields';

const VIEW = 'authorization:audit:view';

/** What users of trusted organizations did here. The document says nothing of the form: it is that of other audits. */
export const trustAuditOperations: readonly Operation[] = [
  {
    method: 'POST',
    path: '/api/v2/orgauthorization/trustees/audits',
    requires: { any: [VIEW] },
    handle: listAudits,
  },
];

function listAudits(call: Call) {
  requireAudits(call, VIEW);
  const { org, audits, modes } = call.simulator;
  const fields = fieldsOf(call.body);
  const isAsked = readScope(fields);
  const found = audits.log.arrived((event) => event.actor?.homeOrgId !== undefined && isAsked(event));
  const ofOthers = found.filter(({ actor }) => actor!.homeOrgId !== org.id);
  const isDown = call.query.text('sortOrder') === undefined || isDescending(call.query);
  const sorted = sortedAudits(ofOthers, isDown, modes.audits.disordered);
  const view = auditViewOf(call);
  return linkedPage(call, sorted, modes.pageCaps.trustees, (event) => toAuditMessage(org, event, view));
}

/** Both lists are required; an empty one limits nothing. */
function readScope(fields: Fields): (event: AuditEvent) => boolean {
  const organizationIds = textsOf(fields.trusteeOrganizationIds, 'trusteeOrganizationIds');
  const userIds = textsOf(fields.trusteeUserIds, 'trusteeUserIds');
  const from = dateIn(fields, 'startDate') ?? -Infinity;
  const to = dateIn(fields, 'endDate') ?? Infinity;
  const isIn = (ids: readonly string[], id: string | undefined) =>
    ids.length === 0 || (id !== undefined && ids.includes(id));
  return ({ at, actor }) =>
    at >= from && at < to && isIn(organizationIds, actor?.homeOrgId) && isIn(userIds, actor?.userId);
}

function dateIn(fields: Fields, name: string): number | undefined {
  const text = textIn(fields, name);
  if (text === undefined) return undefined;
  const at = Date.parse(text);
  if (Number.isNaN(at)) throw invalidQueryValue(text, name, 'ISO-8601 dates');
  return at;
}
