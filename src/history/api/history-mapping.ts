import type { EntityNames, EntityReference } from '../../revisions/history/reading/entity-names';
import type { Entity } from '../../revisions/history/facts/fact';
import type { FactChange } from '../../revisions/history/reading/fact-change';
import { ALL_DIVISIONS } from '../../access/model/snapshot';
import type { NamedReferenceDto } from '../../lists/naming/named-reference.dto';
import { actorIn, ChangedByDto } from '../attribution/changed-by.dto';
import { changedFields } from '../entries/changed-fields';
import { entryReferences } from '../../revisions/history/reading/entry-references';
import type { HistoryEntry } from '../entries/history-entry';
import { roleChanges } from '../entries/role-changes';
import type { HistoryEntryDto } from './history.dto';

/** What an entry speaks of, so that it can be shown by name. */
export function namedIn({ logged, by }: HistoryEntry): EntityReference[] {
  const { subject, groupId, roleId, divisionId, accessPolicyId } = entryReferences(logged.change);
  const references: EntityReference[] = subject ? [{ kind: subject.type, id: subject.id }] : [];
  if (groupId !== undefined) references.push({ kind: 'group', id: groupId });
  if (roleId !== undefined) references.push({ kind: 'role', id: roleId });
  if (divisionId !== undefined) references.push({ kind: 'division', id: divisionId });
  if (accessPolicyId !== undefined) references.push({ kind: 'access_policy', id: accessPolicyId });
  return [...references, ...actorIn(by)];
}

export function toHistoryEntryDto({ logged, by }: HistoryEntry, names: EntityNames): HistoryEntryDto {
  const { change, revision, since } = logged;
  const { before, after } = change;
  const { subject, relation, permission, ...ids } = entryReferences(change);
  const named = (kind: EntityReference['kind'], id: string | undefined): NamedReferenceDto | undefined =>
    id === undefined ? undefined : { id, name: nameOf({ kind, id }, names) };
  return {
    revision: revision.revision,
    asOf: revision.asOf,
    storedAt: revision.storedAt,
    previousRevision: since.revision,
    previousAsOf: since.asOf,
    kind: change.kind,
    change: before === undefined ? 'added' : after === undefined ? 'removed' : 'changed',
    subject: subject && { ...subject, name: names({ kind: subject.type, id: subject.id }) },
    group: change.kind === 'membership' ? named('group', ids.groupId) : undefined,
    relation,
    role: named('role', ids.roleId),
    division: named('division', ids.divisionId),
    permission,
    accessPolicy: named('access_policy', ids.accessPolicyId),
    ...contentOf(change),
    by: ChangedByDto.of(by, names),
  };
}

function contentOf(change: FactChange) {
  if (change.kind === 'grant' || change.kind === 'membership') return {};
  const before = change.before?.content;
  const after = change.after?.content;
  const fields = before && after && changedFields(before, after, ['permissions', 'policies']);
  if (change.kind !== 'role') return { fields };
  const { added, removed } = roleChanges(roleIn(change.before), roleIn(change.after));
  return { fields, permissionsAdded: [...added], permissionsRemoved: [...removed] };
}

function roleIn(entity: Entity | undefined) {
  return entity?.kind === 'role' ? entity.content : undefined;
}

function nameOf(reference: EntityReference, names: EntityNames): string | undefined {
  return reference.kind === 'division' && reference.id === ALL_DIVISIONS ? 'All divisions' : names(reference);
}
