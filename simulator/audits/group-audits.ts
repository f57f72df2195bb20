import type { SimulatedGroup } from '../org/simulated-org';
import type { AuditedChange } from './audit-event';
import { propertyChanges } from './property-changes';

const said = ({ id, name }: SimulatedGroup) => ({
  serviceName: 'Groups',
  entityType: 'DirectoryGroup',
  entity: { id, name },
});

/** A group that came or changed. Who joined and who left are three audits each, with an id of their own in common. */
export function groupAudits(
  before: SimulatedGroup | undefined,
  after: SimulatedGroup,
  newId: () => string,
): AuditedChange[] {
  const changes = before ? propertyChanges(before, after, properties) : [];
  const [members, formerly] = [membersOf(after), before ? membersOf(before) : new Set<string>()];
  const joined = [...members].filter((id) => !formerly.has(id));
  const left = [...formerly].filter((id) => !members.has(id));
  return [
    ...(before ? [] : [{ ...said(after), action: 'Create' }]),
    ...(changes.length > 0 ? [{ ...said(after), action: 'Update', changes }] : []),
    ...membershipAudits(after, left, -1, newId),
    ...membershipAudits(after, joined, 1, newId),
  ];
}

export const groupDeletionAudit = (group: SimulatedGroup): AuditedChange => ({
  ...said(group),
  action: 'Delete',
});

const properties = [
  'name',
  'state',
  'type',
  'rolesEnabled',
  'includeOwners',
  'ownerIds',
  'description',
  'visibility',
  'rulesVisible',
] as const;

const membersOf = ({ individualIds, dynamicIds }: SimulatedGroup) =>
  new Set([...individualIds, ...dynamicIds]);

/**
 * A count, without the user who did it; an audit that says nothing; and the ids, in a text that looks like JSON and
 * is none. Only the count tells joining from leaving.
 */
function membershipAudits(
  group: SimulatedGroup,
  ids: readonly string[],
  sign: 1 | -1,
  newId: () => string,
): AuditedChange[] {
  if (ids.length === 0) return [];
  const update = { ...said(group), action: 'Update', context: { correlationId: newId() } };
  const count = membersOf(group).size;
  const counted = {
    property: 'memberCount',
    oldValues: [`${Math.max(count - sign * ids.length, 0)}`],
    newValues: [`${count}`],
  };
  const listed = { property: 'group-membership', oldValues: [], newValues: [`[${ids.join(', ')}]`] };
  return [{ ...update, changes: [counted], bySystem: true }, update, { ...update, changes: [listed] }];
}
