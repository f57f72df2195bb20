import type { Schemas } from '../api/client';
import { groupItems } from './group-items';

type Item = Schemas['ReviewItemDto'];

/** One request of the service: about one item as it was shown, about several that are open, or about all that a filter selects. */
export type DecisionRequest =
  | { readonly kind: 'single'; readonly position: number; readonly version: number }
  | { readonly kind: 'positions'; readonly positions: readonly number[] }
  | {
      readonly kind: 'bulk';
      readonly filter: Pick<Schemas['ItemFilterDto'], 'state' | 'roleId' | 'divisionId'>;
      readonly expectedCount: number;
    };

/**
 * How chosen items are decided about alike: open ones of a group at once, which is how the service records them, by a filter
 * where the group is chosen as a whole; others one by one. What is not listed yet may belong to a group, so then no group is
 * whole.
 */
export function requestsFor(
  listed: readonly Item[],
  isChosen: (item: Item) => boolean,
  isWhole: boolean,
): DecisionRequest[] {
  return groupItems(listed).flatMap(({ items, role, division }): DecisionRequest[] => {
    const chosen = items.filter(isChosen);
    if (chosen.length < 2 || chosen.some(({ state }) => state !== 'open')) return chosen.map(single);
    if (!isWhole || chosen.length < items.length)
      return [{ kind: 'positions', positions: chosen.map(({ position }) => position) }];
    const filter = { state: chosen[0]!.state, roleId: role.id, divisionId: division.id };
    return [{ kind: 'bulk', filter, expectedCount: chosen.length }];
  });
}

export function single({ position, version }: Item): DecisionRequest {
  return { kind: 'single', position, version };
}
