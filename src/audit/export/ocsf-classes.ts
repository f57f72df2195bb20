import type { AuditRecord, AuditTarget, JsonValue } from '../audit-record';
import type { AuditAction } from '../event/audit-event';
import { accessChangeOf } from './access-change';

/** A class of OCSF 1.8.0, an activity of it, and the members that only this class has. */
export interface OcsfClass {
  readonly category: number;
  readonly classUid: number;
  readonly activity: number;
  /** Where the activity depends on the record. */
  readonly activityOf?: (record: AuditRecord) => number;
  readonly members: (record: AuditRecord) => Readonly<Record<string, unknown>>;
}

const IAM = 3;
const APPLICATION = 6;

const CRUD: Readonly<Record<string, number>> = { POST: 1, GET: 2, HEAD: 2, PUT: 3, PATCH: 3, DELETE: 4 };
const OTHER = 99;
const ASSIGN_ROLE = 3;
const REMOVE_ROLE = 4;

/** OCSF knows users, administrators, systems and services; a group is none of them. */
const SUBJECT_TYPES: Readonly<Record<string, object>> = {
  user: { type_id: 1, type: 'User' },
  oauth_client: { type_id: 4, type: 'Service' },
  group: { type_id: OTHER, type: 'group' },
};

/** Which class each action is. */
const classes: Readonly<Record<AuditAction, OcsfClass>> = {
  'access.refused': apiActivity(OTHER),
  'access.unauthenticated': apiActivity(OTHER),
  'access.refusals_unrecorded': apiActivity(OTHER),
  'api_key.created': accountChange(1),
  'api_key.revoked': accountChange(5),
  'enforcement.created': entityManagement(1),
  'enforcement.replaced': entityManagement(3),
  'enforcement.deleted': entityManagement(4),
  'assertion.created': entityManagement(1),
  'assertion.replaced': entityManagement(3),
  'assertion.deleted': entityManagement(4),
  'assertion.status_changed': entityManagement(3),
  'audit.checkpoint_key_created': entityManagement(1),
  'audit.checkpoint_key_rotated': entityManagement(3),
  'audit.exported': apiActivity(2),
  'audit.fork_found': apiActivity(2),
  'audit.restore_accepted': apiActivity(3),
  'audit.verified': apiActivity(2),
  'baseline.approved': entityManagement(3),
  'baseline.ended': entityManagement(4),
  'baseline.drift_accepted': entityManagement(3),
  'change.planned': entityManagement(1),
  'change.approved': entityManagement(3),
  'change.applied': entityManagement(3),
  'change.paused': entityManagement(3),
  'change.resumed': entityManagement(3),
  'change.cancelled': entityManagement(3),
  'change.retried': entityManagement(3),
  'change.ended': entityManagement(3),
  'change_item.write_intended': userAccess(),
  'change_item.written': apiActivity(OTHER),
  'change_item.late_write_found': apiActivity(OTHER),
  'change_item.ended': userAccess(),
  'clock.jumped': apiActivity(OTHER),
  'conflict_rule.created': entityManagement(1),
  'conflict_rule.replaced': entityManagement(3),
  'conflict_rule.deleted': entityManagement(4),
  'conflict_rule_pack.loaded': entityManagement(3),
  'conflict_exception.set': entityManagement(3),
  'conflict_exception.ended': entityManagement(3),
  'conflicts.evaluated': entityManagement(3),
  'data_category.created': entityManagement(1),
  'data_category.replaced': entityManagement(3),
  'data_category.deleted': entityManagement(4),
  'database.restored': apiActivity(3),
  'evidence.requested': apiActivity(2),
  'evidence.made': apiActivity(2),
  'genesys_audits.exported': apiActivity(2),
  'genesys_audits.erased': apiActivity(4),
  'genesys_audits.purged': apiActivity(4),
  'genesys_audits.unexplained_write_found': apiActivity(OTHER),
  'genesys_audits.unexplained_write_accepted': entityManagement(3),
  'permission_categories.replaced': entityManagement(3),
  'purpose.created': entityManagement(1),
  'purpose.replaced': entityManagement(3),
  'purpose.change_sent': apiActivity(OTHER),
  'purpose.late_write_found': apiActivity(OTHER),
  'purpose.deleted': entityManagement(4),
  'report.requested': apiActivity(2),
  'report.made': entityManagement(1),
  'review.created': entityManagement(1),
  'review.replaced': entityManagement(3),
  'review.opened': entityManagement(3),
  'review.decided': entityManagement(3),
  'review.delegated': entityManagement(3),
  'review.delegation_ended': entityManagement(3),
  'review.deadline_passed': entityManagement(3),
  'review.closing': entityManagement(3),
  'review.closed': entityManagement(3),
  'review.cancelled': entityManagement(3),
  'review.followed_up': entityManagement(3),
  'review.signed_off': entityManagement(3),
  'review.evidence_requested': apiActivity(2),
  'review.evidence_made': apiActivity(2),
  'review_responsibilities.replaced': entityManagement(3),
  'review_template.created': entityManagement(1),
  'review_template.replaced': entityManagement(3),
  'review_template.deleted': entityManagement(4),
  'webhook.created': entityManagement(1),
  'webhook.replaced': entityManagement(3),
  'webhook.deleted': entityManagement(4),
  'webhook.secret_replaced': entityManagement(3),
  'service.started': entityManagement(10),
  'service.stopped': entityManagement(11),
  'session.started': entityManagement(1),
  'session.ended': entityManagement(4),
  'simulation.created': entityManagement(1),
  'simulation.deleted': entityManagement(4),
  'snapshot.stored': entityManagement(1),
  'snapshots.thinned': entityManagement(4),
  'sync.started': apiActivity(2),
  'sync.failed': apiActivity(2),
  'sync.held_back': apiActivity(2),
  'sync.held_back_accepted': entityManagement(3),
  'sync.held_back_ended': entityManagement(3),
};

