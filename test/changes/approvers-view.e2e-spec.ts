import type { ChangeDto } from '../../src/changes/api/change.dto';
import type { ChangeItemPageDto } from '../../src/changes/api/change-item.dto';
import { granting, removing } from './change-app';
import { People } from './people';

jest.setTimeout(60_000);

describe('Who approves a change', () => {
  let people: People;
  let approver: Record<string, string>;
  let planner: Record<string, string>;
  beforeAll(async () => {
    people = await People.start({ CHANGES_APPROVERS: 'any' });
    approver = await people.key('access-approver');
    planner = await people.user('ada');
  });
  afterAll(() => people.stop());

  const seen = async <Body>(url: string) => {
    const { status, body } = await people.app.service.get<Body>(url, approver);
    expect({ url, status, body }).toMatchObject({ status: 200 });
    return body;
  };
  const plan = async () => {
    const items = [granting('user-0', 'editor', '*'), removing('bob', 'agent')];
    const { status, body } = await people.act<ChangeDto>('/api/v1/changes', { items }, planner);
    expect({ status, body }).toMatchObject({ status: 201 });
    return body;
  };

  it('sees who planned it, and each subject, role and division by name and id', async () => {
    const { id } = await plan();
    expect(await seen<ChangeDto>(`/api/v1/changes/${id}`)).toMatchObject({
      createdBy: 'genesys_user:ada',
      createdByName: 'ada',
    });
    const { items } = await seen<ChangeItemPageDto>(`/api/v1/changes/${id}/items`);
    expect(items).toMatchObject([
      {
        subjectType: 'user',
        subjectId: 'user-0',
        subjectName: 'user-0',
        add: [{ roleId: 'editor', roleName: 'editor', divisionId: '*', divisionName: 'All divisions' }],
      },
      {
        subjectId: 'bob',
        subjectName: 'bob',
        remove: [{ roleId: 'agent', roleName: 'agent', divisionId: 'north', divisionName: 'north' }],
      },
    ]);
  });

  it('reads the report of it: the grants, what they lead to, and the planner', async () => {
    const { id } = await plan();
    const report = await seen<{ entries: { userId: string }[] }>(`/api/v1/changes/${id}/report?format=json`);
    expect(report).toMatchObject({
      plannedBy: 'genesys_user:ada',
      plannedByName: 'ada',
      notDone: [],
      warnings: [],
      grants: [
        {
          change: 'added',
          subjectType: 'user',
          subjectName: 'user-0',
          subjectId: 'user-0',
          roleName: 'editor',
          roleId: 'editor',
          divisionName: 'All divisions',
          divisionId: '*',
        },
        {
          change: 'removed',
          subjectId: 'bob',
          roleName: 'agent',
          divisionName: 'north',
          divisionId: 'north',
        },
      ],
    });
    expect(report.entries.map(({ userId }) => userId)).toEqual(['user-0']);
  });

  it('sees the simulation that it was made from, and what this would do', async () => {
    const wanted = { items: [granting('user-1')] };
    const simulation = await people.act<{ id: string }>('/api/v1/simulations', wanted, planner);
    const { body } = await people.act<ChangeDto>(
      '/api/v1/changes',
      { simulationId: simulation.body.id },
      planner,
    );
    const { originId } = await seen<ChangeDto>(`/api/v1/changes/${body.id}`);
    expect(originId).toBe(simulation.body.id);
    for (const part of ['', '/effects', '/report?format=json'])
      await seen(`/api/v1/simulations/${originId}${part}`);
  });

  it('approves it, and is named as who did', async () => {
    const { id, planSha256 } = await plan();
    const url = `/api/v1/changes/${id}/approve`;
    const { body } = await people.act<ChangeDto>(url, { planSha256 }, approver);
    expect(body).toMatchObject({ status: 'approved', approvedByName: 'access-approver' });
  });

  it('gets no report of other things', async () => {
    for (const kind of ['access', 'activity']) {
      const answer = await people.app.service.get(`/api/v1/audit/reports/${kind}`, approver);
      expect(answer.status).toBe(403);
    }
  });
});
