import { effectiveAccess, isAllowed } from './effective-access';
import { conditionalPolicies, policies } from './policies';
import type { SimulatedOrg, SimulatedRole } from './simulated-org';
import { addGroup, addRole, edit, grant, orgWithAnn } from './testing/org-with-ann';

const condition = { variableName: 'Conversation.queues', operator: 'EQ', operands: [] };
const permissionsOf = (org: SimulatedOrg, subjectId = 'ann') => effectiveAccess(org, subjectId)?.permissions;

describe('what a role gives', () => {
  const given = (role: Partial<SimulatedRole>, divisionId = '*') => {
    const org = orgWithAnn(role);
    grant(org, 'ann', divisionId);
    return permissionsOf(org);
  };

  it.each([
    ['routing:queue:edit', true],
    ['routing:queue:view,edit', true],
    ['routing:queue:*', true],
    ['routing:*:edit', true],
    ['routing:*:*', true],
    ['*:*:*', true],
    ['*:queue:edit', true],
    ['routing:queue:view', false],
    ['routing:skill:*', false],
    ['quality:*:*', false],
    ['Routing:queue:edit', false],
    ['routing:queueMember:edit', false],
  ])('by the policy %s it gives routing:queue:edit: %s', (text, expected) => {
    expect(edit in (given({ policies: policies(text) }) ?? {})).toBe(expected);
  });

  it('nothing that the catalogue does not have', () => {
    expect(given({ policies: policies('routing:carrierPigeon:release') })).toEqual({});
  });

  it('a flat permission everywhere, whatever the division of the grant', () => {
    expect(given({ policies: [], permissions: ['admin'] }, 'claims')).toEqual({
      admin: { divisions: ['*'], conditional: false },
    });
  });

  it('a full code among the flat permissions as an unconditional policy would', () => {
    expect(given({ policies: [], permissions: [edit] }, 'claims')).toEqual({
      [edit]: { divisions: ['claims'], conditional: false },
    });
  });

  it('nothing for a full code that the catalogue does not have', () => {
    expect(given({ policies: [], permissions: ['routing:carrierPigeon:release', ''] })).toEqual({});
  });

  it('a permission that is not division-aware in all divisions', () => {
    expect(given({ policies: policies('authorization:role:view') }, 'claims')).toEqual({
      'authorization:role:view': { divisions: ['*'], conditional: false },
    });
  });

  it('a conditional permission where the policy has a condition', () => {
    expect(given({ policies: conditionalPolicies('recording:recording:view', condition) }, 'claims')).toEqual(
      {
        'recording:recording:view': { divisions: ['claims'], conditional: true },
      },
    );
  });
});

describe('where grants count', () => {
  it('in the divisions of all grants together, sorted and once each', () => {
    const org = orgWithAnn();
    addRole(org, 'editor too');
    for (const divisionId of ['sales', 'claims']) grant(org, 'ann', divisionId);
    grant(org, 'ann', 'sales', 'editor too');

    expect(permissionsOf(org)?.[edit]).toEqual({ divisions: ['claims', 'sales'], conditional: false });
  });

  it('in all divisions as soon as one grant does', () => {
    const org = orgWithAnn();
    grant(org, 'ann', 'sales');
    grant(org, 'ann', '*');

    expect(permissionsOf(org)?.[edit]).toEqual({ divisions: ['*'], conditional: false });
  });

  it('without condition only in the unconditional divisions, where there are any', () => {
    const org = orgWithAnn();
    addRole(org, 'under conditions', { policies: conditionalPolicies(edit, condition) });
    grant(org, 'ann', 'sales');
    grant(org, 'ann', '*', 'under conditions');

    expect(permissionsOf(org)?.[edit]).toEqual({ divisions: ['sales'], conditional: false });
  });

  it('nowhere when the role is missing', () => {
    const org = orgWithAnn();
    grant(org, 'ann', '*', 'no such role');

    expect(permissionsOf(org)).toEqual({});
  });
});

describe('isAllowed', () => {
  it.each<[string | undefined, boolean]>([
    [undefined, true],
    ['claims', true],
    ['sales', false],
    ['*', false],
  ])('of someone with the role in claims, asked for division %s, says %s', (divisionId, expected) => {
    const org = orgWithAnn();
    grant(org, 'ann', 'claims');

    expect(isAllowed(org, 'ann', edit, divisionId)).toBe(expected);
  });

  it.each([undefined, 'claims', 'a division that nobody knows', '*'])(
    'of someone with the role in all divisions, asked for division %s, says true',
    (divisionId) => {
      const org = orgWithAnn();
      grant(org, 'ann', '*');

      expect(isAllowed(org, 'ann', edit, divisionId)).toBe(true);
    },
  );

  it('is true in any division for a flat permission and for one that is not division-aware', () => {
    const org = orgWithAnn({ permissions: ['admin'], policies: policies('authorization:role:view') });
    grant(org, 'ann', 'claims');

    expect(isAllowed(org, 'ann', 'admin', 'sales')).toBe(true);
    expect(isAllowed(org, 'ann', 'authorization:role:view', '*')).toBe(true);
  });

  it('is false for what is held under conditions only', () => {
    const org = orgWithAnn({ policies: conditionalPolicies(edit, condition) });
    grant(org, 'ann', '*');

    expect(isAllowed(org, 'ann', edit)).toBe(false);
  });

  it.each([
    '',
    'routing',
    'routing:queue',
    'routing:*:*',
    'routing:queue:edit:now',
    'constructor',
    '__proto__',
  ])('is false for the permission "%s", which does not exist', (permission) => {
    const org = orgWithAnn({ policies: policies('*:*:*'), permissions: [''] });
    grant(org, 'ann', '*');

    expect(isAllowed(org, 'ann', permission)).toBe(false);
  });

  it('is false for ids that are not a user', () => {
    const org = orgWithAnn();
    addGroup(org);
    grant(org, 'team', '*', 'editor', 'PC_GROUP');
    grant(org, 'bob', '*');

    expect(isAllowed(org, 'bob', edit)).toBe(false);
    expect(isAllowed(org, 'team', edit)).toBe(false);
    expect(isAllowed(org, 'Ann', edit)).toBe(false);
  });
});
