import type { PermissionIndex } from '../matrix/permission-index';
import type { CompiledRole } from '../matrix/compiled-role';
import type { Matrix } from '../matrix/matrix';
import type { Division, Grant, Role, Snapshot, SubjectType } from '../model/snapshot';
import type { IndexedSubject } from './indexed-subject';
import type { Postings } from './postings';

export interface AccessIndexParts {
  readonly snapshot: Snapshot;
  readonly matrix: Matrix;
  /** By rank. */
  readonly subjects: readonly IndexedSubject[];
  readonly ranks: Readonly<Record<SubjectType, ReadonlyMap<string, number>>>;
  readonly postings: Postings;
  /** Ids of the members to whom each group passes its roles. Groups that pass none are not included. */
  readonly members: ReadonlyMap<string, ReadonlySet<string>>;
  /** Where an id occurs twice, the later occurrence counts, as it does for checks. */
  readonly roles: ReadonlyMap<string, Role>;
  readonly divisions: ReadonlyMap<string, Division>;
}

/** What differs in another index. */
export interface IndexChange extends Partial<
  Pick<AccessIndexParts, 'snapshot' | 'matrix' | 'postings' | 'roles' | 'subjects'>
> {
  readonly members?: Iterable<readonly [groupId: string, people: ReadonlySet<string> | undefined]>;
}

/** A role that a subject holds, directly or through a group. */
export interface Holding {
  readonly grant: Grant;
  /** The group that passes it on; absent when the subject holds it directly. */
  readonly groupId?: string;
}

/**
 * A snapshot indexed from either side: what a subject holds, and who holds a role. Immutable. It contains what is held;
 * whether that counts is decided by checks (`matrix`).
 */
export class AccessIndex {
  readonly snapshot: Snapshot;
  readonly matrix: Matrix;
  readonly roles: ReadonlyMap<string, Role>;
  readonly divisions: ReadonlyMap<string, Division>;
  readonly postings: Postings;
  /** By rank: by type, name and id. */
  readonly subjects: readonly IndexedSubject[];

  constructor(private readonly parts: AccessIndexParts) {
    this.snapshot = parts.snapshot;
    this.matrix = parts.matrix;
    this.roles = parts.roles;
    this.divisions = parts.divisions;
    this.postings = parts.postings;
    this.subjects = parts.subjects;
  }

  /** The same with other parts. Subjects replace those with their ranks; groups with undefined members are removed. */
  with({ subjects, members, ...rest }: IndexChange): AccessIndex {
    return new AccessIndex({
      ...this.parts,
      ...rest,
      ...(subjects && { subjects: placed(this.subjects, subjects) }),
      ...(members && { members: entered(this.parts.members, members) }),
    });
  }

  get revision(): number {
    return this.snapshot.revision;
  }

  get permissions(): PermissionIndex {
    return this.matrix.permissions;
  }

  subject(type: SubjectType, id: string): IndexedSubject | undefined {
    const rank = this.parts.ranks[type].get(id);
    return rank === undefined ? undefined : this.subjects[rank];
  }

  /** What the role includes, by permission number; undefined when the role does not exist. */
  gives(roleId: string): CompiledRole | undefined {
    return this.matrix.compiledRole(roleId);
  }

  /** Whether a group passes its roles to its members: it is active, and roles are enabled for it. */
  passesRoles(groupId: string): boolean {
    return this.parts.members.has(groupId);
  }

  /** Ids of the members to whom a group passes its roles. */
  members(groupId: string): ReadonlySet<string> {
    return this.parts.members.get(groupId) ?? NO_MEMBERS;
  }

  /** Everything that a subject holds, direct first. What a group holds counts only if the group passes roles on. */
  *holdings({ grants, groupIds }: IndexedSubject): Generator<Holding> {
    for (const grant of grants) yield { grant };
    for (const groupId of groupIds) {
      for (const grant of this.subject('group', groupId)?.grants ?? []) yield { grant, groupId };
    }
  }
}

const NO_MEMBERS: ReadonlySet<string> = new Set();

function placed(
  subjects: readonly IndexedSubject[],
  changed: readonly IndexedSubject[],
): readonly IndexedSubject[] {
  const list = subjects.slice();
  for (const subject of changed) list[subject.rank] = subject;
  return list;
}

function entered<K, V>(
  map: ReadonlyMap<K, V>,
  entries: Iterable<readonly [K, V | undefined]>,
): ReadonlyMap<K, V> {
  const copy = new Map(map);
  for (const [key, value] of entries) {
    if (value === undefined) copy.delete(key);
    else copy.set(key, value);
  }
  return copy;
}
