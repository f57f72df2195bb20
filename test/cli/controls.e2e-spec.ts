import { describeWithService } from './describe-with-service';

describeWithService('Controls by command', { org: 'demo' }, ({ rolecall }) => {
  it('list findings, and end with 1 while there are any', async () => {
    const { code, out } = await rolecall(['findings', '--severity', 'critical', '--json']);
    const { findings } = JSON.parse(out) as { findings: { severity: string; state: string }[] };
    expect(code).toBe(1);
    expect(new Set(findings.map(({ severity, state }) => `${severity} ${state}`))).toEqual(
      new Set(['critical open']),
    );
    const { out: csv } = await rolecall(['findings', '--severity', 'critical', '--csv']);
    expect(csv.trim().split('\r\n')).toHaveLength(findings.length + 1);
  });

  it('end with 0 where there is none', async () => {
    expect(await rolecall(['findings', '--user', 'Theo Bell'])).toEqual({
      code: 0,
      out: '0 findings.\n',
      err: '',
    });
    expect(await rolecall(['findings', '--state', 'excepted'])).toMatchObject({ code: 0 });
    expect(await rolecall(['findings', '--state', 'gone'])).toMatchObject({ code: 2 });
  });

  it('evaluate assertions, with names, and name the offenders', async () => {
    const claim = { kind: 'subject_may_not', permissions: ['routing:queue:edit'] };
    const input = JSON.stringify({
      assertions: [
        { name: 'Theo', claim: { ...claim, user: 'Theo Bell' } },
        { name: 'Grace', claim: { ...claim, user: 'Grace Walker', division: 'Customer Care EMEA' } },
      ],
    });
    expect(await rolecall(['assert', '-'], { input })).toEqual({
      code: 1,
      out:
        'passed  Theo\n' +
        'failed  Grace\n' +
        '  Grace Walker: routing:queue:edit\n' +
        '1 passed, 1 failed, 0 indeterminate.\n',
      err: '',
    });
  });

  it('take groups by name', async () => {
    const assertion = (group: string) => ({
      input: JSON.stringify([
        {
          name: 'Evaluators',
          claim: {
            kind: 'only_group_holds',
            permissions: ['routing:queue:edit'],
            groups: [group],
            exceptSubjects: [{ user: 'Grace Walker' }],
          },
        },
      ]),
    });
    const { code, out } = await rolecall(['assert', '-', '--json'], assertion('americas quality'));
    const { results } = JSON.parse(out) as { results: { claim: object }[] };
    expect([code, results[0]?.claim]).toMatchObject([
      1,
      { groupIds: ['group-americas-quality'], exceptSubjects: [{ type: 'user', id: 'demo-allowed' }] },
    ]);
    expect(await rolecall(['assert', '-'], assertion('quality'))).toMatchObject({
      code: 4,
      err: expect.stringContaining('Americas Quality  id group-americas-quality') as string,
    });
  });

  it('never pass when nothing was evaluated', async () => {
    for (const args of [['assert'], ['assert', '-']])
      expect(await rolecall(args, { input: '[]' })).toMatchObject({
        code: expect.not.stringMatching('0') as number,
      });
    expect(await rolecall(['assert'])).toMatchObject({ code: 1 });
  });

  it('verify the audit log', async () => {
    expect(await rolecall(['audit', 'verify'])).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^verified: \d+ records/) as string,
    });
  });

  it.each(['bash', 'zsh', 'fish'])('complete in %s', async (shell) => {
    expect(await rolecall(['completion', shell])).toMatchObject({
      code: 0,
      out: expect.stringContaining('rolecall complete --') as string,
    });
    expect(await rolecall(['complete', '--', 'audit', 'v'])).toMatchObject({ code: 0, out: 'verify\n' });
  });
});
