import { join } from 'node:path';
import type { RenamedVariable } from './renamed-variables';
import type { SettingValues } from './setting';
import type { settingsTable } from './settings-table';

type Values = SettingValues<typeof settingsTable>;

// The sections are classes, so that Nest can inject each by its type (see settings.module).

/** Whose tokens are accepted, and how they are verified. */
export interface JwtSettings {
  readonly issuer: string;
  readonly audience: string;
  readonly algorithms: readonly string[];
  /** Where the keys are: a URL, or a file on this machine. */
  readonly keys: { readonly url: URL } | { readonly file: string };
  readonly rolesClaim: string;
  /** Unset: no token represents a person. */
  readonly personClaim?: string;
  readonly clockToleranceSeconds: number;
}

/** Who may call with a Genesys token, and how often Genesys is queried. */
export interface GenesysTokenSettings {
  /** Roles of this service by id of a role of Genesys, or by `name:` and its name. */
  readonly roleMap: ReadonlyMap<string, readonly string[]>;
  /** None means any. */
  readonly clientIds: readonly string[];
  readonly trusteesAllowed: boolean;
  readonly cacheMs: number;
  readonly validationsPerMinute: number;
}

/** Users of the organisation who sign in to the console. */
export interface GenesysLoginSettings {
  readonly clientId: string;
  readonly tokens: GenesysTokenSettings;
}

/** The OpenID Connect provider with which people sign in to the console. */
export interface OpenIdSettings {
  readonly issuer: URL;
  readonly clientId: string;
  /** None for a public client. */
  readonly clientSecret?: string;
  readonly name: string;
  readonly scopes: string;
  readonly rolesClaim: string;
  readonly personClaim: string;
}

/** How the audit log is sealed. */
export abstract class AuditSettings {
  abstract readonly signingKeyFile: string;
  abstract readonly checkpointEvery: number;
  abstract readonly checkpointIntervalMs: number;
  abstract readonly checkpointFile?: string;
  abstract readonly checkpointLog: boolean;
  /** Names of checkpoints that a restored log may contradict. */
  abstract readonly acceptRestore?: readonly string[];
}

/** How access is changed in Genesys. Shares are percent, times milliseconds. */
export abstract class ChangesSettings {
  abstract readonly enabled: boolean;
  abstract readonly requireApproval: boolean;
  abstract readonly approvers: 'people' | 'any';
  abstract readonly maxSubjects: number;
  abstract readonly maxPercent: number;
  abstract readonly planLifetimeMs: number;
  abstract readonly verifyTimeoutMs: number;
  abstract readonly stopAtPercent: number;
  abstract readonly leaseMs: number;
  abstract readonly writeInFlightMs: number;
}

/** Who may call. What is undefined is off. */
export abstract class AuthSettings {
  abstract readonly bootstrapApiKey?: string;
  abstract readonly jwt?: JwtSettings;
  abstract readonly genesysTokens?: GenesysTokenSettings;
  abstract readonly genesysLogin?: GenesysLoginSettings;
  abstract readonly openId?: OpenIdSettings;
  /** How long a key may live that a token creates; unset, no longer than the token. */
  abstract readonly keyLifetimeByTokenMs?: number;
}

/** How long people stay signed in, in milliseconds. */
export abstract class SessionSettings {
  abstract readonly idleMs: number;
  abstract readonly lifetimeMs: number;
}

/** Which proxies calls go through. The URLs may hold passwords. */
export abstract class ProxySettings {
  abstract readonly http?: string;
  abstract readonly https?: string;
  /** Entries of `NO_PROXY`. */
  abstract readonly exempt: readonly string[];
}

/** Where callers reach us. */
export abstract class HttpSettings {
  abstract readonly host: string;
  abstract readonly port: number;
  /** Whose pages may call; `*` means all. */
  abstract readonly corsOrigins: readonly string[];
  /** Addresses and ranges whose X-Forwarded-For is believed. */
  abstract readonly trustedProxies: readonly string[];
  /** How long a reader of a file may take nothing. */
  abstract readonly exportReaderTimeoutMs: number;
  /** Where metrics are served without a key; undefined means nowhere. */
  abstract readonly metricsPort?: number;
  /** For `security.txt`; undefined means there is none. */
  abstract readonly securityContact?: string;
}

