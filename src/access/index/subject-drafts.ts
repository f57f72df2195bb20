import { subjectStates } from '../matrix/compile-subjects';
import type { Grant, Snapshot, SubjectType } from '../model/snapshot';
import type { Yielder } from '../../common/yielder';
import type { IndexedSubject, SubjectStateName } from './indexed-subject';

/** A subject while it is being collected. */
export interface SubjectDraft extends Pick<IndexedSubject, 'type' | 'id' | 'name' | 'state' | 'entity'> {
  readonly grants: Grant[];
  readonly groupIds: string[];
}

type Declared = Pick<IndexedSubject, 'type' | 'id' | 'name' | 'state' | 'entity'>;

/** Every subject of a snapshot, and those that only grants or memberships mention. */
export class SubjectDrafts {
  private readonly byType: Readonly<Record<SubjectType, Map<string, SubjectDraft>>> = {
    user: new Map(),
    group: new Map(),
    oauth_client: new Map(),
    trustee_user: new Map(),
    trustee_group: new Map(),
  };

  static async of(snapshot: Snapshot, yielder: Yielder): Promise<SubjectDrafts> {
    const drafts = new SubjectDrafts();
    for (const subject of declaredIn(snapshot)) {
      drafts.declare(subject);
      if (yielder.due()) await yielder.yield();
    }
    return drafts;
  }

  /** The subject, added as unknown when no listing shows it. */
  mention(type: SubjectType, id: string): SubjectDraft {
    return this.byType[type].get(id) ?? this.declare({ type, id, name: '', state: 'unknown' });
  }

  *[Symbol.iterator](): Generator<SubjectDraft> {
    for (const subjects of Object.values(this.byType)) yield* subjects.values();
  }

  /**
   * Where an id occurs twice, the more restrictive state counts, as it does for checks; then the text that sorts first.
   */
  private declare(subject: Declared): SubjectDraft {
    const before = this.byType[subject.type].get(subject.id);
    if (before !== undefined && !prevails(subject, before)) return before;
    const draft = { ...subject, grants: before?.grants ?? [], groupIds: before?.groupIds ?? [] };
    this.byType[subject.type].set(subject.id, draft);
    return draft;
  }
}

function* declaredIn({ users, groups, oauthClients, trustees }: Snapshot): Generator<Declared> {
  for (const entity of users) yield declared('user', entity);
  for (const entity of groups) yield declared('group', entity);
  for (const entity of oauthClients) yield declared('oauth_client', entity);
  for (const entity of trustees)
    yield { type: entity.type, id: entity.id, name: entity.name, state: 'active', entity };
}

function declared(
  type: SubjectType,
  entity: NonNullable<Declared['entity']> & { state: SubjectStateName },
): Declared {
  return { type, id: entity.id, name: entity.name, state: entity.state, entity };
}

function prevails(one: Declared, other: Declared): boolean {
  const [rank, otherRank] = [severity(one.state), severity(other.state)];
  if (rank !== otherRank) return rank > otherRank;
  return one.state === other.state ? one.name < other.name : one.state < other.state;
}

function severity(state: SubjectStateName): number {
  return state === 'unknown' ? 0 : subjectStates[state];
}
