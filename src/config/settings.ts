import type { RenamedVariable } from './renamed-variables';
import type { SettingInForce } from './setting-in-force';
import { toAuditSettings, type AuditSettings } from './sections/audit-settings';
import { toAuthSettings, type AuthSettings, type SessionSettings } from './sections/auth-settings';
import { toAuthzenSettings, type AuthzenSettings } from './sections/authzen-settings';
import { toChangesSettings, type ChangesSettings } from './sections/changes-settings';
import { toGenesysSettings, type GenesysSettings } from './sections/genesys-settings';
import { toGenesysAuditsSettings, type GenesysAuditsSettings } from './sections/genesys-audits-settings';
import { toLicensesSettings, type LicensesSettings } from './sections/licenses-settings';
import { toPurposesSettings, type PurposesSettings } from './sections/purposes-settings';
import { toReviewsSettings, type ReviewsSettings } from './sections/reviews-settings';
import { toWebhooksSettings, type WebhooksSettings } from './sections/webhooks-settings';
import { toUsageSettings, type UsageSettings } from './sections/usage-settings';
import { toSnapshotSettings, type SnapshotSettings } from './sections/snapshot-settings';
import type { DatabaseSettings } from './sections/database-settings';
import {
  toHttpSettings,
  toLimitsSettings,
  type HttpSettings,
  type LimitsSettings,
  type ProxySettings,
} from './sections/http-settings';
import type { Values } from './settings-table';

export * from './sections/audit-settings';
export * from './sections/auth-settings';
export * from './sections/authzen-settings';
export * from './sections/changes-settings';
export * from './sections/database-settings';
export * from './sections/genesys-settings';
export * from './sections/genesys-audits-settings';
export * from './sections/http-settings';
export * from './sections/licenses-settings';
export * from './sections/purposes-settings';
export * from './sections/reviews-settings';
export * from './sections/snapshot-settings';
export * from './sections/usage-settings';
export * from './sections/webhooks-settings';

// The sections are classes, so that Nest can inject each by its type (see settings.module).

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
  readonly licenses: LicensesSettings;
  readonly usage: UsageSettings;
  readonly auth: AuthSettings;
  readonly sessions: SessionSettings;
  readonly authzen: AuthzenSettings;
  readonly changes: ChangesSettings;
  readonly purposes: PurposesSettings;
  readonly reviews: ReviewsSettings;
  readonly webhooks: WebhooksSettings;
  readonly logLevel: Values['logLevel'];
  readonly swaggerUi: boolean;

  constructor(
    values: Values,
    production: boolean,
    readonly variables: NotedVariables = { ignored: [], renamed: [] },
    /** Each of them for people, without secrets. */
    readonly inForce: readonly SettingInForce[] = [],
  ) {
    this.genesys = toGenesysSettings(values);
    this.snapshots = toSnapshotSettings(values);
    this.http = toHttpSettings(values);
    this.limits = toLimitsSettings(values);
    this.proxies = { http: values.httpProxy, https: values.httpsProxy, exempt: values.noProxy ?? [] };
    this.database = {
      dataDir: values.dataDir,
      url: values.databaseUrl,
      startTimeoutMs: values.databaseStartTimeoutMs,
    };
    this.audit = toAuditSettings(values);
    this.genesysAudits = toGenesysAuditsSettings(values);
    this.licenses = toLicensesSettings(values);
    this.usage = toUsageSettings(values);
    this.auth = toAuthSettings(values);
    this.sessions = { idleMs: values.sessionIdleMs, lifetimeMs: values.sessionLifetimeMs };
    this.authzen = toAuthzenSettings(values);
    this.changes = toChangesSettings(values);
    this.purposes = toPurposesSettings(values);
    this.reviews = toReviewsSettings(values);
    this.webhooks = toWebhooksSettings(values);
    this.logLevel = values.logLevel;
    this.swaggerUi = values.swaggerUi === undefined ? !production : values.swaggerUi === 'on';
  }
}
