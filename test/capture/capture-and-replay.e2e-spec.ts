import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Ajv from 'ajv';
import { orgFromFile } from '../../simulator/org/file/org-from-file';
import { startSimulator, type RunningSimulator } from '../../simulator/simulator';
import { compileMatrix } from '../../src/access/matrix/compile-matrix';
import { captureOrganization } from '../../src/capture/capture-organization';
import type { OrganizationFile } from '../../src/capture/organization-file';
import { Pseudonyms } from '../../src/capture/pseudonyms';
import { pseudonymised } from '../../src/capture/pseudonymised';
import { runCapture } from '../../src/capture/run';
import { readGenesysSettings } from '../../src/config/read-genesys-settings';
import { standaloneGenesys } from '../../src/genesys/standalone-genesys';
import { permissionCodes } from '../support/permission-codes';

type Snapshot = Parameters<typeof compileMatrix>[0];

const unlimited = { modes: { rateLimitPerMinute: null } };
const environment = (url: string) => ({
  GENESYS_MODE: 'simulator',
  GENESYS_SIMULATOR_URL: url,
  GENESYS_RATE_LIMIT_PER_MINUTE: '100000',
});

async function captureOf(simulator: RunningSimulator): Promise<OrganizationFile> {
  const { client, gateways } = standaloneGenesys(readGenesysSettings(environment(simulator.url)));
  try {
    return await captureOrganization(gateways, { clear: true });
  } finally {
    await client.close();
  }
}

/** The file served by another simulator, and captured from there. */
async function replayed(file: OrganizationFile): Promise<OrganizationFile> {
  const simulator = await startSimulator({ org: orgFromFile(JSON.stringify(file)), ...unlimited });
  try {
    return await captureOf(simulator);
  } finally {
    await simulator.close();
  }
}

const snapshotOf = ({ permissions, capturedAt, ...file }: OrganizationFile): Snapshot =>
  ({
    ...file,
    revision: 1,
    asOf: capturedAt,
    catalogue: permissions,
    readAt: {},
    gaps: [],
  }) as unknown as Snapshot;

const same = (id: string) => id;

/** Every user × permission × division question, asked of both. */
function compared(original: OrganizationFile, replay: OrganizationFile, mapped: (id: string) => string) {
  const codes = permissionCodes(snapshotOf(original));
  const [before, after] = [original, replay].map((file) => compileMatrix(snapshotOf(file))) as [
    ReturnType<typeof compileMatrix>,
    ReturnType<typeof compileMatrix>,
  ];
  const divisions = ['*', ...original.divisions.map(({ id }) => id), 'a-division-of-tomorrow'];
  let [questions, allowed, different] = [0, 0, 0];
  for (const { id } of original.users) {
    for (const code of codes) {
      for (const division of divisions) {
        const expected = before.check(id, code, division);
        const found = after.check(mapped(id), code, mapped(division));
        questions += 1;
        if (expected.allowed) allowed += 1;
        if (expected.allowed !== found.allowed || expected.reason !== found.reason) different += 1;
      }
    }
  }
  return { questions, allowed, different };
}

