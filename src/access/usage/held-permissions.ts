import type { AccessIndex } from '../index/access-index';
import type { IndexedSubject } from '../index/indexed-subject';
import { ALL_DIVISIONS } from '../model/snapshot';
import { effectiveHoldings } from '../questions/effective-holdings';

/** What a subject holds, whether or not it is active. */
export interface HeldPermissions {
  readonly permissions: ReadonlySet<string>;
  has(permission: string): boolean;
  /** Whether it is held without a condition in all divisions. */
  isEverywhere(permission: string): boolean;
  /** Whether one is held, without a condition, wherever the other is. */
  covers(one: string, other: string): boolean;
}

interface Places {
  /** Divisions in which it is held, on a condition or not. */
  readonly all: Set<string>;
  readonly plain: Set<string>;
}

export function heldPermissions(index: AccessIndex, subject: IndexedSubject): HeldPermissions {
  const places = new Map<string, Places>();
  for (const { grant, gives } of effectiveHoldings(index, subject)) {
    for (const number of gives.named.numbers()) {
      const name = index.permissions.nameOf(number);
      const place = places.get(name) ?? { all: new Set(), plain: new Set() };
      // Without divisions, a grant in any of them is one in all.
      const division = index.permissions.isDivisionAware(number) ? grant.divisionId : ALL_DIVISIONS;
      place.all.add(division);
      if (gives.plain.has(number)) place.plain.add(division);
      places.set(name, place);
    }
  }
  return {
    permissions: new Set(places.keys()),
    has: (permission) => places.has(permission),
    isEverywhere: (permission) => places.get(permission)?.plain.has(ALL_DIVISIONS) === true,
    covers: (one, other) => {
      const plain = places.get(one)?.plain ?? new Set();
      const wanted = places.get(other)?.all ?? new Set();
      return one === other || plain.has(ALL_DIVISIONS) || [...wanted].every((id) => plain.has(id));
    },
  };
}
