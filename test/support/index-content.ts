import type { AccessIndex } from '../../src/access/index/access-index';
import { canonicalJson } from '../../src/audit/canonical-json';

/** Everything that an index says, without the order in which it says it. */
export function indexContent(index: AccessIndex) {
  return {
    subjects: index.subjects.map((subject) => ({
      ...subject,
      entity: subject.entity && normal(subject.entity),
      grants: sorted(subject.grants),
      groupIds: sorted(subject.groupIds),
    })),
    holdings: index.subjects.map((subject) => sorted(index.holdings(subject))),
    postings: sorted(
      [...index.postings.roleIds()].flatMap((roleId) =>
        [...index.postings.of(roleId)].map(([divisionId, ranks]) => [roleId, divisionId, ranks]),
      ),
    ),
    members: index.subjects.map(({ id }) => [index.passesRoles(id), sorted(index.members(id))]),
    roles: sorted(index.roles.values()),
    matrix: index.matrix.counts,
    grants: sorted(new Set(index.snapshot.grants.map((grant) => canonicalJson(grant)))),
    users: sorted(index.snapshot.users.map(normal)),
  };
}

function sorted(list: Iterable<unknown>): string[] {
  return [...list].map((one) => canonicalJson(one)).sort();
}

/** Without the order of its lists. */
function normal(entity: object): object {
  const members = Object.entries(entity).map(([key, value]: [string, unknown]) => [
    key,
    Array.isArray(value) ? [...new Set(sorted(value))] : value,
  ]);
  return Object.fromEntries(members) as object;
}
