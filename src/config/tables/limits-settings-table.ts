import { integer } from '../parsers';
import type { Setting } from '../setting';

const MAX = 1_000_000_000;
const aNumber = `a whole number from 0 to ${MAX}`;

/** How much callers may ask of each instance. */
export const limitsSettings = {
  requestsPerMinute: {
    env: 'RATE_LIMIT_REQUESTS_PER_MINUTE',
    description:
      'Maximum requests of one caller a minute, other than checks; more get 429. Each instance counts alone; 0 means no limit.',
    expected: aNumber,
    default: '3000',
    parse: integer(0, MAX),
  },
  checksPerMinute: {
    env: 'RATE_LIMIT_CHECKS_PER_MINUTE',
    description:
      'Maximum checks and AuthZEN evaluations of one caller a minute, each one of a batch counted; more get 429. 0 means no limit.',
    expected: aNumber,
    default: '600000',
    parse: integer(0, MAX),
  },
  failedAuthenticationsPerMinute: {
    env: 'RATE_LIMIT_FAILED_AUTHENTICATIONS_PER_MINUTE',
    description:
      'Maximum requests with invalid credentials from one client address a minute; more get 429 instead of 401. 0 means no limit.',
    expected: aNumber,
    default: '60',
    parse: integer(0, MAX),
  },
  expensiveAtOnce: {
    env: 'EXPENSIVE_AT_ONCE',
    description:
      'Maximum concurrent expensive requests (exports, reports, simulations, plans, questions about everyone); more get 503.',
    expected: 'a whole number from 1 to 1000',
    default: '8',
    parse: integer(1, 1_000),
  },
  expensiveAtOncePerCaller: {
    env: 'EXPENSIVE_AT_ONCE_PER_CALLER',
    description: 'Maximum concurrent expensive requests of one caller; more get 429.',
    expected: 'a whole number from 1 to 1000',
    default: '4',
    parse: integer(1, 1_000),
  },
} satisfies Record<string, Setting<unknown>>;
