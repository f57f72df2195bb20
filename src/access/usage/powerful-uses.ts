import { powerfulPermissions } from '../conflicts/powerful-permissions';
import type { AccessIndex } from '../index/access-index';
import type { IndexedSubject } from '../index/indexed-subject';
import { effectiveHoldings } from '../questions/effective-holdings';
import type { RecordedAct } from './audited-acts';

/**
 * `used`: the kept audits have an act that the permission is meant for. `not_seen`: they speak of such acts, and have none.
 * `not_known`: they do not speak of it.
 */
export const powerfulUseKinds = ['used', 'not_seen', 'not_known'] as const;
export type PowerfulUseKind = (typeof powerfulUseKinds)[number];

/** A powerful permission that someone holds, and when they last used it as far as that is known. */
export interface PowerfulUse {
  readonly subject: IndexedSubject;
  readonly permission: string;
  readonly use: PowerfulUseKind;
  /** RFC 3339, UTC; of `used`. */
  readonly lastAt?: string;
  readonly actCount?: number;
}

/** What audits tell: of which permissions they speak, and the acts that they have. */
export interface KeptActs {
  readonly permissions: ReadonlySet<string>;
  readonly recorded: readonly RecordedAct[];
}

/** Of all who hold a powerful permission, directly or through groups. Groups themselves do nothing. */
export function* powerfulUses(
  index: AccessIndex,
  { permissions, recorded }: KeptActs,
): Generator<PowerfulUse> {
  const acts = new Map(recorded.map((one) => [keyOf(one.actorId, one.act.permission), one]));
  const powerful = powerfulPermissions.map((name) => ({ name, number: index.permissions.numberOf(name) }));
  for (const subject of index.subjects) {
    if (subject.type === 'group' || subject.type === 'trustee_group') continue;
    const holdings = effectiveHoldings(index, subject);
    for (const { name: permission, number } of powerful) {
      if (!holdings.some(({ gives }) => gives.named.has(number))) continue;
      const act = acts.get(keyOf(subject.id, permission));
      if (!permissions.has(permission)) yield { subject, permission, use: 'not_known' };
      else if (act === undefined) yield { subject, permission, use: 'not_seen' };
      else yield { subject, permission, use: 'used', lastAt: act.lastAt, actCount: act.count };
    }
  }
}

const keyOf = (actorId: string, permission: string) => JSON.stringify([actorId, permission]);
