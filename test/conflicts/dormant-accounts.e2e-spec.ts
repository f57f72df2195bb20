import type { FindingPageDto } from '../../src/conflicts/findings/findings.dto';
import { Database } from '../../src/database/database';
import type { UserDetailsDto } from '../../src/users-roles/users/users.dto';
import { buildOrg } from '../support/build-org';
import { ServiceWithSimulator } from '../support/service-with-simulator';

jest.setTimeout(60_000);

const org = buildOrg({
  users: [{ id: 'away', daysSinceSignIn: 100 }, { id: 'here', daysSinceSignIn: 10 }, { id: 'never' }],
  roles: [{ id: 'boss', permissions: ['admin'] }],
  grants: [
    ['away', 'boss', '*'],
    ['here', 'boss', '*'],
    ['never', 'boss', '*'],
  ],
});

describe('A powerful account that nobody uses', () => {
  let service: ServiceWithSimulator;
  beforeAll(async () => {
    service = await ServiceWithSimulator.start({ org });
  });
  afterAll(() => service.stop());

  /** Once findings are of the newest revision. */
  const dormantOnes = async (): Promise<string[]> => {
    for (;;) {
      const { status, body } = await service.get<FindingPageDto>('/api/v1/conflicts?state=open');
      if (status === 200 && body.current)
        return body.findings
          .filter(({ ruleId }) => ruleId === 'dormant_powerful_account')
          .map(({ subject }) => subject.id);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };
  const userOf = async (id: string, query = '') =>
    (await service.get<UserDetailsDto>(`/api/v1/users/${id}${query}`)).body;
  const entityRows = async () => {
    const { kysely } = service.app.get(Database);
    const rows = kysely.selectFrom('snapshot_entity').select(({ fn }) => fn.countAll<number>().as('count'));
    return Number((await rows.executeTakeFirstOrThrow()).count);
  };

  it('is found, and no other', async () => {
    expect(await dormantOnes()).toEqual(['away']);
    const since = new Date(Date.now() - 100 * 86_400_000).toISOString().slice(0, 7);
    expect((await userOf('away')).user.dormantSince).toContain(since);
    expect((await userOf('here')).user).not.toHaveProperty('dormantSince');
    expect((await userOf('never')).user).not.toHaveProperty('dormantSince');
  });

  it('is the same in every reading, whole or of one user, so that nothing new is stored', async () => {
    const [rows, before] = [await entityRows(), await userOf('away')];
    await service.sync();
    const after = await userOf('away', '?consistency=fully_consistent');
    expect(after.user).toEqual(before.user);
    expect(await entityRows()).toBe(rows);
  });

  it('is not called so where Genesys tells nothing of sign-ins', async () => {
    await service.simulator.setModes({ dropExpands: true });
    await service.sync();
    expect(await dormantOnes()).toEqual([]);
  });
});
