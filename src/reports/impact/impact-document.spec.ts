import type { AccessChange } from '../../access/simulation/access-change';
import type { SubjectType } from '../../access/model/snapshot';
import { tableFormats, type TableFormatName } from '../../tables/table-formats';
import { collectText } from '../../tables/testing/collect';
import type { Impact } from './impact';
import { impactDocument } from './impact-document';

const HOSTILE = `=<script>alert(1)</script>"'&`;
const TIME = '2026-01-02T03:04:05.678Z';

const change = (id: string, part: Partial<AccessChange> = {}, type: SubjectType = 'user'): AccessChange => ({
  subject: {
    rank: 0,
    type,
    id,
    name: `Name of ${id}`,
    state: 'active',
    grants: [],
    groupIds: [],
  },
  oldPermissions: ['a:b:c', 'a:b:d'],
  newPermissions: ['a:b:c', 'a:b:e'],
  addedPermissions: ['a:b:e'],
  removedPermissions: ['a:b:d'],
  widenedPermissions: [],
  narrowedPermissions: [],
  ...part,
});

function impact(part: Partial<Impact> = {}): Impact {
  return {
    title: 'What a change did',
    timestamp: TIME,
    facts: [{ key: 'revision', title: 'Revision', value: 7 }],
    lockouts: [],
    findings: { created: 0, resolved: 0, blocking: 0, list: [] },
    users: () => [change('u1'), change('u2')],
    others: () => [],
    otherCount: 0,
    userName: (id) => `Name of ${id}`,
    ...part,
  };
}
const written = async (format: TableFormatName, part: Partial<Impact> = {}) =>
  collectText(tableFormats[format].write(await impactDocument(impact(part), format)));
const json = async (part: Partial<Impact> = {}) =>
  JSON.parse(await written('json', part)) as Record<string, unknown>;

const finding = {
  change: 'created',
  ruleId: 'r',
  ruleName: HOSTILE,
  severity: 'high',
  mode: 'block',
  subjectType: 'user',
  subjectId: 'u1',
  subjectName: HOSTILE,
  conditional: false,
  divisionIds: ['d', 'e'],
} as const;

describe('impactDocument', () => {
  it('has an entry for each user in the shape that programs know', async () => {
    const { entries } = await json({ users: () => [change('u1')] });
    expect(entries).toEqual([
      {
        timestamp: TIME,
        userId: 'u1',
        action: 'role_assignment_change',
        oldPermissions: ['a:b:c', 'a:b:d'],
        newPermissions: ['a:b:c', 'a:b:e'],
        addedPermissions: ['a:b:e'],
        removedPermissions: ['a:b:d'],
        widenedPermissions: [],
        narrowedPermissions: [],
      },
    ]);
  });

  it('says the same of whoever is no user, apart from them', async () => {
    const { entries, otherEntries, others } = await json({
      others: () => [change('c1', {}, 'oauth_client')],
      otherCount: 1,
    });
    expect(entries).toHaveLength(2);
    expect(otherEntries).toMatchObject([{ subjectType: 'oauth_client', subjectId: 'c1' }]);
    expect(others).toBe(1);
  });

  it('counts, and adds up for each permission', async () => {
    const rest = { addedPermissions: [], removedPermissions: [], widenedPermissions: ['a:b:d'] };
    const report = await json({ users: () => [change('u1'), change('u2', rest)] });
    expect(report).toMatchObject({ revision: 7, users: 2, usersGaining: 2, usersLosing: 1, lockout: false });
    expect(report.permissions).toEqual([
      { permission: 'a:b:d', removed: 1, narrowed: 0, added: 0, widened: 1 },
      { permission: 'a:b:e', removed: 0, narrowed: 0, added: 1, widened: 0 },
    ]);
  });

  it('names lockouts and findings before the entries', async () => {
    const lockout = { code: 'last_general_admin', permissions: ['admin'], items: [] } as const;
    const report = await json({
      lockouts: [lockout],
      findings: { created: 1, resolved: 0, blocking: 1, list: [finding] },
    });
    expect(report).toMatchObject({
      lockout: true,
      findingsBlocking: 1,
      lockouts: [{ code: 'last_general_admin', detail: 'There would be no General Admin left.' }],
      findings: [{ change: 'created', subjectId: 'u1', divisionIds: ['d', 'e'] }],
    });
    const members = Object.keys(report);
    expect(members.indexOf('lockouts')).toBeLessThan(members.indexOf('entries'));
    expect(members.indexOf('findings')).toBeLessThan(members.indexOf('entries'));
  });

  it('says who would need which licence, and that it is not known where it is not', async () => {
    const delta = {
      changes: [{ licenseId: 'wem', gained: 1, lost: 0, estimated: 1 }],
      users: [{ change: 'gained', licenseId: 'wem', userId: 'u1', isEstimated: true }],
      userCount: 1,
      estimatedUsers: 1,
      notKnown: 2,
    } as const;
    expect(await json({ licenses: { state: 'current', delta } })).toMatchObject({
      licensesState: 'current',
      licenseUsersNotKnown: 2,
      licenses: [{ licenseId: 'wem', gained: 1, lost: 0, estimated: 1 }],
      licenseUsers: [{ change: 'gained', userName: 'Name of u1', estimated: true }],
    });
    const unknown = await json({ licenses: { state: 'off', detail: 'LICENSES is off.' } });
    expect(unknown).toMatchObject({ licensesState: 'off', licensesDetail: 'LICENSES is off.' });
    expect(unknown).not.toHaveProperty('licenseUsers.0');
    expect(unknown).not.toHaveProperty('licenseUsersNotKnown');
    expect(await json()).toMatchObject({ licensesState: 'unknown' });
  });

  it('writes lists as one text in CSV, which no spreadsheet takes for a formula', async () => {
    const text = await written('csv', { users: () => [change('=u', { oldPermissions: ['=1', 'b'] })] });
    expect(text).toContain(`${TIME},'=u,role_assignment_change,'=1; b,a:b:c; a:b:e,a:b:e,a:b:d,,\r\n`);
  });

  it('is a page with names, a chart, and whatever comes from outside escaped', async () => {
    const subject = { ...change('u1').subject, name: HOSTILE, id: HOSTILE };
    const page = await written('html', {
      users: () => [change('u1', { subject, addedPermissions: [HOSTILE] })],
      findings: { created: 1, resolved: 0, blocking: 0, list: [finding] },
    });
    expect(page).not.toContain('<script');
    expect(page).toContain('<td>=&lt;script&gt;');
    expect(page).toContain('<svg viewBox=');
    expect(page).toContain('<dd class="alarm">1</dd>');
  });

  it('shows the first permissions of a list on a page, and says how many more there are', async () => {
    const many = Array.from({ length: 11 }, (_, number) => `a:b:${number}`);
    const page = await written('html', { users: () => [change('u1', { addedPermissions: many })] });
    expect(page).toContain(
      '<td class="list">a:b:0<br>a:b:1<br>a:b:2<br>a:b:3<br>a:b:4<br>a:b:5<br>a:b:6<br>a:b:7<br>and 3 more</td>',
    );
  });

  it.each(['json', 'csv', 'html'] as const)('is the same %s for the same impact', async (format) => {
    expect(await written(format)).toBe(await written(format));
  });
});
