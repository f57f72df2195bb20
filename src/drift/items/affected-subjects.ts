import { matchPattern } from '../../access/conflicts/permission-pattern';
import type { AccessIndex } from '../../access/index/access-index';
import type { IndexedSubject } from '../../access/index/indexed-subject';
import { Bitset } from '../../access/matrix/bitset';
import type { CataloguePermission, SubjectType } from '../../access/model/snapshot';
import { holdingRanks } from '../../access/questions/holding-ranks';
import { roleRanks } from '../../access/questions/role-ranks';
import { entryReferences } from '../../revisions/history/reading/entry-references';
import type { Entity } from '../../revisions/history/facts/fact';
import type { FactChange } from '../../revisions/history/reading/fact-change';

/** Subjects whose access an item concerns, by rank. */
export interface AffectedSubjects {
  readonly count: number;
  readonly first: readonly IndexedSubject[];
}

/**
 * Of a grant its subject, of a group also its people, of a role its holders, of a permission or an access policy the
 * holders of what it names; `maximum` of them.
 */
export function affectedSubjects(change: FactChange, index: AccessIndex, maximum: number): AffectedSubjects {
  const ranks = affectedRanks(change, index);
  const first: IndexedSubject[] = [];
  for (const rank of ranks.numbers()) {
    if (first.length === maximum) break;
    first.push(index.subjects[rank]!);
  }
  return { count: ranks.count, first };
}

/** Their ranks in the index. */
export function affectedRanks(change: FactChange, index: AccessIndex): Bitset {
  switch (change.kind) {
    case 'role':
      return roleRanks(index, (change.after ?? change.before)!.id);
    case 'permission':
    case 'access_policy':
      return holders(index, named((change.after ?? change.before) as Entity));
    case 'division':
      return new Bitset(index.subjects.length);
    default: {
      const { subject } = entryReferences(change);
      return subjectRanks(index, subject!.type, subject!.id);
    }
  }
}

function subjectRanks(index: AccessIndex, type: SubjectType, id: string): Bitset {
  const ranks = new Bitset(index.subjects.length);
  const add = (subject: IndexedSubject | undefined) => subject && ranks.add(subject.rank);
  add(index.subject(type, id));
  const entity = type === 'group' ? index.subject(type, id)?.entity : undefined;
  if (entity !== undefined && 'memberIds' in entity)
    for (const userId of [...entity.memberIds, ...entity.ownerIds]) add(index.subject('user', userId));
  return ranks;
}

function holders(index: AccessIndex, pattern: string): Bitset {
  const permissions = matchPattern(index, pattern);
  return holdingRanks(index, { permissions, gives: (role, permission) => role.named.has(permission) });
}

function named({ kind, content }: Entity): string {
  if (kind === 'access_policy') return content.target;
  const { domain, entity, action } = content as CataloguePermission;
  return [domain, entity, action].join(':');
}
