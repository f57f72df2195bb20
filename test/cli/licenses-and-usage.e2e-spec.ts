import { LicenseSchedule } from '../../src/licenses/reading/license-schedule';
import { UsageSchedule } from '../../src/usage/reading/usage-schedule';
import { buildOrg } from '../support/build-org';
import { describeWithService } from './describe-with-service';

const org = buildOrg({
  users: [
    { id: 'ada', name: 'Ada' },
    { id: 'cyd', name: 'Cyd \u001b[2J' },
  ],
  clients: [{ id: 'crm', name: 'CRM' }],
  roles: [
    { id: 'agent', name: 'Agent', gives: 'routing:queue:view' },
    { id: 'planner', name: 'Planner', gives: 'wfm:schedule:view' },
  ],
  licenses: [
    { id: 'base', tier: 1, permissions: ['routing:queue:view'] },
    { id: 'wem', permissions: ['wfm:schedule:view'], prerequisites: ['base'] },
  ],
  grants: [
    ['ada', 'agent'],
    ['cyd', 'planner'],
    ['crm', 'agent', '*', 'PC_OAUTH_CLIENT'],
  ],
});

describeWithService('rolecall licenses and usage', { org }, ({ rolecall, service }) => {
  const printed = (pattern: RegExp) => expect.stringMatching(pattern) as string;

  it('say what is not known, and then there are no mismatches for certain', async () => {
    expect(await rolecall(['licenses', 'mismatches'])).toEqual({
      code: 1,
      out: '0 mismatches.\n',
      err: printed(/^Not all is known about licences: starting\n.* not known of 2 users\.\n$/),
    });
    expect(await rolecall(['usage', 'clients'])).toMatchObject({
      code: 0,
      err: 'Not all calls are known: starting\n',
    });
  });

  it('list licences, mismatches and reasons', async () => {
    await service().simulator.change({ op: 'assign-licenses', userId: 'ada', licenses: ['base', 'wem'] });
    await service().app.get(LicenseSchedule).run();
    expect(await rolecall(['licenses', 'list'])).toEqual({
      code: 0,
      out: printed(/^License +Needed +Assigned[^]*\nbase +2 +1 +1 +0\nwem +1 +1 +1 +1\n\n2 licences\.\n$/),
      err: '',
    });
    const found = await rolecall(['licenses', 'mismatches', '--missing', '--license', 'wem']);
    expect(found).toEqual({
      code: 1,
      out: printed(/Cyd \\u001b\[2J +cyd +active +wem +needed not assigned\n\n1 mismatch\.\n$/),
      err: '',
    });
    expect((await rolecall(['licenses', 'mismatches', '--surplus', '--csv'])).out).toBe(
      'user,userId,state,license,mismatch\r\nAda,ada,active,wem,assigned not needed\r\n',
    );
    expect(await rolecall(['licenses', 'reasons', 'wem'])).toMatchObject({
      code: 0,
      out: printed(/wfm:schedule:view +Planner +planner +1 +1\n\n1 user known to need it, 0 of them/),
    });
  });

  it('find what spares a licence', async () => {
    expect(await rolecall(['licenses', 'reductions', 'wem'])).toMatchObject({
      code: 0,
      out: printed(/1 +Planner +Planner +wfm:schedule:view +confirmed\n\n1 of 1 set of roles, /),
    });
  });

  it('show what a client uses, and the least that would do', async () => {
    await service().app.get(UsageSchedule).run();
    expect(await rolecall(['usage', 'client', 'crm'])).toEqual({
      code: 0,
      out: printed(
        /routing:queue:view +never used\n\n0 of 1 permission used, 1 never used, 0 not known\.\n$/,
      ),
      err: '',
    });
    expect(await rolecall(['usage', 'client', 'CRM', '--proposal'])).toMatchObject({
      code: 0,
      out: printed(/Agent +agent +remove +all divisions\n\n1 role\./),
    });
  });

  it.each([
    [['licenses', 'mismatches', '--missing', '--surplus'], 2, 'Give either --missing or --surplus'],
    [['licenses', 'reasons', 'none'], 4, 'Code not_found'],
    [['licenses', 'reasons', '../users'], 4, 'Code not_found'],
    [['usage', 'client', 'none'], 4, 'There is no OAuth client "none".'],
  ])('refuse %j', async (args, code, said) => {
    expect(await rolecall(args)).toMatchObject({
      code,
      out: '',
      err: expect.stringContaining(said) as string,
    });
  });
});