describe('a captured organisation', () => {
  let simulator: RunningSimulator;
  let captured: OrganizationFile;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'capture-'));
    simulator = await startSimulator({ org: 'demo', ...unlimited });
    captured = await captureOf(simulator);
  });
  afterAll(async () => {
    await simulator.close();
    rmSync(folder, { recursive: true });
  });

  it('answers every question as the original when it is replayed', async () => {
    const { questions, allowed, different } = compared(captured, await replayed(captured), same);

    expect(different).toBe(0);
    expect(questions).toBeGreaterThan(200_000);
    expect(allowed).toBeGreaterThan(1_000);
  });

  it('answers so under pseudonyms as well', async () => {
    const pseudonyms = new Pseudonyms();
    const replay = await replayed(pseudonymised(captured, pseudonyms));

    expect(compared(captured, replay, (id) => pseudonyms.id(id))).toMatchObject({ different: 0 });
  });

  it('would show a difference', async () => {
    const grants = captured.grants.filter(({ subjectType }) => subjectType !== 'user');
    const replay = await replayed({ ...captured, grants });

    expect(compared(captured, replay, same).different).toBeGreaterThan(0);
  });

  it('keeps every fact of the original but for what the simulator adds', async () => {
    const replay = await replayed(captured);

    expect({ ...replay, capturedAt: '' }).toEqual({ ...captured, capturedAt: '' });
  });

  it('follows the documented schema, with and without pseudonyms', () => {
    const valid = new Ajv({ strict: false }).compile(
      JSON.parse(readFileSync('docs/organization-file.schema.json', 'utf8')) as object,
    );

    for (const file of [captured, pseudonymised(captured)]) {
      expect([valid(JSON.parse(JSON.stringify(file))), valid.errors]).toEqual([true, null]);
    }
  });

  it('holds no name, e-mail, id or description of the original under pseudonyms', () => {
    const text = JSON.stringify(pseudonymised(captured), null, 1);
    const { users, groups, roles, divisions, oauthClients, trustees, accessPolicies, organization } =
      captured;
    const entities = [
      organization,
      ...users,
      ...groups,
      ...roles,
      ...divisions,
      ...oauthClients,
      ...trustees,
      ...accessPolicies,
    ];
    const words = [
      ...entities.flatMap(({ id, name }) => [id, `"name": ${JSON.stringify(name)}`]),
      ...users.flatMap(({ email }) => email ?? []),
      ...roles.flatMap(({ description }) => description || []),
    ];

    expect(words.filter((word) => text.includes(word))).toEqual([]);
  });

  it('is written by the command under pseudonyms, for its owner only, and never over another file', async () => {
    const path = join(folder, 'org.json');
    const first = await runCapture([path], environment(simulator.url));
    const again = await runCapture([path], environment(simulator.url));
    const forced = await runCapture(['--clear', '--force', path], environment(simulator.url));

    expect(first).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('with pseudonyms') });
    expect(again).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('already') });
    expect(forced).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('with names') });
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(orgFromFile(readFileSync(path, 'utf8')).users.size).toBe(captured.users.length);
  });

  it('says what the client could not see, and is served nevertheless', async () => {
    const path = join(folder, 'partial.json');
    const partial = {
      GENESYS_CLIENT_ID: 'rolecall-partial',
      GENESYS_CLIENT_SECRET: 'rolecall-partial-secret',
    };
    const { exitCode, stdout } = await runCapture([path], { ...environment(simulator.url), ...partial });
    const file = JSON.parse(readFileSync(path, 'utf8')) as OrganizationFile;

    expect([exitCode, file.incomplete]).toEqual([0, true]);
    expect(file.gaps).toContainEqual(expect.objectContaining({ part: 'users' }));
    expect(stdout).toContain('Incomplete: users');
    expect(orgFromFile(readFileSync(path, 'utf8')).grants.size).toBeGreaterThan(0);
  });

  it.each([
    ['two files', ['a', 'b'], {}, 2, 'Name exactly one file'],
    ['an unknown option', ['--colour', 'a'], {}, 2, '--colour'],
    ['no credentials', ['a'], { GENESYS_MODE: 'live' }, 3, 'GENESYS_CLIENT_ID'],
    [
      'a wrong secret',
      ['a'],
      { GENESYS_MODE: 'simulator', GENESYS_CLIENT_SECRET: 'wrong' },
      3,
      'refuses its secret',
    ],
    ['a wrong setting', ['a'], { GENESYS_MODE: 'nowhere' }, 2, 'GENESYS_MODE'],
  ])('ends with its exit code for %s', async (_, args, env, exitCode, words) => {
    const result = await runCapture(args, { GENESYS_SIMULATOR_URL: simulator.url, ...env });

    expect(result).toMatchObject({ exitCode, stderr: expect.stringContaining(words) });
  });

  it('is served by the simulator when written by hand, with defaults', () => {
    const path = join(folder, 'hand.json');
    writeFileSync(
      path,
      JSON.stringify({
        format: 'rolecall-organization',
        version: 1,
        organization: { id: 'acme' },
        divisions: [{ id: 'home', isHome: true }],
        roles: [{ id: 'agent', policies: [{ domain: 'routing', entity: 'queue', actions: ['view'] }] }],
        users: [{ id: 'ada' }],
        grants: [{ subjectId: 'ada', roleId: 'agent' }],
      }),
    );
    const org = orgFromFile(readFileSync(path, 'utf8'));

    expect(org.users.get('ada')).toMatchObject({ name: 'ada', state: 'active', divisionId: 'home' });
    expect(org.grants.get('ada')).toMatchObject([{ roleId: 'agent', divisionId: '*' }]);
    expect([...org.clients.keys()]).toContain('rolecall-demo');
  });
});
