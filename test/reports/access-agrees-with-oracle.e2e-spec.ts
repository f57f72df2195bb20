import fc from 'fast-check';
import type { Grant, Snapshot, SubjectType } from '../../src/access/model/snapshot';
import { collectText } from '../../src/tables/testing/collect';
import { writeJson } from '../../src/tables/write-json';
import { accessReport } from '../../src/reports/access-report';
import { arbitraryCase } from '../support/arbitrary-case';
import { propertyRuns } from '../support/property-runs';

jest.setTimeout(300_000);

interface AccessRow {
  readonly subjectType: SubjectType;
  readonly subjectId: string;
  readonly roleId: string;
  readonly divisionId: string;
  readonly groupId: string | null;
  readonly effective: boolean;
}

const textOf = (snapshot: Snapshot) => collectText(writeJson(accessReport(snapshot)));
const rowsOf = async (snapshot: Snapshot) =>
  (JSON.parse(await textOf(snapshot)) as { access: AccessRow[] }).access;

/** Who effectively holds what, found by loops: `[type, subject, role, division, group or null]` as JSON. */
function naiveHoldings(snapshot: Snapshot): Set<string> {
  const found = new Set<string>();
  for (const grant of snapshot.grants) {
    if (!snapshot.roles.some(({ id }) => id === grant.roleId)) continue;
    const isGroup = grant.subjectType === 'group';
    if (isActive(snapshot, grant.subjectType, grant.subjectId) && (!isGroup || passesRoles(snapshot, grant)))
      found.add(holding(grant.subjectType, grant.subjectId, grant, null));
    if (!isGroup) continue;
    for (const { id } of snapshot.users) {
      if (
        isActive(snapshot, 'user', id) &&
        passesRoles(snapshot, grant) &&
        isIn(snapshot, grant.subjectId, id)
      )
        found.add(holding('user', id, grant, grant.subjectId));
    }
  }
  return found;
}

function holding(type: SubjectType, id: string, { roleId, divisionId }: Grant, groupId: string | null) {
  return JSON.stringify([type, id, roleId, divisionId, groupId]);
}

function isActive(
  { users, groups, oauthClients, trustees }: Snapshot,
  type: SubjectType,
  id: string,
): boolean {
  if (type.startsWith('trustee')) return trustees.some((one) => one.type === type && one.id === id);
  const lists = { user: users, group: groups, oauth_client: oauthClients } as const;
  const readings = lists[type as keyof typeof lists].filter((one) => one.id === id);
  return readings.length > 0 && readings.every(({ state }) => state === 'active');
}

function passesRoles({ groups }: Snapshot, { subjectId }: Grant): boolean {
  const readings = groups.filter(({ id }) => id === subjectId);
  return readings.length > 0 && readings.every((group) => group.state === 'active' && group.rolesEnabled);
}

function isIn({ groups }: Snapshot, groupId: string, userId: string): boolean {
  return groups
    .filter(({ id }) => id === groupId)
    .every((group) => [...group.memberIds, ...(group.includeOwners ? group.ownerIds : [])].includes(userId));
}

describe('A report of access', () => {
  it('calls effective what a naive evaluation finds, and nothing else', async () => {
    const property = fc.asyncProperty(arbitraryCase, async ({ snapshot }) => {
      const rows = (await rowsOf(snapshot)).filter(({ effective }) => effective);
      const keys = rows.map(({ subjectType, subjectId, groupId, ...row }) =>
        JSON.stringify([subjectType, subjectId, row.roleId, row.divisionId, groupId]),
      );
      expect(new Set(keys)).toEqual(naiveHoldings(snapshot));
      expect(keys).toHaveLength(new Set(keys).size);
    });
    await fc.assert(property, propertyRuns(2_000));
  });

  it('leaves out no grant', async () => {
    const property = fc.asyncProperty(arbitraryCase, async ({ snapshot }) => {
      const rows = (await rowsOf(snapshot)).filter(({ groupId }) => groupId === null);
      const listed = rows.map(({ subjectType: type, subjectId, roleId, divisionId }) =>
        JSON.stringify([type, subjectId, roleId, divisionId]),
      );
      const granted = snapshot.grants.map(({ subjectType: type, subjectId, roleId, divisionId }) =>
        JSON.stringify([type, subjectId, roleId, divisionId]),
      );
      expect(new Set(listed)).toEqual(new Set(granted));
    });
    await fc.assert(property, propertyRuns(500));
  });

  it('has the same bytes in whatever order the organisation was read', async () => {
    const property = fc.asyncProperty(arbitraryCase, async ({ snapshot }) => {
      const turned = Object.fromEntries(
        Object.entries(snapshot).map(([part, value]) => [
          part,
          Array.isArray(value) ? [...value].reverse() : value,
        ]),
      ) as unknown as Snapshot;
      expect(await textOf({ ...turned, gaps: snapshot.gaps })).toBe(await textOf(snapshot));
    });
    await fc.assert(property, propertyRuns(1_000));
  });
});
