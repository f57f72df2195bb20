import type { ErrorEntries } from './error-entry';

/** Conflict rules, assertions, purposes and data categories. */
export const governanceErrors = {
  own_exception: {
    status: 403,
    when: 'The caller, or a group that the caller is in, breaks the rule',
    remedy: 'Have someone else accept the exception.',
  },
  conflict_resolved: {
    status: 409,
    when: 'The finding is resolved already',
    remedy: 'No exception is needed.',
  },
  too_many_conflict_rules: {
    status: 409,
    when: 'The limit of conflict rules is reached',
    remedy: 'Delete some first.',
  },
  conflicts_not_evaluated: {
    status: 503,
    when: 'Conflict rules have not been evaluated yet',
    remedy: 'Wait for the first sync.',
  },
  too_many_enforcements: {
    status: 409,
    when: 'The limit of enforcements is reached',
    remedy: 'Delete some first.',
  },
  too_many_assertions: {
    status: 409,
    when: 'The limit of assertions is reached',
    remedy: 'Delete some first.',
  },
  assertions_not_evaluated: {
    status: 503,
    when: 'Assertions have not been evaluated yet',
    remedy: 'Wait for the first sync.',
  },
  purpose_name_taken: {
    status: 409,
    when: 'Another purpose has the name; case and spacing make no difference',
    remedy: 'Choose another name, or change the purpose that `detail` names.',
  },
  purpose_status_step: {
    status: 409,
    when: 'The status of the purpose does not lead to the requested one',
    remedy: 'Take one of the steps that `detail` names.',
  },
  purpose_retired: {
    status: 409,
    when: 'The purpose is retired: only its successor can be named',
    remedy: 'Create another purpose.',
  },
  purpose_retained: {
    status: 409,
    when: 'Active retention policies of Genesys refer to the purpose',
    remedy: 'Change those policies first.',
  },
  purpose_is_successor: {
    status: 409,
    when: 'Retired purposes name this one as their successor',
    remedy: 'Name another successor there first, or none.',
  },
  too_many_purposes: {
    status: 409,
    when: 'The limit of purposes is reached',
    remedy: 'Delete some first.',
  },
  purpose_change_not_applied: {
    status: 502,
    when: 'Genesys accepted the change of a purpose and does not show it',
    remedy: 'Fetch the purpose before you try again.',
  },
  purpose_change_unconfirmed: {
    status: 502,
    when: 'Genesys accepted the change of a purpose and cannot be asked whether it holds',
    remedy: 'Fetch the purpose before you try again.',
  },
  purposes_busy: {
    status: 503,
    when: 'Purposes or their retention policies cannot be reached at Genesys now',
    remedy: 'Try again after `Retry-After`.',
  },
  data_category_exists: {
    status: 409,
    when: 'There is a data category with this key',
    remedy: 'Choose another key.',
  },
  data_category_shipped: {
    status: 409,
    when: 'The data category comes with the service',
    remedy: 'Deactivate it: it cannot be changed or deleted.',
  },
  data_category_in_use: {
    status: 409,
    when: 'Purposes or permissions refer to the data category; `errors` names them',
    remedy: 'Deactivate it, or change those first.',
  },
  too_many_data_categories: {
    status: 409,
    when: 'The limit of custom data categories is reached',
    remedy: 'Delete some first.',
  },
  too_many_permissions: {
    status: 409,
    when: 'The limit of permissions with data categories is reached',
    remedy: 'Take the categories of others away first.',
  },
  no_baseline: {
    status: 404,
    when: 'No revision is approved as the baseline',
    remedy: 'Approve one with `PUT /api/v1/baseline`.',
  },
  own_drift: {
    status: 403,
    when: 'Drift that is to be accepted concerns the access of the caller',
    remedy: 'Have someone else accept it.',
  },
  baseline_changed: {
    status: 409,
    when: 'The baseline changed while items were being accepted',
    remedy: 'List the drift again, and accept what is still there.',
  },
  too_much_drift: {
    status: 409,
    when: 'More differs from the baseline than can be listed',
    remedy: 'Approve a newer revision as the baseline.',
  },
  too_many_accepted: {
    status: 409,
    when: 'The limit of accepted drift items is reached',
    remedy: 'Approve a newer revision as the baseline.',
  },
} as const satisfies ErrorEntries;
