import type {
  AccessPolicy,
  CataloguePermission,
  Division,
  Grant,
  OAuthClient,
  Role,
  Snapshot,
  TrusteeSubject,
  User,
} from '../../../access/model/snapshot';
import type { Entity, GroupAttributes, Membership } from './fact';

/** What a snapshot has in addition to its facts. */
export type SnapshotHeader = Pick<Snapshot, 'revision' | 'asOf' | 'organization' | 'readAt' | 'gaps'>;

interface GroupUnderWay extends GroupAttributes {
  readonly memberIds: string[];
  readonly ownerIds: string[];
}

/** Puts a snapshot together from its facts, which come in any order, but entities before memberships. */
export class SnapshotAssembler {
  private readonly users: User[] = [];
  private readonly groups = new Map<string, GroupUnderWay>();
  private readonly oauthClients: OAuthClient[] = [];
  private readonly trustees: TrusteeSubject[] = [];
  private readonly roles: Role[] = [];
  private readonly divisions: Division[] = [];
  private readonly catalogue: CataloguePermission[] = [];
  private readonly accessPolicies: AccessPolicy[] = [];
  private readonly grants: Grant[] = [];

  addEntity(entity: Entity): void {
    switch (entity.kind) {
      case 'user':
        this.users.push(entity.content);
        break;
      case 'group':
        this.groups.set(entity.id, { ...entity.content, memberIds: [], ownerIds: [] });
        break;
      case 'oauth_client':
        this.oauthClients.push(entity.content);
        break;
      case 'trustee_user':
      case 'trustee_group':
        this.trustees.push(entity.content);
        break;
      case 'role':
        this.roles.push(entity.content);
        break;
      case 'division':
        this.divisions.push(entity.content);
        break;
      case 'permission':
        this.catalogue.push(entity.content);
        break;
      case 'access_policy':
        this.accessPolicies.push(entity.content);
        break;
      default:
        entity satisfies never;
    }
  }

  addMembership({ groupId, relation, userId }: Membership): void {
    const group = this.groups.get(groupId);
    (relation === 'owner' ? group?.ownerIds : group?.memberIds)?.push(userId);
  }

  addGrant(grant: Grant): void {
    this.grants.push(grant);
  }

  build(header: SnapshotHeader): Snapshot {
    const { users, groups, oauthClients, trustees, roles, divisions, catalogue, accessPolicies, grants } =
      this;
    return {
      ...header,
      users,
      groups: [...groups.values()],
      oauthClients,
      trustees,
      roles,
      divisions,
      catalogue,
      grants,
      accessPolicies,
    };
  }
}
