import { buildOrg } from '../support/build-org';
import { describeWithService } from './describe-with-service';

const FORMULA = '=1+1';
const ESCAPE = 'Eve\u001b[2J\u009b31m\nroot';
const PERMISSION = 'routing:queue:view';

const org = buildOrg({
  divisions: ['Sales', 'SALES'],
  users: [
    { id: 'jo-1', name: 'Jo Park' },
    { id: 'jo-2', name: 'jo park', state: 'inactive' },
    { id: 'formula', name: FORMULA },
    { id: 'eve', name: ESCAPE },
    { id: 'at', name: 'Ops @ Night' },
    ...Array.from({ length: 450 }, (_, at) => ({ id: `kim-${at}`, name: `Kim ${at}` })),
  ],
  roles: [{ id: 'r1', name: 'Viewer \u202e', gives: PERMISSION }],
  grants: [
    ['formula', 'r1'],
    ['eve', 'r1', 'Sales'],
    ['kim-449', 'r1'],
  ],
});

describeWithService('Names', { org }, ({ rolecall }) => {
  it('of two people are refused, and both are listed', async () => {
    expect(await rolecall(['check', 'Jo Park', PERMISSION])).toEqual({
      code: 4,
      out: '',
      err:
        '"Jo Park" is the name of several users. Give one by id:\n' +
        '  Jo Park  jo-1@example.org  id jo-1\n' +
        '  jo park  jo-2@example.org  id jo-2  inactive\n',
    });
    expect(await rolecall(['check', 'JO-1@example.org', PERMISSION])).toMatchObject({ code: 1 });
  });

  it('of two divisions are refused too', async () => {
    const { code, err } = await rolecall(['check', 'eve', PERMISSION, '--division', 'sales']);
    expect({ code, err }).toMatchObject({ code: 4, err: expect.stringContaining('id SALES\n') as string });
    expect(await rolecall(['check', 'eve', PERMISSION, '--division', 'Sales'])).toMatchObject({ code: 0 });
    expect(await rolecall(['check', 'eve', PERMISSION, '--division', '*'])).toMatchObject({ code: 1 });
  });

  it('are found beyond the first page, and whole', async () => {
    expect(await rolecall(['check', 'kim 449', PERMISSION])).toMatchObject({ code: 0 });
    const { code, err } = await rolecall(['check', 'kim', PERMISSION]);
    expect({ code, err }).toMatchObject({ code: 4, err: expect.stringContaining('and 430 more') as string });
  });

  it('may look like an address or a path', async () => {
    expect(await rolecall(['check', 'ops @ night', PERMISSION])).toMatchObject({ code: 1 });
    for (const name of ['..', '../roles', 'a/b', '%2e%2e', 'x'.repeat(300), '\u0000'])
      expect(await rolecall(['check', name, PERMISSION])).toMatchObject({
        out: '',
        code: name === '\u0000' ? 3 : 4,
      });
  });

  it.each([[undefined], [[]]])('never steer a terminal (answers: %j)', async (answers) => {
    const outputs = [
      await rolecall(['who-can', PERMISSION], { answers }),
      await rolecall(['permissions', 'eve'], { answers }),
      await rolecall(['check', 'eve', PERMISSION], { answers }),
      await rolecall(['why', 'eve', PERMISSION], { answers }),
      await rolecall(['compare', 'eve', 'formula'], { answers }),
      await rolecall(['who-can', PERMISSION, '--json'], { answers }),
      await rolecall(['check', 'Eve', PERMISSION], { answers }),
    ];
    for (const { out, err } of outputs) {
      const plain = (out + err).replaceAll(/\u001b\[\d*m|\r\u001b\[K/g, '');
      expect(plain).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
      expect(plain).not.toMatch(/^root/m);
      expect(plain).toContain('\\u001b[2J');
    }
  });

  it('stay what they are in JSON, and are no formula in CSV', async () => {
    const json = await rolecall(['who-can', PERMISSION, '--json']);
    const { holders } = JSON.parse(json.out) as { holders: { subject: { name: string } }[] };
    expect(holders.map(({ subject }) => subject.name)).toContain(ESCAPE);
    const { out } = await rolecall(['who-can', PERMISSION, '--csv']);
    expect(out).toContain(`,'${FORMULA},formula,`);
    expect(out).toContain(`"${ESCAPE}"`);
    const onTerminal = await rolecall(['who-can', PERMISSION, '--csv'], { answers: [] });
    expect(onTerminal.out).not.toContain('\u001b[2J');
  });

  it('are coloured on a terminal only, unless NO_COLOR says otherwise', async () => {
    const ask = ['check', 'eve', PERMISSION];
    expect((await rolecall(ask, { answers: [] })).out).toMatch(/^\u001b\[32mallowed\u001b\[39m/);
    expect((await rolecall(ask)).out).toMatch(/^allowed/);
    const env = { NO_COLOR: '1' };
    expect((await rolecall(ask, { answers: [], env })).out).toMatch(/^allowed/);
  });
});