/** How much callers may ask of this instance. 0 a minute means any number. */
export abstract class LimitsSettings {
  abstract readonly requestsPerMinute: number;
  abstract readonly checksPerMinute: number;
  /** By client address. */
  abstract readonly failedAuthenticationsPerMinute: number;
  abstract readonly expensiveAtOnce: number;
  abstract readonly expensiveAtOncePerCaller: number;
}

/** How often the organisation is read, and how long snapshots are used and stored. */
export abstract class SnapshotSettings {
  abstract readonly maxAgeMs: number;
  abstract readonly retentionMs: number;
  abstract readonly syncIntervalMs: number;
  /** When a sync run has lost too much to be believed at once, and how many have to agree. */
  abstract readonly maxShrinkPercent: number;
  abstract readonly confirmingRuns: number;
  /** Where audits are read: how often all is read, and how old that may be. */
  abstract readonly fullSyncIntervalMs: number;
  abstract readonly fullMaxAgeMs: number;
}

/** How the audits of Genesys are read and kept. */
export abstract class GenesysAuditsSettings {
  abstract readonly isOn: boolean;
  abstract readonly pollIntervalMs: number;
  abstract readonly maxLagMs: number;
  abstract readonly retentionMs: number;
  abstract readonly backfillMs: number;
}

/** Where purposes are stored, and who is named for them. */
export abstract class PurposesSettings {
  abstract readonly store: Values['purposesStore'];
  /** For the record of processing: who they are and how to reach them. */
  abstract readonly controller?: string;
  abstract readonly dataProtectionOfficer?: string;
}

/** How other programs call it by the AuthZEN standard. */
export abstract class AuthzenSettings {
  abstract readonly publicUrl?: URL;
  abstract readonly resourcesFile?: string;
  /** Other names of types of subjects, with our types. */
  abstract readonly subjectTypes?: NonNullable<Values['authzenSubjectTypes']>;
  abstract readonly answers: Values['authzenAnswers'];
}

/** How Genesys is called. Times are milliseconds. */
export abstract class GenesysSettings {
  abstract readonly mode: Values['mode'];
  /** Without a trailing slash, as in `https://api.mypurecloud.com`. */
  abstract readonly baseUrls: { readonly api: string; readonly login: string };
  abstract readonly clientId: string;
  abstract readonly clientSecret: string;
  /** The client that changes grants, if it is a separate one: the reading one then needs no permission to grant. */
  abstract readonly writing?: { readonly clientId: string; readonly clientSecret: string };
  /** Attempts in any rolling minute, retries included. Genesys allows 300 for each token. */
  abstract readonly rateLimitPerMinute: number;
  abstract readonly maxInFlight: number;
  /** Name, connection and TLS of one attempt. */
  abstract readonly connectTimeoutMs: number;
  /** One attempt, from connecting to the last byte. */
  abstract readonly requestTimeoutMs: number;
  /** A whole interactive call: every attempt and every wait. */
  abstract readonly timeBudgetMs: number;
  abstract readonly maxResponseBytes: number;
}

/** Where the database is. */
export abstract class DatabaseSettings {
  /** The folder of the SQLite database. */
  abstract readonly dataDir: string;
  /** `postgres://…`; undefined for SQLite. Holds a password: never logged. */
  abstract readonly url?: string;
  /** How long a server that is not up yet is waited for; unset, not at all. */
  abstract readonly startTimeoutMs?: number;
}

/** Variables that a person has to see once, by name only. */
interface NotedVariables {
  /** Begin like settings and are none. */
  readonly ignored: readonly string[];
  /** Set by a name that will not be read for long. */
  readonly renamed: readonly RenamedVariable[];
}

/** The settings of one start, validated, by the part of the service that reads them. */
export class Settings {
  readonly genesys: GenesysSettings;
  readonly snapshots: SnapshotSettings;
  readonly http: HttpSettings;
  readonly limits: LimitsSettings;
  readonly proxies: ProxySettings;
  readonly database: DatabaseSettings;
  readonly audit: AuditSettings;
  readonly genesysAudits: GenesysAuditsSettings;
  readonly auth: AuthSettings;
  readonly sessions: SessionSettings;
  readonly authzen: AuthzenSettings;
  readonly changes: ChangesSettings;
  readonly purposes: PurposesSettings;
  readonly logLevel: Values['logLevel'];
  readonly swaggerUi: boolean;

