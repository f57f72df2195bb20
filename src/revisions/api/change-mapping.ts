import type { Grant } from '../../access/model/snapshot';
import type { EntityNames, EntityReference } from '../history/reading/entity-names';
import type { Entity, Membership } from '../history/facts/fact';
import type { FactChange } from '../history/reading/fact-change';
import type { SnapshotChangeDto } from './snapshots.dto';

/** What a change speaks of, so that it can be shown by name. */
export function referencesOf(change: FactChange): EntityReference[] {
  if (change.kind === 'membership') {
    const { groupId, userId } = (change.before ?? change.after) as Membership;
    return [
      { kind: 'group', id: groupId },
      { kind: 'user', id: userId },
    ];
  }
  if (change.kind !== 'grant') return [];
  const { subjectType, subjectId, roleId, divisionId } = (change.before ?? change.after) as Grant;
  return [
    { kind: subjectType, id: subjectId },
    { kind: 'role', id: roleId },
    { kind: 'division', id: divisionId },
  ];
}

export function toChangeDto(factChange: FactChange, names: EntityNames): SnapshotChangeDto {
  const { kind, before, after } = factChange;
  const change = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
  if (factChange.kind === 'membership' || factChange.kind === 'grant') {
    const [about] = referencesOf(factChange) as [EntityReference];
    return { kind, change, id: about.id, name: names(about), ...relationSides(factChange, names) };
  }
  const { id, content } = (after ?? before) as Entity;
  const name = 'name' in content ? content.name : undefined;
  return { kind, change, id, name, before: factChange.before?.content, after: factChange.after?.content };
}

function relationSides(
  change: Extract<FactChange, { kind: 'membership' | 'grant' }>,
  names: EntityNames,
): Pick<SnapshotChangeDto, 'before' | 'after'> {
  if (change.kind === 'membership') {
    const shown = (fact?: Membership) => fact && shownMembership(fact, names);
    return { before: shown(change.before), after: shown(change.after) };
  }
  const shown = (fact?: Grant) => fact && shownGrant(fact, names);
  return { before: shown(change.before), after: shown(change.after) };
}

function shownMembership({ groupId, relation, userId }: Membership, names: EntityNames): object {
  return {
    groupId,
    groupName: names({ kind: 'group', id: groupId }),
    relation,
    userId,
    userName: names({ kind: 'user', id: userId }),
  };
}

function shownGrant({ subjectType, subjectId, roleId, divisionId }: Grant, names: EntityNames): object {
  return {
    subjectType,
    subjectId,
    subjectName: names({ kind: subjectType, id: subjectId }),
    roleId,
    roleName: names({ kind: 'role', id: roleId }),
    divisionId,
    divisionName: names({ kind: 'division', id: divisionId }),
  };
}
