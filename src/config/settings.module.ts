import { Global, Module, type Abstract, type DynamicModule, type FactoryProvider } from '@nestjs/common';
import { ConfigModule, ConfigService } from '@nestjs/config';
import { readSettings, type Environment } from './read-settings';
import {
  AuditSettings,
  AuthSettings,
  AuthzenSettings,
  ChangesSettings,
  DatabaseSettings,
  GenesysAuditsSettings,
  GenesysSettings,
  HttpSettings,
  LicensesSettings,
  LimitsSettings,
  ProxySettings,
  PurposesSettings,
  ReviewsSettings,
  SessionSettings,
  Settings,
  SnapshotSettings,
  UsageSettings,
  WebhooksSettings,
} from './settings';

/** What ConfigModule holds: all settings, validated together. */
interface Validated {
  readonly settings: Settings;
}

/** A provider of what is made of the settings. */
function from<T>(provide: Abstract<T>, useFactory: (settings: Settings) => T): FactoryProvider<T> {
  return { provide, inject: [Settings], useFactory };
}

const sections = [
  from(AuditSettings, ({ audit }) => audit),
  from(AuthSettings, ({ auth }) => auth),
  from(AuthzenSettings, ({ authzen }) => authzen),
  from(ChangesSettings, ({ changes }) => changes),
  from(DatabaseSettings, ({ database }) => database),
  from(GenesysAuditsSettings, ({ genesysAudits }) => genesysAudits),
  from(GenesysSettings, ({ genesys }) => genesys),
  from(HttpSettings, ({ http }) => http),
  from(LicensesSettings, ({ licenses }) => licenses),
  from(UsageSettings, ({ usage }) => usage),
  from(LimitsSettings, ({ limits }) => limits),
  from(ProxySettings, ({ proxies }) => proxies),
  from(PurposesSettings, ({ purposes }) => purposes),
  from(ReviewsSettings, ({ reviews }) => reviews),
  from(SessionSettings, ({ sessions }) => sessions),
  from(SnapshotSettings, ({ snapshots }) => snapshots),
  from(WebhooksSettings, ({ webhooks }) => webhooks),
];

const validated: FactoryProvider<Settings> = {
  provide: Settings,
  inject: [ConfigService],
  useFactory: (config: ConfigService<Validated, true>) => config.getOrThrow('settings', { infer: true }),
};

/** Gives every module the settings of this start, whole and by section. */
@Global()
@Module({ providers: [validated, ...sections], exports: [validated, ...sections] })
export class SettingsModule {
  /** `.env` is read before, and never by ConfigModule, which would put settings where the table does not look. */
  static forRoot(env: Environment): DynamicModule {
    const validate = (): Validated => ({ settings: readSettings(env) });
    const values = { ignoreEnvFile: true, validatePredefined: false, skipProcessEnv: true, validate };
    return {
      module: SettingsModule,
      imports: [ConfigModule.forRoot({ isGlobal: true, cache: true, ...values })],
    };
  }
}
