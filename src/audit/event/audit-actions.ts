import type { AuditAction } from './audit-event';

/** Every action that is recorded, and what it means. */
export const auditActions: Readonly<Record<AuditAction, string>> = {
  'access.refused':
    'A caller lacked the permission for a request; `after.clientAddress` is its origin. `count` in `after` is the number of further ones within a minute.',
  'access.unauthenticated':
    'Invalid credentials were presented; `after.kind` is their kind, and `target` the address, or null for a total of many. `count` is the number of further ones within a minute.',
  'access.refusals_unrecorded': 'More refusals than could be recorded individually; `after` counts them.',
  'api_key.created': 'An API key was created.',
  'api_key.revoked': 'An API key was revoked.',
  'assertion.created': 'An assertion was created.',
  'assertion.replaced': 'An assertion was changed.',
  'assertion.deleted': 'An assertion was deleted.',
  'assertion.status_changed':
    'An assertion no longer holds, or holds again; `after` has the revision and the number of offenders.',
  'audit.checkpoint_key_created': 'The service created a key to sign checkpoints.',
  'audit.checkpoint_key_rotated':
    'Checkpoints are signed with another key from here on; `before` names the former one.',
  'audit.exported': 'The audit log was exported.',
  'audit.fork_found':
    'The audit log contradicts a signed checkpoint: it was rewritten or cut, or another database was restored; `after` names the checkpoint.',
  'audit.restore_accepted':
    'The operator accepted a restored audit log; `after` names the checkpoints that it contradicts.',
  'audit.verified': 'The audit log was verified; `after` has the result.',
  'baseline.approved': 'A revision was approved as the baseline that drift is measured from.',
  'baseline.ended': 'The baseline was ended; drift is no longer measured.',
  'baseline.drift_accepted':
    'A difference from the baseline was accepted; `before` is what was expected, `after` what is accepted.',
  'change.planned': 'A change of access was planned; `after` has its hash and its reach.',
  'change.approved': 'A planned change was approved.',
  'change.applied': 'A planned change was started.',
  'change.paused': 'A change was paused, by a caller or automatically; `reason` says why.',
  'change.resumed': 'A paused change was resumed.',
  'change.cancelled': 'A change was cancelled; what was written stays.',
  'change.retried': 'The failed items of a change were retried.',
  'change.ended': 'All items of a change have finished; `after` counts their states.',
  'change_item.write_intended': 'Grants of a subject were about to be changed in Genesys.',
  'change_item.written':
    'A write of grants of a subject was sent to Genesys; its result is recorded afterwards.',
  'change_item.late_write_found':
    'Genesys carried out a write after its item had been taken over or rolled back; `after` identifies it, with the resulting grants of the subject.',
  'change_item.ended': 'An item of a change has finished; `after` has the resulting grants in Genesys.',
  'clock.jumped':
    'The clock went back, or was set ahead and is now accepted: records from `after.contradictedFromSeq` to this one may carry wrong times.',
  'conflict_rule.created': 'A conflict rule was created.',
  'conflict_rule.replaced': 'A conflict rule was changed.',
  'conflict_rule.deleted': 'A conflict rule was deleted.',
  'conflict_rule_pack.loaded': 'A pack of conflict rules was loaded; `after` has the changes.',
  'conflict_exception.set': 'A violation of a conflict rule was accepted for a time.',
  'conflict_exception.ended': 'A violation of a conflict rule is no longer accepted.',
  'conflicts.evaluated':
    'Conflict rules were evaluated, and findings were opened or resolved; `after` counts them.',
  'data_category.created': 'A data category was created.',
  'data_category.replaced': 'A data category was changed, deactivated or activated.',
  'data_category.deleted': 'A data category was deleted.',
  'database.restored':
    'A backup was put in place of the database before this start; `after` says which, and where its log ended.',
  'enforcement.created': 'An upcoming enforcement was entered.',
  'enforcement.replaced': 'An upcoming enforcement was changed.',
  'enforcement.deleted': 'An upcoming enforcement was deleted.',
  'evidence.requested':
    'The evidence for a control was requested; parts of it may have left the service from here on.',
  'evidence.made':
    'An archive with the evidence for a control was completed or broken off; `after` has the digest of its manifest.',
  'genesys_audits.exported': 'The kept audits of Genesys were exported.',
  'genesys_audits.erased':
    'The names of a person were erased from the kept audits of Genesys; `after` counts the events.',
  'genesys_audits.purged': 'Audits of Genesys that were past their retention were purged.',
  'genesys_audits.unexplained_write_found':
    'Genesys reported writes with the OAuth client of this service that no change of this service explains; `after` lists the events.',
  'genesys_audits.unexplained_write_accepted':
    'A person accepted a write with the OAuth client of this service that no change explains; `after` has the reason.',
  'permission_categories.replaced': 'The data categories that a permission of Genesys opens were changed.',
  'purpose.created': 'A data-sharing purpose was created.',
  'purpose.replaced': 'A data-sharing purpose was changed.',
  'purpose.change_sent':
    'A change of a data-sharing purpose was about to be sent to Genesys; its result is recorded afterwards.',
  'purpose.late_write_found':
    'Genesys carried out a change of a data-sharing purpose after its outcome was recorded, or its instance was lost; `after` identifies it, and `before` is the state last written here.',
  'purpose.deleted': 'A data-sharing purpose was deleted.',
  'report.requested': 'A report was requested; parts of it may have left the service from here on.',
  'report.made': 'A report was completed or broken off; `after` has its hash.',
  'review.created': 'An access review was created.',
  'review.replaced': 'An access review was changed before it was opened.',
  'review.opened': 'An access review was opened; `after` has its revision and how many items it asks about.',
  'review.decided':
    'Access was decided about in a review; `after` has the decision and the items. What was decided at once has the same `actId`.',
  'review.delegated': 'What a reviewer is asked was delegated; `after` has to whom, until when and why.',
  'review.delegation_ended': 'A delegation in an access review was ended before its time.',
  'review.deadline_passed':
    'The deadline of an access review passed; `after` has what happened to the items that no one had decided.',
  'review.closing': 'No more is decided in an access review; `after` counts the decisions.',
  'review.closed': 'An access review was closed: what it took away is gone.',
  'review.cancelled': 'An access review was cancelled.',
  'review.followed_up':
    'Genesys shows what a review took away as removed, or has it again; `after` names the items.',
  'review.signed_off': 'A person signed off a closed access review; `after` has their statement.',
  'review.evidence_requested':
    'The evidence of an access review was requested; parts of it may have left the service from here on.',
  'review.evidence_made':
    'An archive with the evidence of an access review was completed or broken off; `after` has the digest of its manifest.',
  'review_responsibilities.replaced':
    'Who answers for people, groups, roles and accounts was replaced; `after` counts the entries.',
  'review_template.created': 'A template of access reviews was created.',
  'review_template.replaced': 'A template of access reviews was changed.',
  'review_template.deleted': 'A template of access reviews was deleted.',
  'service.started': 'An instance of the service started.',
  'service.stopped': 'An instance of the service shut down gracefully.',
  'session.started': 'A caller signed in; `after` says until when.',
  'session.ended': 'A session was ended before it expired: signed out, or as `reason` says.',
  'simulation.created': 'A proposed change was simulated; `after` has its hash and its reach.',
  'simulation.deleted': 'A simulation was deleted, or evicted by a newer one; `reason` says so.',
  'snapshot.stored': 'A snapshot of the organisation was stored.',
  'snapshots.thinned': 'Old snapshots of the organisation were purged.',
  'sync.started': 'A sync run was requested.',
  'sync.failed': 'A sync run failed.',
  'sync.held_back': 'A sync run lost too much at once and was held back; `after` lists the losses.',
  'sync.held_back_accepted': 'A person accepted large losses; `after` lists them.',
  'sync.held_back_ended': 'Nothing is held back any more; `reason` says why.',
  'webhook.created': 'A webhook was created.',
  'webhook.replaced': 'A webhook was changed.',
  'webhook.deleted': 'A webhook was deleted.',
  'webhook.secret_replaced': 'A webhook got another signing secret; the one before it no longer counts.',
};
