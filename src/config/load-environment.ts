import { existsSync } from 'node:fs';
import { InvalidSettingsError } from './invalid-settings-error';
import type { Environment } from './read-settings';

/** Where the settings of this process are: the environment, and beneath it `.env` where that file exists. */
export function loadEnvironment(file = '.env'): Environment {
  if (existsSync(file)) loadFile(file);
  return process.env;
}

function loadFile(file: string): void {
  try {
    process.loadEnvFile(file);
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    const detail = `cannot be read (${code}): let this process read it, or remove it and set the variables themselves.`;
    throw new InvalidSettingsError([{ env: file, detail }]);
  }
}
