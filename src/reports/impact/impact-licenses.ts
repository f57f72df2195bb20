import type { Fact, Table } from '../../tables/table-document';
import type { Impact } from './impact';

/** How far it is known who needs which licence. What is not known is said, and never shown as nought. */
export function licenseFacts({ licenses }: Impact): Fact[] {
  const { state = 'unknown', detail, delta } = licenses ?? {};
  const why = licenses === undefined ? 'An earlier release made it.' : (detail ?? null);
  const about: Fact[] = [
    { key: 'licensesState', title: 'Licences', value: state },
    { key: 'licensesDetail', title: 'Licences not known', value: why },
  ];
  if (delta === undefined) return about;
  return [
    ...about,
    { key: 'licenseUsers', title: 'Needs of licences that change', value: delta.userCount },
    { key: 'licenseUsersListed', title: 'Needs of licences listed', value: delta.users.length },
    {
      key: 'licenseUsersEstimated',
      title: 'Users whose licences are estimated',
      value: delta.estimatedUsers,
    },
    { key: 'licenseUsersNotKnown', title: 'Users whose licences are not known', value: delta.notKnown },
  ];
}

/** How many users would need each licence or need it no more, and the first of them. */
export function licenseTables({ licenses, userName }: Impact): Table[] {
  const { changes = [], users = [] } = licenses?.delta ?? {};
  return [
    {
      key: 'licenses',
      title: 'Licences',
      columns: [
        { key: 'licenseId', title: 'Licence' },
        { key: 'gained', title: 'Users who would need it', kind: 'number' },
        { key: 'lost', title: 'Users who would need it no more', kind: 'number' },
        { key: 'estimated', title: 'Of these, estimated', kind: 'number' },
      ],
      batches: batchOf(
        changes.map(({ licenseId, gained, lost, estimated }) => [licenseId, gained, lost, estimated]),
      ),
    },
    {
      key: 'licenseUsers',
      title: 'Users whose licences change',
      columns: [
        { key: 'change', title: 'Change' },
        { key: 'licenseId', title: 'Licence' },
        { key: 'userName', title: 'User' },
        { key: 'userId', title: 'User id', kind: 'id' },
        { key: 'estimated', title: 'Estimated' },
      ],
      batches: batchOf(
        users.map(({ change, licenseId, userId, isEstimated }) => {
          return [change, licenseId, userName(userId), userId, isEstimated];
        }),
      ),
    },
  ];
}

function batchOf<Row>(rows: readonly Row[]): (readonly Row[])[] {
  return rows.length === 0 ? [] : [rows];
}
