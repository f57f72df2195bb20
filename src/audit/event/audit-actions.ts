import type { AuditAction } from './audit-event';

/** Every action that is recorded, and what it means. */
export const auditActions: Readonly<Record<AuditAction, string>> = {
  'access.refused': 'A caller asked for something without the permission that it needs.',
  'access.refusals_unrecorded': 'Refusals that came too fast to be recorded one by one; `after` counts them.',
  'api_key.created': 'An API key was created.',
  'api_key.revoked': 'An API key was revoked.',
  'audit.checkpoint_key_created': 'The service made itself a key to sign checkpoints with.',
  'audit.exported': 'Somebody exported the audit log.',
  'audit.verified': 'Somebody had the audit log verified; `after` says how that went.',
  'conflict_rule.created': 'A conflict rule was created.',
  'conflict_rule.replaced': 'A conflict rule was changed.',
  'conflict_rule.deleted': 'A conflict rule was deleted.',
  'conflict_rule_pack.loaded': 'A pack of conflict rules was loaded; `after` says what that changed.',
  'conflict_exception.set': 'A violation of a conflict rule was accepted for a time.',
  'conflict_exception.ended': 'A violation of a conflict rule is no longer accepted.',
  'conflicts.evaluated':
    'Conflict rules were judged, and findings were opened or resolved; `after` counts them.',
  'data_category.created': 'A data category was created.',
  'data_category.replaced': 'A data category was changed, deactivated or activated.',
  'data_category.deleted': 'A data category was deleted.',
  'purpose.created': 'A data-sharing purpose was created.',
  'purpose.replaced': 'A data-sharing purpose was changed.',
  'purpose.change_sent':
    'A change of a data-sharing purpose was about to be sent to Genesys; what became of it is recorded after it.',
  'purpose.deleted': 'A data-sharing purpose was deleted.',
  'report.requested': 'Somebody asked for a report; its parts may have left the service from here on.',
  'report.made': 'A report was made to its end, or broken off; `after` holds its hash.',
  'service.started': 'An instance of the service started.',
  'service.stopped': 'An instance of the service stopped in good order.',
  'simulation.created': 'A proposed change was simulated; `after` holds its hash and how far it reaches.',
  'snapshot.stored': 'A picture of the organisation was stored.',
  'snapshots.thinned': 'Old pictures of the organisation were let go.',
  'sync.started': 'Somebody asked for a reading of the organisation.',
  'sync.failed': 'A reading of the organisation failed.',
};
