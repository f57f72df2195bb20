import { randomBytes } from 'node:crypto';
import type { Environment } from './read-setting';
import { readSettings } from './read-settings';
import type { InvalidSettingsError } from './invalid-settings-error';
import type { Settings } from './settings';

/** What configures how Genesys is called, and which features need it. */
const CONCERNS_GENESYS =
  /^(GENESYS_(?!TOKEN_|ROLE_MAP)\w+|AUDIT_MAX_LAG|CHANGES_ENABLED|PURPOSES_STORE|(https?|no)_proxy)$/i;

/** The settings of commands that call Genesys and serve no one: the rest of the service's settings may be missing. */
export function readGenesysSettings(env: Environment): Settings {
  const concerned = Object.entries(env).filter(([name]) => CONCERNS_GENESYS.test(name));
  // A service without callers would be refused; this one has none, and the key leaves this function nowhere.
  const caller = { ROLECALL_BOOTSTRAP_API_KEY: `rk_${randomBytes(32).toString('hex')}` };
  return readSettings({ ...Object.fromEntries(concerned), ...caller });
}

/** Whether it is the credentials that are missing, as opposed to a setting that is wrong. */
export function lacksCredentials({ problems }: InvalidSettingsError): boolean {
  return problems.some(({ env }) => /^GENESYS_CLIENT_(ID|SECRET)/.test(env));
}
