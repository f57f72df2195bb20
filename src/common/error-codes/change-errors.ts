import type { ErrorEntries } from './error-entry';

/** Simulations and changes. */
export const changeErrors = {
  idempotency_key_required: {
    status: 400,
    when: 'The header `Idempotency-Key` is missing or not printable',
    remedy: 'Send one of 1 to 200 printable characters, such as a UUID.',
  },
  idempotency_key_busy: {
    status: 409,
    when: 'The first request with this key is still being answered',
    remedy: 'Send it again after `Retry-After`.',
  },
  idempotency_key_reused: {
    status: 422,
    when: 'The key was used for another request',
    remedy: 'Send a new key.',
  },
  own_approval: {
    status: 403,
    when: 'The caller is the author of the change, with whatever credential',
    remedy: 'Have someone else approve it.',
  },
  approver_not_a_person: {
    status: 403,
    when: 'The caller is not known as a person, and only people approve (`CHANGES_APPROVERS`)',
    remedy: 'Call with a Genesys token, or a JWT that names a person.',
  },
  simulation_of_other_caller: {
    status: 403,
    when: 'Another caller made the simulation',
    remedy: 'Have that caller or an administrator delete it.',
  },
  base_revision_gone: {
    status: 409,
    when: 'The revision that a simulation or a change began from is no longer stored',
    remedy: 'Simulate or plan it again.',
  },
  too_many_simulations: {
    status: 409,
    when: 'The limit of stored simulations is reached, and plans or reports refer to all of them',
    remedy: 'Delete one, or wait until one expires.',
  },
  changes_disabled: {
    status: 409,
    when: 'Changes are only planned here (`CHANGES_ENABLED` is false)',
    remedy: 'The operator allows them to be applied.',
  },
  change_status: {
    status: 409,
    when: 'The change is in a status from which this is not possible',
    remedy: 'Fetch the change, and see what it is by now.',
  },
  plan_hash_differs: {
    status: 409,
    when: '`planSha256` is not the hash of this plan',
    remedy: 'Fetch the plan again, and review it.',
  },
  change_not_due: {
    status: 409,
    when: 'The plan has a time before which it may not be applied',
    remedy: 'Apply it after `notBefore`, or plan the change again without.',
  },
  plan_expired: {
    status: 409,
    when: 'The plan is too old to be approved or applied',
    remedy: 'Plan the change again.',
  },
  plan_outdated: {
    status: 409,
    when: 'What the plan names has changed or is gone; `errors` says what',
    remedy: 'Plan the change again.',
  },
  change_blocked: {
    status: 409,
    when: 'A lockout, a conflict rule or the reach of the change blocks it; `errors` says which',
    remedy: 'Change the plan, or apply it without the items that are blocked.',
  },
  rules_changed: {
    status: 409,
    when: 'Conflict rules were changed while the change was reviewed',
    remedy: 'Try again.',
  },
  approval_missing: {
    status: 409,
    when: 'No approval of the change counts',
    remedy: 'Have someone other than its author approve it.',
  },
  subjects_in_other_change: {
    status: 409,
    when: 'Another change that has not ended is at work on some of the same subjects',
    remedy: 'Wait for its end, or cancel it.',
  },
  write_permissions_missing: {
    status: 409,
    when: 'The OAuth client that changes grants lacks permissions at Genesys',
    remedy: 'The operator gives it those that `detail` names.',
  },
  write_client_of_other_organization: {
    status: 409,
    when: 'The OAuth client that changes grants belongs to another organisation',
    remedy: 'The operator corrects `GENESYS_WRITE_CLIENT_ID`.',
  },
  too_many_changes: {
    status: 409,
    when: 'The limit of planned changes is reached, and all of them are approved',
    remedy: 'Apply or cancel one.',
  },
  too_many_own_event_streams: {
    status: 429,
    when: "The caller's limit of open event streams is reached",
    remedy: 'Close one of them.',
  },
  too_many_event_streams: {
    status: 503,
    when: 'The limit of open event streams is reached',
    remedy: 'Try again after `Retry-After`.',
  },
} as const satisfies ErrorEntries;
