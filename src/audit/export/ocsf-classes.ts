import type { AuditRecord, AuditTarget } from '../audit-record';
import type { AuditAction } from '../event/audit-event';

/** A class of OCSF 1.8.0, an activity of it, and the members that only this class has. */
export interface OcsfClass {
  readonly category: number;
  readonly classUid: number;
  readonly activity: number;
  readonly members: (record: AuditRecord) => Readonly<Record<string, unknown>>;
}

const IAM = 3;
const APPLICATION = 6;

const CRUD: Readonly<Record<string, number>> = { POST: 1, GET: 2, HEAD: 2, PUT: 3, PATCH: 3, DELETE: 4 };
const OTHER = 99;

/** Which class each action is. Changes of what a user may do will be `user_access` (3005). */
const classes: Readonly<Record<AuditAction, OcsfClass>> = {
  'access.refused': apiActivity(OTHER),
  'access.refusals_unrecorded': apiActivity(OTHER),
  'api_key.created': accountChange(1),
  'api_key.revoked': accountChange(5),
  'audit.checkpoint_key_created': entityManagement(1),
  'audit.exported': apiActivity(2),
  'audit.verified': apiActivity(2),
  'report.requested': apiActivity(2),
  'report.made': entityManagement(1),
  'service.started': entityManagement(10),
  'service.stopped': entityManagement(11),
  'snapshot.stored': entityManagement(1),
  'snapshots.thinned': entityManagement(4),
  'sync.started': apiActivity(2),
  'sync.failed': apiActivity(2),
};

/** The class of a record; one of a later version, whose action is not known here, is API activity. */
export function ocsfClassOf({ action, target }: AuditRecord): OcsfClass {
  const known = Object.hasOwn(classes, action) ? classes[action as AuditAction] : apiActivity(OTHER);
  if (action !== 'access.refused') return known;
  const method = target?.id.split(' ', 1)[0] ?? '';
  return { ...known, activity: CRUD[method] ?? OTHER };
}

/** `account_change`: an API key is an account of a service. */
function accountChange(activity: number): OcsfClass {
  const members = ({ target }: AuditRecord) => ({
    user: { ...partyOf(target), type_id: 4, type: 'Service' },
  });
  return { category: IAM, classUid: 3001, activity, members };
}

/** `entity_management`. */
function entityManagement(activity: number): OcsfClass {
  const members = ({ target, before, after }: AuditRecord) => ({
    entity: { ...partyOf(target), type: target?.type ?? 'unknown', ...(before !== null && { data: before }) },
    ...(after !== null && {
      entity_result: { ...partyOf(target), type: target?.type ?? 'unknown', data: after },
    }),
  });
  return { category: IAM, classUid: 3004, activity, members };
}

/** `api_activity`. Where a request came from is not recorded: behind a proxy it would be the proxy. */
function apiActivity(activity: number): OcsfClass {
  const members = ({ action, target, requestId }: AuditRecord) => ({
    api: { operation: action, ...(requestId !== null && { request: { uid: requestId } }) },
    src_endpoint: { name: 'unknown' },
    ...(target !== null && { resources: [{ ...partyOf(target), type: target.type }] }),
  });
  return { category: APPLICATION, classUid: 6003, activity, members };
}

/** Something that was not created has no id; OCSF demands a name then. */
function partyOf(target: AuditTarget | null): { uid?: string; name?: string } {
  if (target === null) return { name: 'unknown' };
  return { uid: target.id, ...(target.name !== undefined && { name: target.name }) };
}
