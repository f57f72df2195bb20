import { InvalidRequestError } from '../../common/errors';
import type { Drift, DriftItem } from './drift-item';

/** The items with these ids, in their order. Throws InvalidRequestError (400), which names those that do not differ. */
export function chosenItems({ items }: Pick<Drift, 'items'>, ids: readonly string[]): DriftItem[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  const missing = [...ids.entries()].filter(([, id]) => !byId.has(id));
  if (missing.length === 0) return ids.map((id) => byId.get(id)!);
  throw new InvalidRequestError(
    missing.map(([place]) => ({
      pointer: `/body/items/${place}`,
      detail: 'names nothing that differs from the baseline now',
    })),
  );
}
