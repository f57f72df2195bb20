import type { Yielder } from '../../common/yielder';
import { powerfulPermissions } from '../conflicts/powerful-permissions';
import type { AccessIndex } from '../index/access-index';
import type { User } from '../model/snapshot';
import { includes, onceForEach } from './scoped-access';

/** What of a person may call for a review of what they hold. */
export const reviewEventKinds = [
  /** Holds a role with a powerful permission, and held none before. */
  'became_powerful',
  'moved_division',
  /** Is active again, or signed in after a long time. */
  'returned',
  /** An exception from a conflict rule has ended, and the person still breaks the rule. */
  'exception_ended',
] as const;
export type ReviewEventKind = (typeof reviewEventKinds)[number];

/** What of a person events are found by. */
export interface PersonFacts {
  readonly divisionId?: string;
  readonly active: boolean;
  readonly dormant: boolean;
  readonly powerful: boolean;
}

/** Of each person of a revision, by id. */
export type PeopleFacts = ReadonlyMap<string, PersonFacts>;

export interface ReviewEvent {
  readonly kind: ReviewEventKind;
  readonly userId: string;
}

/** People whom no listing shows are left out: nothing is known of them but what they hold. */
export async function peopleFacts(index: AccessIndex, yielder: Yielder): Promise<PeopleFacts> {
  const isPowerful = onceForEach((roleId) => includes(index, roleId, powerfulPermissions));
  const facts = new Map<string, PersonFacts>();
  for (const subject of index.subjects) {
    if (subject.type === 'user' && subject.entity !== undefined) {
      const { divisionId, state, dormantSince } = subject.entity as User;
      const powerful = [...index.holdings(subject)].some(({ grant }) => isPowerful(grant.roleId));
      const active = state === 'active';
      facts.set(subject.id, { divisionId, active, dormant: dormantSince !== undefined, powerful });
    }
    if (yielder.due()) await yielder.yield();
  }
  return facts;
}

/** What happened to people between two revisions, in the order of the later one. Who is not active calls for nothing. */
export function reviewEvents(before: PeopleFacts, after: PeopleFacts): ReviewEvent[] {
  const events: ReviewEvent[] = [];
  for (const [userId, now] of after) {
    if (!now.active) continue;
    const then = before.get(userId);
    if (now.powerful && then?.powerful !== true) events.push({ kind: 'became_powerful', userId });
    if (then === undefined) continue;
    if (now.divisionId !== then.divisionId) events.push({ kind: 'moved_division', userId });
    if (!then.active || (then.dormant && !now.dormant)) events.push({ kind: 'returned', userId });
  }
  return events;
}
