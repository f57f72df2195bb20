import { readFileSync } from 'node:fs';
import { createLocalJWKSet, createRemoteJWKSet, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import { InvalidSettingsError } from '../config/invalid-settings-error';
import type { JwtSettings } from '../config/settings';

/** A stranger with unknown key ids must not make us hammer the issuer. */
const COOLDOWN_MS = 30_000;
const TIMEOUT_MS = 5_000;
const MAX_AGE_MS = 600_000;

/** The issuer's keys: fetched when needed and kept for ten minutes, or read once from a file. */
export function openJwks({ keys }: JwtSettings): JWTVerifyGetKey {
  if ('file' in keys) return readJwks(keys.file);
  return createRemoteJWKSet(keys.url, {
    cooldownDuration: COOLDOWN_MS,
    timeoutDuration: TIMEOUT_MS,
    cacheMaxAge: MAX_AGE_MS,
  });
}

function readJwks(file: string): JWTVerifyGetKey {
  try {
    return createLocalJWKSet(JSON.parse(readFileSync(file, 'utf8')) as JSONWebKeySet);
  } catch {
    throw new InvalidSettingsError([
      { env: 'JWT_JWKS_FILE', detail: 'must name a readable JSON Web Key Set.' },
    ]);
  }
}
