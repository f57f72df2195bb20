import type { GenesysIdentity } from './genesys-identity-source';
import { evaluateIdentity, type TokenRules } from './evaluate-identity';
import { RoleMap } from './role-map';

const alice: GenesysIdentity = {
  userId: 'alice',
  state: 'active',
  organizationId: 'org-1',
  homeOrganizationId: 'org-1',
  cloned: false,
  clientId: 'desk',
  roles: [{ id: 'officer', name: 'Privacy Officer' }],
};

const rules: TokenRules = {
  organizationId: 'org-1',
  clientIds: new Set(['desk']),
  trusteesAllowed: false,
  roleMap: new RoleMap([['officer', ['purpose-admin']]]),
};

const trustee = { ...alice, homeOrganizationId: 'partner', cloned: true };

describe('evaluateIdentity', () => {
  it('lets in an active user of our organisation, with what the roles give', () => {
    expect(evaluateIdentity(alice, rules)).toMatchObject({
      id: 'alice',
      kind: 'genesys_user',
      roles: ['purpose-admin'],
    });
  });

  it.each<[string, GenesysIdentity | undefined]>([
    ['refused_by_genesys', undefined],
    ['other_organization', { ...alice, organizationId: 'org-2', homeOrganizationId: 'org-2' }],
    ['other_organization', { ...alice, organizationId: 'ORG-1', homeOrganizationId: 'ORG-1' }],
    ['user_not_active', { ...alice, state: 'inactive' }],
    ['user_not_active', { ...alice, state: 'deleted' }],
    ['other_client', { ...alice, clientId: 'other-app' }],
    ['other_client', { ...alice, clientId: undefined }],
    ['trustee', trustee],
    ['trustee', { ...alice, homeOrganizationId: 'partner' }],
    ['trustee', { ...alice, cloned: true }],
  ])('refuses as %s: %j', (refusal, identity) => {
    expect(evaluateIdentity(identity, rules)).toBe(refusal);
  });

  it('takes any client, and one that is not named, where none is expected', () => {
    for (const clientId of ['other-app', undefined]) {
      const anyClient = { ...rules, clientIds: new Set<string>() };
      expect(evaluateIdentity({ ...alice, clientId }, anyClient)).toMatchObject({ id: 'alice' });
    }
  });

  it('lets in trustees where they are allowed, and then only for our organisation', () => {
    const allowing = { ...rules, trusteesAllowed: true };
    expect(evaluateIdentity(trustee, allowing)).toMatchObject({ id: 'alice' });
    expect(evaluateIdentity({ ...trustee, organizationId: 'partner' }, allowing)).toBe('other_organization');
  });

  it('knows a user whose roles give nothing, who may then do nothing', () => {
    expect(evaluateIdentity({ ...alice, roles: [] }, rules)).toMatchObject({
      roles: [],
      permissions: new Set(),
    });
  });
});
