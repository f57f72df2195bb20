import type { KeptAudit } from '../store/kept-audit';

const VERSION = '1.8.0';
const IAM = 3;
const CLASSES = { userAccess: 3005, groupManagement: 3006, entityManagement: 3004 } as const;
const OTHER = 99;

/** Activities of the class by the action of Genesys. */
const ROLE_ACTIVITIES: Readonly<Record<string, number>> = { MemberAdd: 3, MemberRemove: 4 };
const ENTITY_ACTIVITIES: Readonly<Record<string, number>> = { Create: 1, Update: 3, Delete: 4 };

/** A kept audit as an OCSF 1.8.0 event. `raw_data` is the event itself. */
export function auditToOcsf(event: KeptAudit): Readonly<Record<string, unknown>> {
  const { classUid, activity, members } = classOf(event);
  const isSuccess = event.status === undefined || event.status === 'SUCCESS';
  return {
    category_uid: IAM,
    class_uid: classUid,
    activity_id: activity,
    activity_name: activity === OTHER ? event.action : undefined,
    type_uid: classUid * 100 + activity,
    time: Date.parse(event.at),
    severity_id: 1,
    status_id: isSuccess ? 1 : 2,
    status: isSuccess ? 'Success' : 'Failure',
    message: `${event.service} ${event.entityType} ${event.action}`,
    metadata: {
      version: VERSION,
      product: { name: 'Genesys Cloud', vendor_name: 'Genesys' },
      uid: event.id,
      log_name: event.service,
      logged_time: Date.parse(event.receivedAt),
      correlation_uid: event.correlationId,
    },
    actor: { user: actorOf(event) },
    ...members,
    raw_data: JSON.stringify(event),
  };
}

function actorOf({ actorId, actorName, actorOrganizationId }: KeptAudit) {
  if (actorId === undefined) return { type_id: 3, type: 'System' };
  const org = actorOrganizationId === undefined ? undefined : { uid: actorOrganizationId };
  return { uid: actorId, name: actorName, type_id: 0, type: 'Unknown', org };
}

function classOf({ entityType, action, entityId, entityName }: KeptAudit) {
  if (entityType === 'Role' && action.startsWith('Member')) {
    const [subjectId] = entityName?.split('--') ?? [];
    const members = { user: { uid: subjectId }, privileges: entityId === undefined ? [] : [entityId] };
    return { classUid: CLASSES.userAccess, activity: ROLE_ACTIVITIES[action] ?? OTHER, members };
  }
  if (entityType === 'DirectoryGroup') {
    const members = { group: { uid: entityId, name: entityName } };
    return { classUid: CLASSES.groupManagement, activity: OTHER, members };
  }
  const members = { entity: { uid: entityId, name: entityName, type: entityType } };
  return { classUid: CLASSES.entityManagement, activity: ENTITY_ACTIVITIES[action] ?? OTHER, members };
}
