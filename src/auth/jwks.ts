import { readFileSync } from 'node:fs';
import { createLocalJWKSet, createRemoteJWKSet, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import type { JwtSettings } from '../config/settings';

/** A stranger with unknown key ids must not make us hammer the issuer. */
const COOLDOWN_MS = 30_000;
const TIMEOUT_MS = 5_000;
const MAX_AGE_MS = 600_000;

/** The issuer's keys: fetched when needed and kept for ten minutes, or read once from a file. */
export function openJwks({ keys }: JwtSettings): JWTVerifyGetKey {
  if ('file' in keys) return createLocalJWKSet(JSON.parse(readFileSync(keys.file, 'utf8')) as JSONWebKeySet);
  return createRemoteJWKSet(keys.url, {
    cooldownDuration: COOLDOWN_MS,
    timeoutDuration: TIMEOUT_MS,
    cacheMaxAge: MAX_AGE_MS,
  });
}
