import { readFileSync } from 'node:fs';
import {
  createLocalJWKSet,
  createRemoteJWKSet,
  customFetch,
  type FetchImplementation,
  type JSONWebKeySet,
  type JWTVerifyGetKey,
} from 'jose';
import { proxiedFetch } from '../common/proxy/proxied-fetch';
import { monotonicClock } from '../common/monotonic-clock';
import { InvalidSettingsError } from '../config/invalid-settings-error';
import type { JwtSettings, ProxySettings } from '../config/settings';

/** A stranger with unknown key ids must not make us hammer the issuer. */
const COOLDOWN_MS = 30_000;
const TIMEOUT_MS = 5_000;
const MAX_AGE_MS = 600_000;

/** The issuer's keys. Those of a file never change, so they have no `reload`. */
export interface IssuerKeys extends JWTVerifyGetKey {
  /** True for a while after each fetch; a token must not make us fetch again then. */
  readonly coolingDown?: boolean;
  readonly reload?: () => Promise<void>;
}

/** The issuer's keys: fetched when needed and cached for ten minutes, or read once from a file. */
export function openJwks({ keys }: JwtSettings, proxies: ProxySettings = { exempt: [] }): IssuerKeys {
  if ('file' in keys) return readJwks(keys.file);
  const remote = createRemoteJWKSet(keys.url, {
    cooldownDuration: COOLDOWN_MS,
    timeoutDuration: TIMEOUT_MS,
    cacheMaxAge: MAX_AGE_MS,
    ...fetching(keys.url, proxies),
  });
  return reloadedWhenOld(remote, () => monotonicClock.now());
}

function fetching(url: URL, proxies: ProxySettings): { [customFetch]?: FetchImplementation } {
  const fetch = proxiedFetch(url, proxies);
  return fetch === undefined ? {} : { [customFetch]: fetch };
}

/**
 * jose measures the age of its keys by the wall clock: set back, it would retain those that the issuer has withdrawn
 * for as long as the clock was set back.
 */
function reloadedWhenOld(remote: RemoteKeys, now: () => number): IssuerKeys {
  let loadedAtMs: number | undefined;
  const keys: JWTVerifyGetKey = async (header, token) => {
    if (loadedAtMs !== undefined && now() - loadedAtMs > MAX_AGE_MS) {
      await remote.reload();
      loadedAtMs = undefined;
    }
    const key = await remote(header, token);
    loadedAtMs ??= now();
    return key;
  };
  return Object.defineProperties(keys, {
    coolingDown: { get: () => remote.coolingDown },
    reload: { value: () => remote.reload() },
  });
}

type RemoteKeys = JWTVerifyGetKey & Required<Pick<IssuerKeys, 'coolingDown' | 'reload'>>;

function readJwks(file: string): JWTVerifyGetKey {
  try {
    return createLocalJWKSet(JSON.parse(readFileSync(file, 'utf8')) as JSONWebKeySet);
  } catch {
    throw new InvalidSettingsError([
      { env: 'JWT_JWKS_FILE', detail: 'must name a readable JSON Web Key Set.' },
    ]);
  }
}
