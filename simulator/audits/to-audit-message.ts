import { subjectName } from '../api/subject-names';
import { uri } from '../api/references';
import type { SimulatedOrg } from '../org/simulated-org';
import type { Actor, AuditEvent } from './audit-event';

export interface AuditView {
  /** `expand=user`. */
  readonly expandUser: boolean;
  readonly namesClient: boolean;
}

/** An audit as the API shows it. A client that speaks for itself stands where a user would. */
export function toAuditMessage(org: SimulatedOrg, event: AuditEvent, view: AuditView) {
  const { id, at, serviceName, entityType, action, entity, actor } = event;
  return {
    id,
    userHomeOrgId: actor?.homeOrgId ?? org.id,
    ...(actor && { user: userOf(org, actor, view), remoteIp: ['192.0.2.10'] }),
    ...(actor?.clientId !== undefined && view.namesClient && { client: clientOf(actor.clientId) }),
    serviceName,
    level: actor ? 'USER' : 'SYSTEM',
    eventDate: new Date(at).toISOString(),
    action,
    entity: { ...entity },
    entityType,
    status: 'SUCCESS',
    transactionInitiator: event.isInitiator,
    propertyChanges: event.changes ?? [],
    context: event.context ?? {},
    entityChanges: [],
  };
}

function userOf(org: SimulatedOrg, { userId, clientId = '' }: Actor, { expandUser }: AuditView) {
  const id = userId ?? clientId;
  const name = expandUser ? subjectName(org, id) : undefined;
  return { id, ...(name !== undefined && { name }), selfUri: uri('users', id) };
}

const clientOf = (id: string) => ({ id, selfUri: uri('oauth/clients', id) });
