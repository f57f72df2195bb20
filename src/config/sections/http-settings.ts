import type { Values } from '../settings-table';

/** Where callers reach us. */
export abstract class HttpSettings {
  abstract readonly host: string;
  abstract readonly port: number;
  /** Whose pages may call; `*` means all. */
  abstract readonly corsOrigins: readonly string[];
  /** Addresses and ranges whose X-Forwarded-For is believed. */
  abstract readonly trustedProxies: readonly string[];
  /** How long a reader of a file may take nothing. */
  abstract readonly exportReaderTimeoutMs: number;
  /** Where metrics are served without a key; undefined means nowhere. */
  abstract readonly metricsPort?: number;
  /** For `security.txt`; undefined means there is none. */
  abstract readonly securityContact?: string;
}

/** How much callers may ask of this instance. 0 a minute means any number. */
export abstract class LimitsSettings {
  abstract readonly requestsPerMinute: number;
  abstract readonly checksPerMinute: number;
  /** By client address. */
  abstract readonly failedAuthenticationsPerMinute: number;
  abstract readonly expensiveAtOnce: number;
  abstract readonly expensiveAtOncePerCaller: number;
}

/** Which proxies calls go through. The URLs may hold passwords. */
export abstract class ProxySettings {
  abstract readonly http?: string;
  abstract readonly https?: string;
  /** Entries of `NO_PROXY`. */
  abstract readonly exempt: readonly string[];
}

export function toHttpSettings(values: Values): HttpSettings {
  const { host, port, corsOrigins = [], trustedProxies = [], exportReaderTimeoutMs } = values;
  const { metricsPort, securityContact } = values;
  return { host, port, corsOrigins, trustedProxies, exportReaderTimeoutMs, metricsPort, securityContact };
}

export function toLimitsSettings(values: Values): LimitsSettings {
  return {
    requestsPerMinute: values.requestsPerMinute,
    checksPerMinute: values.checksPerMinute,
    failedAuthenticationsPerMinute: values.failedAuthenticationsPerMinute,
    expensiveAtOnce: values.expensiveAtOnce,
    expensiveAtOncePerCaller: values.expensiveAtOncePerCaller,
  };
}
