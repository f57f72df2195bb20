import type { SubjectReference } from '../../current/consistency';
import type { Entity, Membership } from '../facts/fact';
import type { FactChange } from './fact-change';
import type { Grant } from '../../../access/model/snapshot';

/** What a change is about. */
export interface EntryReferences {
  readonly subject?: SubjectReference;
  readonly groupId?: string;
  readonly relation?: Membership['relation'];
  readonly roleId?: string;
  readonly divisionId?: string;
  readonly permission?: string;
  readonly accessPolicyId?: string;
}

export function entryReferences(change: FactChange): EntryReferences {
  if (change.kind === 'grant') {
    const { subjectType, subjectId, roleId, divisionId } = (change.after ?? change.before) as Grant;
    return { subject: { type: subjectType, id: subjectId }, roleId, divisionId };
  }
  if (change.kind === 'membership') {
    const { groupId, relation, userId } = (change.after ?? change.before) as Membership;
    return { subject: { type: 'user', id: userId }, groupId, relation };
  }
  return entityReference((change.after ?? change.before) as Entity);
}

function entityReference({ kind, id }: Entity): EntryReferences {
  switch (kind) {
    case 'role':
      return { roleId: id };
    case 'division':
      return { divisionId: id };
    case 'permission':
      return { permission: id };
    case 'access_policy':
      return { accessPolicyId: id };
    case 'group':
      return { subject: { type: kind, id }, groupId: id };
    default:
      return { subject: { type: kind, id } };
  }
}
