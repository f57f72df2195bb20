import type { ListTable } from '../../lists/files/list-table';
import { licensesAnsweredFrom, toLicenseDto } from './license-mapping';
import { sortedList, type LicenseListKind } from './license-lister';
import type { LicenseDto, LicensePageDto } from './licenses.dto';

/** Every licence that is defined, needed or assigned. */
export const licenseList: LicenseListKind<LicenseDto, LicensePageDto> = {
  name: 'licenses',
  filter: {},
  listAt: async (at) => {
    const { counts, notKnown } = await at.overview();
    const { definitions, assigned } = at.facts;
    const items = [...counts.values()].map((one) =>
      toLicenseDto(one, definitions.get(one.id), assigned !== undefined),
    );
    return {
      list: await sortedList(items, ({ id }) => [id], 1),
      table,
      toPage: (page) => {
        const { items: licenses, total, nextPageToken } = page;
        return {
          licenses: [...licenses],
          notKnownUserCount: notKnown,
          total,
          nextPageToken,
          ...licensesAnsweredFrom(at),
        };
      },
    };
  },
};

/** What is not known is an empty cell. */
const table: ListTable<LicenseDto> = {
  key: 'licenses',
  title: 'Licences',
  columns: [
    { key: 'id', title: 'Licence' },
    { key: 'description', title: 'Description' },
    { key: 'neededCount', title: 'Needed', kind: 'number' },
    { key: 'neededInactiveCount', title: 'Needed, inactive', kind: 'number' },
    { key: 'assignedCount', title: 'Assigned', kind: 'number' },
    { key: 'assignedInactiveCount', title: 'Assigned, inactive', kind: 'number' },
    { key: 'neededNotAssignedCount', title: 'Needed, not assigned', kind: 'number' },
    { key: 'assignedNotNeededCount', title: 'Assigned, not needed', kind: 'number' },
  ],
  rows: (one) => [
    [
      one.id,
      one.description ?? null,
      one.neededCount,
      one.neededInactiveCount,
      one.assignedCount ?? null,
      one.assignedInactiveCount ?? null,
      one.neededNotAssignedCount ?? null,
      one.assignedNotNeededCount ?? null,
    ],
  ],
};
