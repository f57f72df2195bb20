import type { ErrorEntries } from './error-entry';

/** Why a sync run failed or waits: shown at `GET /api/v1/sync` and in the log, never an answer. */
export const syncErrors = {
  sync_part_failed: {
    status: 502,
    when: 'A part of the organisation could not be read',
    remedy: 'See the cause in `detail`; the snapshot before it stays in place.',
  },
  sync_too_much_unreadable: {
    status: 502,
    when: 'So much of a part is unreadable that the rest cannot be taken for it',
    remedy: 'Look for the cause at Genesys; a newer version may be needed.',
  },
  sync_empty_part: {
    status: 502,
    when: 'Genesys listed nothing where every organisation has something',
    remedy: 'It is asked again; check the permissions of the OAuth client.',
  },
  sync_held_back: {
    status: 502,
    when: 'More is gone at once than `SYNC_MAX_SHRINK_PERCENT` allows',
    remedy: 'Accept it if it is right, or look for the cause at Genesys.',
  },
} as const satisfies ErrorEntries;

/** Why the service does not start: in the log, never an answer. */
export const startErrors = {
  database_in_use: {
    status: 503,
    when: 'Another process has the SQLite database open',
    remedy: 'Stop it, set another `DATA_DIR`, or set `DATABASE_URL`.',
  },
  database_read_only: {
    status: 503,
    when: 'The PostgreSQL server stores nothing',
    remedy: 'Set `DATABASE_URL` to the primary, or allow writes.',
  },
  database_unreachable: {
    status: 503,
    when: 'The server of `DATABASE_URL` does not let the service in',
    remedy: 'Correct what the message says.',
  },
  database_unreadable: {
    status: 503,
    when: 'The file is not a database of Rolecall',
    remedy: 'Restore a backup, or move the file away.',
  },
  database_too_old: {
    status: 503,
    when: 'The PostgreSQL server is too old',
    remedy: 'Use a later version.',
  },
  database_too_new: {
    status: 503,
    when: 'A newer version of Rolecall has written the database',
    remedy: 'Start that version, or restore a backup from before the upgrade.',
  },
  database_unfit: {
    status: 503,
    when: 'The database is set up in a way that would give wrong answers',
    remedy: 'Change what the message says.',
  },
  migration_forbidden: {
    status: 503,
    when: 'The tables are of another version, and the role may not change them',
    remedy: 'Run `npm run migrate` as the owner of the tables.',
  },
  other_organization: {
    status: 503,
    when: 'The database holds another organisation than the credentials are for',
    remedy: 'Use the credentials of the first, or a database of its own.',
  },
} as const satisfies ErrorEntries;
