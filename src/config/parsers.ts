import { parseDuration } from './duration';

/** Any text that does not begin or end with a blank: a stray blank is a mistake that no one sees. */
export function text(value: string): string | undefined {
  return value === value.trim() && value !== '' ? value : undefined;
}

export function integer(min: number, max: number) {
  return (value: string): number | undefined => {
    const number = /^\d{1,10}$/.test(value) ? Number(value) : NaN;
    return number >= min && number <= max ? number : undefined;
  };
}

/** A duration in milliseconds, from `min` to `max` milliseconds. */
export function duration(min: number, max: number) {
  return (value: string): number | undefined => {
    const ms = parseDuration(value);
    return ms !== undefined && ms >= min && ms <= max ? ms : undefined;
  };
}

export function oneOf<const Choices extends readonly string[]>(...choices: Choices) {
  return (value: string): Choices[number] | undefined => choices.find((choice) => choice === value);
}

export function httpUrl(value: string): URL | undefined {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  const plain = url !== undefined && url.username === '' && url.password === '' && url.hash === '';
  return plain && (url.protocol === 'http:' || url.protocol === 'https:') ? url : undefined;
}

/** The URL of a PostgreSQL database, which may hold a password. */
export function postgresUrl(value: string): string | undefined {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  const postgres = url?.protocol === 'postgres:' || url?.protocol === 'postgresql:';
  return postgres && value === value.trim() && /^\/[^/]+$/.test(url.pathname) ? value : undefined;
}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Keys that decide who may enter are fetched over TLS, or from this machine. */
export function trustedUrl(value: string): URL | undefined {
  const url = httpUrl(value);
  return url?.protocol === 'https:' || (url !== undefined && LOOPBACK.has(url.hostname)) ? url : undefined;
}

/** The address of this service as published to others: also an identifier, so nothing but origin and path. */
export function publicUrl(value: string): URL | undefined {
  const url = trustedUrl(value);
  return url?.href.includes('?') === false && !value.endsWith('#') ? url : undefined;
}

/** Where people can be reached, as security.txt demands it. */
export function contact(value: string): string | undefined {
  const url = /^[!-~]+$/.test(value) && URL.canParse(value) ? new URL(value) : undefined;
  const isAddress = url?.protocol === 'mailto:' && /^[^@]+@[^@]+$/.test(url.pathname);
  return isAddress || url?.protocol === 'https:' ? value : undefined;
}

/** Asymmetric signatures only: with a shared secret, anyone who can verify a token can also make one. */
const JWT_ALGORITHMS = new Set([
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
]);

export function jwtAlgorithms(value: string): readonly string[] | undefined {
  const names = value.split(',').map((name) => name.trim());
  return names.every((name) => JWT_ALGORITHMS.has(name)) ? [...new Set(names)] : undefined;
}

export function apiKey(value: string): string | undefined {
  return /^rk_[A-Za-z0-9_-]{32,253}$/.test(value) ? value : undefined;
}

/** Ids separated by commas. */
export function idList(value: string): readonly string[] | undefined {
  const ids = value.split(',').map((id) => id.trim());
  return ids.every((id) => /^[\w.:-]{1,256}$/.test(id)) ? [...new Set(ids)] : undefined;
}

/** `<seq>:<hash>` of checkpoints, separated by commas. */
export function checkpointNames(value: string): readonly string[] | undefined {
  const names = value.split(',').map((name) => name.trim());
  return names.every((name) => /^[1-9]\d{0,15}:[0-9a-f]{64}$/.test(name)) ? [...new Set(names)] : undefined;
}

const SUBJECT_TYPES = ['user', 'group', 'oauth_client'] as const;

/** `identity=user, service=oauth_client`: names that others give to our types of subjects. */
export function subjectTypes(value: string): ReadonlyMap<string, (typeof SUBJECT_TYPES)[number]> | undefined {
  const pairs = value.split(',').map((pair) => /^([^=\s]+)\s*=\s*(\w+)$/.exec(pair.trim()));
  const types = new Map<string, (typeof SUBJECT_TYPES)[number]>();
  for (const pair of pairs) {
    const [, name = '', wanted] = pair ?? [];
    const type = SUBJECT_TYPES.find((one) => one === wanted);
    if (type === undefined || types.has(name) || SUBJECT_TYPES.some((one) => one === name)) return undefined;
    types.set(name, type);
  }
  return types;
}

/** `*`, or origins as browsers send them: lower case, without a path. */
export function corsOrigins(value: string): readonly string[] | undefined {
  if (value === '*') return [value];
  const origins = value.split(',').map((origin) => origin.trim());
  return origins.every((origin) => httpUrl(origin)?.origin === origin) ? [...new Set(origins)] : undefined;
}

const MAX_MAPPED_ROLES = 500;

/** `{"<role id>": ["…"], "name:<role name>": ["…"]}`. Whether the roles on the right exist is checked elsewhere. */
export function roleMap(value: string): ReadonlyMap<string, readonly string[]> | undefined {
  const entries = Object.entries(jsonObject(value));
  const good = entries.every(([key, roles]) => key !== '' && key !== 'name:' && isListOfText(roles));
  if (!good || entries.length === 0 || entries.length > MAX_MAPPED_ROLES) return undefined;
  return new Map(entries as [string, string[]][]);
}

function jsonObject(value: string): object {
  try {
    const parsed: unknown = JSON.parse(value);
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed) ? parsed : {};
  } catch {
    return {};
  }
}

function isListOfText(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string');
}
