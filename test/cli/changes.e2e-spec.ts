import { buildOrg } from '../support/build-org';
import { describeWithService } from './describe-with-service';

const PERMISSION = 'routing:queue:view';
const ADMIN = { id: 'admin', name: 'Master Admin', gives: 'authorization:*:*; directory:user:view' };

const org = buildOrg({
  divisions: ['Sales'],
  users: [
    { id: 'ann', name: 'Ann Lee' },
    { id: 'bob', name: 'Bob Day' },
    { id: 'cas', name: 'Cas Roy' },
    { id: 'root', name: 'Root Admin' },
  ],
  roles: [{ id: 'viewer', name: 'Viewer', gives: PERMISSION }, ADMIN],
  grants: [
    ['ann', 'viewer', 'Sales'],
    ['root', 'admin', '*'],
  ],
});

const giveTo = (user: string) =>
  JSON.stringify([{ kind: 'grant_added', user, role: 'viewer', division: 'sales' }]);

describeWithService('Changes by command', { org }, ({ rolecall, service }) => {
  const plan = async (input: string) => {
    const { out, err } = await rolecall(['plan', '-', '--json'], { input });
    expect(err).toBe('');
    return JSON.parse(out) as { id: string; planSha256: string; items: object[] };
  };
  const mayView = async (user: string) => (await rolecall(['check', user, PERMISSION, '--fresh'])).code === 0;

  it('are simulated with names, and questions can be asked of them', async () => {
    const { code, out } = await rolecall(['simulate', '-', '--json'], { input: giveTo('Bob Day') });
    const { id, effects } = JSON.parse(out) as { id: string; effects: object[] };
    expect([code, effects]).toMatchObject([0, [{ id: 'bob', name: 'Bob Day' }]]);
    expect(await rolecall(['check', 'bob', PERMISSION, '--simulation', id])).toMatchObject({ code: 0 });
    expect(await rolecall(['check', 'bob', PERMISSION])).toMatchObject({ code: 1 });
    expect(await rolecall(['plan', '--simulation', id])).toMatchObject({
      code: 0,
      out: expect.stringContaining('Viewer in Sales') as string,
    });
  });

  it('are planned, applied, watched and rolled back', async () => {
    const planned = await plan(giveTo('bob@example.org'));
    expect(planned.items).toMatchObject([{ subjectName: 'Bob Day' }]);
    const applied = await rolecall(['apply', planned.id, '--plan', planned.planSha256, '--watch']);
    expect(applied).toMatchObject({ code: 0, out: expect.stringContaining(': applied, 1 item') as string });
    expect(await mayView('bob')).toBe(true);

    const { out } = await rolecall(['roll-back', planned.id, '--json']);
    const { id } = JSON.parse(out) as { id: string };
    expect(await rolecall(['apply', id, '--yes', '--watch'])).toMatchObject({ code: 0 });
    expect(await mayView('bob')).toBe(false);
  });

  it('come as CSV with names, which the service reads', async () => {
    const csv = 'action;subjectId;roleId;divisionId\nadd;cas@example.org;Viewer;Sales\n';
    expect((await plan(csv)).items).toMatchObject([{ subjectId: 'cas' }]);
    const { code, err } = await rolecall(['plan', '-'], { input: csv.replace('Viewer', 'Visitor') });
    expect({ code, err }).toMatchObject({
      code: 3,
      err: expect.stringContaining('/lines/2/roleId') as string,
    });
  });

  it('copy the access of another user', async () => {
    const { code, out } = await rolecall(['plan', '--from', 'Ann Lee', '--to', 'Cas Roy', '--csv']);
    expect([code, out.split('\r\n')[1]]).toEqual([0, 'user,Cas Roy,cas,planned,Viewer in Sales,,']);
  });

  it('are applied when the person at the terminal says so, and not otherwise', async () => {
    const { id } = await plan(giveTo('cas'));
    const refused = await rolecall(['apply', id, '--watch'], { answers: ['n'] });
    expect(refused).toMatchObject({
      code: 1,
      err: expect.stringContaining('Nothing was applied.') as string,
    });
    expect(refused.out).toContain('Cas Roy');
    expect(await rolecall(['apply', id])).toMatchObject({
      code: 2,
      err: 'Give the plan that was reviewed with --plan <sha256>, or --yes.\n',
    });
    const applied = await rolecall(['apply', id, '--watch'], { answers: ['y'] });
    expect(applied).toMatchObject({ code: 0, err: expect.stringContaining('Items [') as string });
    expect(await mayView('cas')).toBe(true);
  });

  it('are not applied with another plan than the one that was reviewed', async () => {
    const { id } = await plan(giveTo('bob'));
    const { code, err } = await rolecall(['apply', id, '--plan', '0'.repeat(64)]);
    expect({ code, err }).toMatchObject({
      code: 3,
      err: expect.stringContaining('Code plan_hash_differs') as string,
    });
    expect(await rolecall(['apply', 'no-such-change', '--yes'])).toMatchObject({ code: 4 });
    expect(await rolecall(['apply', '../keys', '--yes'])).toMatchObject({ code: 4 });
  });

  it('end with 1 when they would lock everyone out', async () => {
    const input = JSON.stringify({
      items: [{ kind: 'grant_removed', user: 'Root Admin', role: 'Master Admin', division: '*' }],
    });
    for (const command of ['simulate', 'plan'])
      expect(await rolecall([command, '-'], { input })).toMatchObject({
        code: 1,
        out: expect.stringContaining('Lockout: ') as string,
      });
  });

  it('end with 1 when an item has drifted in the meantime', async () => {
    const { id } = await plan(giveTo('bob'));
    const grant = { subjectId: 'bob', subjectType: 'PC_USER', roleId: 'viewer', divisionId: 'home' } as const;
    await service().simulator.change({ op: 'grant', ...grant });
    const { code, out } = await rolecall(['apply', id, '--yes', '--watch']);
    expect([code, out]).toEqual([1, expect.stringMatching(/drifted[^]*: incomplete, 1 item/)]);
  });

  it.each([
    ['no file', ['plan'], '', 'Give a file, or --simulation'],
    ['half a copy', ['plan', '--from', 'ann'], '', 'or --from and --to'],
    ['both', ['plan', '-', '--simulation', 'x'], '[]', 'Give a file, or'],
    ['a file that is not there', ['plan', 'none.csv'], '', 'none.csv cannot be read: ENOENT'],
    ['no JSON', ['simulate', '-'], '{', 'is not JSON'],
    ['no list', ['simulate', '-'], '{}', 'a list "items"'],
    ['CSV', ['simulate', 'x.csv'], '', 'Plan the CSV'],
  ])('say how to give them: %s', async (_what, args, input, said) => {
    const { code, err } = await rolecall(args, { input });
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(said) as string });
  });
});
