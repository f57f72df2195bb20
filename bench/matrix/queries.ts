import type { Snapshot } from '../../src/access/model/snapshot';
import type { Random } from './random';

export interface Query {
  readonly userId: string;
  readonly permission: string;
  readonly divisionId: string;
}

/** Random users, permissions and divisions. The strings are new ones, as those of a request are. */
export function randomQueries(
  snapshot: Snapshot,
  userIds: readonly string[],
  count: number,
  random: Random,
): Query[] {
  const queries = Array.from({ length: count }, (): Query => {
    const { domain, entity, action } = random.pick(snapshot.catalogue);
    return {
      userId: random.pick(userIds),
      permission: `${domain}:${entity}:${action}`,
      divisionId: random.pick(snapshot.divisions).id,
    };
  });
  return JSON.parse(JSON.stringify(queries)) as Query[];
}
