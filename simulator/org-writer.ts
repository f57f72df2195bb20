import type { AuditRecorder } from './audits/audit-recorder';
import { groupAudits, groupDeletionAudit } from './audits/group-audits';
import { accessPolicyAudit, clientAudit, roleAudit, trustAudit } from './audits/permission-audits';
import { userAudits } from './audits/user-audits';
import type {
  SimulatedAccessPolicy,
  SimulatedClient,
  SimulatedGroup,
  SimulatedOrg,
  SimulatedRole,
  SimulatedUser,
} from './org/simulated-org';

/** Stores and deletes entities, each with the audits that Genesys would write. Divisions have none. */
export class OrgWriter {
  constructor(
    private readonly org: SimulatedOrg,
    private readonly audits: AuditRecorder,
  ) {}

  storeUser(user: SimulatedUser): void {
    const before = this.org.users.get(user.id);
    this.org.users.set(user.id, user);
    this.audits.record(userAudits(before, user));
  }

  storeGroup(group: SimulatedGroup): void {
    const before = this.org.groups.get(group.id);
    this.org.groups.set(group.id, group);
    this.audits.record(groupAudits(before, group, () => this.audits.newId()));
  }

  deleteGroup(group: SimulatedGroup): void {
    this.org.groups.delete(group.id);
    this.audits.record([groupDeletionAudit(group)]);
  }

  storeRole(role: SimulatedRole): void {
    const action = this.org.roles.has(role.id) ? 'Update' : 'Create';
    this.org.roles.set(role.id, role);
    this.audits.record([roleAudit(action, role)]);
  }

  storeClient(client: SimulatedClient): void {
    const action = this.org.clients.has(client.id) ? 'Update' : 'Create';
    this.org.clients.set(client.id, client);
    this.audits.record([clientAudit(action, client)]);
  }

  deleteClient(client: SimulatedClient): void {
    this.org.clients.delete(client.id);
    this.audits.record([clientAudit('Delete', client)]);
  }

  storeAccessPolicy(policy: SimulatedAccessPolicy): void {
    const action = this.org.accessPolicies.has(policy.id) ? 'Update' : 'Create';
    this.org.accessPolicies.set(policy.id, policy);
    this.audits.record([accessPolicyAudit(action, policy)]);
  }

  deleteAccessPolicy(policy: SimulatedAccessPolicy): void {
    this.org.accessPolicies.delete(policy.id);
    this.audits.record([accessPolicyAudit('Delete', policy)]);
  }

  setTrustEnabled(organizationId: string, enabled: boolean): void {
    const trust = this.org.trusts.get(organizationId);
    if (!trust || trust.enabled === enabled) return;
    trust.enabled = enabled;
    this.audits.record([trustAudit(trust)]);
  }
}
