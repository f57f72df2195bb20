import { InvalidSettingsError } from '../invalid-settings-error';
import { readSettings, type Environment } from '../read-settings';

export const API_KEY = `rk_${'k'.repeat(32)}`;
export const simulator = { GENESYS_MODE: 'simulator', ROLECALL_BOOTSTRAP_API_KEY: API_KEY };
export const live = {
  GENESYS_CLIENT_ID: 'id',
  GENESYS_CLIENT_SECRET: 's3',
  ROLECALL_BOOTSTRAP_API_KEY: API_KEY,
};

export const tokens = {
  JWT_ISSUER: 'https://idp.example.com',
  JWT_AUDIENCE: 'rolecall',
  JWT_JWKS_URL: 'https://idp.example.com/keys',
};

export function refusalOf(env: Environment): InvalidSettingsError {
  try {
    readSettings(env);
  } catch (error) {
    if (error instanceof InvalidSettingsError) return error;
    throw error;
  }
  throw new Error('These settings should have been refused.');
}

export const refusedIn = (env: Environment) => refusalOf(env).problems.map((problem) => problem.env);
