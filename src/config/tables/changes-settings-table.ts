import { duration, integer, oneOf, text } from '../parsers';
import type { Setting } from '../setting';

/** How access is changed in Genesys, and what keeps a mistake small. */
export const changesSettings = {
  changesEnabled: {
    env: 'CHANGES_ENABLED',
    description: 'Whether grants may be changed in Genesys. Off, changes can be planned and not applied.',
    expected: 'true or false',
    default: 'false',
    parse: oneOf('true', 'false'),
  },
  writeClientId: {
    env: 'GENESYS_WRITE_CLIENT_ID',
    description:
      'Id of the OAuth client that changes grants. Unset means the one that reads, which then needs the permission to grant.',
    expected: 'the id of an OAuth client, together with GENESYS_WRITE_CLIENT_SECRET',
    parse: text,
  },
  writeClientSecret: {
    env: 'GENESYS_WRITE_CLIENT_SECRET',
    description: 'Secret of the OAuth client that changes grants.',
    expected: 'the secret of that OAuth client, together with GENESYS_WRITE_CLIENT_ID',
    secret: true,
    parse: text,
  },
  changesRequireApproval: {
    env: 'CHANGES_REQUIRE_APPROVAL',
    description: 'Require approval by someone other than the author before a change is applied.',
    expected: 'true or false',
    default: 'false',
    parse: oneOf('true', 'false'),
  },
  changesApprovers: {
    env: 'CHANGES_APPROVERS',
    description:
      'Who can approve a change: people (with a Genesys token, or a JWT with JWT_PERSON_CLAIM), or any caller, API keys included. Never the author, in whatever way they call.',
    expected: 'people or any',
    default: 'people',
    parse: oneOf('people', 'any'),
  },
  changesMaxSubjects: {
    env: 'CHANGES_MAX_SUBJECTS',
    formerName: 'CHANGES_MOST_SUBJECTS',
    description: 'Maximum number of subjects one change may affect.',
    expected: 'a whole number from 1 to 1000000',
    default: '2000',
    parse: integer(1, 1_000_000),
  },
  changesMaxPercent: {
    env: 'CHANGES_MAX_PERCENT',
    formerName: 'CHANGES_MOST_PERCENT',
    description: 'Maximum percentage of subjects one change may affect. Ten are always allowed.',
    expected: 'a whole number from 1 to 100',
    default: '25',
    parse: integer(1, 100),
  },
  changesPlanLifetimeMs: {
    env: 'CHANGES_PLAN_LIFETIME',
    description: 'How long a planned change may be applied.',
    expected: 'a duration from 1m to 30d, such as 30m or 24h (a plain number is seconds)',
    default: '24h',
    parse: duration(60_000, 30 * 24 * 3_600_000),
  },
  changesVerifyTimeoutMs: {
    env: 'CHANGES_VERIFY_TIMEOUT',
    formerName: 'CHANGES_VERIFY_PATIENCE',
    description: 'How long to wait for a change to become visible in Genesys, which may need five minutes.',
    expected: 'a duration from 100ms to 1h, such as 5m (a plain number is seconds)',
    default: '5m',
    parse: duration(100, 3_600_000),
  },
  changesStopAtPercent: {
    env: 'CHANGES_STOP_AT_PERCENT',
    description:
      'Percentage of failed or refused items at which a change pauses automatically, once ten items have finished.',
    expected: 'a whole number from 1 to 100',
    default: '20',
    parse: integer(1, 100),
  },
  changesLeaseMs: {
    env: 'CHANGES_LEASE',
    description:
      'How long an item stays with an instance that no longer answers, before another takes it up.',
    expected: 'a duration from 1s to 10m, such as 30s (a plain number is seconds)',
    default: '30s',
    parse: duration(1_000, 600_000),
  },
  changesWriteInFlightMs: {
    env: 'CHANGES_WRITE_IN_FLIGHT',
    description:
      'Maximum time Genesys may take to carry out a write that was sent, its answer lost or not. For that long a subject, or a purpose at Genesys, is read again.',
    expected: 'a duration from 1s to 1h, such as 3m (a plain number is seconds)',
    default: '3m',
    parse: duration(1_000, 3_600_000),
  },
} satisfies Record<string, Setting<unknown>>;
