import { buildOrg } from '../support/build-org';
import { asAdmin } from '../support/create-app';
import { describeWithService } from './describe-with-service';

const org = buildOrg({
  divisions: ['Sales'],
  users: [
    { id: 'ann', name: 'Ann Lee' },
    { id: 'root', name: 'Root Admin' },
  ],
  roles: [
    { id: 'viewer', name: 'Viewer', gives: 'routing:queue:view' },
    { id: 'admin', name: 'Master Admin', gives: 'authorization:*:*; directory:user:view' },
  ],
  grants: [['root', 'admin', '*']],
});

describeWithService('rolecall drift', { org }, ({ rolecall, service }) => {
  const approveCurrent = () =>
    service().app.inject({
      method: 'PUT',
      url: '/api/v1/baseline',
      headers: asAdmin,
      payload: { revision: 1, reason: 'Reviewed.' },
    });

  it('says that nothing was approved', async () => {
    expect(await rolecall(['drift'])).toMatchObject({
      code: 3,
      err: expect.stringContaining('Code no_baseline') as string,
    });
  });

  it('lists what differs, and plans to take it back', async () => {
    expect((await approveCurrent()).statusCode).toBe(200);
    expect(await rolecall(['drift'])).toEqual({
      code: 0,
      out: '0 differences from the baseline, revision 1.\n',
      err: '',
    });
    expect(await rolecall(['drift', '--plan'])).toMatchObject({
      code: 0,
      out: '',
      err: expect.stringContaining('nothing to take back') as string,
    });

    const item = { kind: 'grant_added', user: 'ann', role: 'viewer', division: 'Sales' };
    const planned = await rolecall(['plan', '-', '--json'], { input: JSON.stringify([item]) });
    const { id } = JSON.parse(planned.out) as { id: string };
    await rolecall(['apply', id, '--yes', '--watch']);
    await service().sync();

    expect(await rolecall(['drift'])).toMatchObject({
      code: 1,
      out: expect.stringMatching(/added +Ann Lee +role Viewer in Sales[^]*1 difference from/) as string,
    });
    expect(await rolecall(['drift', '--plan'])).toMatchObject({
      code: 0,
      out: expect.stringMatching(/Ann Lee[^]*Viewer in Sales[^]*Change .*: planned, 1 item/) as string,
    });
  });

  it.each([
    ['an item without --plan', ['drift', 'some-id'], 2, 'Items are given with --plan only.'],
    ['an item that is none', ['drift', '--plan', 'some-id'], 3, 'Code invalid_request'],
  ])('refuses %s', async (_what, args, code, said) => {
    expect(await rolecall(args)).toMatchObject({
      code,
      out: '',
      err: expect.stringContaining(said) as string,
    });
  });
});
