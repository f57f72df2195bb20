import { resolveRegion } from '../genesys-regions';
import { duration, httpUrl, integer, oneOf, text } from '../parsers';
import type { Setting } from '../setting';
import { aDuration } from './a-duration';

/** How Genesys is reached, and how much it is asked. */
export const genesysSettings = {
  mode: {
    env: 'GENESYS_MODE',
    description: 'Source of the organisation: Genesys Cloud, or the simulator on this machine.',
    expected: 'live or simulator',
    default: 'live',
    parse: oneOf('live', 'simulator'),
  },
  clientId: {
    env: 'GENESYS_CLIENT_ID',
    description:
      'Id of the OAuth client (client credentials grant). Required in live mode; the simulator has its own.',
    expected: 'the id of an OAuth client, required when GENESYS_MODE is live',
    parse: text,
  },
  clientSecret: {
    env: 'GENESYS_CLIENT_SECRET',
    description: 'Secret of the OAuth client. Required in live mode; the simulator has its own.',
    expected: 'the secret of that OAuth client, required when GENESYS_MODE is live',
    secret: true,
    parse: text,
  },
  region: {
    env: 'GENESYS_REGION',
    alias: 'GENESYS_ENVIRONMENT',
    description:
      'Region of the organisation, by AWS name (us-east-1) or host (mypurecloud.com). GENESYS_ENVIRONMENT is another name of this setting.',
    expected: 'a Genesys Cloud region by AWS name, such as eu-west-1, or by host, such as mypurecloud.ie',
    default: 'us-east-1',
    parse: resolveRegion,
  },
  simulatorUrl: {
    env: 'GENESYS_SIMULATOR_URL',
    description: 'Where the simulator listens. Used in simulator mode only.',
    expected: 'an http or https URL without credentials',
    default: 'http://127.0.0.1:3900',
    parse: httpUrl,
  },
  rateLimitPerMinute: {
    env: 'GENESYS_RATE_LIMIT_PER_MINUTE',
    description:
      'Maximum calls to Genesys in any rolling minute, retries included. Genesys allows 300 per token.',
    expected: 'a whole number from 1 to 100000',
    default: '270',
    parse: integer(1, 100_000),
  },
  maxInFlight: {
    env: 'GENESYS_MAX_IN_FLIGHT',
    description: 'Maximum concurrent calls to Genesys.',
    expected: 'a whole number from 1 to 256',
    default: '8',
    parse: integer(1, 256),
  },
  connectTimeoutMs: {
    env: 'GENESYS_CONNECT_TIMEOUT',
    description: 'How long one attempt of a call may take to connect: the name, the connection and TLS.',
    expected: aDuration('100ms to 1m'),
    default: '5s',
    parse: duration(100, 60_000),
  },
  requestTimeoutMs: {
    env: 'GENESYS_REQUEST_TIMEOUT',
    description: 'How long one attempt of a call may take.',
    expected: aDuration('100ms to 10m'),
    default: '30s',
    parse: duration(100, 600_000),
  },
  timeBudgetMs: {
    env: 'GENESYS_TIME_BUDGET',
    description: 'How long a call may take with all its retries and waits.',
    expected: aDuration('100ms to 1h'),
    default: '2m',
    parse: duration(100, 3_600_000),
  },
  maxResponseBytes: {
    env: 'GENESYS_MAX_RESPONSE_BYTES',
    description: 'Maximum response size accepted from Genesys, in bytes.',
    expected: 'a whole number from 1024 to 1073741824',
    default: '33554432',
    parse: integer(1_024, 1_073_741_824),
  },
} satisfies Record<string, Setting<unknown>>;
