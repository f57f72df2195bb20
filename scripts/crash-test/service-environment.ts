import type { RunningSimulator } from '../../simulator/simulator';
import type { DatabasePlace } from './database-place';

/** The settings of a service that a test of ours starts, ends and asks; each test adds its own. */
export function serviceEnvironment(
  { dataDir, databaseUrl }: DatabasePlace,
  simulator: RunningSimulator,
  adminKey: string,
): Record<string, string> {
  return {
    PORT: '0',
    HOST: '127.0.0.1',
    SWAGGER_UI: 'off',
    DATA_DIR: dataDir,
    ROLECALL_BOOTSTRAP_API_KEY: adminKey,
    RATE_LIMIT_REQUESTS_PER_MINUTE: '0',
    GENESYS_MODE: 'simulator',
    GENESYS_SIMULATOR_URL: simulator.url,
    GENESYS_RATE_LIMIT_PER_MINUTE: '100000',
    ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }),
  };
}

/** The same, with checkpoints of the audit log in a file, and often. */
export function sealedEnvironment(
  place: DatabasePlace,
  simulator: RunningSimulator,
  adminKey: string,
  checkpointFile: string,
): Record<string, string> {
  return {
    ...serviceEnvironment(place, simulator, adminKey),
    AUDIT_CHECKPOINT_EVERY: '50',
    AUDIT_CHECKPOINT_FILE: checkpointFile,
    AUDIT_CHECKPOINT_LOG: 'off',
  };
}
