import type { AuditEvent } from './audit-event';

/** By time as asked; or by id, which is no order at all but the same for every page. */
export function sortedAudits(events: AuditEvent[], descending: boolean, disordered: boolean): AuditEvent[] {
  if (disordered) return events.sort((a, b) => (a.id < b.id ? -1 : 1));
  const sign = descending ? -1 : 1;
  return events.sort((a, b) => sign * (a.at - b.at));
}
