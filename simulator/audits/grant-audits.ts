import type { SimulatedGrant } from '../org/simulated-org';
import type { AuditedChange } from './audit-event';

/**
 * Roles given and taken: the role is the entity, and its name says who has it where, joined by two hyphens.
 * `bySystem` for grants that go with something else.
 */
export function grantAudits(
  before: readonly SimulatedGrant[],
  after: readonly SimulatedGrant[],
  bySystem: boolean,
): AuditedChange[] {
  const held = new Set(before.map(tripleOf));
  const kept = new Set(after.map(tripleOf));
  const said = (action: string, grant: SimulatedGrant): AuditedChange => ({
    serviceName: 'PeoplePermissions',
    entityType: 'Role',
    action,
    entity: { id: grant.roleId, name: tripleOf(grant) },
    bySystem,
  });
  return [
    ...before.filter((grant) => !kept.has(tripleOf(grant))).map((grant) => said('MemberRemove', grant)),
    ...after.filter((grant) => !held.has(tripleOf(grant))).map((grant) => said('MemberAdd', grant)),
  ];
}

const tripleOf = ({ subjectId, roleId, divisionId }: SimulatedGrant) =>
  `${subjectId}--${roleId}--${divisionId}`;
