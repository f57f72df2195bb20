import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

import type { SimulatedOrg } from '../../simulator/org/simulated-org';
import { buildOrg } from '../support/build-org';
import type { SimulatorClient } from '../support/simulator-client';
import { closeSimulators, simulatorWith } from '../support/with-simulator';

const people = `name,email,title,department,division,roles,groups
Ada Hall,ada@example.org,Agent,Care,north,Agent|Lead,Leads
Ben Cole,ben@example.org,Agent,Care,home,,Leads|Staff
Alice,alice@example.org,Manager,Sales,home,Lead,`;

describe('scripts as people have them', () => {
  let org: SimulatedOrg;
  let simulator: SimulatorClient;
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'people-'));
    org = buildOrg({
      divisions: ['north'],
      users: [{ id: 'alice' }],
      groups: [
        { id: 'leads', name: 'Leads' },
        { id: 'staff', name: 'Staff', individualIds: ['alice'] },
      ],
      roles: [
        { id: 'agent', name: 'Agent' },
        { id: 'lead', name: 'Lead' },
        { id: 'employee', name: 'employee', default: true, defaultRoleId: 'employee' },
        { id: 'hr', gives: 'directory:*:*; authorization:*:*' },
      ],
      clients: [{ id: 'provisioning' }],
      grants: [
        ['provisioning', 'hr', '*', 'PC_OAUTH_CLIENT'],
        ['alice', 'agent', 'north'],
        ['alice', 'agent', '*'],
        ['leads', 'lead', 'home', 'PC_GROUP'],
      ],
    });
    simulator = await simulatorWith({ org });
  });
  afterEach(async () => {
    await closeSimulators();
    await rm(folder, { recursive: true });
  });

  /** The lines that the script prints. It fails with what it printed to standard error. */
  const run = async (script: string, ...args: string[]): Promise<string[]> => {
    const client = { CLIENT_ID: 'provisioning', CLIENT_SECRET: 'provisioning-secret' };
    const env = { ...process.env, ...client, GATEWAY_URL: simulator.url, HOME: folder };
    const path = resolve(__dirname, 'scripts', script);
    const { stdout } = await promisify(execFile)(process.execPath, [path, ...args], { env });
    return stdout.trim().split('\n');
  };

  const provision = async (): Promise<Record<string, string>> => {
    const file = join(folder, 'people.csv');
    await writeFile(file, people);
    const lines = await run('provision-users.mjs', file);
    return Object.fromEntries(lines.map((line) => line.split(',') as [string, string]));
  };

  it('create users from CSV and give them roles and groups', async () => {
    const ids = await provision();
    const [ada, ben] = [ids['ada@example.org']!, ids['ben@example.org']!];

    expect(ids['alice@example.org']).toBe('alice');
    expect(org.users.get(ada)).toMatchObject({ name: 'Ada Hall', divisionId: 'north', state: 'active' });
    expect(org.users.get('alice')).toMatchObject({ title: 'Manager', department: 'Sales', version: 2 });
    expect(org.groups.get('leads')).toMatchObject({ individualIds: [ada, ben], version: 3 });
    expect(org.groups.get('staff')).toMatchObject({ individualIds: ['alice', ben], version: 2 });
    const held = (id: string) =>
      org.grants.get(id)!.map(({ roleId, divisionId }) => `${roleId} in ${divisionId}`);
    expect(held(ada)).toEqual(['employee in home', 'agent in home', 'lead in home']);
    expect(held(ben)).toEqual(['employee in home']);
    expect(held('alice')).toEqual(['agent in north', 'agent in *', 'lead in home']);
  }, 30_000);

  it('change nothing when they run a second time, but the version of users', async () => {
    await provision();
    const before = (await simulator.control('GET', '/truth')).body;
    await provision();

    expect((await simulator.control('GET', '/truth')).body).toEqual(before);
  }, 60_000);

  it('export every role with its holders', async () => {
    await provision();
    const [header, ...lines] = await run('export-roles.mjs');

    expect(header).toBe('role,type,holder,email,divisions');
    expect(lines.filter((line) => !line.startsWith('Rolecall')).toSorted()).toEqual([
      'Agent,PC_USER,Ada Hall,ada@example.org,home',
      'Agent,PC_USER,alice,alice@example.org,north|*',
      'Lead,PC_GROUP,Leads,,home',
      'Lead,PC_USER,Ada Hall,ada@example.org,home',
      'Lead,PC_USER,alice,alice@example.org,home',
      'employee,PC_USER,Ada Hall,ada@example.org,home',
      'employee,PC_USER,Ben Cole,ben@example.org,home',
      'hr,PC_OAUTH_CLIENT,provisioning,,*',
    ]);
  }, 60_000);
});
