import { RoleMap } from './role-map';

const map = new RoleMap([
  ['role-1', ['purpose-reader', 'auditor']],
  ['role-2', ['purpose-reader']],
  ['name:Privacy Officer', ['purpose-admin']],
  ['name:name:odd', ['access-checker']],
]);

describe('RoleMap', () => {
  it('gives our roles by the ids and by the names of what is held, each once', () => {
    const held = [
      { id: 'role-1', name: 'x' },
      { id: 'role-2', name: 'y' },
      { id: 'role-3', name: 'Privacy Officer' },
    ];
    expect(map.rolesOf(held)).toEqual(['purpose-reader', 'auditor', 'purpose-admin']);
  });

  it.each([
    ['a role named like the id of another', { id: 'role-9', name: 'role-1' }],
    ['a role whose id is the name of another', { id: 'Privacy Officer', name: '' }],
    ['a role whose id looks like a key', { id: 'name:Privacy Officer', name: '' }],
    ['a name in another case', { id: 'role-9', name: 'privacy officer' }],
    ['a name with a blank after it', { id: 'role-9', name: 'Privacy Officer ' }],
    ['a role without a name', { id: 'role-9', name: '' }],
    ['what every object has', { id: 'constructor', name: 'toString' }],
  ])('gives nothing for %s', (_, role) => {
    expect(map.rolesOf([role])).toEqual([]);
  });

  it('takes a name that begins like a key for a name', () => {
    expect(map.rolesOf([{ id: 'role-9', name: 'name:odd' }])).toEqual(['access-checker']);
  });

  it('stops the start over a role that there is not, without showing the value', () => {
    const bad = () => new RoleMap([['role-1', ['auditor', 'secret-admin']]]);
    expect(bad).toThrow('GENESYS_ROLE_MAP must map to roles of this service only: access-checker, ');
    expect(bad).not.toThrow('secret-admin');
  });
});
