import { readFileSync } from 'node:fs';
import { describeWithService } from './describe-with-service';
import { spawnCli } from './run-cli';

describeWithService('rolecall', { org: 'demo' }, ({ rolecall, url, service }) => {
  describe('as a process', () => {
    it('says that someone may', async () => {
      const args = ['check', 'Grace Walker', 'routing:queue:edit', '--division', 'Customer Care EMEA'];
      expect(await spawnCli(url(), args)).toEqual({
        code: 0,
        out: 'allowed (granted): Grace Walker, routing:queue:edit in Customer Care EMEA\n',
        err: '',
      });
    });

    it('says that someone may not, without a stack', async () => {
      const args = ['check', 'Clara Stone', 'routing:queue:edit', '--division', 'customer care emea'];
      expect(await spawnCli(url(), args)).toMatchObject({
        code: 1,
        out: expect.stringMatching(/^denied \(not_granted_in_division\)/) as string,
        err: '',
      });
    });
  });

  it('says its version', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(await rolecall(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });

  describe('check', () => {
    it('finds people by e-mail address and by id', async () => {
      const byId = await rolecall(['check', 'demo-allowed', 'routing:queue:edit']);
      const byAddress = await rolecall(['check', 'Grace.Walker.1@harbourline.example', 'routing:queue:edit']);
      expect(byId).toMatchObject({ code: 0 });
      expect(byAddress).toEqual(byId);
    });

    it('lists whom a part of a name may mean, and asks nothing', async () => {
      const { code, out, err } = await rolecall(['check', 'Grace', 'routing:queue:edit']);
      expect([code, out]).toEqual([4, '']);
      expect(err).toContain('  Grace Walker  grace.walker.1@harbourline.example  id demo-allowed\n');
    });

    it('gives scripts the answer of the service', async () => {
      const { out } = await rolecall(['check', 'Ravi Berg', 'routing:queue:edit', '--json']);
      expect(JSON.parse(out)).toMatchObject({ userId: 'demo-via-group', allowed: true });
    });

    it('answers from the past', async () => {
      const now = await rolecall(['check', 'Ravi Berg', 'routing:queue:edit', '--csv']);
      expect(await rolecall(['check', 'Ravi Berg', 'routing:queue:edit', '--csv', '--at', '1'])).toEqual(now);
      const { code, err } = await rolecall(['check', 'Ravi Berg', 'routing:queue:edit', '--at', '99']);
      expect([code, err]).toEqual([3, expect.stringContaining('Code moment_not_kept') as string]);
    });

    it('gives spreadsheets a row', async () => {
      const { out } = await rolecall(['check', 'Ravi Berg', 'routing:queue:edit', '--csv']);
      expect(out).toBe(
        'user,userId,permission,divisionId,allowed,reason,revision\r\n' +
          'Ravi Berg,demo-via-group,routing:queue:edit,,true,granted_in_some_divisions,1\r\n',
      );
    });
  });

  describe('when it cannot answer', () => {
    const ask = ['check', 'demo-allowed', 'routing:queue:edit'];

    it.each([
      ['an unknown command', ['chek'], 'Did you mean check?'],
      ['a missing word', ['check', 'someone'], "missing required argument 'permission'"],
      ['two forms', [...ask, '--json', '--csv'], 'Give either --json or --csv'],
      ['nothing', [], 'Usage: rolecall'],
    ])('says how to call it: %s', async (_what, args, said) => {
      const { code, err } = await rolecall(args);
      expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(said) as string });
    });

    it.each([
      ['no key', { ROLECALL_API_KEY: '' }, 2, 'Set ROLECALL_API_KEY'],
      ['no such file', { ROLECALL_API_KEY: '', ROLECALL_API_KEY_FILE: '/none' }, 2, 'ENOENT'],
      ['no address', { ROLECALL_URL: 'rolecall' }, 2, 'ROLECALL_URL must be the address'],
      ['a wrong key', { ROLECALL_API_KEY: 'rk_wrong' }, 3, 'Code unauthenticated, request '],
      ['no service', { ROLECALL_URL: 'http://127.0.0.1:1' }, 3, 'does not answer'],
    ])('says what is wrong: %s', async (_what, env, code, said) => {
      const result = await rolecall(ask, { env });
      expect(result).toEqual({ code, out: '', err: expect.stringContaining(said) as string });
      expect(result.err).not.toContain('at ');
    });

    it('does not take another server for the service', async () => {
      const { code, err } = await rolecall(ask, { env: { ROLECALL_URL: service().simulator.url } });
      expect({ code, err }).toMatchObject({ code: 3, err: expect.stringContaining('no reason') as string });
    });
  });
});
