import type { Grant } from '../../../access/model/snapshot';
import type { Entity, Membership } from '../facts/fact';
import { idFrom, storedText } from './stored-text';

type FactTableName = 'snapshot_entity' | 'snapshot_membership' | 'snapshot_grant';

/** Where facts of one sort are stored: the columns identify what a fact is about, then hold its content. */
export interface FactColumns {
  readonly name: FactTableName;
  readonly key: readonly string[];
  readonly columns: readonly string[];
}

export interface FactTable<Fact> extends FactColumns {
  /** In the order of the columns. */
  readonly toValues: (fact: Fact) => string[];
  /** Facts written in its order are next to each other, so that a batch touches few pages of the database. */
  readonly order: (fact: Fact) => string;
  readonly fromRow: (row: Readonly<Record<string, string>>) => Fact;
}

export const entityTable: FactTable<Entity> = {
  name: 'snapshot_entity',
  key: ['kind', 'id'],
  columns: ['kind', 'id', 'content'],
  toValues: ({ kind, id, content }) => [kind, storedText(id), JSON.stringify(content)],
  order: ({ id }) => id,
  fromRow: ({ kind, id = '', content = '' }) =>
    ({ kind, id: idFrom(id), content: JSON.parse(content) as unknown }) as Entity,
};

export const membershipTable: FactTable<Membership> = {
  name: 'snapshot_membership',
  key: ['group_id', 'relation', 'user_id'],
  columns: ['group_id', 'relation', 'user_id'],
  toValues: ({ groupId, relation, userId }) => [storedText(groupId), relation, storedText(userId)],
  order: ({ groupId }) => groupId,
  fromRow: ({ group_id: group = '', relation, user_id: user = '' }) => ({
    groupId: idFrom(group),
    relation: relation as Membership['relation'],
    userId: idFrom(user),
  }),
};

export const grantTable: FactTable<Grant> = {
  name: 'snapshot_grant',
  key: ['subject_type', 'subject_id', 'role_id', 'division_id'],
  columns: ['subject_type', 'subject_id', 'role_id', 'division_id'],
  toValues: ({ subjectType, subjectId, roleId, divisionId }) => [
    subjectType,
    storedText(subjectId),
    storedText(roleId),
    storedText(divisionId),
  ],
  order: ({ subjectId }) => subjectId,
  fromRow: ({ subject_type: type, subject_id: subject = '', role_id: role = '', division_id: div = '' }) => ({
    subjectId: idFrom(subject),
    subjectType: type as Grant['subjectType'],
    roleId: idFrom(role),
    divisionId: idFrom(div),
  }),
};

export const factTables: readonly FactColumns[] = [entityTable, membershipTable, grantTable];
