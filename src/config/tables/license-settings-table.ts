import { duration, oneOf } from '../parsers';
import type { Setting } from '../setting';

const HOUR = 3_600_000;

/** Whether and how often licences are read. */
export const licenseSettings = {
  licenses: {
    env: 'LICENSES',
    description:
      'Whether Genesys is asked which licences users need and have. auto asks where the OAuth client has authorization:license:view; otherwise, and with off, nothing is known about licences.',
    expected: 'auto or off',
    default: 'auto',
    parse: oneOf('auto', 'off'),
  },
  licensesIntervalMs: {
    env: 'LICENSES_INTERVAL',
    description:
      'How often the assigned licences are read from Genesys. What sets of roles need is asked once, and again when a role of the set changes.',
    expected: 'a duration from 1h to 7d, such as 1h or 24h (a plain number is seconds)',
    default: '24h',
    parse: duration(HOUR, 7 * 24 * HOUR),
  },
} satisfies Record<string, Setting<unknown>>;
