import { join } from 'node:path';
import { InvalidSettingsError } from '../config/invalid-settings-error';
import { readSetting, type Environment } from '../config/read-setting';
import { settingsTable } from '../config/settings-table';

/** Where the data of a deployment is. */
export interface Places {
  readonly dataDir: string;
  /** `postgres://…`; undefined for SQLite. */
  readonly databaseUrl?: string;
  readonly signingKeyFile: string;
  readonly checkpointFile?: string;
}

/** Reads only these settings: making backups does not require the credentials of Genesys. */
export function readPlaces(env: Environment): Places {
  const { dataDir, databaseUrl, auditSigningKeyFile, auditCheckpointFile } = settingsTable;
  const readings = [dataDir, databaseUrl, auditSigningKeyFile, auditCheckpointFile].map((setting) =>
    readSetting(setting, env),
  );
  const problems = readings.flatMap((reading) => reading.problems);
  if (problems.length > 0) throw new InvalidSettingsError(problems);
  const [folder, url, keyFile, checkpointFile] = readings.map(({ value }) => value as string | undefined);
  return {
    dataDir: folder!,
    databaseUrl: url,
    signingKeyFile: keyFile ?? join(folder!, 'audit-signing-key.pem'),
    checkpointFile,
  };
}
