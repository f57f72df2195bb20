import type { Grant, Snapshot } from '../../../access/model/snapshot';
import { Yielder } from '../../../common/yielder';
import { entitiesOf } from './entities-of';
import type { Entity, FactChanges, Membership } from './fact';
import { membershipsOf } from './memberships-of';
import { SnapshotAssembler, type SnapshotHeader } from './snapshot-assembler';

/** The snapshot that the changes lead to. Lets others use the event loop in the meantime. */
export async function applyChanges(
  base: Snapshot,
  { entities, memberships, grants }: FactChanges,
  header: SnapshotHeader,
): Promise<Snapshot> {
  const assembler = new SnapshotAssembler();
  const yielder = new Yielder();
  const apply = async <Fact>(
    facts: Iterable<Fact>,
    came: readonly Fact[],
    isGone: (fact: Fact) => boolean,
    add: (fact: Fact) => void,
  ) => {
    for (const fact of facts) {
      if (yielder.due()) await yielder.yield();
      if (!isGone(fact)) add(fact);
    }
    for (const fact of came) add(fact);
  };
  await apply(entitiesOf(base), entities.came, goneBy(entities.went, entityParts), (fact) =>
    assembler.addEntity(fact),
  );
  await apply(membershipsOf(base), memberships.came, goneBy(memberships.went, membershipParts), (fact) =>
    assembler.addMembership(fact),
  );
  await apply(base.grants, grants.came, goneBy(grants.went, grantParts), (fact) => assembler.addGrant(fact));
  return assembler.build(header);
}

const entityParts = ({ kind, id }: Entity) => [kind, id];
const membershipParts = ({ groupId, relation, userId }: Membership) => [groupId, relation, userId];
const grantParts = ({ subjectType, subjectId, roleId, divisionId }: Grant) => [
  subjectType,
  subjectId,
  roleId,
  divisionId,
];

function goneBy<Fact>(went: readonly Fact[], parts: (fact: Fact) => string[]): (fact: Fact) => boolean {
  if (went.length === 0) return () => false;
  const keys = new Set(went.map((fact) => keyOf(parts(fact))));
  return (fact) => keys.has(keyOf(parts(fact)));
}

/** Each part with its length before it: ids may contain whatever a separator could be. */
function keyOf(parts: readonly string[]): string {
  return parts.map((part) => `${part.length}:${part}`).join('');
}
