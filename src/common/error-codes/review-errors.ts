import type { ErrorEntries } from './error-entry';

/** Access reviews, and the webhooks that tell of them. */
export const reviewErrors = {
  review_state: {
    status: 409,
    when: 'The access review is in another state than the request needs',
    remedy: 'Get the review: `state` says what can be done next.',
  },
  review_snapshot_partial: {
    status: 409,
    when: 'A review is to be opened while the OAuth client cannot see the whole organisation',
    remedy: 'Give the client what `GET /api/v1/snapshots` names as gaps, and sync.',
  },
  review_snapshot_old: {
    status: 409,
    when: 'A review is to be opened from a snapshot that is older than `REVIEWS_SNAPSHOT_MAX_AGE`',
    remedy: 'Start a sync, and open the review when it has ended.',
  },
  review_empty: {
    status: 409,
    when: 'The scope of a review covers no access',
    remedy: 'Change the scope.',
  },
  too_many_review_templates: {
    status: 409,
    when: 'The maximum number of templates of access reviews is stored',
    remedy: 'Delete a template first.',
  },
  too_many_review_items: {
    status: 409,
    when: 'The scope of a review covers more items than a review may have',
    remedy: 'Divide it by type, group, division or role.',
  },
  review_opened_concurrently: {
    status: 409,
    when: 'Another request began to open the review in the meantime',
    remedy: 'Get the review again.',
  },
  review_planned_concurrently: {
    status: 409,
    when: 'Another request plans what the review takes away at the same time',
    remedy: 'Get the review again: its `changeIds` name what was planned.',
  },
  own_review_item: {
    status: 403,
    when: 'An item that is to be decided is access of the caller, directly or through a group',
    remedy: 'Have someone else decide.',
  },
  review_item_not_assigned: {
    status: 403,
    when: 'An item is assigned to someone else',
    remedy: 'Leave it to the reviewers of the item.',
  },
  review_stage_by_same_person: {
    status: 403,
    when: 'The caller decided about the item in an earlier stage',
    remedy: 'Have someone else decide in this stage.',
  },
  review_delegated_by_concerned: {
    status: 403,
    when: 'The delegation by which the caller answers was made by, or for, someone whose own access the item is',
    remedy: 'Leave it to those who are asked, or have another owner of the review delegate it.',
  },
  review_delegation_not_own: {
    status: 403,
    when: 'The caller delegates what someone else is asked, or ends a delegation of others, without `reviews:manage`',
    remedy: 'Ask the owner of the review.',
  },
  review_delegate_concerned: {
    status: 409,
    when: 'Items that would be delegated are access of the person who would receive them',
    remedy: 'Delegate to someone else. `errors` names the items.',
  },
  review_delegation_circular: {
    status: 409,
    when: 'The person who would receive the items has delegated to the one who is asked',
    remedy: 'End the other delegation, or delegate to someone else.',
  },
  review_delegation_ended: {
    status: 409,
    when: 'The delegation is over',
    remedy: 'List the delegations of the review again.',
  },
  too_many_review_delegations: {
    status: 409,
    when: 'A review has as many delegations in force as it may have',
    remedy: 'End some first.',
  },
  review_selection_changed: {
    status: 409,
    when: 'A decision in bulk selects another number of open items than the caller expects',
    remedy: 'List the items again before you decide.',
  },
  review_items_undecided: {
    status: 409,
    when: 'A review is to be closed while items are not decided',
    remedy: 'Wait for the deadline, or close with `includeUndecided`.',
  },
  webhooks_off: {
    status: 409,
    when: 'A webhook or its signing secret is to be made while `WEBHOOKS_KEY` is not set',
    remedy: 'Set `WEBHOOKS_KEY`, the same on all instances, and restart them.',
  },
  too_many_webhooks: {
    status: 409,
    when: 'The maximum number of webhooks is stored',
    remedy: 'Delete a webhook first.',
  },
  review_sign_off_by_person: {
    status: 403,
    when: 'A review is to be signed off with a credential that names no person, such as an API key',
    remedy: 'Sign in with Genesys, or with a token that names a person.',
  },
} as const satisfies ErrorEntries;