  constructor(
    values: Values,
    production: boolean,
    readonly variables: NotedVariables = { ignored: [], renamed: [] },
  ) {
    this.genesys = genesysSettings(values);
    this.snapshots = snapshotSettings(values);
    this.http = httpSettings(values);
    this.limits = limitsSettings(values);
    this.proxies = { http: values.httpProxy, https: values.httpsProxy, exempt: values.noProxy ?? [] };
    this.database = {
      dataDir: values.dataDir,
      url: values.databaseUrl,
      startTimeoutMs: values.databaseStartTimeoutMs,
    };
    this.audit = auditSettings(values);
    this.genesysAudits = genesysAuditsSettings(values);
    this.auth = {
      bootstrapApiKey: values.bootstrapApiKey,
      jwt: jwtSettings(values),
      genesysTokens: genesysTokenSettings(values),
      genesysLogin: genesysLoginSettings(values),
      openId: openIdSettings(values),
      keyLifetimeByTokenMs: values.apiKeyTokenLifetimeMs,
    };
    this.sessions = { idleMs: values.sessionIdleMs, lifetimeMs: values.sessionLifetimeMs };
    this.authzen = authzenSettings(values);
    this.changes = changesSettings(values);
    this.purposes = purposesSettings(values);
    this.logLevel = values.logLevel;
    this.swaggerUi = values.swaggerUi === undefined ? !production : values.swaggerUi === 'on';
  }
}

function httpSettings(values: Values): HttpSettings {
  const { host, port, corsOrigins = [], trustedProxies = [], exportReaderTimeoutMs } = values;
  const { metricsPort, securityContact } = values;
  return { host, port, corsOrigins, trustedProxies, exportReaderTimeoutMs, metricsPort, securityContact };
}

function limitsSettings(values: Values): LimitsSettings {
  return {
    requestsPerMinute: values.requestsPerMinute,
    checksPerMinute: values.checksPerMinute,
    failedAuthenticationsPerMinute: values.failedAuthenticationsPerMinute,
    expensiveAtOnce: values.expensiveAtOnce,
    expensiveAtOncePerCaller: values.expensiveAtOncePerCaller,
  };
}

function authzenSettings(values: Values): AuthzenSettings {
  return {
    publicUrl: values.publicUrl,
    resourcesFile: values.authzenResourcesFile,
    subjectTypes: values.authzenSubjectTypes,
    answers: values.authzenAnswers,
  };
}

function purposesSettings(values: Values): PurposesSettings {
  return {
    store: values.purposesStore,
    controller: values.purposesController,
    dataProtectionOfficer: values.purposesDataProtectionOfficer,
  };
}

function snapshotSettings(values: Values): SnapshotSettings {
  return {
    maxAgeMs: values.snapshotMaxAgeMs,
    retentionMs: values.snapshotRetentionMs,
    syncIntervalMs: values.syncIntervalMs,
    maxShrinkPercent: values.syncMaxShrinkPercent,
    confirmingRuns: values.syncConfirmingRuns,
    // Reading all more rarely without audits than with them makes no sense.
    fullSyncIntervalMs: Math.max(values.fullSyncIntervalMs, values.syncIntervalMs),
    fullMaxAgeMs: Math.max(values.fullSnapshotMaxAgeMs, values.snapshotMaxAgeMs),
  };
}

function genesysAuditsSettings(values: Values): GenesysAuditsSettings {
  return {
    // Where all is read as often, there is nothing to gain.
    isOn: values.genesysAudits === 'auto' && values.auditPollIntervalMs < values.syncIntervalMs,
    pollIntervalMs: values.auditPollIntervalMs,
    maxLagMs: values.auditMaxLagMs,
    retentionMs: values.genesysAuditRetentionMs,
    backfillMs: values.genesysAuditBackfillMs,
  };
}

function auditSettings(values: Values): AuditSettings {
  return {
    signingKeyFile: values.auditSigningKeyFile ?? join(values.dataDir, 'audit-signing-key.pem'),
    checkpointEvery: values.auditCheckpointEvery,
    checkpointIntervalMs: values.auditCheckpointIntervalMs,
    checkpointFile: values.auditCheckpointFile,
    checkpointLog: values.auditCheckpointLog === 'on',
    acceptRestore: values.auditAcceptRestore,
  };
}

