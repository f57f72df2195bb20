import type { ChangeDto } from '../../src/changes/api/change.dto';
import { ChangeApp } from './change-app';

jest.setTimeout(90_000);

const granting = { kind: 'grant_added', subjectType: 'user', roleId: 'agent', divisionId: 'north' };

describe('A write that Genesys carries out after its change was rolled back', () => {
  let app: ChangeApp;
  beforeAll(async () => {
    app = await ChangeApp.start(
      {},
      { CHANGES_LEASE: '1s', CHANGES_WRITE_IN_FLIGHT: '15s', GENESYS_TIME_BUDGET: '20s' },
    );
  });
  afterAll(() => app.service.stop());

  const until = async (condition: () => Promise<boolean>) => {
    while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 50));
  };
  const grantsOf = async (userId: string) => {
    const path = `/api/v1/users/${userId}/grants`;
    return (await app.service.get<{ grants: { role: { id: string } }[] }>(path)).body.grants.map(
      ({ role }) => role.id,
    );
  };

  it('is found by reading again, told, and can be undone by a new plan', async () => {
    const path = '/api/v2/authorization/subjects/{subjectId}/bulkadd';
    const effects = [{ kind: 'late' as const, ms: 'until_replaced' as const }];
    await app.service.simulator.setFaults([{ match: { path }, times: 1, effects }]);
    const planned = await app.plan({ ...granting, subjectId: 'user-1' });
    // The attempt ends with its lease, and is made again.
    expect((await app.apply(planned)).status).toBe('applied');
    const { body: inverse } = await app.post<ChangeDto>(planned.id, 'roll-back');
    expect((await app.apply(inverse)).status).toBe('applied');
    expect(await grantsOf('user-1')).toEqual([]);

    await app.service.simulator.setFaults([]);
    await until(async () => (await app.get(inverse.id)).status === 'incomplete');
    expect(await grantsOf('user-1')).toEqual(['agent']);
    expect(await app.items(inverse.id)).toMatchObject([
      {
        state: 'drifted',
        outcome: { code: 'late_write', surplus: [{ roleId: 'agent', divisionId: 'north' }], missing: [] },
      },
    ]);
    const events = '/api/v1/audit/events?action=change_item.late_write_found';
    expect((await app.service.get(events)).body).toMatchObject({
      items: [
        { target: { id: `${inverse.id}/0` }, outcome: 'failed', after: { lateItem: `${planned.id}/0` } },
      ],
    });

    const { body: again } = await app.post<ChangeDto>(inverse.id, 'replan');
    expect((await app.apply(again)).status).toBe('applied');
    expect(await grantsOf('user-1')).toEqual([]);
  });
});
