import type { Migration } from './migration';
import { renameInText, type Renames } from './rename-in-text';

/** Names that the API shows and tables hold. Audit records keep those that they were hashed with. */
export const contractNames: Migration = {
  name: '0076-contract-names',
  async up(db) {
    await renameInText(db, 'change', 'status_reason', REASONS);
    await renameInText(db, 'change', 'summary', SUMMARIES);
    await renameInText(db, 'simulation', 'summary', SUMMARIES);
    await renameInText(db, 'change_item', 'outcome', OUTCOMES);
    await renameInText(db, 'assertion', 'content', CLAIMS);
  },
};

const REASONS: Renames = [
  ['asked_for', 'requested'],
  ['made_room', 'evicted'],
];

// JSON without spaces: within a string every quotation mark is escaped, so these find members and whole values only.
const SUMMARIES: Renames = [
  ['"lockOut":', '"lockout":'],
  ['"code":"lock_out"', '"code":"lockout"'],
  ['"code":"caller_locks_himself_out"', '"code":"caller_locked_out"'],
  ['"detail":"caller_locks_himself_out: ', '"detail":"caller_locked_out: '],
  ['"code":"rights_here"', '"code":"privilege_escalation"'],
  ['"code":"gives_rights_here"', '"code":"grants_service_roles"'],
  ['"ownRoles":', '"serviceRoles":'],
  ['"healed":', '"resolved":'],
  ['"change":"healed"', '"change":"resolved"'],
];

const OUTCOMES: Renames = [
  ['"code":"was_so_already"', '"code":"already_applied"'],
  ['"code":"moved_on"', '"code":"changed_since"'],
  ['"code":"subject_gone"', '"code":"subject_not_found"'],
  ['"code":"role_gone"', '"code":"role_deleted"'],
  ['"code":"division_gone"', '"code":"division_deleted"'],
  ['"told":', '"writeAttempted":'],
  ['"words":', '"message":'],
];

const CLAIMS: Renames = [['"most":', '"limit":']];
