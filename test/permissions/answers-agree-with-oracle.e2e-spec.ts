import fc from 'fast-check';
import { UnknownPermissionError } from '../../src/access/questions/unknown-permission-error';
import type { Snapshot, SubjectType } from '../../src/access/model/snapshot';
import { collectText } from '../../src/tables/testing/collect';
import { writeJson } from '../../src/tables/write-json';
import { ExplanationService } from '../../src/permissions/explanation/explanation.service';
import type { HolderDto, HoldersQuery } from '../../src/permissions/holders/holders.dto';
import { HoldersService } from '../../src/permissions/holders/holders.service';
import { PermissionMatrixService } from '../../src/permissions/matrix/permission-matrix.service';
import type { EffectivePermissionDto } from '../../src/permissions/subjects/subject-permissions.dto';
import { SubjectPermissionsService } from '../../src/permissions/subjects/subject-permissions.service';
import { arbitraryCase, type Case } from '../support/arbitrary-case';
import { naiveCheck, type Question, withDivisions } from '../support/naive-oracle';
import { permissionCodes } from '../support/permission-codes';
import { propertyRuns } from '../support/property-runs';
import { namesWithoutHistory, revisionsOf } from './revisions-of';

jest.setTimeout(120_000);

/** Modest, since each walks every page of an organisation. */
const RUNS = 100;
const onCases = (holds: (one: Case) => Promise<void>) =>
  fc.assert(fc.asyncProperty(arbitraryCase, holds), propertyRuns(RUNS));

/** Everybody whom the organisation lists, as `[type, id]`. */
function subjectsIn({ users, groups, oauthClients, trustees }: Snapshot): [SubjectType, string][] {
  const ofType = (type: SubjectType, list: readonly { id: string }[]) =>
    [...new Set(list.map(({ id }) => id))].map((id): [SubjectType, string] => [type, id]);
  return [
    ...ofType('user', users),
    ...ofType('group', groups),
    ...ofType('oauth_client', oauthClients),
    ...ofType(
      'trustee_user',
      trustees.filter(({ type }) => type === 'trustee_user'),
    ),
    ...ofType(
      'trustee_group',
      trustees.filter(({ type }) => type === 'trustee_group'),
    ),
  ];
}

/** Every page of two; undefined when the permission is not known. */
async function everyHolder(service: HoldersService, query: HoldersQuery): Promise<HolderDto[] | undefined> {
  const found: HolderDto[] = [];
  try {
    for (let pageToken: string | undefined; ;) {
      const page = await service.page({ ...query, pageSize: 2, pageToken });
      found.push(...page.holders);
      if (page.nextPageToken === undefined) {
        expect(found).toHaveLength(page.total);
        return found;
      }
      pageToken = page.nextPageToken;
    }
  } catch (error) {
    if (error instanceof UnknownPermissionError) return undefined;
    throw error;
  }
}

async function everyPermission(
  service: SubjectPermissionsService,
  subject: { type: SubjectType; id: string },
) {
  const found: EffectivePermissionDto[] = [];
  for (let pageToken: string | undefined; ;) {
    const page = await service.page(subject, { pageSize: 2, pageToken });
    found.push(...page.permissions);
    if (page.nextPageToken === undefined) return { ...page, permissions: found };
    pageToken = page.nextPageToken;
  }
}

const check = (snapshot: Snapshot, [type, id]: [SubjectType, string], asked: Omit<Question, 'type' | 'id'>) =>
  naiveCheck(snapshot, { type, id, ...asked });

