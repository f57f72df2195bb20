import type { IndexedSubject } from '../../src/access/index/indexed-subject';
import type { Snapshot } from '../../src/access/model/snapshot';

/**
 * The snapshot with this subject active: then a check tells what its roles give, whether that counts or not.
 * A group's state stays, as it decides whether the group has roles to pass on at all.
 */
export function revived(snapshot: Snapshot, { type, id }: Pick<IndexedSubject, 'type' | 'id'>): Snapshot {
  switch (type) {
    case 'user':
      return { ...snapshot, users: [{ id, name: '', state: 'active' }] };
    case 'oauth_client':
      return { ...snapshot, oauthClients: [{ id, name: '', state: 'active', grantType: '' }] };
    case 'trustee_user':
    case 'trustee_group':
      return { ...snapshot, trustees: [{ id, name: '', type }] };
    case 'group':
      return snapshot;
  }
}
