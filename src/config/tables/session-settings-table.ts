import { duration } from '../parsers';
import type { Setting } from '../setting';

/** How people who sign in with a browser stay signed in. */
export const sessionSettings = {
  sessionIdleMs: {
    env: 'SESSIONS_IDLE_TIMEOUT',
    description: 'How long a session of the console lasts without a request of its browser.',
    expected: 'a duration from 1m to 24h, such as 15m or 1h (a plain number is seconds)',
    default: '30m',
    parse: duration(60_000, 86_400_000),
  },
  sessionLifetimeMs: {
    env: 'SESSIONS_LIFETIME',
    description:
      'Maximum lifetime of a session of the console. One never outlives the credential that it was opened with.',
    expected: 'a duration from 5m to 7d, such as 8h (a plain number is seconds)',
    default: '12h',
    parse: duration(300_000, 7 * 86_400_000),
  },
} satisfies Record<string, Setting<unknown>>;
