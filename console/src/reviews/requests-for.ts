import type { Schemas } from '../api/client';
import { groupItems } from './group-items';

type Item = Schemas['ReviewItemDto'];

/** One request of the service: about one item as it was shown, or about all that a filter selects. */
export type DecisionRequest =
  | { readonly kind: 'single'; readonly position: number; readonly version: number }
  | {
      readonly kind: 'bulk';
      readonly filter: Pick<Schemas['ItemFilterDto'], 'state' | 'roleId' | 'divisionId'>;
      readonly expectedCount: number;
    };

/**
 * How chosen items are decided about alike: groups that are chosen as a whole at once, which is how the service records them,
 * others one by one. What is not listed yet may belong to a group, so then no group is whole.
 */
export function requestsFor(
  listed: readonly Item[],
  isChosen: (item: Item) => boolean,
  isWhole: boolean,
): DecisionRequest[] {
  return groupItems(listed).flatMap(({ items, role, division }): DecisionRequest[] => {
    const chosen = items.filter(isChosen);
    if (!isWhole || chosen.length < 2 || chosen.length < items.length) return chosen.map(single);
    const filter = { state: chosen[0]!.state, roleId: role.id, divisionId: division.id };
    return [{ kind: 'bulk', filter, expectedCount: chosen.length }];
  });
}

export function single({ position, version }: Item): DecisionRequest {
  return { kind: 'single', position, version };
}
