import { grantKey } from '../../access/matrix/grant-key';
import type { AccessIndex } from '../../access/index/access-index';
import { clientInBoth, groupInBoth, userInBoth } from '../../access/model/in-both';
import type { Group, OAuthClient, User } from '../../access/model/snapshot';
import type { SubjectPicture } from '../../access/matrix/subject-picture';

/** What subjects that gained something were found to be after it. */
export interface SubjectsNow {
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
export function believedGains(index: AccessIndex, picture: SubjectPicture, now: SubjectsNow): SubjectPicture {
  switch (picture.type) {
    case 'user': {
      const [known, found] = [picture.user, now.users.get(picture.id)];
      if (known === undefined || found === undefined) return withoutGains(index, picture);
      return { ...picture, user: userInBoth(found, known) };
    }
    case 'oauth_client': {
      const [known, found] = [picture.client, now.clients.get(picture.id)];
      if (known === undefined || found === undefined) return withoutGains(index, picture);
      return { ...picture, client: clientInBoth(found, known) };
    }
    case 'group': {
      const known = index.subject('group', picture.id)?.entity as Group | undefined;
      const found = now.groups.get(picture.id);
      if (known === undefined || found === undefined) return withoutGains(index, picture);
      const { memberIds, ...group } = groupInBoth(found, known);
      return { ...picture, group, memberIds };
    }
  }
}

/** As if only what was lost had been read. */
export function withoutGains(index: AccessIndex, picture: SubjectPicture): SubjectPicture {
  const known = index.subject(picture.type, picture.id)?.grants ?? [];
  const wasThere = new Set(known.map(grantKey));
  const grants = picture.grants.filter((grant) => wasThere.has(grantKey(grant)));
  return { ...picture, grants };
}
