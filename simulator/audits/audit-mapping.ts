type Mapping = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

const crud = ['Create', 'Update', 'Delete'];

/** Services, their entity types and actions: those that the simulator writes, and some that it never does. */
export const auditMapping: Mapping = {
  Directory: { User: crud },
  Groups: { DirectoryGroup: crud },
  PeoplePermissions: {
    AccessToken: ['Create', 'Delete'],
    AuthUser: ['Authorize', 'Deauthorize', 'Update'],
    OAuthClient: crud,
    OAuthClientAuthorization: ['Authorize', 'Deauthorize'],
    OrganizationAuthorizationTrust: crud,
    OrganizationAuthorizationUserTrust: crud,
    Policy: crud,
    Role: ['Create', 'Update', 'LicenseUpdate', 'MemberAdd', 'MemberUpdate', 'MemberRemove'],
    RoleSettings: ['Update'],
  },
  Limits: { ChangeRequest: crud },
  Quality: { Policy: crud },
  SCIM: { User: crud },
};

export function toServiceMapping(isOffered: (serviceName: string) => boolean) {
  const services = Object.entries(auditMapping).filter(([name]) => isOffered(name));
  return {
    services: services.map(([name, entities]) => ({
      name,
      entities: Object.entries(entities).map(([entity, actions]) => ({ name: entity, actions })),
    })),
  };
}
