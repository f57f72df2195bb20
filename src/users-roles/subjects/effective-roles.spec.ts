import { orgIndex, subjectOf } from '../../access/index/testing/org-index';
import { grant, group, role } from '../../access/model/testing/org-matrix';
import { effectiveRoles } from './effective-roles';

const rolesOf = async (...grants: ReturnType<typeof grant>[]) => {
  const roles = [
    { ...role('b', ['view']), name: 'Beta' },
    { ...role('a', ['view']), name: 'alpha' },
  ];
  const index = await orgIndex({ roles, groups: [group('team', { memberIds: ['u'] })], grants });
  return effectiveRoles(index, subjectOf(index, 'u'));
};

describe('effectiveRoles', () => {
  it('has each role once, by name, with the ways in which it is held', async () => {
    const roles = await rolesOf(grant('u', 'b', 'd'), grant('team', 'b', 'e', 'group'), grant('u', 'a', 'd'));
    expect(roles.map((one) => ({ ...one, role: one.role.name }))).toEqual([
      { role: 'alpha', allDivisions: false, divisionCount: 1, direct: true, inherited: false },
      { role: 'Beta', allDivisions: false, divisionCount: 2, direct: true, inherited: true },
    ]);
  });

  it('counts no divisions of a role that is held in all', async () => {
    expect(await rolesOf(grant('u', 'b', 'd'), grant('u', 'b', '*'))).toMatchObject([
      { allDivisions: true, divisionCount: 0 },
    ]);
  });

  it('leaves out a role that is gone', async () => {
    expect(await rolesOf(grant('u', 'gone', 'd'))).toEqual([]);
  });
});
