import { entryReferences } from '../../revisions/history/reading/entry-references';
import type { SubjectReference } from '../../revisions/current/consistency';
import type { ChangeKind, FactChange } from '../../revisions/history/reading/fact-change';

/** Which items are listed. All that is given must hold. */
export interface DriftFilter {
  readonly kinds?: readonly ChangeKind[];
  /** What the subject holds, the groups it is in, its own attributes; of a group also its people. */
  readonly subject?: SubjectReference;
  /** Grants of the role, and what it includes. */
  readonly roleId?: string;
  /** Grants in the division, and its attributes. */
  readonly divisionId?: string;
  /** What the group holds, its people and its attributes. */
  readonly groupId?: string;
}

/** As the history filters. */
export function matchesFilter(change: FactChange, filter: DriftFilter): boolean {
  const { kinds, subject, roleId, divisionId, groupId } = filter;
  if (kinds !== undefined && !kinds.includes(change.kind)) return false;
  const about = entryReferences(change);
  if (roleId !== undefined && about.roleId !== roleId) return false;
  if (divisionId !== undefined && about.divisionId !== divisionId) return false;
  const subjects = [subject, groupId === undefined ? undefined : ({ type: 'group', id: groupId } as const)];
  return subjects.every((one) => one === undefined || concerns(about, one));
}

function concerns(
  { subject, groupId }: ReturnType<typeof entryReferences>,
  { type, id }: SubjectReference,
): boolean {
  return (subject?.type === type && subject.id === id) || (type === 'group' && groupId === id);
}