describe('Answers over whole organisations', () => {
  it('list as effective holders, page by page, exactly those whom the oracle allows', () =>
    onCases(async ({ snapshot, questions }) => {
      const service = new HoldersService(await revisionsOf(snapshot), namesWithoutHistory);
      for (const { permission, divisionId } of questions) {
        const found = await everyHolder(service, { permissions: [permission], divisionId });
        const asked = { permission, divisionId };
        const allowed = subjectsIn(snapshot).filter((subject) => check(snapshot, subject, asked).allowed);
        const listed = (found ?? []).filter(({ effective }) => effective);
        expect(listed.map(({ subject: { type, id } }) => JSON.stringify([type, id])).sort()).toEqual(
          allowed.map((subject) => JSON.stringify(subject)).sort(),
        );
      }
    }));

  it('list the holders of several permissions as those of each, any or all', () =>
    onCases(async ({ snapshot, questions: [one, other] }) => {
      const service = new HoldersService(await revisionsOf(snapshot), namesWithoutHistory);
      const permissions = [one!.permission, other!.permission];
      for (const match of ['any', 'all'] as const) {
        const found = await everyHolder(service, { permissions, match });
        if (found === undefined) continue;
        const allowed = subjectsIn(snapshot).filter((subject) => {
          const each = permissions.map((permission) => check(snapshot, subject, { permission }).allowed);
          return match === 'any' ? each.includes(true) : !each.includes(false);
        });
        const listed = found.filter(({ effective }) => effective);
        expect(listed.map(({ subject: { type, id } }) => JSON.stringify([type, id])).sort()).toEqual(
          allowed.map((subject) => JSON.stringify(subject)).sort(),
        );
      }
    }));

  it('give files with the same holders and sources as the pages', () =>
    onCases(async ({ snapshot, questions: [question] }) => {
      const service = new HoldersService(await revisionsOf(snapshot), namesWithoutHistory);
      const query = { permissions: [question!.permission], divisionId: question!.divisionId };
      const paged = await everyHolder(service, query);
      if (paged === undefined) return;
      const text = await collectText(writeJson(await service.document(query)));
      const { holders } = JSON.parse(text) as { holders: { subjectId: string; roleId: string }[] };
      expect(holders.map(({ subjectId, roleId }) => [subjectId, roleId])).toEqual(
        paged.flatMap(({ subject, direct, inherited }) =>
          [...direct, ...inherited].map(({ role }) => [subject.id, role.id]),
        ),
      );
    }));

  it('list as permissions of a subject, and where, exactly what the oracle allows', () =>
    onCases(async ({ names, snapshot }) => {
      const service = new SubjectPermissionsService(await revisionsOf(snapshot), namesWithoutHistory);
      for (const [type, id] of subjectsIn(snapshot)) {
        const { effective, permissions } = await everyPermission(service, { type, id });
        const places = [...names.divisionIds, 'elsewhere'];
        const org = withDivisions(snapshot, places);
        for (const permission of permissionCodes(snapshot)) {
          const listed = permissions.find((one) => one.permission === permission);
          for (const divisionId of places) {
            const { allowed } = check(org, [type, id], { permission, divisionId });
            const held =
              listed?.everywhere === true || listed?.divisions.some((one) => one.id === divisionId);
            expect([permission, divisionId, effective && held === true]).toEqual([
              permission,
              divisionId,
              allowed,
            ]);
          }
        }
      }
    }));

  it('explain exactly what the oracle decides', () =>
    onCases(async ({ snapshot, questions }) => {
      const service = new ExplanationService(await revisionsOf(snapshot), namesWithoutHistory);
      const listed = new Set(subjectsIn(snapshot).map((subject) => JSON.stringify(subject)));
      for (const { type, id, permission, divisionId } of questions) {
        if (!listed.has(JSON.stringify([type, id]))) continue;
        const { allowed, reason, caveats, paths } = await service.explain({ type, id }, permission, {
          divisionId,
        });
        expect({ allowed, reason, caveats }).toEqual(
          naiveCheck(snapshot, { type, id, permission, divisionId }),
        );
        expect(paths.some(({ counts }) => counts)).toBe(allowed);
      }
    }));

  it('fill the matrix of all users with exactly what the oracle allows', () =>
    onCases(async ({ snapshot }) => {
      const service = new PermissionMatrixService(await revisionsOf(snapshot));
      const { matrix } = JSON.parse(await collectText(await service.json({}))) as {
        matrix: Record<string, string[]>;
      };
      const users = subjectsIn(snapshot).filter(([type]) => type === 'user');
      expect(Object.keys(matrix).sort()).toEqual(users.map(([, id]) => id).sort());
      for (const [type, id] of users) {
        const allowed = permissionCodes(snapshot).filter(
          (permission) => check(snapshot, [type, id], { permission }).allowed,
        );
        expect(Object.getOwnPropertyDescriptor(matrix, id)?.value).toEqual(allowed.sort());
      }
    }));
});
