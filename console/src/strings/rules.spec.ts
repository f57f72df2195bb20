import { claimWords, constraintWords } from './rules';

const role = (name: string) => ({ id: name, name });

describe('constraintWords', () => {
  it.each<[Parameters<typeof constraintWords>[0], string]>([
    [
      { kind: 'roles_exclude', roles: [role('Payer'), role('Approver')], sameDivision: false },
      'No one may hold together: Payer, Approver.',
    ],
    [
      { kind: 'role_requires', role: role('Lead'), requires: [role('Agent')], sameDivision: true },
      'Who holds Lead must also hold in the same division: Agent.',
    ],
    [
      {
        kind: 'permissions_exclude',
        first: ['recording:recording:delete'],
        second: ['recording:retentionPolicy:edit'],
        sameDivision: false,
      },
      'Who may “Delete recording” may not also: “Edit retention policy”.',
    ],
    [
      {
        kind: 'permissions_n_of_m',
        permissions: ['routing:queue:edit', 'routing:queue:add'],
        count: 2,
        sameDivision: false,
      },
      'No one may hold 2 or more of these: “Edit queue”, “Add queue”.',
    ],
  ])('%j', (constraint, expected) => {
    expect(constraintWords(constraint)).toBe(expected);
  });
});

it('claimWords says what is asserted', () => {
  const permissions = ['recording:recording:delete'];
  expect(claimWords({ kind: 'at_most_holders', permissions, limit: 3 })).toBe(
    'At most 3 may “Delete recording”.',
  );
  expect(claimWords({ kind: 'role_grants_nothing_of', permissions, role: role('Agent') })).toBe(
    'The role Agent gives nothing of “Delete recording”.',
  );
  const license = { kind: 'at_most_need_license', licenseId: 'base' } as const;
  expect(claimWords({ ...license, limit: 2 })).toBe('At most 2 people need the licence base.');
  expect(claimWords({ ...license, limit: 0, divisionId: 'd' }, () => 'Care')).toBe(
    'No one of Care needs the licence base.',
  );
});
