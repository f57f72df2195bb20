import type { ChangeDto } from '../../src/changes/api/change.dto';
import type { SimulationDto } from '../../src/simulations/api/simulation.dto';
import { granting, keyed, removing } from './change-app';
import { People } from './people';

jest.setTimeout(60_000);

const CHANGES = '/api/v1/changes';
const MAP = '{"boss": ["admin"], "name:editor": ["purpose-reader"], "agent": ["admin"]}';

describe('Roles of Genesys that give rights in this service', () => {
  let people: People;
  beforeAll(async () => {
    people = await People.start({ CHANGES_REQUIRE_APPROVAL: 'false', GENESYS_ROLE_MAP: MAP });
  });
  afterAll(() => people.stop());

  const plan = async (items: object[], by: Record<string, string> = {}) =>
    (await people.act<ChangeDto>(CHANGES, { items }, by)).body;
  const rightsIn = ({ warnings }: { warnings: ChangeDto['warnings'] }) =>
    warnings
      .filter(({ code }) => code === 'grants_service_roles')
      .map(({ item, serviceRoles }) => [item, serviceRoles]);
  const toGroup = (roleId: string) => ({
    ...granting('team', roleId),
    subjectType: 'group',
  });

  it('are warned of when somebody gets them: a user, a group, by their id or their name', async () => {
    const change = await plan([
      granting('user-0', 'boss', '*'),
      granting('user-1', 'editor'),
      removing('ada', 'boss', '*'),
      toGroup('agent'),
      { kind: 'grants_replaced', subjectType: 'user', subjectId: 'user-2', grants: [] },
      { ...granting('desk', 'boss', '*'), subjectType: 'oauth_client' },
    ]);
    expect(rightsIn(change)).toEqual([
      [0, ['admin']],
      [1, ['purpose-reader']],
      [3, ['admin']],
    ]);
    expect(change.blockers.map(({ code }) => code)).not.toContain('privilege_escalation');
  });

  it('are warned of by simulations as well, where a group or a state gives them', async () => {
    const items = [
      { kind: 'member_added', groupId: 'team', userId: 'user-3' },
      { kind: 'group_roles_switched', groupId: 'team', enabled: true },
      { kind: 'user_state_changed', userId: 'ada', state: 'active' },
      { kind: 'user_state_changed', userId: 'user-4', state: 'active' },
    ];
    const { body } = await people.act<SimulationDto>('/api/v1/simulations', { items });
    expect(rightsIn(body)).toEqual([
      [0, ['purpose-reader']],
      [1, ['purpose-reader']],
      [2, ['admin']],
    ]);
  });

  it('are not given by whoever does not hold those rights, neither planned nor applied', async () => {
    const planner = await people.key('access-admin');
    const change = await plan([granting('user-5', 'boss', '*'), granting('user-6', 'boss', '*')], planner);
    expect(change.blockers).toMatchObject([{ code: 'privilege_escalation', items: [0, 1] }]);
    expect(change.blockers[0]!.detail).toContain('api-keys:write');
    const { id, planSha256 } = change;
    const apply = (by: object, more: object = {}) =>
      people.app.service.post<ChangeDto & { code: string }>(
        `${CHANGES}/${id}/apply`,
        { planSha256, ...more },
        { ...keyed(), ...by },
      );
    const refused = await apply(planner);
    expect([refused.status, refused.body.code]).toEqual([409, 'change_blocked']);
    // An administrator holds them, and may.
    expect((await apply({})).status).toBe(202);
    expect(await people.app.ended(id)).toMatchObject({ status: 'applied' });
  });

  it('are warned of when a roll-back gives them back, and block it for others', async () => {
    const taken = await people.app.apply(await plan([removing('user-5', 'boss', '*')]));
    const url = `${CHANGES}/${taken.id}/roll-back`;
    expect(rightsIn((await people.act<ChangeDto>(url, {})).body)).toEqual([[0, ['admin']]]);
    const undo = await people.act<ChangeDto>(url, {}, await people.key('access-admin'));
    expect(undo.body.blockers).toMatchObject([{ code: 'privilege_escalation', items: [0] }]);
  });

  it('let others go on without them', async () => {
    const planner = await people.key('access-admin');
    const change = await plan([granting('user-7', 'boss', '*'), removing('user-6', 'boss', '*')], planner);
    const { status } = await people.act(
      `${CHANGES}/${change.id}/apply`,
      { planSha256: change.planSha256, skipBlocked: true },
      planner,
    );
    expect(status).toBe(202);
    const { items } = (await people.app.ended(change.id)).progress;
    expect(items).toMatchObject({ applied: 1, skipped: 1 });
  });
});
