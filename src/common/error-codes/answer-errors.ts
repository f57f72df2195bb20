import type { ErrorEntries } from './error-entry';

/** Answers about the organisation, and the revisions that they come from. */
export const answerErrors = {
  consistency_not_possible: {
    status: 400,
    when: '`fully_consistent` was requested where more than one subject would have to be read again',
    remedy: 'Start a sync, and request its revision with `at_least_as_fresh`.',
  },
  unknown_permission: {
    status: 404,
    when: 'Neither the catalogue nor a role has the permission',
    remedy: 'Check its spelling in the catalogue.',
  },
  snapshot_not_found: {
    status: 404,
    when: 'The revision never existed, or is no longer stored',
    remedy: 'Request the one that `detail` names.',
  },
  moment_not_kept: {
    status: 404,
    when: 'No stored revision is as old as the moment of `at`, or the moment has not come yet',
    remedy: 'Ask for a moment between the oldest stored revision, which `detail` names, and now.',
  },
  public_url_not_set: {
    status: 404,
    when: 'There is no discovery document, since `PUBLIC_URL` is not set',
    remedy: 'The operator sets it.',
  },
  revision_not_reached: {
    status: 409,
    when: 'The revision of `atLeastRevision` has not been made yet',
    remedy: 'Try again later, or request an earlier one.',
  },
  workbook_too_large: {
    status: 422,
    when: 'A workbook cannot hold this much',
    remedy: 'Ask for less, or for CSV.',
  },
  snapshot_missing: {
    status: 503,
    when: 'There is no snapshot yet, as no sync has succeeded',
    remedy: 'Wait for the first sync: `GET /api/v1/sync` shows its progress, and why it fails.',
  },
  snapshot_too_old: {
    status: 503,
    when: 'The newest snapshot is older than `SNAPSHOT_MAX_AGE`',
    remedy: 'Find out at `GET /api/v1/sync` why no sync succeeds.',
  },
  past_revisions_busy: {
    status: 503,
    when: 'Too many questions wait for past revisions to be compiled',
    remedy: 'Try again later, or ask about fewer moments at once.',
  },
  not_ready: {
    status: 503,
    when: 'The service cannot answer checks now',
    remedy: 'Wait: it is ready once there is a fresh snapshot.',
  },
  too_many_refreshes: {
    status: 503,
    when: 'Too many subjects are being read again for `fully_consistent`',
    remedy: 'Try again later, or without `fully_consistent`.',
  },
  subject_not_read: {
    status: 503,
    when: 'The subject could not be read again from Genesys',
    remedy: 'Try again later, or without `fully_consistent`.',
  },
  divisions_not_read: {
    status: 503,
    when: 'The division is not known, and the divisions could not be read again from Genesys',
    remedy: 'Try again later, or without `fully_consistent`.',
  },
  refresh_too_slow: {
    status: 503,
    when: 'Reading the subject again from Genesys took too long',
    remedy: 'Try again later, or without `fully_consistent`.',
  },
  subject_unsettled: {
    status: 503,
    when: 'The subject changed whenever it was read',
    remedy: 'Try again.',
  },
  nothing_held_back: {
    status: 404,
    when: 'No sync run is held back',
    remedy: 'Nothing is to be accepted; see `GET /api/v1/sync`.',
  },
  other_held_back: {
    status: 409,
    when: 'Another sync run is held back than the one that was accepted',
    remedy: 'Review `heldBack` at `GET /api/v1/sync`, and accept that id.',
  },
} as const satisfies ErrorEntries;
