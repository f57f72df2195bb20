import { join } from 'node:path';
import type { SettingValues } from './setting';
import type { settingsTable } from './settings-table';

type Values = SettingValues<typeof settingsTable>;

/** Whose tokens are accepted, and how they are verified. */
export interface JwtSettings {
  readonly issuer: string;
  readonly audience: string;
  readonly algorithms: readonly string[];
  /** Where the keys are: a URL, or a file on this machine. */
  readonly keys: { readonly url: URL } | { readonly file: string };
  readonly rolesClaim: string;
  readonly clockToleranceSeconds: number;
}

/** Who may call with a token of Genesys, and how often Genesys is asked. */
export interface GenesysTokenSettings {
  /** Roles of this service by id of a role of Genesys, or by `name:` and its name. */
  readonly roleMap: ReadonlyMap<string, readonly string[]>;
  /** None means any. */
  readonly clientIds: readonly string[];
  readonly trusteesAllowed: boolean;
  readonly cacheMs: number;
  readonly validationsPerMinute: number;
}

/** How the audit log is sealed. */
export interface AuditSettings {
  readonly signingKeyFile: string;
  readonly checkpointEvery: number;
  readonly checkpointIntervalMs: number;
  readonly checkpointFile?: string;
  readonly checkpointLog: boolean;
}

/** How access is changed in Genesys. Shares are percent, times milliseconds. */
export interface ChangesSettings {
  readonly enabled: boolean;
  readonly requireApproval: boolean;
  readonly mostSubjects: number;
  readonly mostPercent: number;
  readonly planLifetimeMs: number;
  readonly verifyPatienceMs: number;
  readonly stopAtPercent: number;
  readonly leaseMs: number;
}

/** Who may call. What is undefined is off. */
export interface AuthSettings {
  readonly bootstrapApiKey?: string;
  readonly jwt?: JwtSettings;
  readonly genesysTokens?: GenesysTokenSettings;
}

/** The client of the simulator's own organisation, so that a trial needs no credentials. */
const SIMULATOR_CLIENT = { id: 'rolecall-demo', secret: 'rolecall-demo-secret' };

export interface SnapshotSettings {
  readonly maxAgeMs: number;
  readonly retentionMs: number;
  readonly syncIntervalMs: number;
}

export interface PurposesSettings {
  readonly store: Values['purposesStore'];
  /** For the record of processing: who they are and how to reach them. */
  readonly controller?: string;
  readonly dataProtectionOfficer?: string;
}

/** The settings of one start, validated, by the part of the service that reads them. */
export class Settings {
  readonly genesys;
  readonly snapshots: SnapshotSettings;
  readonly http: { readonly host: string; readonly port: number };
  /** `url` holds a password. Undefined means SQLite in `dataDir`. */
  readonly database: { readonly dataDir: string; readonly url?: string };
  readonly audit: AuditSettings;
  readonly auth: AuthSettings;
  readonly authzen: { readonly publicUrl?: URL; readonly resourcesFile?: string };
  readonly changes: ChangesSettings;
  readonly purposes: PurposesSettings;
  readonly logLevel: Values['logLevel'];
  readonly swaggerUi: boolean;

  constructor(values: Values, production: boolean) {
    this.genesys = genesysSettings(values);
    this.snapshots = snapshotSettings(values);
    this.http = { host: values.host, port: values.port };
    this.database = { dataDir: values.dataDir, url: values.databaseUrl };
    this.audit = auditSettings(values);
    this.auth = {
      bootstrapApiKey: values.bootstrapApiKey,
      jwt: jwtSettings(values),
      genesysTokens: genesysTokenSettings(values),
    };
    this.authzen = { publicUrl: values.publicUrl, resourcesFile: values.authzenResourcesFile };
    this.changes = changesSettings(values);
    this.purposes = purposesSettings(values);
    this.logLevel = values.logLevel;
    this.swaggerUi = values.swaggerUi === undefined ? !production : values.swaggerUi === 'on';
  }
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
  };
}

function auditSettings(values: Values): AuditSettings {
  return {
    signingKeyFile: values.auditSigningKeyFile ?? join(values.dataDir, 'audit-signing-key.pem'),
    checkpointEvery: values.auditCheckpointEvery,
    checkpointIntervalMs: values.auditCheckpointIntervalMs,
    checkpointFile: values.auditCheckpointFile,
    checkpointLog: values.auditCheckpointLog === 'on',
  };
}

function changesSettings(values: Values): ChangesSettings {
  return {
    enabled: values.changesEnabled === 'true',
    requireApproval: values.changesRequireApproval === 'true',
    mostSubjects: values.changesMostSubjects,
    mostPercent: values.changesMostPercent,
    planLifetimeMs: values.changesPlanLifetimeMs,
    verifyPatienceMs: values.changesVerifyPatienceMs,
    stopAtPercent: values.changesStopAtPercent,
    leaseMs: values.changesLeaseMs,
  };
}

function genesysSettings(values: Values) {
  const fallback = values.mode === 'simulator' ? SIMULATOR_CLIENT : { id: '', secret: '' };
  return {
    mode: values.mode,
    baseUrls: baseUrls(values),
    clientId: values.clientId ?? fallback.id,
    clientSecret: values.clientSecret ?? fallback.secret,
    writing: writingClient(values),
    rateLimitPerMinute: values.rateLimitPerMinute,
    maxInFlight: values.maxInFlight,
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
    clockToleranceSeconds: values.jwtClockToleranceMs / 1_000,
  };
}

function genesysTokenSettings(values: Values): GenesysTokenSettings | undefined {
  const { genesysTokenAuth, genesysRoleMap: roleMap } = values;
  if (genesysTokenAuth === 'off' || roleMap === undefined) return undefined;
  return {
    roleMap,
    clientIds: values.genesysTokenClientIds ?? [],
    trusteesAllowed: values.genesysTokenTrustees === 'allow',
    cacheMs: values.genesysTokenCacheMs,
    validationsPerMinute: values.genesysTokenValidationsPerMinute,
  };
}

function jwtKeys({ jwtJwksUrl, jwtJwksFile }: Values): JwtSettings['keys'] | undefined {
  if (jwtJwksUrl !== undefined) return { url: jwtJwksUrl };
  return jwtJwksFile === undefined ? undefined : { file: jwtJwksFile };
}
