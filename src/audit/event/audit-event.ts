import type { AuditActor, AuditTarget, JsonValue, Outcome } from '../audit-record';

/** An API key as the log shows it: never the key itself, nor its hash. A type, since interfaces are no JsonValue. */
export type ApiKeyState = {
  readonly name: string;
  readonly roles: readonly string[];
  /** RFC 3339, UTC; null for a key that does not expire. */
  readonly expiresAt: string | null;
};

/** What is recorded in addition to who and when: the kind of the target, and its state before and after the act. */
interface Actions {
  'access.refused': {
    target: 'route';
    before: null;
    /** With `count`, so many more like the one recorded before. */
    after: { readonly permission: string; readonly clientAddress?: string; readonly count?: number };
  };
  /** With `count`, so many more like the one recorded before. */
  'access.unauthenticated': {
    target: 'address';
    before: null;
    after: { readonly kind: string; readonly count?: number };
  };
  /** Refusals that came too fast to be recorded one by one; `reason` says so. */
  'access.refusals_unrecorded': { target: 'route'; before: null; after: { readonly count: number } };
  'api_key.created': { target: 'api_key'; before: null; after: ApiKeyState };
  'api_key.revoked': { target: 'api_key'; before: ApiKeyState; after: null };
  'assertion.created': { target: 'assertion'; before: null; after: JsonValue };
  'assertion.replaced': { target: 'assertion'; before: JsonValue; after: JsonValue };
  'assertion.deleted': { target: 'assertion'; before: JsonValue; after: null };
  'assertion.status_changed': { target: 'assertion'; before: JsonValue; after: JsonValue };
  'audit.checkpoint_key_created': {
    target: 'signing_key';
    before: null;
    /** PEM (SPKI). */
    after: { readonly publicKey: string };
  };
  /** The key of `before` signed the last checkpoint, and this one signs from now on. */
  'audit.checkpoint_key_rotated': {
    target: 'signing_key';
    before: { readonly keyId: string };
    /** PEM (SPKI). */
    after: { readonly publicKey: string };
  };
  'audit.exported': { target: 'audit_log'; before: null; after: JsonValue };
  /** The log contradicts a checkpoint, which `after` names; `reason` says what to do. */
  'audit.fork_found': { target: 'audit_log'; before: null; after: JsonValue };
  /** AUDIT_ACCEPT_RESTORE gave up the checkpoints that `after` names. */
  'audit.restore_accepted': { target: 'audit_log'; before: null; after: JsonValue };
  'audit.verified': { target: 'audit_log'; before: null; after: JsonValue };
  'baseline.approved': { target: 'baseline'; before: JsonValue; after: JsonValue };
  'baseline.ended': { target: 'baseline'; before: JsonValue; after: null };
  /** One record for each item; `after` has what is accepted. */
  'baseline.drift_accepted': { target: 'drift_item'; before: JsonValue; after: JsonValue };
  'change.planned': { target: 'change'; before: null; after: JsonValue };
  'change.approved': { target: 'change'; before: null; after: JsonValue };
  'change.applied': { target: 'change'; before: null; after: JsonValue };
  'change.paused': { target: 'change'; before: null; after: null };
  'change.resumed': { target: 'change'; before: null; after: null };
  'change.cancelled': { target: 'change'; before: null; after: null };
  'change.retried': { target: 'change'; before: null; after: JsonValue };
  'change.ended': { target: 'change'; before: null; after: JsonValue };
  /** Before the call to Genesys, in the transaction that lets it begin. */
  'change_item.write_intended': { target: 'change_item'; before: JsonValue; after: JsonValue };
  'change_item.written': { target: 'change_item'; before: null; after: JsonValue };
  'change_item.late_write_found': { target: 'change_item'; before: JsonValue; after: JsonValue };
  'change_item.ended': { target: 'change_item'; before: JsonValue; after: JsonValue };
  /** Records before this one carry times that this one contradicts, or the clock was believed to be wrong before. */
  'clock.jumped': { target: 'clock'; before: JsonValue; after: JsonValue };
  'conflict_rule.created': { target: 'conflict_rule'; before: null; after: JsonValue };
  'conflict_rule.replaced': { target: 'conflict_rule'; before: JsonValue; after: JsonValue };
  'conflict_rule.deleted': { target: 'conflict_rule'; before: JsonValue; after: null };
  'conflict_rule_pack.loaded': { target: 'conflict_rule_pack'; before: null; after: JsonValue };
  'conflict_exception.set': { target: 'conflict'; before: JsonValue; after: JsonValue };
  'conflict_exception.ended': { target: 'conflict'; before: JsonValue; after: null };
  'conflicts.evaluated': { target: 'snapshot'; before: null; after: JsonValue };
  'data_category.created': { target: 'data_category'; before: null; after: JsonValue };
  'data_category.replaced': { target: 'data_category'; before: JsonValue; after: JsonValue };
  'data_category.deleted': { target: 'data_category'; before: JsonValue; after: null };
  /** By the command that restores a backup, before this start. */
  'database.restored': { target: 'backup'; before: null; after: JsonValue };
  'enforcement.created': { target: 'enforcement'; before: null; after: JsonValue };
  'enforcement.replaced': { target: 'enforcement'; before: JsonValue; after: JsonValue };
  'enforcement.deleted': { target: 'enforcement'; before: JsonValue; after: null };
  /** The evidence for a control; `after` has its period. */
  'evidence.requested': { target: 'evidence'; before: null; after: JsonValue };
  /** `after` has the period too, and the digest of the archive's manifest, which has those of its files. */
  'evidence.made': { target: 'evidence'; before: null; after: JsonValue };
  'genesys_audits.exported': { target: 'genesys_audits'; before: null; after: JsonValue };
  /** The names of a person; the user that `target` names. */
  'genesys_audits.erased': { target: 'user'; before: null; after: JsonValue };
  'genesys_audits.purged': { target: 'genesys_audits'; before: JsonValue; after: null };
  'genesys_audits.unexplained_write_found': { target: 'genesys_audits'; before: null; after: JsonValue };
  'genesys_audits.unexplained_write_accepted': { target: 'genesys_audit'; before: null; after: JsonValue };
  'permission_categories.replaced': { target: 'permission_categories'; before: JsonValue; after: JsonValue };
  'purpose.created': { target: 'purpose'; before: null; after: JsonValue };
  'purpose.replaced': { target: 'purpose'; before: JsonValue; after: JsonValue };
  /** Before a change is sent to Genesys, where it cannot be part of a transaction. */
  'purpose.change_sent': { target: 'purpose'; before: null; after: JsonValue };
  'purpose.late_write_found': { target: 'purpose'; before: JsonValue; after: JsonValue };
  'purpose.deleted': { target: 'purpose'; before: JsonValue; after: null };
  'report.requested': { target: 'report'; before: null; after: JsonValue };
  'report.made': { target: 'report'; before: null; after: JsonValue };
  'review.created': { target: 'review'; before: null; after: JsonValue };
  'review.replaced': { target: 'review'; before: JsonValue; after: JsonValue };
  'review.opened': { target: 'review'; before: null; after: JsonValue };
  /** `after` has what was decided, and about which items. What was decided at once has the same `actId` in it. */
  'review.decided': { target: 'review'; before: null; after: JsonValue };
  'review.delegated': { target: 'review'; before: null; after: JsonValue };
  'review.delegation_ended': { target: 'review'; before: null; after: JsonValue };
  'review.deadline_passed': { target: 'review'; before: null; after: JsonValue };
  'review.closing': { target: 'review'; before: null; after: JsonValue };
  'review.closed': { target: 'review'; before: null; after: JsonValue };
  'review.cancelled': { target: 'review'; before: null; after: JsonValue };
  'review.followed_up': { target: 'review'; before: null; after: JsonValue };
  'review.signed_off': { target: 'review'; before: null; after: JsonValue };
  'review.evidence_requested': { target: 'review'; before: null; after: null };
  /** `after` has the digest of the archive's manifest, which has those of its files. */
  'review.evidence_made': { target: 'review'; before: null; after: JsonValue };
  'review_responsibilities.replaced': {
    target: 'review_responsibilities';
    before: JsonValue;
    after: JsonValue;
  };
  'review_template.created': { target: 'review_template'; before: null; after: JsonValue };
  'review_template.replaced': { target: 'review_template'; before: JsonValue; after: JsonValue };
  'review_template.deleted': { target: 'review_template'; before: JsonValue; after: null };
  'service.started': { target: 'service'; before: null; after: JsonValue };
  'service.stopped': { target: 'service'; before: null; after: null };
  'session.started': { target: 'session'; before: null; after: JsonValue };
  'session.ended': { target: 'session'; before: JsonValue; after: null };
  'simulation.created': { target: 'simulation'; before: null; after: JsonValue };
  'simulation.deleted': { target: 'simulation'; before: JsonValue; after: null };
  'snapshot.stored': { target: 'snapshot'; before: null; after: JsonValue };
  'snapshots.thinned': { target: 'snapshot'; before: JsonValue; after: null };
  'sync.started': { target: 'sync_run'; before: null; after: null };
  'sync.failed': { target: 'sync_run'; before: null; after: null };
  'sync.held_back': { target: 'held_back_run'; before: null; after: JsonValue };
  'sync.held_back_accepted': { target: 'held_back_run'; before: null; after: JsonValue };
  'sync.held_back_ended': { target: 'held_back_run'; before: JsonValue; after: null };
  'webhook.created': { target: 'webhook'; before: null; after: JsonValue };
  'webhook.replaced': { target: 'webhook'; before: JsonValue; after: JsonValue };
  'webhook.deleted': { target: 'webhook'; before: JsonValue; after: null };
  'webhook.secret_replaced': { target: 'webhook'; before: null; after: null };
}

export type AuditAction = keyof Actions;

interface EventOf<Action extends AuditAction> {
  readonly action: Action;
  readonly actor: AuditActor;
  /** Null where there is none (yet), such as for a key that was not created. */
  readonly target: (AuditTarget & { readonly type: Actions[Action]['target'] }) | null;
  readonly outcome: Outcome;
  /** Why it was refused or failed: a sentence without secrets. */
  readonly reason?: string;
  readonly before?: Actions[Action]['before'];
  readonly after?: Actions[Action]['after'];
  /** `X-Request-ID` of the request that caused it. */
  readonly requestId?: string;
  /** `ININ-Correlation-Id` of the call to Genesys that did it. */
  readonly correlationId?: string;
}

/** Something that happened and must be recorded; its `action` says which members it has. */
export type AuditEvent = { [Action in AuditAction]: EventOf<Action> }[AuditAction];
