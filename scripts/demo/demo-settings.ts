import { randomBytes } from 'node:crypto';
import type { Environment } from '../../src/config/read-settings';

/** What the simulated organisation decides, whatever is set for a real one. */
const FIXED = [
  'GENESYS_MODE',
  'GENESYS_SIMULATOR_URL',
  'GENESYS_CLIENT_ID',
  'GENESYS_CLIENT_SECRET',
  'GENESYS_CLIENT_SECRET_FILE',
  'GENESYS_WRITE_CLIENT_ID',
  'GENESYS_WRITE_CLIENT_SECRET',
  'GENESYS_WRITE_CLIENT_SECRET_FILE',
  'GENESYS_REGION',
  'GENESYS_ENVIRONMENT',
];

/** People of the simulated organisation sign in, each with what suits their role there. */
const SIGN_IN = {
  GENESYS_LOGIN_CLIENT_ID: 'client-agent-desktop',
  GENESYS_ROLE_MAP: JSON.stringify({
    'name:admin': ['admin'],
    'name:Master Admin': ['admin'],
    'name:People Admin': ['access-admin'],
    'name:Supervisor': ['access-reader'],
    'name:Quality Lead': ['access-approver'],
    'name:Auditor': ['auditor'],
    'name:Privacy Officer': ['purpose-admin', 'access-reader'],
  }),
};

export interface DemoSettings {
  /** What the service starts with. */
  readonly env: Environment;
  /** Variables that are set and do not count. */
  readonly ignored: readonly string[];
}

/** Every setting counts that is in the environment, but for those of a real organisation. The rest is made for a trial. */
export function demoSettings(env: Environment, simulatorUrl: string, temporaryFolder: string): DemoSettings {
  const given = Object.fromEntries(
    Object.entries(env).filter(([name, value]) => Boolean(value) && !FIXED.includes(name)),
  );
  const { PORT: port = '3000' } = given;
  const keyGiven = given.ROLECALL_BOOTSTRAP_API_KEY ?? given.ROLECALL_BOOTSTRAP_API_KEY_FILE;
  return {
    env: {
      LOG_LEVEL: 'warn',
      DATA_DIR: temporaryFolder,
      // Nothing real can be changed: the organisation is gone with the demo.
      CHANGES_ENABLED: 'true',
      AUDIT_POLL_INTERVAL: '5s',
      ...(port !== '0' && { PUBLIC_URL: `http://127.0.0.1:${port}`, ...SIGN_IN }),
      ...given,
      PORT: port,
      ...(keyGiven === undefined && { ROLECALL_BOOTSTRAP_API_KEY: newKey() }),
      GENESYS_MODE: 'simulator',
      GENESYS_SIMULATOR_URL: simulatorUrl,
    },
    ignored: FIXED.filter((name) => Boolean(env[name])),
  };
}

function newKey(): string {
  return `rk_${randomBytes(32).toString('base64url')}`;
}
