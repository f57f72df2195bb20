import type { CataloguePermission } from '../../src/access/model/snapshot';
import { InvalidRequestError } from '../../src/common/errors';
import { CatalogueChangesService } from '../../src/permissions/catalogue/catalogue-changes.service';
import { ChangeReader } from '../../src/revisions/history/reading/change-reader';
import { organization } from '../revisions/organization';
import { storeAll } from '../revisions/snapshot-database';
import { describeOnEachDatabase } from '../support/each-database';

const permission = (action: string, part: Partial<CataloguePermission> = {}): CataloguePermission => ({
  domain: 'routing',
  entity: 'queue',
  action,
  label: `Queue > ${action}`,
  divisionAware: true,
  allowsConditions: false,
  ...part,
});

describeOnEachDatabase('Changes of the catalogue', (open) => {
  let service: CatalogueChangesService;

  beforeEach(async () => {
    const database = await open();
    await storeAll(database, [
      organization({ revision: 1, catalogue: [permission('edit'), permission('gone'), permission('view')] }),
      organization({
        revision: 2,
        catalogue: [permission('add'), permission('edit', { allowsConditions: true }), permission('view')],
      }),
    ]);
    service = new CatalogueChangesService(new ChangeReader(database));
  });

  it('are what came, changed and went, and nothing else', async () => {
    const description = (action: string, allowsConditions = false) => ({
      label: `Queue > ${action}`,
      divisionAware: true,
      allowsConditions,
    });
    expect(await service.page({ from: 1, to: 2, pageSize: 10 })).toEqual({
      from: 1,
      to: 2,
      changes: [
        { change: 'added', permission: 'routing:queue:add', after: description('add') },
        {
          change: 'changed',
          permission: 'routing:queue:edit',
          before: description('edit'),
          after: description('edit', true),
        },
        { change: 'removed', permission: 'routing:queue:gone', before: description('gone') },
      ],
    });
  });

  it('come page by page', async () => {
    const first = await service.page({ from: 1, to: 2, pageSize: 2 });
    const second = await service.page({ from: 1, to: 2, pageSize: 2, pageToken: first.nextPageToken });
    expect([...first.changes, ...second.changes].map(({ change }) => change)).toEqual([
      'added',
      'changed',
      'removed',
    ]);
    expect(second.nextPageToken).toBeUndefined();
    await expect(
      service.page({ from: 1, to: 3, pageSize: 2, pageToken: first.nextPageToken }),
    ).rejects.toThrow(InvalidRequestError);
  });
});
