import { duration, oneOf, text } from '../parsers';
import type { Setting } from '../setting';

const HOUR = 3_600_000;

/** Whether and how often use is read, and by which document operations are known. */
export const usageSettings = {
  usage: {
    env: 'USAGE',
    description:
      'Whether Genesys is asked what OAuth clients call and which roles people do not use. auto asks where the OAuth client has usage:organization:view and authorization:settings:view; otherwise, and with off, nothing is known about use.',
    expected: 'auto or off',
    default: 'auto',
    parse: oneOf('auto', 'off'),
  },
  usageIntervalMs: {
    env: 'USAGE_INTERVAL',
    description: 'How often use is read from Genesys. Months that are over are read once.',
    expected: 'a duration from 1h to 7d, such as 1h or 24h (a plain number is seconds)',
    default: '24h',
    parse: duration(HOUR, 7 * 24 * HOUR),
  },
  genesysOpenapi: {
    env: 'GENESYS_OPENAPI',
    description:
      'Path of the OpenAPI document of Genesys Cloud (JSON), which tells the permissions that each operation needs. Unset: only the operations of the shipped table are known, and what others need is not.',
    expected: 'a path',
    parse: text,
  },
} satisfies Record<string, Setting<unknown>>;
