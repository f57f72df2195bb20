import { duration, integer, oneOf, text } from './parsers';
import type { Setting } from './setting';

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
      'Id of the OAuth client that changes grants. Unset means the one that reads, which then needs the right to grant.',
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
    description: 'Whether a change is applied only once somebody else than its author has approved it.',
    expected: 'true or false',
    default: 'false',
    parse: oneOf('true', 'false'),
  },
  changesMostSubjects: {
    env: 'CHANGES_MOST_SUBJECTS',
    description: 'Most subjects whose access one change may change.',
    expected: 'a whole number from 1 to 1000000',
    default: '2000',
    parse: integer(1, 1_000_000),
  },
  changesMostPercent: {
    env: 'CHANGES_MOST_PERCENT',
    description:
      'Most subjects whose access one change may change, in percent of all. Ten are always allowed.',
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
  changesVerifyPatienceMs: {
    env: 'CHANGES_VERIFY_PATIENCE',
    description: 'How long a change may take to show in Genesys, which may need five minutes.',
    expected: 'a duration from 100ms to 1h, such as 5m (a plain number is seconds)',
    default: '5m',
    parse: duration(100, 3_600_000),
  },
  changesStopAtPercent: {
    env: 'CHANGES_STOP_AT_PERCENT',
    description:
      'Share of items that fail or are refused at which a change pauses by itself, from ten ended items.',
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
} satisfies Record<string, Setting<unknown>>;
