import { grantKey } from '../../access/matrix/grant-key';
import type { AccessIndex } from '../../access/index/access-index';
import { clientInBoth, groupInBoth, userInBoth } from '../../access/model/in-both';
import type { Group, OAuthClient, User } from '../../access/model/snapshot';
import type { RefreshedSubject } from '../../access/matrix/refreshed-subject';

/** What subjects that gained something were found to be after it. */
export interface CurrentSubjects {
  readonly users: ReadonlyMap<string, User>;
  /** Without members who are not active any more. */
  readonly groups: ReadonlyMap<string, Group>;
  readonly clients: ReadonlyMap<string, OAuthClient>;
}

/**
 * The state of the subject with what can be believed of its gain. It was gained after everything known was read, and
 * before `now` was: a state and people that are the same in both were so when it was gained. What is not found now
 * gained nothing yet.
 */
export function confirmedGains(
  index: AccessIndex,
  refreshed: RefreshedSubject,
  now: CurrentSubjects,
): RefreshedSubject {
  switch (refreshed.type) {
    case 'user': {
      const [known, found] = [refreshed.user, now.users.get(refreshed.id)];
      if (known === undefined || found === undefined) return withoutGains(index, refreshed);
      return { ...refreshed, user: userInBoth(found, known) };
    }
    case 'oauth_client': {
      const [known, found] = [refreshed.client, now.clients.get(refreshed.id)];
      if (known === undefined || found === undefined) return withoutGains(index, refreshed);
      return { ...refreshed, client: clientInBoth(found, known) };
    }
    case 'group': {
      const known = index.subject('group', refreshed.id)?.entity as Group | undefined;
      const found = now.groups.get(refreshed.id);
      if (known === undefined || found === undefined) return withoutGains(index, refreshed);
      const { memberIds, ...group } = groupInBoth(found, known);
      return { ...refreshed, group, memberIds };
    }
  }
}

/** As if only what was lost had been read. */
export function withoutGains(index: AccessIndex, refreshed: RefreshedSubject): RefreshedSubject {
  const known = index.subject(refreshed.type, refreshed.id)?.grants ?? [];
  const wasThere = new Set(known.map(grantKey));
  const grants = refreshed.grants.filter((grant) => wasThere.has(grantKey(grant)));
  return { ...refreshed, grants };
}
