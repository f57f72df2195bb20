import { existsSync } from 'node:fs';
import { readSettings } from './read-settings';
import type { Settings } from './settings';

/** The settings of this process: the environment, and beneath it `.env` where that file exists. */
export function loadSettings(file = '.env'): Settings {
  if (existsSync(file)) process.loadEnvFile(file);
  return readSettings(process.env);
}
