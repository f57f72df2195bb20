import type { Values } from '../settings-table';

/** How Genesys is called. Times are milliseconds. */
export abstract class GenesysSettings {
  abstract readonly mode: Values['mode'];
  /** Without a trailing slash, as in `https://api.mypurecloud.com`. */
  abstract readonly baseUrls: { readonly api: string; readonly login: string };
  abstract readonly clientId: string;
  abstract readonly clientSecret: string;
  /** The client that changes grants, if it is a separate one: the reading one then needs no permission to grant. */
  abstract readonly writing?: { readonly clientId: string; readonly clientSecret: string };
  /** Attempts in any rolling minute, retries included. Genesys allows 300 for each token. */
  abstract readonly rateLimitPerMinute: number;
  abstract readonly maxInFlight: number;
  /** Name, connection and TLS of one attempt. */
  abstract readonly connectTimeoutMs: number;
  /** One attempt, from connecting to the last byte. */
  abstract readonly requestTimeoutMs: number;
  /** A whole interactive call: every attempt and every wait. */
  abstract readonly timeBudgetMs: number;
  abstract readonly maxResponseBytes: number;
}

/** The client of the simulator's own organisation, so that a trial needs no credentials. */
const SIMULATOR_CLIENT = { id: 'rolecall-demo', secret: 'rolecall-demo-secret' };

export function toGenesysSettings(values: Values): GenesysSettings {
  const fallback = values.mode === 'simulator' ? SIMULATOR_CLIENT : { id: '', secret: '' };
  return {
    mode: values.mode,
    baseUrls: baseUrls(values),
    clientId: values.clientId ?? fallback.id,
    clientSecret: values.clientSecret ?? fallback.secret,
    writing: writingClient(values),
    rateLimitPerMinute: values.rateLimitPerMinute,
    maxInFlight: values.maxInFlight,
    connectTimeoutMs: values.connectTimeoutMs,
    requestTimeoutMs: values.requestTimeoutMs,
    timeBudgetMs: values.timeBudgetMs,
    maxResponseBytes: values.maxResponseBytes,
  };
}

function writingClient({ writeClientId: clientId, writeClientSecret: clientSecret }: Values) {
  return clientId === undefined || clientSecret === undefined ? undefined : { clientId, clientSecret };
}

function baseUrls({ mode, region, simulatorUrl }: Values) {
  if (mode === 'live') return { api: `https://api.${region.host}`, login: `https://login.${region.host}` };
  const url = simulatorUrl.href.replace(/\/+$/, '');
  return { api: url, login: url };
}
