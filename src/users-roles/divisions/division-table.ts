import type { Division } from '../../access/model/snapshot';
import type { ListTable } from '../../lists/files/list-table';
import type { CountsByDivision } from './division-counts';
import { toDivisionDto } from './division-mapping';

export function divisionTable(counts: CountsByDivision): ListTable<Division> {
  return {
    key: 'divisions',
    title: 'Divisions',
    columns: [
      { key: 'name', title: 'Name' },
      { key: 'id', title: 'Id', kind: 'id' },
      { key: 'isHome', title: 'Home' },
      { key: 'userCount', title: 'Users', kind: 'number' },
      { key: 'grantCount', title: 'Grants', kind: 'number' },
    ],
    rows: (division) => {
      const { name, id, isHome, userCount, grantCount } = toDivisionDto(division, counts);
      return [[name, id, isHome, userCount, grantCount]];
    },
  };
}
