import { orgFromFile } from './org-from-file';

const small = () => ({
  format: 'rolecall-organization',
  version: 1,
  organization: { id: 'acme' },
  divisions: [{ id: 'home', isHome: true }, { id: 'north' }],
  roles: [{ id: 'agent', policies: [{ domain: 'routing', entity: 'queue', actions: ['view'] }] }],
  users: [{ id: 'ada' }, { id: 'bob', divisionId: 'north' }],
  groups: [{ id: 'staff', memberIds: ['ada'] }],
  grants: [
    { subjectId: 'ada', roleId: 'agent' },
    { subjectId: 'staff', subjectType: 'group', roleId: 'agent', divisionId: 'north' },
  ] as object[],
});
const read = (changed: object) => orgFromFile(JSON.stringify({ ...small(), ...changed }));

describe('orgFromFile', () => {
  it.each<[string, object]>([
    ['format must be one of rolecall-organization, not "csv"', { format: 'csv' }],
    ['version must be 1, not 2', { version: 2 }],
    ['people is not known', { people: [] }],
    ['organization.id is missing', { organization: {} }],
    ['divisions must have one with "isHome": true, not 0', { divisions: [{ id: 'home' }] }],
    [
      'users[1].state must be one of active, inactive, deleted, not "on"',
      { users: [{ id: 'ada' }, { id: 'bob', state: 'on' }] },
    ],
    ['users[1].id is there twice: "ada"', { users: [{ id: 'ada' }, { id: 'ada' }] }],
    ['users[0].id must be a text that is not empty, not ""', { users: [{ id: '' }] }],
    [
      'users[0].dormantSince must be a day such as 2026-01-31, not "long ago"',
      { users: [{ id: 'ada', dormantSince: 'long ago' }] },
    ],
    [
      'users[1].divisionId names what the file does not have: "south"',
      { users: [{ id: 'ada' }, { id: 'bob', divisionId: 'south' }] },
    ],
    [
      'groups[0].memberIds[1] names what the file does not have: "zoe"',
      { groups: [{ id: 'staff', memberIds: ['ada', 'zoe'] }] },
    ],
    [
      'groups[0].rolesEnabled must be true or false, not "yes"',
      { groups: [{ id: 'staff', rolesEnabled: 'yes' }] },
    ],
    [
      'roles[0].policies[0].actions must be a list, not "view"',
      { roles: [{ id: 'agent', policies: [{ domain: 'a', entity: 'b', actions: 'view' }] }] },
    ],
    [
      'roles[0].policies[0].condition.all[0].operator must be one of EQ',
      {
        roles: [
          {
            id: 'agent',
            policies: [
              {
                domain: 'a',
                entity: 'b',
                actions: ['c'],
                condition: { all: [{ variable: 'x', operator: 'NE', operands: [] }] },
              },
            ],
          },
        ],
      },
    ],
    [
      'grants[0].roleId names what the file does not have: "boss"',
      { grants: [{ subjectId: 'ada', roleId: 'boss' }] },
    ],
    [
      'grants[1].subjectId names what the file does not have: "zoe"',
      {
        grants: [
          { subjectId: 'ada', roleId: 'agent' },
          { subjectId: 'zoe', roleId: 'agent' },
        ],
      },
    ],
    [
      'grants[0].divisionId names what the file does not have: "south"',
      { grants: [{ subjectId: 'ada', roleId: 'agent', divisionId: 'south' }] },
    ],
  ])('says "%s"', (problem, changed) => {
    expect(() => read(changed)).toThrow(problem);
  });

  it('says where a text is no JSON', () => {
    expect(() => orgFromFile('{"format": ')).toThrow('The file is no JSON');
  });

  it('takes references to what is not there when the file says that it is incomplete', () => {
    const org = read({
      incomplete: true,
      grants: [{ subjectId: 'zoe', roleId: 'agent', divisionId: 'south' }],
    });

    expect(org.grants.get('zoe')).toHaveLength(1);
  });

  it('adds the clients of Rolecall, and leaves one alone that the file has', () => {
    const org = read({ oauthClients: [{ id: 'rolecall-demo', name: 'Ours' }] });

    expect(org.clients.get('rolecall-demo')).toMatchObject({ name: 'Ours', secret: 'rolecall-demo-secret' });
    expect(org.grants.has('rolecall-demo')).toBe(false);
    expect(org.grants.get('rolecall-reader')).toMatchObject([{ divisionId: '*' }]);
  });
});
