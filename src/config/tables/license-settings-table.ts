import { duration, oneOf, text } from '../parsers';
import type { Setting } from '../setting';

const HOUR = 3_600_000;

/** Whether and how often licences are read, and by which list hourly eligibility is evaluated. */
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
  hourlyExclusionsFile: {
    env: 'HOURLY_EXCLUSIONS_FILE',
    description:
      'JSON file of the permissions that exclude their holders from hourly interacting licensing: {"source", "date", "permissions"}. Read at the start. Unset: no one is evaluated.',
    expected: 'the path of a JSON file of permissions',
    parse: text,
  },
} satisfies Record<string, Setting<unknown>>;
