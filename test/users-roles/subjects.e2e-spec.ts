import type { Snapshot } from '../../src/access/model/snapshot';
import type { Problem } from '../../src/http/problem';
import { SnapshotStore } from '../../src/revisions/current/snapshot-store';
import type { GroupDetailsDto, GroupPageDto } from '../../src/users-roles/groups/groups.dto';
import type {
  OAuthClientDetailsDto,
  OAuthClientPageDto,
} from '../../src/users-roles/oauth-clients/oauth-clients.dto';
import type { HeldGrantPageDto } from '../../src/users-roles/subjects/grants.dto';
import type { SubjectAccessDto } from '../../src/users-roles/subjects/subject-access.dto';
import type { TrusteeDetailsDto, TrusteePageDto } from '../../src/users-roles/trustees/trustees.dto';
import type { UserDetailsDto, UserPageDto } from '../../src/users-roles/users/users.dto';
import { ServiceWithSimulator } from '../support/service-with-simulator';

jest.setTimeout(120_000);

let service: ServiceWithSimulator;
beforeAll(async () => {
  service = await ServiceWithSimulator.start({ org: 'demo' });
});
afterAll(() => service.stop());

const get = async <Body>(path: string) => (await service.get<Body>(`/api/v1${path}`)).body;
const snapshot = (): Snapshot => service.app.get(SnapshotStore).current().snapshot;
const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id).sort();

/** Everything that is shown of what a subject holds, against the snapshot. */
function expectOwnGrants(
  { directGrants, inheritedGrantCount }: SubjectAccessDto,
  type: string,
  id: string,
): void {
  const held = snapshot().grants.filter((grant) => grant.subjectType === type && grant.subjectId === id);
  const text = (roleId: string, divisionId: string) => JSON.stringify([roleId, divisionId]);
  expect(directGrants.map(({ role, division }) => text(role.id, division.id)).sort()).toEqual(
    held.map(({ roleId, divisionId }) => text(roleId, divisionId)).sort(),
  );
  expect(inheritedGrantCount).toBe(0);
}

describe('Groups', () => {
  it('are listed with what they are', async () => {
    const { groups, total } = await get<GroupPageDto>('/groups?pageSize=200');
    expect([ids(groups), total]).toEqual([ids(snapshot().groups), snapshot().groups.length]);
    for (const { id, rolesEnabled, memberCount } of groups)
      expect([id, memberCount === undefined]).toEqual([id, !rolesEnabled]);
  });

  it('have as many members as are found by the filter of users', async () => {
    const { groups } = await get<GroupPageDto>('/groups?pageSize=200&rolesEnabled=true');
    for (const { id, memberCount } of groups)
      expect((await get<UserPageDto>(`/users?groupId=${id}`)).total).toBe(memberCount);
  });

  it('show what they hold, which counts only where they pass it on', async () => {
    for (const { id, rolesEnabled, state } of snapshot().groups) {
      const { access } = await get<GroupDetailsDto>(`/groups/${id}`);
      expectOwnGrants(access, 'group', id);
      expect(access.effective).toBe(rolesEnabled && state === 'active');
      const { grants } = await get<HeldGrantPageDto>(`/groups/${id}/grants`);
      expect(grants).toEqual(access.directGrants);
    }
  });

  it('are found by a role that they hold', async () => {
    const { roleId } = snapshot().grants.find(({ subjectType }) => subjectType === 'group')!;
    const holders = snapshot().grants.filter(
      (grant) => grant.subjectType === 'group' && grant.roleId === roleId,
    );
    const { groups } = await get<GroupPageDto>(`/groups?roleId=${roleId}`);
    expect(ids(groups)).toEqual([...new Set(holders.map(({ subjectId }) => subjectId))].sort());
  });
});

describe('OAuth clients', () => {
  it('are listed and show what they hold', async () => {
    const { oauthClients } = await get<OAuthClientPageDto>('/oauth-clients');
    expect(ids(oauthClients)).toEqual(ids(snapshot().oauthClients));
    for (const client of oauthClients) {
      const { oauthClient, access } = await get<OAuthClientDetailsDto>(`/oauth-clients/${client.id}`);
      expect(oauthClient).toEqual(client);
      expectOwnGrants(access, 'oauth_client', client.id);
    }
  });

  it('that are disabled hold nothing that counts', async () => {
    const { oauthClients } = await get<OAuthClientPageDto>('/oauth-clients?state=disabled');
    expect(oauthClients.map(({ name }) => name)).toEqual(['Old Dialler']);
    const { access } = await get<OAuthClientDetailsDto>(`/oauth-clients/${oauthClients[0]!.id}`);
    expect(access).toMatchObject({ effective: false, permissionCount: 0 });
  });
});

describe('Trustees', () => {
  it('are people and groups, each kind with ids of its own', async () => {
    const { trustees } = await get<TrusteePageDto>('/trustees');
    expect(ids(trustees)).toEqual(ids(snapshot().trustees));
    for (const { type, id } of trustees) {
      const { trustee, access } = await get<TrusteeDetailsDto>(`/trustees/${type}/${id}`);
      expect(trustee).toMatchObject({ type, id });
      expectOwnGrants(access, type, id);
      const other = type === 'trustee_user' ? 'trustee_group' : 'trustee_user';
      expect((await service.get(`/api/v1/trustees/${other}/${id}`)).status).toBe(404);
      expect(ids((await get<TrusteePageDto>(`/trustees?type=${other}`)).trustees)).not.toContain(id);
    }
  });

  it('are of no other kind', async () => {
    const { status, body } = await service.get<Problem>('/api/v1/trustees/user/demo-via-group');
    expect([status, body.errors?.[0]?.pointer]).toEqual([400, '/path/type']);
  });
});

describe('Somebody whom an administrator has changed meanwhile', () => {
  it('is shown as before until a fresh answer is asked for, and newly from then on', async () => {
    const before = await get<UserDetailsDto>('/users/demo-via-group');
    await service.simulator.change({ op: 'set-user-state', userId: 'demo-via-group', state: 'inactive' });
    const calls = async () => (await service.simulator.calls()).total;
    const spent = await calls();
    expect((await get<UserDetailsDto>('/users/demo-via-group')).user.state).toBe('active');
    expect(await calls()).toBe(spent);
    const fresh = await get<UserDetailsDto>('/users/demo-via-group?fresh=true');
    expect(fresh).toMatchObject({
      user: { state: 'inactive' },
      access: { effective: false, permissionCount: 0 },
    });
    expect(fresh.revision).toBeGreaterThan(before.revision);
    expect(await calls()).toBeGreaterThan(spent);
    const { users } = await get<UserPageDto>('/users?state=inactive&pageSize=200');
    expect(ids(users)).toContain('demo-via-group');
  });
});