function changesSettings(values: Values): ChangesSettings {
  return {
    enabled: values.changesEnabled === 'true',
    requireApproval: values.changesRequireApproval === 'true',
    approvers: values.changesApprovers,
    maxSubjects: values.changesMaxSubjects,
    maxPercent: values.changesMaxPercent,
    planLifetimeMs: values.changesPlanLifetimeMs,
    verifyTimeoutMs: values.changesVerifyTimeoutMs,
    stopAtPercent: values.changesStopAtPercent,
    leaseMs: values.changesLeaseMs,
    writeInFlightMs: values.changesWriteInFlightMs,
  };
}

/** The client of the simulator's own organisation, so that a trial needs no credentials. */
const SIMULATOR_CLIENT = { id: 'rolecall-demo', secret: 'rolecall-demo-secret' };

function genesysSettings(values: Values): GenesysSettings {
  const fallback = values.mode === 'simulator' ? SIMULATOR_CLIENT : { id: '', secret: '' };
  return {
    mode: values.mode,
    baseUrls: baseUrls(values),
    clientId: values.clientId ?? fallback.id,
    clientSecret: values.clientSecret ?? fallback.secret,
    writing: writingClient(values),
    rateLimitPerMinute: values.rateLimitPerMinute,
    maxInFlight: values.maxInFlight,
    connectTimeoutMs: values.connectTimeoutMs,
    requestTimeoutMs: values.requestTimeoutMs,
    timeBudgetMs: values.timeBudgetMs,
    maxResponseBytes: values.maxResponseBytes,
  };
}

function writingClient({ writeClientId: clientId, writeClientSecret: clientSecret }: Values) {
  return clientId === undefined || clientSecret === undefined ? undefined : { clientId, clientSecret };
}

function baseUrls({ mode, region, simulatorUrl }: Values) {
  if (mode === 'live') return { api: `https://api.${region.host}`, login: `https://login.${region.host}` };
  const url = simulatorUrl.href.replace(/\/+$/, '');
  return { api: url, login: url };
}

function jwtSettings(values: Values): JwtSettings | undefined {
  const { jwtIssuer: issuer, jwtAudience: audience } = values;
  const keys = jwtKeys(values);
  if (issuer === undefined || audience === undefined || keys === undefined) return undefined;
  return {
    issuer,
    audience,
    keys,
    algorithms: values.jwtAlgorithms,
    rolesClaim: values.jwtRolesClaim,
    personClaim: values.jwtPersonClaim,
    clockToleranceSeconds: values.jwtClockToleranceMs / 1_000,
  };
}

function genesysTokenSettings(values: Values): GenesysTokenSettings | undefined {
  if (values.genesysTokenAuth === 'off') return undefined;
  return tokenSettings(values, values.genesysTokenClientIds ?? []);
}

/** Only tokens that this service itself was given are admitted in this way. */
function genesysLoginSettings(values: Values): GenesysLoginSettings | undefined {
  const { genesysLoginClientId: clientId } = values;
  const tokens = clientId === undefined ? undefined : tokenSettings(values, [clientId]);
  return clientId === undefined || tokens === undefined ? undefined : { clientId, tokens };
}

function tokenSettings(values: Values, clientIds: readonly string[]): GenesysTokenSettings | undefined {
  const { genesysRoleMap: roleMap } = values;
  if (roleMap === undefined) return undefined;
  return {
    roleMap,
    clientIds,
    trusteesAllowed: values.genesysTokenTrustees === 'allow',
    cacheMs: values.genesysTokenCacheMs,
    validationsPerMinute: values.genesysTokenValidationsPerMinute,
  };
}

function openIdSettings(values: Values): OpenIdSettings | undefined {
  const { openIdIssuer: issuer, openIdClientId: clientId } = values;
  if (issuer === undefined || clientId === undefined) return undefined;
  return {
    issuer,
    clientId,
    clientSecret: values.openIdClientSecret,
    name: values.openIdName,
    scopes: values.openIdScopes,
    rolesClaim: values.openIdRolesClaim,
    personClaim: values.openIdPersonClaim,
  };
}

function jwtKeys({ jwtJwksUrl, jwtJwksFile }: Values): JwtSettings['keys'] | undefined {
  if (jwtJwksUrl !== undefined) return { url: jwtJwksUrl };
  return jwtJwksFile === undefined ? undefined : { file: jwtJwksFile };
}
