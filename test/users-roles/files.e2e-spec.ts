import type { Snapshot } from '../../src/access/model/snapshot';
import type { Problem } from '../../src/http/problem';
import { unzip } from '../../src/tables/testing/unzip';
import { SnapshotStore } from '../../src/revisions/current/snapshot-store';
import { asAdmin } from '../support/create-app';
import { ServiceWithSimulator } from '../support/service-with-simulator';

jest.setTimeout(120_000);

interface Page {
  readonly nextPageToken?: string;
  readonly total: number;
}

let service: ServiceWithSimulator;
let snapshot: Snapshot;
beforeAll(async () => {
  service = await ServiceWithSimulator.start({ org: 'demo' });
  snapshot = service.app.get(SnapshotStore).current().snapshot;
});
afterAll(() => service.stop());

const file = (path: string, headers: Record<string, string> = {}) =>
  service.app.inject({ url: `/api/v1/${path}`, headers: { ...asAdmin, ...headers } });
const next = (path: string) => (path.includes('?') ? '&' : '?');

/** What stands on all pages of a list, under its name in JSON. */
async function everyItem(path: string, key: string): Promise<Record<string, unknown>[]> {
  const found: Record<string, unknown>[] = [];
  for (let token = ''; ;) {
    const { body } = await service.get<Page & Record<string, never[]>>(
      `/api/v1/${path}${next(path)}pageSize=200${token}`,
    );
    found.push(...(body[key] ?? []));
    if (body.nextPageToken === undefined) return found;
    token = `&pageToken=${body.nextPageToken}`;
  }
}

describe('A list of the inventory as a file', () => {
  it.each([
    ['users', 'users'],
    ['users?sort=-email&state=active&name=an', 'users'],
    ['users?hasRoles=true&sort=state', 'users'],
    ['groups', 'groups'],
    ['groups?sort=-name&rolesEnabled=true', 'groups'],
    ['oauth-clients?sort=-state', 'oauthClients'],
    ['trustees', 'trustees'],
    ['trustees?type=trustee_group&sort=-name', 'trustees'],
    ['roles?permission=routing:queue:view&sort=-name', 'roles'],
    ['divisions?sort=-name', 'divisions'],
  ])('has the same entries in the same order as the pages of /%s', async (path, key) => {
    const rows = (await file(`${path}${next(path)}format=json`)).json<Record<string, { id: string }[]>>()[
      key
    ]!;
    const items = await everyItem(path, key);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.map(({ id }) => id)).toEqual(items.map(({ id }) => id));
    for (const [place, row] of rows.entries()) expect(shownBy(row)).toEqual(shownBy(items[place]!));
  });

  /** What a row and an entry both show in the same words. */
  function shownBy(entry: object) {
    const plain = Object.entries(entry).filter(
      ([key, value]) =>
        value !== null && value !== '' && typeof value !== 'object' && !key.startsWith('division'),
    );
    return Object.fromEntries(plain);
  }

  it('tells in its head which revision it is of, and what was asked', async () => {
    const { body } = await file('users?format=csv&state=active&name=a&sort=-name');
    const [head] = body.split('\r\n\r\n');
    for (const line of [
      `Revision,${snapshot.revision}`,
      `As of,${snapshot.asOf}`,
      'Partial,false',
      'State,active',
      'Name,a',
      'Has roles,',
      "Sort,'-name",
    ])
      expect(`${head}\r\n`).toContain(`\r\n${line}\r\n`);
  });

  it('has a row for each way in which somebody holds a role', async () => {
    for (const { id } of snapshot.roles.slice(0, 12)) {
      const { holders } = (await file(`roles/${id}/holders?format=json`)).json<{ holders: Row[] }>();
      const paged = await everyItem(`roles/${id}/holders`, 'holders');
      expect(holders.map(({ subjectId, divisionId, groupId }) => [subjectId, divisionId, groupId])).toEqual(
        (paged as unknown as Holder[]).flatMap((holder) =>
          holder.sources.map(({ division, group }) => [holder.id, division.id, group?.id ?? null]),
        ),
      );
    }
  });

  it('has a row for each grant of a subject, of those that were asked for', async () => {
    const path = 'users/demo-via-group/grants';
    for (const asked of ['', 'via=group&']) {
      const { grants } = (await file(`${path}?${asked}format=json`)).json<{ grants: Row[] }>();
      const paged = (await everyItem(`${path}?${asked}`, 'grants')) as unknown as Grant[];
      expect(grants.map(({ roleId, divisionId, groupId }) => [roleId, divisionId, groupId])).toEqual(
        paged.map(({ role, division, group }) => [role.id, division.id, group?.id ?? null]),
      );
      expect(new Set(grants.map(({ via }) => via))).toContain('group');
    }
  });

  it('comes as what Accept prefers', async () => {
    const csv = await file('roles', { accept: 'text/csv' });
    expect([csv.headers['content-type'], csv.headers['vary']]).toEqual(['text/csv; charset=utf-8', 'Accept']);
    expect(csv.headers['content-disposition']).toBe('attachment; filename="rolecall-roles.csv"');
    const page = await file('roles', { accept: 'application/json' });
    expect([page.headers['content-disposition'], page.headers['vary']]).toEqual([undefined, 'Accept']);
    expect((await file('roles', { accept: 'image/png' })).json<Problem>().code).toBe('not_acceptable');
  });

  it('comes as a workbook with the same rows', async () => {
    const parts = [...unzip((await file('divisions?format=xlsx')).rawPayload)];
    const text = parts.map(([, part]) => part).join('');
    for (const { name } of snapshot.divisions) expect(text).toContain(name);
  });

  it.each([
    ['users?format=csv&pageSize=10', '/query/pageSize'],
    ['roles?format=json&pageToken=x', '/query/pageToken'],
    ['groups?format=pdf', '/query/format'],
    ['users/demo-via-group?format=csv', '/query/format'],
  ])('is refused as /%s', async (path, pointer) => {
    const answer = await file(path);
    expect([answer.statusCode, answer.json<Problem>().errors?.[0]?.pointer]).toEqual([400, pointer]);
  });

  it.each(['users/nobody/grants', 'roles/nothing/holders'])('is not there of /%s', async (path) => {
    expect((await file(`${path}?format=csv`)).statusCode).toBe(404);
  });
});

interface Row {
  readonly subjectId: string;
  readonly roleId: string;
  readonly divisionId: string;
  readonly groupId: string | null;
  readonly via: string;
}

interface Named {
  readonly id: string;
}

interface Grant {
  readonly role: Named;
  readonly division: Named;
  readonly group?: Named;
}

interface Holder {
  readonly id: string;
  readonly sources: readonly Grant[];
}
