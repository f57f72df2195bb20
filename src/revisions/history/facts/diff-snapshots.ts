import type { Snapshot } from '../../../access/model/snapshot';
import { Yielder } from '../../../common/yielder';
import { diffEntities } from './diff-entities';
import { diffRelations } from './diff-relations';
import { entitiesOf } from './entities-of';
import type { FactChanges } from './fact';
import { membershipsOf } from './memberships-of';
import { GrantNumbers, MembershipNumbers } from './relation-numbers';

/** What was added and what was removed between two snapshots. Lets others use the event loop in the meantime. */
export async function diffSnapshots(before: Snapshot | undefined, after: Snapshot): Promise<FactChanges> {
  const yielder = new Yielder();
  const memberships = before === undefined ? [] : membershipsOf(before);
  return {
    entities: await diffEntities(before === undefined ? [] : entitiesOf(before), entitiesOf(after), yielder),
    memberships: await diffRelations(new MembershipNumbers(), memberships, membershipsOf(after), yielder),
    grants: await diffRelations(new GrantNumbers(), before?.grants ?? [], after.grants, yielder),
  };
}
