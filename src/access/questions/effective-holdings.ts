import type { CompiledRole } from '../matrix/compiled-role';
import type { AccessIndex, Holding } from '../index/access-index';
import type { IndexedSubject } from '../index/indexed-subject';

/** A holding that has an effect: its role exists, and a group's roles count. */
export interface EffectiveHolding extends Holding {
  readonly gives: CompiledRole;
}

/** What a subject holds that has an effect, direct first. Whether the subject is active is not considered. */
export function effectiveHoldings(index: AccessIndex, subject: IndexedSubject): EffectiveHolding[] {
  if (subject.type === 'group' && !index.passesRoles(subject.id)) return [];
  const effective: EffectiveHolding[] = [];
  for (const { grant, groupId } of index.holdings(subject)) {
    const gives = index.gives(grant.roleId);
    if (gives === undefined) continue;
    effective.push(groupId === undefined ? { grant, gives } : { grant, groupId, gives });
  }
  return effective;
}
