import { applyChanges, type Change } from '../controls/changes';
import { defaultModes, mergeModes, type ModesPatch } from '../controls/modes';
import { addGroup, orgWithAnn } from '../org/testing/org-with-ann';
import { SimulatorState } from '../simulator-state';
import { toAuditMessage } from './to-audit-message';

const quiet = { audits: { noisePercent: 0 } };
const byAnn = { by: { userId: 'ann' } };
const toAnn = { subjectId: 'ann', subjectType: 'PC_USER', roleId: 'editor' } as const;

describe('the audits of changes', () => {
  let now: number;
  beforeEach(() => {
    now = 1_000_000;
  });

  const start = (modes: ModesPatch = quiet) => {
    const org = orgWithAnn();
    addGroup(org);
    org.divisions.set('home', { id: 'home', name: 'Home', description: '', homeDivision: true });
    return new SimulatorState(org, mergeModes(defaultModes, modes), () => now);
  };
  const told = ({ audits, org }: SimulatorState) =>
    audits.log
      .arrived(() => true)
      .map((event) => toAuditMessage(org, event, { expandUser: false, namesClient: false }));
  const shortly = (simulator: SimulatorState) =>
    told(simulator).map(
      ({ serviceName, entityType, action, entity, user, level }) =>
        `${serviceName}/${entityType}/${action} ${entity.name ?? entity.id} by ${user?.id ?? level}`,
    );

  const cases: [string, Change[], string[]][] = [
    [
      'a role that is given',
      [{ op: 'grant', ...toAnn, divisionId: '*', ...byAnn }],
      ['PeoplePermissions/Role/MemberAdd ann--editor--* by ann'],
    ],
    [
      'a role that is given by nobody',
      [{ op: 'grant', ...toAnn, divisionId: 'home' }],
      ['PeoplePermissions/Role/MemberAdd ann--editor--home by SYSTEM'],
    ],
    [
      'a role that is held already, which is no change',
      [
        { op: 'grant', ...toAnn, divisionId: '*', ...byAnn },
        { op: 'grant', ...toAnn, divisionId: '*', ...byAnn },
      ],
      ['PeoplePermissions/Role/MemberAdd ann--editor--* by ann'],
    ],
    [
      'a role that is deleted: only its grants tell',
      [
        { op: 'grant', ...toAnn, divisionId: '*', ...byAnn },
        { op: 'delete-role', roleId: 'editor', ...byAnn },
      ],
      [
        'PeoplePermissions/Role/MemberAdd ann--editor--* by ann',
        'PeoplePermissions/Role/MemberRemove ann--editor--* by SYSTEM',
      ],
    ],
    [
      'a role that is edited',
      [{ op: 'set-role-policies', roleId: 'editor', permissionPolicies: [], ...byAnn }],
      ['PeoplePermissions/Role/Update editor by ann'],
    ],
    [
      'a user who is added, changed and deleted',
      [
        { op: 'add-user', user: { id: 'bob' }, ...byAnn },
        { op: 'set-user-state', userId: 'bob', state: 'inactive', ...byAnn },
        { op: 'set-user-state', userId: 'bob', state: 'deleted', ...byAnn },
      ],
      [
        'Directory/User/Create bob by ann',
        'Directory/User/Update bob by ann',
        'Directory/User/Delete bob by ann',
      ],
    ],
    [
      'a member: three audits, the first of them by nobody',
      [{ op: 'add-member', groupId: 'team', userId: 'ann', ...byAnn }],
      [
        'Groups/DirectoryGroup/Update Team by SYSTEM',
        'Groups/DirectoryGroup/Update Team by ann',
        'Groups/DirectoryGroup/Update Team by ann',
      ],
    ],
    [
      'a group and its switch',
      [
        { op: 'set-group-roles-enabled', groupId: 'team', rolesEnabled: false, ...byAnn },
        { op: 'delete-group', groupId: 'team', ...byAnn },
      ],
      ['Groups/DirectoryGroup/Update Team by ann', 'Groups/DirectoryGroup/Delete Team by ann'],
    ],
    [
      'a division, which has none',
      [
        { op: 'add-division', id: 'north', name: 'North', ...byAnn },
        { op: 'delete-division', divisionId: 'north', ...byAnn },
      ],
      [],
    ],
  ];

  it.each(cases)('tell of %s', (_what, changes, expected) => {
    const simulator = start();
    applyChanges(simulator, changes);
    expect(shortly(simulator)).toEqual(expected);
  });

  it('list members in a text that is no JSON, and leave to the count whether they came or went', () => {
    const simulator = start();
    applyChanges(simulator, [
      { op: 'add-member', groupId: 'team', userId: 'ann', ...byAnn },
      { op: 'remove-member', groupId: 'team', userId: 'ann', ...byAnn },
    ]);
    const [counted, empty, listed, countedAgain, , listedAgain] = told(simulator);
    expect([counted!, countedAgain!].map(({ propertyChanges }) => propertyChanges[0])).toEqual([
      { property: 'memberCount', oldValues: ['0'], newValues: ['1'] },
      { property: 'memberCount', oldValues: ['1'], newValues: ['0'] },
    ]);
    expect(empty!.propertyChanges).toEqual([]);
    expect(listed!.propertyChanges).toEqual(listedAgain!.propertyChanges);
    const [text = ''] = listed!.propertyChanges[0]!.newValues;
    expect(text).toBe('[ann]');
    expect(() => JSON.parse(text) as unknown).toThrow();
    expect(new Set([counted, empty, listed].map((one) => one!.context.correlationId)).size).toBe(1);
  });

  it('hide updates of users among noise', () => {
    const simulator = start({ audits: { noisePercent: 97 } });
    applyChanges(simulator, [{ op: 'set-user-state', userId: 'ann', state: 'inactive', ...byAnn }]);
    const properties = told(simulator).map(({ propertyChanges }) =>
      propertyChanges.map((one) => one.property),
    );
    expect(properties).toHaveLength(33);
    expect(properties.filter((names) => names.includes('state'))).toHaveLength(1);
    expect(properties.filter((names) => names.join() === 'version')).toHaveLength(32);
  });

  const grantMany = (simulator: SimulatorState, count: number) => {
    for (let i = 0; i < count; i++) {
      const userId = `user-${i}`;
      simulator.org.users.set(userId, { ...simulator.org.users.get('ann')!, id: userId });
      applyChanges(simulator, [{ op: 'grant', ...toAnn, subjectId: userId, divisionId: '*', ...byAnn }]);
    }
  };

  it('come late, each by another time', () => {
    const simulator = start({ audits: { noisePercent: 0, delayMs: 1000, spreadMs: 1000 } });
    grantMany(simulator, 100);
    const countAfter = (ms: number) => {
      now = 1_000_000 + ms;
      return told(simulator).length;
    };
    expect(countAfter(999)).toBe(0);
    expect(countAfter(1500)).toBeGreaterThan(20);
    expect(countAfter(1500)).toBeLessThan(80);
    expect(countAfter(2000)).toBe(100);
  });

  it('are lost and doubled, the same ones with the same seed', () => {
    const modes = { audits: { noisePercent: 0, lossPercent: 20, doublePercent: 20 } };
    const [one, other] = [start(modes), start(modes)];
    grantMany(one, 200);
    grantMany(other, 200);
    const ids = told(one).map(({ id }) => id);
    expect(ids).toEqual(told(other).map(({ id }) => id));
    expect(new Set(ids).size).toBeLessThan(180);
    expect(ids.length).toBeGreaterThan(new Set(ids).size);
  });

  it('lose their user to SYSTEM, and name it in a related one', () => {
    const simulator = start({ audits: { noisePercent: 0, systemPercent: 100, initiatorPercent: 100 } });
    applyChanges(simulator, [{ op: 'grant', ...toAnn, divisionId: '*', ...byAnn }]);
    expect(shortly(simulator)).toEqual([
      'PeoplePermissions/AuthUser/Authorize ann by ann',
      'PeoplePermissions/Role/MemberAdd ann--editor--* by SYSTEM',
    ]);
    const [initiator, event] = simulator.audits.log.arrived(() => true);
    expect(initiator).toMatchObject({ transactionId: event!.transactionId, isInitiator: true });
  });
});
