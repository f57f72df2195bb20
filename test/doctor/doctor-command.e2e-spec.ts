import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSimulator, type RunningSimulator } from '../../simulator/simulator';
import type { DoctorReport } from '../../src/doctor/report/doctor-report';
import { runDoctorCommand } from '../../src/doctor/run';
import { SimulatorClient } from '../support/simulator-client';

describe('rolecall-doctor', () => {
  let simulator: RunningSimulator;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'doctor-'));
    simulator = await startSimulator({ org: 'demo', modes: { rateLimitPerMinute: 100_000 } });
  });
  afterAll(async () => {
    await simulator.close();
    rmSync(folder, { recursive: true });
  });

  const run = (args: string[] = [], client = 'rolecall-reader', more: Record<string, string> = {}) =>
    runDoctorCommand(args, {
      GENESYS_MODE: 'simulator',
      GENESYS_SIMULATOR_URL: simulator.url,
      GENESYS_CLIENT_ID: client,
      GENESYS_CLIENT_SECRET: `${client}-secret`,
      ...more,
    });
  const reported = async (client: string, more?: Record<string, string>) => {
    const path = join(folder, `${client}.json`);
    const { exitCode, stdout } = await run(['--json', path], client, more);
    const text = readFileSync(path, 'utf8');
    return { exitCode, stdout, text, report: JSON.parse(text) as DoctorReport & { sound: boolean } };
  };

  it('finds the demo sound with the reading client, in few calls that all read', async () => {
    const control = new SimulatorClient(simulator.url);
    await control.control('DELETE', '/calls');
    const { exitCode, stdout, report } = await reported('rolecall-reader');

    expect(stdout).toContain('0 do not');
    expect([exitCode, report.sound]).toEqual([0, true]);
    expect(report.calls).toBeLessThan(120);
    const { operations } = await control.calls();
    const reads = /^GET |\/oauth\/token|^POST \/api\/v2\/audits\/query\/realtime$/;
    expect(Object.keys(operations).filter((one) => !reads.test(one))).toEqual([]);
  });

  it('writes a report that holds no name, e-mail or id, for its owner only', async () => {
    const { text } = await reported('rolecall-reader');
    const { users, groups, roles, divisions, clients, trusts } = simulator.org;
    const words = [users, groups, roles, divisions, clients].flatMap((part) =>
      [...part.values()].flatMap((one) => [
        one.id,
        ...(one.name.includes(' ') ? [one.name] : []),
        'email' in one ? one.email : [],
      ]),
    );

    expect(words.flat().length).toBeGreaterThan(700);
    expect([...words.flat(), ...trusts.keys()].filter((word) => text.includes(word))).toEqual([]);
    expect(statSync(join(folder, 'rolecall-reader.json')).mode & 0o777).toBe(0o600);
  });

  it('names what a client may not do, and what that means', async () => {
    const { exitCode, stdout, report } = await reported('rolecall-norights');

    expect(exitCode).toBe(1);
    expect(report.assumptions.find(({ id }) => id === 'listing-roles')).toMatchObject({
      verdict: 'does_not_hold',
      observed: 'refused with 403, lacking authorization:role:view',
    });
    expect(stdout).toContain('not known: its grants or the roles cannot be read');
  });

  it('names what a client may do in some divisions only, and what it cannot see', async () => {
    const { exitCode, stdout, report } = await reported('rolecall-partial');

    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/IN SOME DIVISIONS +directory:user:view/);
    expect(report.visibility!.divisionsUnseen).toBeGreaterThan(0);
    expect(report.visibility!.usersUnseen).toBeGreaterThan(0);
  });

  it('needs the permission for audits, unless they are off', async () => {
    const needed = async (env?: Record<string, string>) =>
      (await reported('rolecall-reader', env)).report.clients[0]!.permissions!.needed.map(
        ({ permission }) => permission,
      );

    expect(await needed()).toContain('audits:audit:view');
    expect(await needed({ GENESYS_AUDITS: 'off' })).not.toContain('audits:audit:view');
  });

  it('names what a client may do and need not', async () => {
    const { exitCode, report } = await reported('rolecall-demo');

    expect(exitCode).toBe(0);
    expect(report.clients[0]!.permissions!.tooMany).toMatchObject({
      changing: ['authorization:grant:add', 'authorization:grant:delete'],
    });
  });

  it('examines the writing client where there is one', async () => {
    const writing = {
      GENESYS_WRITE_CLIENT_ID: 'rolecall-demo',
      GENESYS_WRITE_CLIENT_SECRET: 'rolecall-demo-secret',
      CHANGES_ENABLED: 'true',
    };
    const { exitCode, report } = await reported('rolecall-reader', writing);
    const wrong = await reported('rolecall-reader', { ...writing, GENESYS_WRITE_CLIENT_SECRET: 'wrong' });

    expect([exitCode, report.clients.map(({ client, isAccepted }) => [client, isAccepted])]).toEqual([
      0,
      [
        ['reading', true],
        ['writing', true],
      ],
    ]);
    expect(wrong.exitCode).toBe(1);
    expect(wrong.stdout).toContain('its credentials are not accepted');
  });

  it('takes the token of a user from a file', async () => {
    const path = join(folder, 'token');
    const [user] = [...simulator.org.users.values()].filter(({ state }) => state === 'active');
    writeFileSync(path, `${await new SimulatorClient(simulator.url).userToken(user!.id)}\n`);

    expect((await run(['--user-token-file', path])).stdout).toMatch(/holds +me-client/);
  });

  it.each<[string, string[], Record<string, string>, number, string]>([
    ['an unknown option', ['--colour'], {}, 2, '--colour'],
    ['a file that is not there', ['--user-token-file', '/nowhere/token'], {}, 2, 'ENOENT'],
    ['a wrong setting', [], { GENESYS_REGION: 'moon' }, 2, 'GENESYS_REGION'],
    ['no credentials', [], { GENESYS_MODE: 'live', GENESYS_CLIENT_ID: '' }, 3, 'GENESYS_CLIENT_ID'],
    ['a wrong secret', [], { GENESYS_CLIENT_SECRET: 'wrong' }, 3, 'refuses its secret'],
    ['an unknown client', [], { GENESYS_CLIENT_ID: 'stranger' }, 3, 'does not know the OAuth client'],
    ['Genesys out of reach', [], { GENESYS_SIMULATOR_URL: 'http://127.0.0.1:9' }, 3, 'cannot be reached'],
  ])('ends with its exit code for %s', async (_, args, env, exitCode, words) => {
    expect(await run(args, 'rolecall-reader', env)).toMatchObject({
      exitCode,
      stdout: '',
      stderr: expect.stringContaining(words),
    });
  });
});
