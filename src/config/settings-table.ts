import { auditSettings } from './audit-settings-table';
import { changesSettings } from './changes-settings-table';
import { genesysAuditsSettings } from './genesys-audits-settings-table';
import { genesysTokenSettings } from './genesys-token-settings-table';
import { resolveRegion } from './genesys-regions';
import {
  apiKey,
  corsOrigins,
  duration,
  httpUrl,
  integer,
  jwtAlgorithms,
  oneOf,
  postgresUrl,
  publicUrl,
  subjectTypes,
  text,
  trustedUrl,
} from './parsers';
import { limitsSettings } from './limits-settings-table';
import { networkSettings } from './network-settings-table';
import { purposesSettings } from './purposes-settings-table';
import { sessionSettings } from './session-settings-table';
import { signInSettings } from './sign-in-settings-table';
import type { Setting } from './setting';

const DAY = 24 * 3_600_000;
const aDuration = (range: string) =>
  `a duration from ${range}, such as 500ms, 30s, 15m or 1h (a plain number is seconds)`;

const genesys = {
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

const service = {
  snapshotMaxAgeMs: {
    env: 'SNAPSHOT_MAX_AGE',
    description: 'Snapshots older than this no longer answer checks. Longer than SYNC_INTERVAL.',
    expected: `${aDuration('1s to 24h')}, longer than SYNC_INTERVAL`,
    default: '60m',
    parse: duration(1_000, DAY),
  },
  snapshotRetentionMs: {
    env: 'SNAPSHOT_RETENTION',
    description:
      'How long the history of the organisation is kept: every snapshot for a week, then the last of each day.',
    expected: 'a duration from 1d to 3650d, such as 90d (a plain number is seconds)',
    default: '400d',
    parse: duration(DAY, 3_650 * DAY),
  },
  syncIntervalMs: {
    env: 'SYNC_INTERVAL',
    description: 'How often a sync run starts.',
    expected: aDuration('1s to 24h'),
    default: '15m',
    parse: duration(1_000, DAY),
  },
  syncMaxShrinkPercent: {
    env: 'SYNC_MAX_SHRINK_PERCENT',
    description:
      'Maximum percentage of users, grants, groups and so on that may be gone at once; a sync run that lost more is held back. Ten of each are always allowed; 100 switches it off.',
    expected: 'a whole number from 1 to 100',
    default: '20',
    parse: integer(1, 100),
  },
  syncConfirmingRuns: {
    env: 'SYNC_CONFIRMING_RUNS',
    description:
      'Consecutive sync runs that have to lose the same, over one SYNC_INTERVAL at least, before a large loss is accepted automatically. 0 leaves it to a person.',
    expected: 'a whole number from 0 to 100',
    default: '3',
    parse: integer(0, 100),
  },
  exportReaderTimeoutMs: {
    env: 'EXPORT_READER_TIMEOUT',
    description:
      'How long the reader of an export or a report may stall before the connection is closed. Only EXPENSIVE_AT_ONCE run concurrently: a stalled reader must not occupy one of them.',
    expected: aDuration('1s to 1h'),
    default: '30s',
    parse: duration(1_000, 3_600_000),
  },
  host: {
    env: 'HOST',
    description: 'Address to listen on; 0.0.0.0 for every interface.',
    expected: 'an address or host name',
    default: '127.0.0.1',
    parse: text,
  },
  port: {
    env: 'PORT',
    description: 'Port to listen on; 0 picks a free one.',
    expected: 'a whole number from 0 to 65535',
    default: '3000',
    parse: integer(0, 65_535),
  },
  corsOrigins: {
    env: 'CORS_ORIGINS',
    description:
      'Origins whose pages may call this service from a browser, such as https://console.example.org, separated by commas; * means every page that holds a key. Unset means none.',
    expected: 'a list of origins (scheme, host and port only) separated by commas, or * alone',
    parse: corsOrigins,
  },
  publicUrl: {
    env: 'PUBLIC_URL',
    description:
      'Where callers reach this service, such as https://rolecall.example.org. The AuthZEN discovery document and the addresses that people sign in at are made from it, and there are none without it.',
    expected: 'an https URL, or http on this machine, without credentials, query or fragment',
    parse: publicUrl,
  },
  authzenResourcesFile: {
    env: 'AUTHZEN_RESOURCES_FILE',
    description:
      'JSON file of resources beyond divisions that AuthZEN requests may name by type and id alone: [{"type", "id", "properties"}]. Read at the start.',
    expected: 'the path of a JSON file of resources',
    parse: text,
  },
  authzenSubjectTypes: {
    env: 'AUTHZEN_SUBJECT_TYPES',
    description:
      'What callers of AuthZEN call the types of subjects, for example identity=user, service=oauth_client. user, group and oauth_client are always understood.',
    expected:
      'a list of name=type separated by commas, the type being user, group or oauth_client, and no name one of these or given twice',
    parse: subjectTypes,
  },
  authzenAnswers: {
    env: 'AUTHZEN_ANSWERS',
    description:
      'What an AuthZEN answer carries without a Prefer header: full (with its context: reason, sources, revision) or minimal (only what the standard requires).',
    expected: 'full or minimal',
    default: 'full',
    parse: oneOf('full', 'minimal'),
  },
  logLevel: {
    env: 'LOG_LEVEL',
    description: 'Minimum log level. debug adds a line for every request that succeeded.',
    expected: 'debug, info, warn, error or silent',
    default: 'info',
    parse: oneOf('debug', 'info', 'warn', 'error', 'silent'),
  },
  swaggerUi: {
    env: 'SWAGGER_UI',
    description: 'Swagger UI at /docs. Unset means on, or off when NODE_ENV is production.',
    expected: 'on or off',
    parse: oneOf('on', 'off'),
  },
} satisfies Record<string, Setting<unknown>>;

const database = {
  dataDir: {
    env: 'DATA_DIR',
    description: 'Folder of the SQLite database. Not used with DATABASE_URL.',
    expected: 'the path of a folder that this process may write to',
    default: './data',
    parse: text,
  },
  databaseUrl: {
    env: 'DATABASE_URL',
    description: 'PostgreSQL database, 14 or later, for several instances. Unset means SQLite in DATA_DIR.',
    expected: 'a URL such as postgres://user:password@host:5432/database',
    secret: true,
    parse: postgresUrl,
  },
  databaseStartTimeoutMs: {
    env: 'DATABASE_START_TIMEOUT',
    description:
      'How long a start waits for a PostgreSQL server that is not up yet. A wrong password or an unknown database ends it at once.',
    expected: aDuration('0s to 1h'),
    default: '60s',
    parse: duration(0, 3_600_000),
  },
} satisfies Record<string, Setting<unknown>>;

const auth = {
  bootstrapApiKey: {
    env: 'ROLECALL_BOOTSTRAP_API_KEY',
    description: 'An API key that holds the role admin. Callers send it as Authorization: Bearer rk_…',
    expected: 'rk_ followed by 32 to 253 letters, digits, - or _',
    secret: true,
    parse: apiKey,
  },
  jwtIssuer: {
    env: 'JWT_ISSUER',
    description: 'Issuer (iss) whose tokens are accepted. Turns token authentication on.',
    expected: 'the issuer of the tokens; required with any other JWT_ setting',
    parse: text,
  },
  jwtAudience: {
    env: 'JWT_AUDIENCE',
    description: 'Audience (aud) that a token must name. Required with JWT_ISSUER.',
    expected: 'the audience that tokens for this service name; required with JWT_ISSUER',
    parse: text,
  },
  jwtAlgorithms: {
    env: 'JWT_ALGORITHMS',
    description: 'Signature algorithms that are accepted, separated by commas. Asymmetric ones only.',
    expected:
      'a list of RS256, RS384, RS512, PS256, PS384, PS512, ES256, ES384, ES512 and EdDSA, separated by commas',
    default: 'RS256,ES256,PS256,EdDSA',
    parse: jwtAlgorithms,
  },
  jwtJwksUrl: {
    env: 'JWT_JWKS_URL',
    description: 'Where the issuer publishes its keys. This or JWT_JWKS_FILE.',
    expected:
      'an https URL, or http on this machine; exactly one of JWT_JWKS_URL and JWT_JWKS_FILE with JWT_ISSUER',
    parse: trustedUrl,
  },
  jwtJwksFile: {
    env: 'JWT_JWKS_FILE',
    description: "File with the issuer's keys (a JSON Web Key Set), read at the start.",
    expected: 'the path of a JSON Web Key Set; exactly one of JWT_JWKS_URL and JWT_JWKS_FILE with JWT_ISSUER',
    parse: text,
  },
  jwtRolesClaim: {
    env: 'JWT_ROLES_CLAIM',
    description: 'Claim that lists the roles; a dotted path such as realm_access.roles finds a nested one.',
    expected: 'the name of a claim, or a dotted path to it',
    default: 'roles',
    parse: text,
  },
  jwtPersonClaim: {
    env: 'JWT_PERSON_CLAIM',
    description:
      'Claim that names the person a token was issued to: their e-mail address in Genesys, or the id of their user there. Tokens without it are not people, and if it is unset, none are.',
    expected: 'the name of a claim, such as email, or a dotted path to it',
    parse: text,
  },
  apiKeyTokenLifetimeMs: {
    env: 'API_KEYS_TOKEN_LIFETIME',
    description:
      'How long an API key may live that is created with a JWT or a Genesys token. Unset means no longer than that token.',
    expected: 'a duration from 1m to 366d, such as 30d (a plain number is seconds)',
    parse: duration(60_000, 366 * DAY),
  },
  jwtClockToleranceMs: {
    env: 'JWT_CLOCK_TOLERANCE',
    description: "How far the issuer's clock may differ from ours.",
    expected: aDuration('0s to 5m'),
    default: '30s',
    parse: duration(0, 300_000),
  },
} satisfies Record<string, Setting<unknown>>;

/** Every setting of the service, in the order of `.env.example`. */
export const settingsTable = {
  ...genesys,
  ...service,
  ...networkSettings,
  ...limitsSettings,
  ...database,
  ...auditSettings,
  ...genesysAuditsSettings,
  ...changesSettings,
  ...purposesSettings,
  ...auth,
  ...genesysTokenSettings,
  ...sessionSettings,
  ...signInSettings,
};
