import { subjectStates } from '../access-model/compile-subjects';
import type { Snapshot, SubjectType } from '../access-model/snapshot';
import type { Breather } from '../common/breather';
import type { AccessSubject, SubjectStateName } from './access-subject';

/** Every subject of a snapshot, and those that only grants or memberships mention. */
export class AccessSubjects {
  private readonly byType: Readonly<Record<SubjectType, Map<string, AccessSubject>>> = {
    user: new Map(),
    group: new Map(),
    oauth_client: new Map(),
    trustee_user: new Map(),
    trustee_group: new Map(),
  };

  static async of(snapshot: Snapshot, breather: Breather): Promise<AccessSubjects> {
    const subjects = new AccessSubjects();
    for (const subject of declaredIn(snapshot)) {
      subjects.declare(subject);
      if (breather.due()) await breather.breathe();
    }
    return subjects;
  }

  get(type: SubjectType, id: string): AccessSubject | undefined {
    return this.byType[type].get(id);
  }

  /** Adds a subject that no listing shows. */
  mention(type: SubjectType, id: string): void {
    if (!this.byType[type].has(id)) this.declare({ type, id, name: '', state: 'unknown' });
  }

  *[Symbol.iterator](): Generator<AccessSubject> {
    for (const subjects of Object.values(this.byType)) yield* subjects.values();
  }

  /** Of an id that comes twice the more restrictive state counts, as it does for checks; then the lesser text. */
  private declare(subject: AccessSubject): void {
    const before = this.byType[subject.type].get(subject.id);
    if (before === undefined || prevails(subject, before)) this.byType[subject.type].set(subject.id, subject);
  }
}

function* declaredIn({ users, groups, oauthClients, trustees }: Snapshot): Generator<AccessSubject> {
  for (const { id, name, state } of users) yield { type: 'user', id, name, state };
  for (const { id, name, state } of groups) yield { type: 'group', id, name, state };
  for (const { id, name, state } of oauthClients) yield { type: 'oauth_client', id, name, state };
  for (const { id, name, type } of trustees) yield { type, id, name, state: 'active' };
}

function prevails(one: AccessSubject, other: AccessSubject): boolean {
  const [rank, otherRank] = [severity(one.state), severity(other.state)];
  if (rank !== otherRank) return rank > otherRank;
  return one.state === other.state ? one.name < other.name : one.state < other.state;
}

function severity(state: SubjectStateName): number {
  return state === 'unknown' ? 0 : subjectStates[state];
}
