import { snapshotParts, type Snapshot } from '../../src/access/model/snapshot';

const READ_AT = '2026-03-01T08:00:00.000Z';

/** A small organisation at revision 1, with one of everything that matters; `parts` replaces some of it. */
export function organization(parts: Partial<Snapshot> = {}): Snapshot {
  return {
    revision: 1,
    asOf: READ_AT,
    organization: { id: 'org', name: 'Org' },
    users: [{ id: 'ada', name: 'Ada', email: 'ada@example.com', state: 'active', divisionId: 'sales' }],
    groups: [
      {
        id: 'team',
        name: 'Team',
        state: 'active',
        rolesEnabled: true,
        includeOwners: false,
        memberIds: ['ada'],
        ownerIds: ['ada'],
      },
    ],
    oauthClients: [],
    trustees: [],
    roles: [
      {
        id: 'supervisor',
        name: 'Supervisor',
        isDefault: false,
        permissions: [],
        policies: [{ domain: 'routing', entity: 'queue', actions: ['edit', 'view'] }],
      },
    ],
    divisions: [{ id: 'sales', name: 'Sales', isHome: true }],
    catalogue: [
      { domain: 'routing', entity: 'queue', action: 'edit', divisionAware: true, allowsConditions: false },
    ],
    grants: [{ subjectType: 'user', subjectId: 'ada', roleId: 'supervisor', divisionId: 'sales' }],
    accessPolicies: [],
    readAt: Object.fromEntries(snapshotParts.map((part) => [part, READ_AT])) as Snapshot['readAt'],
    gaps: [],
    ...parts,
  };
}
