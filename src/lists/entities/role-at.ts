import type { AccessIndex } from '../../access/index/access-index';
import type { Role } from '../../access/model/snapshot';
import { UnknownEntityError } from './unknown-entity-error';

/** Throws UnknownEntityError (404). */
export function roleAt(index: AccessIndex, id: string): Role {
  const role = index.roles.get(id);
  if (role === undefined) throw new UnknownEntityError('role', index.revision, id);
  return role;
}
