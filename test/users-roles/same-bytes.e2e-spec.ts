import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { UserDetailsDto } from '../../src/users-roles/users/users.dto';
import { buildOrg } from '../support/build-org';
import { asAdmin } from '../support/create-app';
import { ServiceWithSimulator } from '../support/service-with-simulator';

jest.setTimeout(120_000);

/** Ada holds roles in many ways, in an order that is none. */
const org = () =>
  buildOrg({
    divisions: ['south', 'north', 'east'],
    users: [{ id: 'ada' }, { id: 'bea' }, { id: 'cas' }],
    groups: ['z-team', 'm-team', 'a-team'].map((id) => ({ id, individualIds: ['ada', 'bea'] })),
    roles: ['watch', 'edit', 'guest'].map((id) => ({ id, gives: 'routing:queue:view,edit' })),
    grants: [
      ['ada', 'watch', 'south'],
      ['ada', 'edit', 'north'],
      ['ada', 'watch', 'east'],
      ['z-team', 'watch', 'home', 'PC_GROUP'],
      ['a-team', 'guest', 'south', 'PC_GROUP'],
      ['m-team', 'edit', 'east', 'PC_GROUP'],
    ],
  });

const PATHS = [
  'users',
  'users?roleId=edit&sort=-name',
  'groups',
  'roles',
  'divisions',
  'oauth-clients',
  'trustees',
  'roles/watch/holders',
  'users/ada/grants',
  'users/bea/missing-grants?comparedTo=ada',
  'comparisons/users?ids=ada,bea',
  'comparisons/roles?ids=watch,edit,guest&show=common',
  'users/ada/permissions',
  'permissions',
  'permissions/routing:queue:edit/holders',
  'permission-matrix',
];

const dead = [{ effects: [{ kind: 'status' as const, status: 404 }] }];

describe('The files of one revision', () => {
  let DATA_DIR: string;
  beforeAll(() => {
    DATA_DIR = mkdtempSync(join(tmpdir(), 'rolecall-files-'));
  });
  afterAll(() => rmSync(DATA_DIR, { recursive: true }));

  async function filesOf(service: ServiceWithSimulator) {
    const files: Record<string, string> = {};
    for (const path of PATHS) {
      for (const format of ['json', 'csv', 'xlsx']) {
        const url = `/api/v1/${path}${path.includes('?') ? '&' : '?'}format=${format}`;
        const answer = await service.app.inject({ url, headers: asAdmin });
        expect([url, answer.statusCode]).toEqual([url, 200]);
        files[url] = answer.rawPayload.toString('base64');
      }
    }
    return files;
  }

  it('have the same bytes after a subject was read again, and when the service starts anew from what it kept', async () => {
    const first = await ServiceWithSimulator.start({ org: org() }, { DATA_DIR });
    await first.simulator.change({
      op: 'grant',
      subjectId: 'ada',
      subjectType: 'PC_USER',
      roleId: 'guest',
      divisionId: 'east',
    });
    const { body } = await first.get<UserDetailsDto>('/api/v1/users/ada?fresh=true');
    const before = await filesOf(first);
    expect(await filesOf(first)).toEqual(before);
    await first.stop();

    const second = await ServiceWithSimulator.start({ org: org() }, { DATA_DIR }, (simulator) =>
      simulator.setFaults(dead),
    );
    const after = await filesOf(second);
    const again = await second.get<UserDetailsDto>('/api/v1/users/ada');
    await second.stop();
    expect([body.revision, again.body.revision]).toEqual([2, 2]);
    expect(after).toEqual(before);
  });
});