/** The class of a record; one of a later version, whose action is not known here, is API activity. */
export function ocsfClassOf(record: AuditRecord): OcsfClass {
  const { action, target } = record;
  const known = Object.hasOwn(classes, action) ? classes[action as AuditAction] : apiActivity(OTHER);
  if (known.activityOf !== undefined) return { ...known, activity: known.activityOf(record) };
  if (action !== 'access.refused') return known;
  const method = target?.id.split(' ', 1)[0] ?? '';
  return { ...known, activity: CRUD[method] ?? OTHER };
}

/** `account_change`: an API key is an account of a service. */
function accountChange(activity: number): OcsfClass {
  const members = ({ target }: AuditRecord) => ({
    user: { uid: target?.id, name: nameOf(target), type_id: 4, type: 'Service' },
  });
  return { category: IAM, classUid: 3001, activity, members };
}

/** `user_access`: roles assigned to a subject of Genesys, or removed from it. */
function userAccess(): OcsfClass {
  return {
    category: IAM,
    classUid: 3005,
    activity: OTHER,
    activityOf: accessActivity,
    members: accessMembers,
  };
}

/** Assign Role, Remove Role, or Other where a record is about both. */
function accessActivity(record: AuditRecord): number {
  const { add, remove } = accessChangeOf(record);
  if (add.length > 0 && remove.length > 0) return OTHER;
  return add.length > 0 ? ASSIGN_ROLE : remove.length > 0 ? REMOVE_ROLE : OTHER;
}

/** One role is `iam_role`; several only fit into `privileges`. */
function accessMembers(record: AuditRecord): Readonly<Record<string, unknown>> {
  const { subjectType, subjectId, add, remove } = accessChangeOf(record);
  const grants = [...add, ...remove];
  const roles = [...new Set(grants.map(({ roleId }) => roleId))];
  const divisions = [...new Set(grants.map(({ divisionId }) => divisionId))];
  return {
    user: { uid: subjectId ?? record.target?.id ?? 'unknown', ...SUBJECT_TYPES[subjectType ?? ''] },
    iam_role: roles.length === 1 ? { uid: roles[0] } : undefined,
    privileges: roles.length > 0 ? roles : undefined,
    resources: divisions.length > 0 ? divisions.map((uid) => ({ uid, type: 'division' })) : undefined,
  };
}

/** `entity_management`. */
function entityManagement(activity: number): OcsfClass {
  const members = ({ target, before, after }: AuditRecord) => ({
    entity: entityOf(target, before),
    entity_result: after === null ? undefined : entityOf(target, after),
  });
  return { category: IAM, classUid: 3004, activity, members };
}

function entityOf(target: AuditTarget | null, state: JsonValue) {
  const type = target?.type ?? 'unknown';
  return { uid: target?.id, name: nameOf(target), type, data: state ?? undefined };
}

/** `api_activity`. Where a request came from is not recorded: behind a proxy it would be the proxy. */
function apiActivity(activity: number): OcsfClass {
  const members = ({ action, target, requestId }: AuditRecord) => ({
    api: { operation: action, request: requestId === null ? undefined : { uid: requestId } },
    src_endpoint: { name: 'unknown' },
    resources: target === null ? undefined : [{ uid: target.id, name: target.name, type: target.type }],
  });
  return { category: APPLICATION, classUid: 6003, activity, members };
}

/** Something that was not created has no id; OCSF demands a name then. */
function nameOf(target: AuditTarget | null): string | undefined {
  return target === null ? 'unknown' : target.name;
}
