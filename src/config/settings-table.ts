import type { SettingValues } from './setting';
import { auditSettings } from './tables/audit-settings-table';
import { authSettings } from './tables/auth-settings-table';
import { authzenSettings } from './tables/authzen-settings-table';
import { changesSettings } from './tables/changes-settings-table';
import { databaseSettings } from './tables/database-settings-table';
import { diagnosticsSettings } from './tables/diagnostics-settings-table';
import { genesysSettings } from './tables/genesys-settings-table';
import { genesysAuditsSettings } from './tables/genesys-audits-settings-table';
import { genesysTokenSettings } from './tables/genesys-token-settings-table';
import { httpSettings } from './tables/http-settings-table';
import { licenseSettings } from './tables/license-settings-table';
import { limitsSettings } from './tables/limits-settings-table';
import { networkSettings } from './tables/network-settings-table';
import { purposesSettings } from './tables/purposes-settings-table';
import { reviewsSettings } from './tables/reviews-settings-table';
import { sessionSettings } from './tables/session-settings-table';
import { signInSettings } from './tables/sign-in-settings-table';
import { webhooksSettings } from './tables/webhooks-settings-table';
import { usageSettings } from './tables/usage-settings-table';
import { snapshotSettings } from './tables/snapshot-settings-table';

/** Every setting of the service, in the order of `.env.example`. */
export const settingsTable = {
  ...genesysSettings,
  ...snapshotSettings,
  ...httpSettings,
  ...authzenSettings,
  ...diagnosticsSettings,
  ...networkSettings,
  ...limitsSettings,
  ...databaseSettings,
  ...auditSettings,
  ...genesysAuditsSettings,
  ...licenseSettings,
  ...usageSettings,
  ...changesSettings,
  ...reviewsSettings,
  ...webhooksSettings,
  ...purposesSettings,
  ...authSettings,
  ...genesysTokenSettings,
  ...sessionSettings,
  ...signInSettings,
};

/** What they are set to. */
export type Values = SettingValues<typeof settingsTable>;
