import { parseDuration } from './duration';

/** Any text that does not begin or end with a blank: a stray blank is a mistake that nobody sees. */
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

/** What others are told of where this service is: an identifier as well, so nothing but origin and path. */
export function publicUrl(value: string): URL | undefined {
  const url = trustedUrl(value);
  return url?.href.includes('?') === false && !value.endsWith('#') ? url : undefined;
}

/** Asymmetric signatures only: with a shared secret, whoever can verify a token can also make one. */
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
