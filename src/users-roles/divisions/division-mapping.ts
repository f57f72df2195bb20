import type { Division } from '../../access/model/snapshot';
import type { CountsByDivision } from './division-counts';
import type { DivisionDto } from './divisions.dto';

export function toDivisionDto({ id, name, isHome }: Division, counts: CountsByDivision): DivisionDto {
  const { users, grants } = counts.get(id) ?? { users: 0, grants: 0 };
  return { id, name, isHome, userCount: users, grantCount: grants };
}
